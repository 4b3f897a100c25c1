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
