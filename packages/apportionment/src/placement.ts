// On which list of a group each elected person takes a seat. For a unit of one list this is trivial.

import { type GroupStanding, giveGroupSeat, nextGroupRound } from "./group-seats.js";
import { articleOf } from "./law.js";
import type { Drawing } from "./lots.js";
import type { Preference } from "./preference-seats.js";
import { at, decrement, increment } from "./standing.js";

/** Who sits where. */
export interface Placement {
  /** By list: seats after all moves. */
  readonly seats: readonly number[];
  /** By list: persons elected over the threshold, in order of their votes. */
  readonly preferred: readonly (readonly number[])[];
  /** By list: persons elected in list order. */
  readonly further: readonly (readonly number[])[];
}

/** The work in hand: seats and persons by list. */
interface Desk {
  readonly group: GroupStanding;
  readonly seats: number[];
  readonly preferred: number[][];
  readonly further: number[][];
  /** By list: votes of each person who stands on it. */
  readonly votes: readonly ReadonlyMap<number, number>[];
  /** By person: the list on which the person is elected, once that is sure. */
  readonly seated: Map<number, number>;
}

/** Places every elected person of a group on one of its lists. */
export function* placeElected(group: GroupStanding, preference: Preference): Drawing<Placement> {
  const desk: Desk = {
    group,
    seats: [...group.seats],
    preferred: group.unit.lists.map(() => []),
    further: group.unit.lists.map(() => []),
    votes: group.unit.lists.map(
      ({ order, votes }) => new Map(order.map((person, place) => [person, at(votes, place)])),
    ),
    seated: new Map(),
  };
  for (const equals of groupsOfEqualVotes(group, preference.elected))
    yield* seatPreferred(desk, equals);
  const rank = new Map(preference.elected.map((person, index) => [person, index]));
  for (const persons of desk.preferred)
    persons.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  yield* fillFurtherSeats(desk);
  return desk;
}

function groupsOfEqualVotes(
  { unit }: GroupStanding,
  persons: readonly number[],
): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (const person of persons) {
    const last = groups.at(-1);
    const first = last?.[0];
    if (
      last !== undefined &&
      first !== undefined &&
      at(unit.personVotes, first) === at(unit.personVotes, person)
    )
      last.push(person);
    else groups.push([person]);
  }
  return groups;
}

function free({ seats, preferred }: Desk, list: number): number {
  return at(seats, list) - at(preferred, list).length;
}

/** The list, of some, where a person has most votes; equal: the lowest district. */
function bestList(desk: Desk, person: number, lists: readonly number[]): number | undefined {
  let best: number | undefined;
  for (const list of lists) {
    const votes = at(desk.votes, list).get(person);
    if (votes === undefined) continue;
    if (best === undefined || votes > (at(desk.votes, best).get(person) ?? 0)) best = list;
  }
  return best;
}

function allLists(desk: Desk): readonly number[] {
  return desk.seats.map((_, list) => list);
}

/**
 * Seats persons with equal votes, each on the list with a free seat where he has most votes.
 *
 * Article P 16 Kieswet — https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf3_ArtikelP16
 * Where too many want the same list its own order decides, and the others look further.
 */
function* seatPreferred(desk: Desk, equals: readonly number[]): Drawing<void> {
  let waiting = equals;
  while (waiting.length > 0) {
    const open = allLists(desk).filter((list) => free(desk, list) > 0);
    const wishes = waiting.map((person) => ({ person, list: bestList(desk, person, open) }));
    for (const { person, list } of wishes)
      if (list === undefined) yield* seatWithoutFreeSeat(desk, person);
    const turnedAway: number[] = [];
    for (const list of open) {
      const order = at(desk.group.unit.lists, list).order;
      const wanting = wishes
        .filter((wish) => wish.list === list)
        .map((wish) => wish.person)
        .sort((a, b) => order.indexOf(a) - order.indexOf(b));
      const room = free(desk, list);
      for (const person of wanting.slice(0, room)) seat(desk, person, list);
      turnedAway.push(...wanting.slice(room));
    }
    waiting = turnedAway;
  }
}

function seat(desk: Desk, person: number, list: number): void {
  at(desk.preferred, list).push(person);
  desk.seated.set(person, list);
}

