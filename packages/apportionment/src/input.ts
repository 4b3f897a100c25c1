import type { RuleSet } from "./rule-set.js";

/**
 * A person who stands for election on the lists of one political group.
 *
 * `key` is unique within the unit; who is the same person on two lists is decided before this point.
 * @public
 */
export interface Person {
  readonly key: string;
  /** Died between nomination and the result (Kieswet P 19a): votes count, the person gets no seat. */
  readonly deceased?: boolean;
}

/**
 * A list, or a set of identical lists (stel gelijkluidende lijsten), with its votes per district.
 * @public
 */
export interface MemberList {
  /** Numbers of the electoral districts in which this list stands, ascending. `[0]` where there are none. */
  readonly districts: readonly number[];
  /** Keys of the candidates, in list order. */
  readonly candidates: readonly string[];
  /** Votes: one row for each of `districts`, one number for each of `candidates`. */
  readonly votes: readonly (readonly number[])[];
}

/**
 * What counts as one list when seats are divided (Kieswet P 3): a list standing alone, a set of
 * identical lists, or a list group (lijstengroep) with several members.
 * @public
 */
export interface Unit {
  readonly listNumber: number;
  readonly persons: readonly Person[];
  /** One member for a list standing alone or one set of identical lists; more for a list group. */
  readonly members: readonly MemberList[];
}

/**
 * The weight of a vote in one electoral district: the stemwaarde of a province (Kieswet U 2).
 * @public
 */
export interface DistrictWeight {
  readonly district: number;
  /** 1 or more; every vote of the district counts this many times, before any sum (U 3). */
  readonly weight: number;
}

/**
 * Everything that decides an apportionment, but for the lots.
 * @public
 */
export interface ApportionmentInput {
  readonly rules: RuleSet;
  /** Number of seats to fill, 1 or more. */
  readonly seats: number;
  /** In any order; they are taken in order of their numbers. */
  readonly units: readonly Unit[];
  /** Weights of all districts (Eerste Kamer); absent: every vote counts once. */
  readonly weights?: readonly DistrictWeight[];
  /** Numbers of lists that are combined, for elections before 1 December 2017 (old P 4). */
  readonly combinations?: readonly (readonly number[])[];
}
