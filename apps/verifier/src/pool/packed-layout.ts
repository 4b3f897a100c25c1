// A layout in a few arrays instead of a thousand objects: cloning those costs more than reading the file did.
import type { CandidateSlot, ListSlot, VoteLayout } from "@telwerk/eml-codec";

/** Lists and candidates one after another: each list is followed by its candidates. */
export interface PackedLayout {
  readonly size: number;
  /** By list. */
  readonly names: readonly string[];
  /** By list: how many candidates it has. */
  readonly candidates: Int32Array;
  /** By list or candidate: slot, number (NaN where there is none), byte offset. */
  readonly slots: Int32Array;
  readonly numbers: Float64Array;
  readonly offsets: Float64Array;
  /** By list or candidate; left out where nobody has one. */
  readonly shortCodes?: readonly (string | undefined)[];
}

/** One list or candidate, in either form. */
interface Row {
  readonly slot: number;
  readonly number: number;
  readonly at: number;
  readonly shortCode: string | undefined;
}

const rowsOf = (list: ListSlot): Row[] => [
  { slot: list.slot, number: list.listNumber, at: list.at, shortCode: undefined },
  ...list.candidates.map(({ slot, id, at, shortCode }) => ({
    slot,
    number: id ?? Number.NaN,
    at,
    shortCode,
  })),
];

/** Packs a layout. */
export function packLayout({ size, lists }: VoteLayout): PackedLayout {
  const rows = lists.flatMap(rowsOf);
  const shortCodes = rows.map(({ shortCode }) => shortCode);
  return {
    size,
    names: lists.map(({ registeredName }) => registeredName),
    candidates: Int32Array.from(lists, (list) => list.candidates.length),
    slots: Int32Array.from(rows, ({ slot }) => slot),
    numbers: Float64Array.from(rows, ({ number }) => number),
    offsets: Float64Array.from(rows, ({ at }) => at),
    ...(shortCodes.some((code) => code !== undefined) ? { shortCodes } : {}),
  };
}

/** What is surely there. */
function taken<T>(values: ArrayLike<T>, index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`a packed layout without row ${index}`);
  return value;
}

function candidateAt(packed: PackedLayout, row: number): CandidateSlot {
  const number = taken(packed.numbers, row);
  const shortCode = packed.shortCodes?.[row];
  return {
    slot: taken(packed.slots, row),
    ...(Number.isNaN(number) ? {} : { id: number }),
    ...(shortCode === undefined ? {} : { shortCode }),
    at: taken(packed.offsets, row),
  };
}

/** The layout again, equal to the one that was packed. */
export function unpackLayout(packed: PackedLayout): VoteLayout {
  let row = 0;
  const lists = packed.names.map((registeredName, index): ListSlot => {
    const first = row + 1;
    const list = {
      slot: taken(packed.slots, row),
      listNumber: taken(packed.numbers, row),
      registeredName,
      at: taken(packed.offsets, row),
    };
    row = first + taken(packed.candidates, index);
    const candidates = Array.from({ length: row - first }, (_, place) =>
      candidateAt(packed, first + place),
    );
    return { ...list, candidates };
  });
  return { lists, size: packed.size };
}
