import type { Fraction, Issue } from "@telwerk/core";
import type { LotAnswer, LotQuestion } from "./lots.js";
import type { Step } from "./trace.js";

/** A person who is elected. @public */
export interface Elected {
  readonly key: string;
  /** Over the preference threshold (P 15), or in list order (P 17). */
  readonly by: "preference" | "list-order";
  /** Votes on the whole unit, weighted. */
  readonly votes: number;
  /** The lowest district of the list on which the person is elected. */
  readonly district: number;
}

/** What one list, or set of identical lists, gets. @public */
export interface ListResult {
  /** The lowest of its districts. */
  readonly district: number;
  readonly districts: readonly number[];
  readonly seats: number;
  /** In the order of election: by preference first, then in list order. */
  readonly elected: readonly Elected[];
  /** All living candidates, in the order in which they come up for a vacancy (P 19). */
  readonly ranking: readonly string[];
}

/** What one unit gets. @public */
export interface UnitResult {
  readonly listNumber: number;
  readonly votes: number;
  readonly fullSeats: number;
  /** Seats after P 10. */
  readonly seats: number;
  readonly lists: readonly ListResult[];
  /** Over all lists of the unit: by preference in order of votes, then in the order of the persons. */
  readonly elected: readonly Elected[];
}

/** Seats that are decided elsewhere. @public */
export interface GivenSeats {
  /** Seats of each unit, in order of list numbers. */
  readonly seats: readonly number[];
  /** The quota as votes and seats, where it is not that of the given votes. */
  readonly quota?: { readonly votes: number; readonly seats: number };
}

/** What every outcome tells, as far as the computation got. @public */
export interface Progress {
  /** Votes on all lists. */
  readonly votes: number;
  /** Kiesdeler (P 5), exact; 0 when there are no votes, which is no quota. Not reduced. */
  readonly electoralQuota: Fraction;
  /** Voorkeursdrempel (P 15), exact. Not reduced. */
  readonly preferenceThreshold: Fraction;
  readonly steps: readonly Step[];
  /** The lots that were drawn, in order. */
  readonly lots: readonly LotAnswer[];
}

/** All seats are decided. @public */
export interface CompleteApportionment extends Progress {
  readonly kind: "complete";
  /** In order of list numbers. */
  readonly units: readonly UnitResult[];
  /** Seats that nobody can take. */
  readonly openSeats: number;
  /** `AP-NO-VOTES`, `AP-SEATS-OPEN`. */
  readonly warnings: readonly Issue[];
}

/** The law needs a lot here: draw it in public, and ask again with the answer. @public */
export interface LotNeeded extends Progress {
  readonly kind: "lot-needed";
  readonly question: LotQuestion;
  /** Seats of each unit so far, in order of list numbers. */
  readonly seats: readonly number[];
}

/** The input cannot be used, or the answers do not fit the questions. @public */
export interface Refused {
  readonly kind: "refused";
  readonly issues: readonly Issue[];
}

/** The outcome of {@link apportion}. @public */
export type Apportionment = CompleteApportionment | LotNeeded | Refused;
