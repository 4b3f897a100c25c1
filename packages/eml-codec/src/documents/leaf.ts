/**
 * One value as it stands in a file, with the place where it was read.
 *
 * `at` is the byte offset of the first byte of the text or attribute value, from 0. Line and column
 * are worked out only when they are needed: see `positionsOf`.
 * @public
 */
export interface Leaf<T> {
  readonly value: T;
  readonly at: number;
  /** How the file writes the value, where that is not the usual way: `0002` or `+2` for 2. */
  readonly text?: string;
}
