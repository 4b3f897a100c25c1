// What is there by construction. Anything else is a bug, and stops the computation: no seat rests on a guess.

/** Takes a value that is there by construction. */
export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError("a value that must be there is missing");
  return value;
}

/** Reads a place that is there by construction. */
export function at<T>(values: readonly T[], index: number): T {
  return present(values[index]);
}
