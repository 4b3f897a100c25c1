// What would have been: other votes, another number of seats, other rules.
import { apportion } from "./apportion.js";
import { type Difference, differenceOf } from "./difference.js";
import type { ApportionmentInput, MemberList, Unit } from "./input.js";
import type { LotAnswer } from "./lots.js";
import { at } from "./present.js";
import type { Apportionment } from "./result.js";
import type { RuleSet } from "./rule-set.js";

/** What to change. @public */
export interface Change {
  readonly seats?: number;
  readonly rules?: RuleSet;
  /** Votes to add (or, below 0, to take) on a candidate, in one district: absent, the first of his first list. */
  readonly votes?: readonly {
    readonly listNumber: number;
    readonly key: string;
    readonly votes: number;
    readonly district?: number;
  }[];
  /** The lots of the changed election. */
  readonly lots?: readonly LotAnswer[];
}

/** Both outcomes, and what differs where both are complete. @public */
export interface WhatIf {
  readonly before: Apportionment;
  readonly after: Apportionment;
  readonly difference?: Difference;
}

/**
 * Apportions again with other votes, seats or rules, and tells what differs.
 *
 * @param input - the election as it is
 * @param change - what to change; a candidate or district that does not exist changes nothing
 * @param lots - the lots of the election as it is
 * @returns both outcomes; either can need a lot or be refused, as with `apportion`
 * @example
 * ```ts
 * declare const input: ApportionmentInput;
 * whatIf(input, { seats: input.seats + 1 }).difference?.seats;
 * ```
 * @public
 */
export function whatIf(
  input: ApportionmentInput,
  change: Change,
  lots: readonly LotAnswer[] = [],
): WhatIf {
  const { seats = input.seats, rules = input.rules, votes = [] } = change;
  const units = votes.reduce((all, one) => all.map((unit) => withVotes(unit, one)), input.units);
  const before = apportion(input, lots);
  const after = apportion({ ...input, seats, rules, units }, change.lots ?? []);
  const complete = before.kind === "complete" && after.kind === "complete";
  return { before, after, ...(complete && { difference: differenceOf(before, after) }) };
}

/** Other votes on one list or candidate. @public */
export type VoteChange = NonNullable<Change["votes"]>[number];

function withVotes(unit: Unit, change: VoteChange): Unit {
  const { listNumber, key, district } = change;
  if (unit.listNumber !== listNumber) return unit;
  const first = unit.members.findIndex(
    ({ candidates, districts }) =>
      candidates.includes(key) && (district === undefined || districts.includes(district)),
  );
  return {
    ...unit,
    members: unit.members.map((member, index) =>
      index === first ? added(member, change) : member,
    ),
  };
}

function added(member: MemberList, { key, votes, district }: VoteChange): MemberList {
  const place = member.candidates.indexOf(key);
  const changed = district === undefined ? 0 : member.districts.indexOf(district);
  return {
    ...member,
    votes: member.votes.map((row, index) =>
      index === changed ? row.with(place, at(row, place) + votes) : row,
    ),
  };
}

/** Lists that lose although there is more to give. @public */
export interface HouseEffect {
  readonly before: Apportionment;
  readonly after: Apportionment;
  /** Lists that have fewer seats in the larger house: an Alabama paradox, possible with remainders. */
  readonly losers: readonly number[];
}

/**
 * The classic house check: does any list lose a seat when there is one seat more to give?
 *
 * By averages none can, unless P 9 or another regime comes in (19 seats); by remainders one can.
 *
 * @param input - the election
 * @param rules - the rules for one seat more; the same when left out
 * @returns both outcomes and the lists that lose
 * @example
 * ```ts
 * declare const input: ApportionmentInput;
 * houseEffect(input).losers; // []
 * ```
 * @public
 */
export function houseEffect(input: ApportionmentInput, rules: RuleSet = input.rules): HouseEffect {
  const { before, after, difference } = whatIf(input, { seats: input.seats + 1, rules });
  const losers = difference?.seats.filter((change) => change.after < change.before) ?? [];
  return { before, after, losers: losers.map(({ listNumber }) => listNumber) };
}

/**
 * The classic population check: does a list lose a seat when it alone gets more votes?
 *
 * @param input - the election
 * @param votes - to whom, and how many votes more (1 or more)
 * @returns both outcomes and the list, if it loses
 * @example
 * ```ts
 * declare const input: ApportionmentInput;
 * populationEffect(input, { listNumber: 1, key: "1", votes: 10 }).losers; // []
 * ```
 * @public
 */
export function populationEffect(input: ApportionmentInput, votes: VoteChange): HouseEffect {
  const { before, after, difference } = whatIf(input, { votes: [votes] });
  const losers = difference?.seats.filter(
    (change) => change.listNumber === votes.listNumber && change.after < change.before,
  );
  return { before, after, losers: (losers ?? []).map(({ listNumber }) => listNumber) };
}
