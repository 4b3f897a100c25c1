import type { Stated } from "../run.js";

/** A value that stands so in a file, whoever wrote it. */
export function claimed<T>(value: T): Stated<T> {
  return { value, trust: "claimed" };
}

/** A value that was worked out here. */
export function verified<T>(value: T): Stated<T> {
  return { value, trust: "verified" };
}