/** P 16 § 2: he sits on his best list, and the seat lapses that was given last to a list with one free. */
function* seatWithoutFreeSeat(desk: Desk, person: number): Drawing<void> {
  const { group } = desk;
  const list = bestList(desk, person, allLists(desk)) ?? 0;
  const lapsing = yield* lastServedWithFreeSeat(desk);
  decrement(desk.seats, lapsing.list);
  increment(desk.seats, list);
  seat(desk, person, list);
  group.steps.push({
    kind: "group-transfer",
    article: articleOf(group.rules.chapter, "placement"),
    group: group.unit.listNumber,
    from: at(group.unit.lists, lapsing.list).district,
    to: at(group.unit.lists, list).district,
    byLot: lapsing.byLot,
  });
}

function* lastServedWithFreeSeat(
  desk: Desk,
): Drawing<{ readonly list: number; readonly byLot: boolean }> {
  const { group } = desk;
  for (const together of group.order.toReversed()) {
    const lists = together.filter((list) => free(desk, list) > 0);
    const [only] = lists;
    if (only === undefined) continue;
    if (lists.length === 1) return { list: only, byLot: false };
    const drawn = yield {
      kind: "placement",
      article: articleOf(group.rules.chapter, "placement"),
      group: group.unit.listNumber,
      options: lists.map((list) => at(group.unit.lists, list).district),
      seats: 1,
    };
    return { list: at(lists, drawn), byLot: true };
  }
  return { list: allLists(desk).find((list) => free(desk, list) > 0) ?? 0, byLot: false };
}

/**
 * Gives the remaining seats of each list to its next candidates, until nobody sits twice.
 *
 * Article P 17 Kieswet — https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf3_ArtikelP17
 * Article P 18 Kieswet — https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf3_ArtikelP18
 * Who is elected on several lists sits where he has most votes; the others go to the next candidate.
 */
function* fillFurtherSeats(desk: Desk): Drawing<void> {
  for (;;) {
    electInListOrder(desk);
    const short = allLists(desk).filter((list) => openSeats(desk, list) > 0);
    const [list] = short;
    if (list === undefined) return;
    if (!(yield* passSeatOn(desk, list))) return;
  }
}

function openSeats(desk: Desk, list: number): number {
  return free(desk, list) - at(desk.further, list).length;
}

/** Repeats P 17 and P 18 until no list with an open seat has a candidate without one. */
function electInListOrder(desk: Desk): void {
  for (;;) {
    const elected = new Map<number, number[]>();
    for (const list of allLists(desk))
      for (const person of nextCandidates(desk, list))
        elected.set(person, [...(elected.get(person) ?? []), list]);
    if (elected.size === 0) return;
    for (const [person, lists] of elected) {
      const list = bestList(desk, person, lists) ?? 0;
      at(desk.further, list).push(person);
      desk.seated.set(person, list);
    }
  }
}

function nextCandidates(desk: Desk, list: number): readonly number[] {
  const { unit } = desk.group;
  const open = openSeats(desk, list);
  if (open <= 0) return [];
  return freeCandidates(desk, list)
    .slice(0, open)
    .filter((person) => at(unit.alive, person));
}

function freeCandidates({ group, seated }: Desk, list: number): readonly number[] {
  const { unit } = group;
  return at(unit.lists, list).order.filter(
    (person) => at(unit.alive, person) && !seated.has(person),
  );
}

/** A list with a seat and nobody left passes it to the list that would be next and has somebody. */
function* passSeatOn(desk: Desk, from: number): Drawing<boolean> {
  const { group } = desk;
  const continued: GroupStanding = {
    ...group,
    seats: [...group.seats],
    served: [...group.served],
  };
  const mayTakePart = (list: number): boolean =>
    at(continued.seats, list) < at(group.unit.lists, list).order.length;
  for (;;) {
    const round = nextGroupRound(continued, mayTakePart);
    if (round === undefined) return false;
    const able = round.lists.filter((list) => freeCandidates(desk, list).length > 0);
    for (const list of round.lists) giveGroupSeat(continued, round, list);
    if (able.length === 0) continue;
    const article = articleOf(group.rules.chapter, "elected-twice");
    const options = able.map((list) => at(group.unit.lists, list).district);
    const byLot = able.length > 1;
    const drawn = byLot
      ? yield { kind: "elected-twice", article, group: group.unit.listNumber, options, seats: 1 }
      : 0;
    const to = at(able, drawn);
    decrement(desk.seats, from);
    increment(desk.seats, to);
    group.steps.push({
      kind: "group-transfer",
      article,
      group: group.unit.listNumber,
      from: at(group.unit.lists, from).district,
      to: at(options, drawn),
      byLot,
    });
    return true;
  }
}
