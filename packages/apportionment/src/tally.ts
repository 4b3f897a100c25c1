// Validated votes, summed and indexed, ready for the procedure. Made by check-input.ts only.

/** One list or set of identical lists, with persons as indexes into its unit. */
export interface TalliedList {
  /** The lowest of its districts: its name within the group (P 16 § 1). */
  readonly district: number;
  readonly districts: readonly number[];
  /** Persons in list order. */
  readonly order: readonly number[];
  /** Weighted votes, by place on the list. */
  readonly votes: readonly number[];
  readonly total: number;
}

/** One unit: a list standing alone, a set of identical lists, or a list group. */
export interface TalliedUnit {
  readonly listNumber: number;
  /** Persons in order of their first place on a list, lists by their lowest districts. */
  readonly keys: readonly string[];
  /** By person: votes on all lists of the unit. */
  readonly personVotes: readonly number[];
  /** Persons who have died: their votes count, but they can take no seat (P 19a). */
  readonly dead: ReadonlySet<number>;
  readonly living: number;
  readonly total: number;
  readonly lists: readonly TalliedList[];
}

/** All units, in order of their numbers. */
export interface Tally {
  readonly seats: number;
  readonly votes: number;
  readonly units: readonly TalliedUnit[];
}
