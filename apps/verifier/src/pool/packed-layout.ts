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

/** Packs a layout. */
export function packLayout({ size, lists }: VoteLayout): PackedLayout {
  const names: string[] = [];
  const candidates: number[] = [];
  const slots: number[] = [];
  const numbers: number[] = [];
  const offsets: number[] = [];
  const shortCodes: (string | undefined)[] = [];
  for (const list of lists) {
    names.push(list.registeredName);
    candidates.push(list.candidates.length);
    slots.push(list.slot);
    numbers.push(list.listNumber);
    offsets.push(list.at);
    shortCodes.push(undefined);
    for (const { slot, id, at, shortCode } of list.candidates) {
      slots.push(slot);
      numbers.push(id ?? Number.NaN);
      offsets.push(at);
      shortCodes.push(shortCode);
    }
  }
  return {
    size,
    names,
    candidates: Int32Array.from(candidates),
    slots: Int32Array.from(slots),
    numbers: Float64Array.from(numbers),
    offsets: Float64Array.from(offsets),
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
