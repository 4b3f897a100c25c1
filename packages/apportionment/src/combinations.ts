// List combinations (lijstencombinaties), abolished by Staatsblad 2017, 302. Comes in: units and which of
// them are combined. Goes out: the blocs that count as one list, and later the seats of each list.

import { giveFullSeats } from "./full-seats.js";
import { divideGroupSeats } from "./group-seats.js";
import { articleOf } from "./law.js";
import { roomFor, takeSeatsWithoutCandidate } from "./list-exhaustion.js";
import type { Drawing } from "./lots.js";
import type { Share } from "./one-list.js";
import { at } from "./present.js";
import { nextRound } from "./residual-round.js";
import type { RuleSet } from "./rule-set.js";
import { bookResidualSeat, emptyStanding, type Standing, seatsGiven, seatsOf } from "./standing.js";
import type { TalliedUnit, Tally } from "./tally.js";
import type { CombinationStep } from "./trace.js";

/** What counts as one list: a unit, or a valid combination of units. */
export interface Bloc {
  readonly unit: TalliedUnit;
  readonly members: readonly TalliedUnit[];
}

interface Combined {
  readonly tally: Tally;
  readonly blocs: readonly Bloc[];
  readonly step: CombinationStep;
}

/**
 * Forms the combinations that count: of lists that reached the quota or would get a seat alone.
 *
 * Article P 4 Kieswet as it stood until 1 December 2017 (Staatsblad 2017, 302).
 */
export function combine(
  rules: RuleSet,
  tally: Tally,
  combinations: readonly (readonly number[])[],
): Combined {
  const notional = notionalSeats(rules, tally);
  const combined = combinations.map((numbers) => {
    const lists = numbers.toSorted((a, b) => a - b);
    const included = lists.filter((number) => counts(tally, notional, number));
    const dropped = lists.filter((number) => !included.includes(number));
    return { valid: included.length > 1, included, dropped };
  });
  const blocs = blocsOf(
    tally,
    combined.flatMap(({ valid, included }) => (valid ? [included] : [])),
  );
  return {
    tally: { ...tally, units: blocs.map((bloc) => bloc.unit) },
    blocs,
    step: {
      kind: "list-combinations",
      article: articleOf(rules.chapter, "list-combination"),
      notional: tally.units.map(({ listNumber }, unit) => ({
        listNumber,
        seats: at(notional, unit),
      })),
      combinations: combined,
    },
  };
}

function counts(tally: Tally, notional: readonly number[], number: number): boolean {
  const index = tally.units.findIndex((unit) => unit.listNumber === number);
  return at(notional, index) > 0;
}

/** The division as it would be without combinations; where a lot were needed everyone gets the seat. */
function notionalSeats(rules: RuleSet, tally: Tally): readonly number[] {
  const standing = emptyStanding(rules, tally);
  giveFullSeats(standing);
  giveToAllEquals(standing, () => true);
  while (takeSeatsWithoutCandidate(standing) > 0) giveToAllEquals(standing, roomFor(standing));
  return tally.units.map((_, unit) => seatsOf(standing, unit));
}

function giveToAllEquals(standing: Standing, mayTakePart: (unit: number) => boolean): void {
  while (seatsGiven(standing) < standing.tally.seats) {
    const round = nextRound(standing, mayTakePart);
    if (round === undefined) return;
    for (const unit of round.units) bookResidualSeat(standing, unit, round.method, false);
  }
}

function blocsOf(tally: Tally, combinations: readonly (readonly number[])[]): readonly Bloc[] {
  return tally.units.flatMap((unit): readonly Bloc[] => {
    const own = combinations.find((numbers) => numbers.includes(unit.listNumber));
    if (own === undefined) return [{ unit, members: [unit] }];
    if (own[0] !== unit.listNumber) return [];
    const members = tally.units.filter(({ listNumber }) => own.includes(listNumber));
    return [{ unit: asOneUnit(members), members }];
  });
}

/** A combination in the shape of a group: its lists stand in the place of the lists of a group. */
function asOneUnit(members: readonly TalliedUnit[]): TalliedUnit {
  let before = 0;
  const dead: number[] = [];
  const lists = members.map((member) => {
    const { listNumber, personVotes, total } = member;
    const first = before;
    for (const person of member.dead) dead.push(first + person);
    before += personVotes.length;
    return {
      district: listNumber,
      districts: [listNumber],
      order: personVotes.map((_, person) => first + person),
      votes: personVotes,
      total,
    };
  });
  return {
    listNumber: at(members, 0).listNumber,
    keys: members.flatMap(({ keys }) => keys),
    personVotes: members.flatMap(({ personVotes }) => personVotes),
    dead: new Set(dead),
    living: members.reduce((sum, { living }) => sum + living, 0),
    total: members.reduce((sum, { total }) => sum + total, 0),
    lists,
  };
}

/**
 * Divides the seats of each combination over its lists, as P 12 and P 13 do in a list group.
 *
 * Article P 11 Kieswet as it stood until 1 December 2017 (Staatsblad 2017, 302).
 */
export function* divideCombinations(
  standing: Standing,
  blocs: readonly Bloc[],
): Drawing<readonly Share[]> {
  const shares: Share[] = [];
  for (const [index, { unit, members }] of blocs.entries()) {
    const seats = seatsOf(standing, index);
    if (members.length === 1) {
      shares.push({ unit, seats, fullSeats: at(standing.full, index) });
      continue;
    }
    const { rules, steps } = standing;
    const inside = yield* divideGroupSeats(rules, unit, seats, steps, "combination");
    members.forEach((member, place) => {
      shares.push({ unit: member, seats: at(inside.seats, place), fullSeats: 0 });
    });
  }
  return shares.sort((a, b) => a.unit.listNumber - b.unit.listNumber);
}
