// What was read, as it goes from one thread to another: plain data, with each layout packed once.
import type { VoteGroup, VoteLayout } from "@telwerk/eml-codec";
import type { HeldCount, HeldUnit } from "../evidence/evidence.js";
import type { Read, ReadFile } from "../evidence/reading.js";
import { type PackedLayout, packLayout, unpackLayout } from "./packed-layout.js";

/** Votes that name their layout by its place among those of the count. */
interface PackedGroup extends Omit<VoteGroup, "layout"> {
  readonly layout: number;
}

interface PackedUnit extends Omit<HeldUnit, "votes"> {
  readonly votes?: PackedGroup;
}

interface PackedCount extends Omit<HeldCount, "total" | "units"> {
  readonly total?: PackedGroup;
  readonly units: readonly PackedUnit[];
  readonly layouts: readonly PackedLayout[];
}

type ReadCount = Extract<ReadFile, { kind: "count" }>;

/** A read that can be cloned from one thread to another at little cost. */
export interface PackedRead extends Omit<Read, "file"> {
  readonly file:
    | Exclude<ReadFile, ReadCount>
    | (Omit<ReadCount, "count"> & { readonly count: PackedCount });
}

/** Does something with the votes of a count and of each of its units, and leaves the rest as it is. */
function withGroups<A, B>(
  { total, units }: { readonly total?: A; readonly units: readonly UnitOf<A>[] },
  turn: (votes: A) => B,
): { readonly total?: B; readonly units: readonly UnitOf<B>[] } {
  return {
    ...(total === undefined ? {} : { total: turn(total) }),
    units: units.map(({ id, name, votes }) => ({
      id,
      name,
      ...(votes === undefined ? {} : { votes: turn(votes) }),
    })),
  };
}

interface UnitOf<T> extends Omit<HeldUnit, "votes"> {
  readonly votes?: T;
}

function packCount(count: HeldCount): PackedCount {
  const places = new Map<VoteLayout, number>();
  const groups = withGroups(count, (votes: VoteGroup): PackedGroup => {
    const layout = places.get(votes.layout) ?? places.size;
    places.set(votes.layout, layout);
    return { ...votes, layout };
  });
  const { file, documentId, envelope, election, contest, outcomes } = count;
  const layouts = [...places.keys()].map(packLayout);
  return { file, documentId, envelope, election, contest, ...groups, outcomes, layouts };
}

function unpackCount({ layouts, ...count }: PackedCount): HeldCount {
  const unpacked = layouts.map(unpackLayout);
  const groups = withGroups(count, (votes: PackedGroup): VoteGroup => {
    const layout = unpacked[votes.layout];
    if (layout === undefined) throw new RangeError(`no layout ${votes.layout}`);
    return { ...votes, layout };
  });
  const { file, documentId, envelope, election, contest, outcomes } = count;
  return { file, documentId, envelope, election, contest, ...groups, outcomes };
}

/** Packs what was read. */
export function pack(read: Read): PackedRead {
  const { file } = read;
  if (file.kind !== "count") return { ...read, file };
  return { ...read, file: { ...file, count: packCount(file.count) } };
}

/** What was read, again: as if it had been read here. */
export function unpack(read: PackedRead): Read {
  const { file } = read;
  if (file.kind !== "count") return { ...read, file };
  return { ...read, file: { ...file, count: unpackCount(file.count) } };
}
