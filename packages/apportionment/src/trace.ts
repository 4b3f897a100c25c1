// The story of an apportionment: one record for each legal step, in the order in which it happened.
import type { Fraction } from "@telwerk/core";
import type { Article } from "./law.js";

/** By which method a residual seat was given. @public */
export type ResidualMethod =
  /** P 8 § 1–2: largest remainder, one seat a list. */
  | "largest-remainder"
  /** P 8 § 3: highest average, one seat a list. */
  | "unique-highest-average"
  /** P 7, U 9: highest average, any number of seats a list. */
  | "highest-average";

/** A list gets its full seats (P 6, U 8). @public */
export interface FullSeatsStep {
  readonly kind: "full-seats";
  readonly article: Article;
  readonly listNumber: number;
  readonly votes: number;
  readonly seats: number;
  /** Votes that are left after the full seats. */
  readonly remainder: Fraction;
}

/** A list gets one residual seat (P 7, P 8, U 9; again under P 10, U 10). @public */
export interface ResidualSeatStep {
  readonly kind: "residual-seat";
  readonly article: Article;
  readonly method: ResidualMethod;
  readonly listNumber: number;
  /** The remainder or the average that won. Not reduced. */
  readonly value: Fraction;
  /** All lists with exactly this value, ascending. */
  readonly options: readonly number[];
  readonly byLot: boolean;
}

/** A seat moves to the list with the majority of the votes (P 9). @public */
export interface AbsoluteMajorityStep {
  readonly kind: "absolute-majority";
  readonly article: Article;
  readonly listNumber: number;
  readonly from: number;
  /** The lists that received the last residual seats for the same value, ascending. */
  readonly options: readonly number[];
  readonly byLot: boolean;
}

/** A list gives up one seat for want of candidates (P 10, U 10). @public */
export interface ListExhaustionStep {
  readonly kind: "list-exhaustion";
  readonly article: Article;
  readonly listNumber: number;
  readonly seat: "full" | "residual";
}

/** Which lists of a combination take part in it (old P 4). @public */
export interface CombinationStep {
  readonly kind: "list-combinations";
  readonly article: Article;
  /** Seats in the notional division without combinations, by list. */
  readonly notional: readonly { readonly listNumber: number; readonly seats: number }[];
  readonly combinations: readonly {
    /** A combination of fewer than two lists is void. */
    readonly valid: boolean;
    readonly included: readonly number[];
    /** Lists that neither reached the quota nor would get a seat alone. */
    readonly dropped: readonly number[];
  }[];
}

/** Seats that nobody can take stay open. @public */
export interface OpenSeatsStep {
  readonly kind: "open-seats";
  readonly article: Article;
  readonly seats: number;
}

/**
 * Inside what seats are divided: a list group (P 12), or a combination of lists (old P 11).
 *
 * In a combination `group` is its lowest list number, and `district` is the number of a list.
 * @public
 */
export type Within = "list-group" | "combination";

/** A list of a group gets its full seats of the group (P 12). @public */
export interface GroupFullSeatsStep {
  readonly kind: "group-full-seats";
  readonly article: Article;
  readonly within: Within;
  readonly group: number;
  readonly district: number;
  readonly votes: number;
  readonly seats: number;
  readonly remainder: Fraction;
}

/** A list of a group gets one more seat of the group (P 12, P 13). @public */
export interface GroupSeatStep {
  readonly kind: "group-seat";
  readonly article: Article;
  readonly within: Within;
  readonly group: number;
  readonly method: "largest-remainder" | "highest-average";
  readonly district: number;
  readonly value: Fraction;
  readonly options: readonly number[];
  readonly byLot: boolean;
}

/** A list of a group gives up seats for want of candidates (P 13). @public */
export interface GroupExhaustionStep {
  readonly kind: "group-exhaustion";
  readonly article: Article;
  readonly within: Within;
  readonly group: number;
  readonly district: number;
  readonly seats: number;
}

/** A list of a group passes one seat on to another list of the group (P 16 § 2, P 18). @public */
export interface GroupTransferStep {
  readonly kind: "group-transfer";
  readonly article: Article;
  readonly group: number;
  readonly from: number;
  readonly to: number;
  readonly byLot: boolean;
}

/** One legal step. @public */
export type Step =
  | CombinationStep
  | FullSeatsStep
  | ResidualSeatStep
  | AbsoluteMajorityStep
  | ListExhaustionStep
  | OpenSeatsStep
  | GroupFullSeatsStep
  | GroupSeatStep
  | GroupExhaustionStep
  | GroupTransferStep;

/** An exact value of the trace; readers reduce it. */
export function exactValue(numerator: number, denominator: number): Fraction {
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}
