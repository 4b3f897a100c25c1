// Reading places that are there by construction.

/** A text, or the empty one where none was noted. */
export function textAt(texts: readonly string[], index: number): string {
  return texts[index] ?? "";
}

/** The votes in a slot. A missing number is never zero: what is not there is not a number, and equals nothing. */
export function votesIn(votes: ArrayLike<number>, slot: number): number {
  return votes[slot] ?? Number.NaN;
}

/** A value that is there by construction. Anything else is a bug, and stops the work: nothing rests on a guess. */
export function present<T>(value: T | null | undefined): T {
  if (value === undefined || value === null)
    throw new RangeError("a value that must be there is missing");
  return value;
}
