/**
 * One list number of a fictional election, and how it stands in the districts.
 *
 * - `set`: identical lists (stel gelijkluidende lijsten) in all its districts;
 * - `group`: a list group (lijstengroep): the same candidates first, then some of each list's own;
 * - `alone`: a list in one district (op zichzelf staande lijst).
 * @public
 */
export interface ListPlan {
  /** Registered name; empty for an unnamed list (blanco lijst). */
  readonly name: string;
  readonly kind: "set" | "group" | "alone";
  /** Candidates on each list; in a group those that all its lists share. */
  readonly candidates: number;
  /** Group: how many candidates each of its different lists adds at the end. */
  readonly ownCandidates?: number;
  /** Group: how many different lists it has; the districts share them in turn. Default: one each. */
  readonly differentLists?: number;
  /** Numbers of the districts where it stands. Default: all; `alone` needs exactly one. */
  readonly districts?: readonly number[];
  /** Share of the votes, against the other lists. */
  readonly weight: number;
  /** A candidate who draws votes of their own: place on the list from 1, and share (the first has 600). */
  readonly favourite?: { readonly place: number; readonly weight: number };
}

/**
 * What a fictional election is made from. The same parameters give the same bytes.
 *
 * The type is fixed to TK for now: districts, municipalities and polling stations, one national list
 * number per party, largest averages with the quota condition.
 * @public
 */
export interface ElectionParameters {
  readonly seed: string;
  readonly type: "TK";
  /** Election day, `YYYY-MM-DD`. */
  readonly electionDate: string;
  readonly nominationDate: string;
  readonly seats: number;
  /** Percentage of the electoral quota. */
  readonly preferenceThreshold: number;
  readonly districts: number;
  /** Municipalities in all districts together. */
  readonly municipalities: number;
  /** Polling stations in all municipalities together. */
  readonly stations: number;
  /** Electors called to one polling station, on average. */
  readonly electorsPerStation: number;
  /** In the order of their numbers, from 1. */
  readonly lists: readonly ListPlan[];
}
