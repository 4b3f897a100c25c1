// Everything that comes out of a document, as one text, to compare.
import { machineFor } from "../../src/decode.js";
import type { CountPart } from "../../src/decoders/count.js";
import type { VoteGroup, VoteLayout } from "../../src/documents/count.js";
import type { Profile } from "../../src/profile.js";

/** Reads a document in pieces; `cut` gives the size of the next piece. */
export function outcome(
  bytes: Uint8Array,
  cut: () => number,
  prediction: boolean,
  profile: Profile = "strict-1.2",
): string {
  const values: unknown[] = [];
  const layouts: VoteLayout[] = [];
  // Which groups share a layout is part of the outcome.
  const shared = (group: VoteGroup): unknown => {
    if (!layouts.includes(group.layout)) layouts.push(group.layout);
    return {
      ...group,
      layout: layouts.indexOf(group.layout),
      votes: [...Array.from(group.votes)],
      votesAt: [...Array.from(group.votesAt)],
    };
  };
  const take = (part: CountPart): void => {
    if (part.kind === "total") values.push({ ...part, votes: shared(part.votes) });
    else if (part.kind === "unit")
      values.push({ ...part, unit: { ...part.unit, votes: shared(part.unit.votes) } });
    else values.push(part);
  };
  const machine = machineFor({
    wanted: undefined,
    value: (value) => values.push(value),
    part: take,
    options: { prediction, profile },
  });
  for (let from = 0; from < bytes.length; ) {
    const size = Math.max(1, cut());
    machine.push(bytes.subarray(from, from + size));
    from += size;
  }
  return JSON.stringify([values, layouts, machine.finish(), machine.keeper.take()]);
}

/** Sizes of pieces, over and over. */
export function cycle(sizes: readonly number[]): () => number {
  let next = 0;
  return () => sizes[next++ % sizes.length] ?? 1;
}
