// Fictional polling stations side by side, with votes that differ a little from one to the next.
import type { CodedCount, Leaf, ListSlot, VoteGroup, VoteLayout } from "@telwerk/eml-codec";
import { Alignments } from "../../src/evidence/alignment.js";
import { type StationTable, stationTable } from "../../src/plausibility/table.js";

const leaf = <T>(value: T): Leaf<T> => ({ value, at: 0 });

/** Lists with as many candidates each. */
function layoutOf(lists: number, candidates: number): VoteLayout {
  const width = candidates + 1;
  const slots = Array.from({ length: lists }, (_, index): ListSlot => {
    const slot = index * width;
    return {
      slot,
      listNumber: index + 1,
      registeredName: index === 2 ? "" : `Lijst ${index + 1}`,
      at: slot,
      candidates: Array.from({ length: candidates }, (__, place) => ({
        slot: slot + 1 + place,
        id: place + 1,
        at: slot + 1 + place,
      })),
    };
  });
  return { lists: slots, size: lists * width };
}

/** Candidate votes of one station: one row for each list. */
export type Votes = number[][];

export interface Extra {
  readonly name?: string;
  readonly blank?: number;
  readonly invalid?: number;
  readonly codes?: Readonly<Record<string, number>>;
}

function groupOf(layout: VoteLayout, votes: Votes, extra: Extra): VoteGroup {
  const flat = new Array<number>(layout.size).fill(0);
  for (const [index, list] of layout.lists.entries()) {
    const row = votes[index] ?? [];
    flat[list.slot] = row.reduce((sum, one) => sum + one, 0);
    for (const [place, candidate] of list.candidates.entries())
      flat[candidate.slot] = row[place] ?? 0;
  }
  const valid = votes.flat().reduce((sum, one) => sum + one, 0);
  const {
    blank = 0,
    invalid = 0,
    codes = { "toegelaten kiezers": valid + blank + invalid },
  } = extra;
  return {
    at: 7,
    layout,
    votes: flat,
    votesAt: flat.map((_, slot) => 100 + slot),
    cast: leaf(0),
    totalCounted: leaf(valid),
    blankVotes: leaf(blank),
    invalidVotes: leaf(invalid),
    uncounted: Object.entries(codes).map(
      ([code, count]): CodedCount => ({ code: leaf(code), count: leaf(count) }),
    ),
  };
}

/** Usual votes of a station: the first of each list draws half of them, and every station differs. */
export function usualVotes(station: number): Votes {
  return [90, 60, 40, 25, 120, 55].map((size, list) => {
    const swing = ((station * 7 + list * 5) % 13) - 6;
    const all = size + swing;
    const rest = [0.2, 0.12, 0.08, 0.06, 0.04].map((share) => Math.round(all * share));
    return [all - rest.reduce((sum, one) => sum + one, 0), ...rest];
  });
}

/** A municipality with twelve stations, each with what is special about it. */
export function municipality(
  special: Readonly<Record<number, { readonly votes?: Votes } & Extra>> = {},
): StationTable {
  const layout = layoutOf(6, 6);
  const stations = Array.from({ length: 12 }, (_, index) => {
    const { votes = usualVotes(index), ...extra } = special[index] ?? {};
    const name = extra.name ?? `Stembureau Fictie ${index + 1}`;
    return { id: `9999::SB${index + 1}`, name, votes: groupOf(layout, votes, extra), rows: votes };
  });
  const sum = usualVotes(0).map((row, list) =>
    row.map((_, place) =>
      stations.reduce((total, { rows }) => total + (rows[list]?.[place] ?? 0), 0),
    ),
  );
  return stationTable(groupOf(layout, sum, {}), stations, new Alignments());
}
