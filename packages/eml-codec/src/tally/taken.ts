// Business rule S8: the keys that a vote group has already, none of which may come again.
import type { VoteLayout } from "../documents/count.js";

/** A candidate's number as a key: no short code has a blank in it. */
export function numberKey(number: number): string {
  return `Id ${number}`;
}

/** Numbers of lists, names of answers, and the keys of the candidates of the last list. */
export class TakenKeys {
  readonly lists: Set<number>;
  readonly options: Set<string>;
  readonly candidates: Set<string>;

  constructor() {
    this.lists = new Set();
    this.options = new Set();
    this.candidates = new Set();
  }

  /** Those of a layout, and no others. */
  startFrom({ lists, options }: VoteLayout): void {
    this.lists.clear();
    for (const { listNumber } of lists) this.lists.add(listNumber);
    this.options.clear();
    for (const { id } of options ?? []) if (id !== undefined) this.options.add(id);
    this.candidates.clear();
    for (const { id, shortCode } of lists.at(-1)?.candidates ?? []) {
      if (id !== undefined) this.candidates.add(numberKey(id));
      if (shortCode !== undefined) this.candidates.add(shortCode);
    }
  }
}
