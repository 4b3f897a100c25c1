// On which list of a group each elected person takes a seat. A unit of one list is in one-list.ts.
import { type GroupStanding, giveGroupSeat, livingOn, nextGroupRound } from "./group-seats.js";
import { articleOf } from "./law.js";
import type { Drawing, GroupLotQuestion } from "./lots.js";
import type { Preference } from "./preference-seats.js";
import { at, present } from "./present.js";
import { decrement, increment } from "./standing.js";

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
  /** Lists in the order in which they were given seats, as far as P 16 § 2 has not walked it back. */
  readonly given: (readonly number[])[];
  /** The order in which lists would go on to get seats (P 12, P 13), as far as P 18 has used it. */
  readonly continued: GroupStanding;
  /** Lists that are equal in that order and whose turn is still to come. */
  equals: readonly number[];
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
    given: [...group.order],
    continued: {
      ...group,
      seats: [...group.seats],
      served: [...group.served],
    },
    equals: [],
    seated: new Map(),
  };
  for (const equals of groupsOfEqualVotes(group, preference.elected))
    yield* seatPreferred(desk, equals);
  const rank = new Map(preference.elected.map((person, index) => [person, index]));
  for (const persons of desk.preferred)
    persons.sort((a, b) => present(rank.get(a)) - present(rank.get(b)));
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
    if (best === undefined || votes > present(at(desk.votes, best).get(person))) best = list;
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
  const without: number[] = [];
  let waiting = equals;
  while (waiting.length > 0) {
    const open = allLists(desk).filter((list) => free(desk, list) > 0);
    const wishes = waiting.map((person) => ({ person, list: bestList(desk, person, open) }));
    for (const { person, list } of wishes) if (list === undefined) without.push(person);
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
  // Only now: no seat lapses that a candidate with as many votes can take on a list of his own.
  for (const person of without) yield* seatWithoutFreeSeat(desk, person);
}

function seat(desk: Desk, person: number, list: number): void {
  at(desk.preferred, list).push(person);
  desk.seated.set(person, list);
}

/** P 16 § 2: he sits on his best list, and the seat lapses that was given last to a list with one free. */
function* seatWithoutFreeSeat(desk: Desk, person: number): Drawing<void> {
  const { group } = desk;
  const list = present(bestList(desk, person, allLists(desk)));
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
  for (let together = desk.given.pop(); together !== undefined; together = desk.given.pop()) {
    const able = together.filter((list) => free(desk, list) > 0);
    if (able.length === 0) continue;
    // OSV also draws lots among lists that have no seat free, until one has.
    let waiting = group.rules.mode === "osv" ? together : able;
    const byLot = waiting.length > 1;
    for (;;) {
      const drawn = waiting.length > 1 ? yield lapseQuestion(desk, waiting) : 0;
      const list = at(waiting, drawn);
      waiting = waiting.filter((other) => other !== list);
      if (!able.includes(list)) continue;
      desk.given.push(waiting);
      return { list, byLot };
    }
  }
  return { list: present(allLists(desk).find((list) => free(desk, list) > 0)), byLot: false };
}

function lapseQuestion({ group }: Desk, lists: readonly number[]): GroupLotQuestion {
  return {
    kind: "placement",
    article: articleOf(group.rules.chapter, "placement"),
    group: group.unit.listNumber,
    options: lists.map((list) => at(group.unit.lists, list).district),
    seats: 1,
  };
}

/**
 * Gives the remaining seats of each list to its next candidates, until nobody sits twice.
 *
 * Article P 17 Kieswet — https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf3_ArtikelP17
 * Article P 18 Kieswet — https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf3_ArtikelP18
 * Who is elected on several lists sits where he has most votes; the others go to the next candidate.
 */
function* fillFurtherSeats(desk: Desk): Drawing<void> {
  do yield* passOnSeats(desk);
  while (electInListOrder(desk));
}

/** Lists with open seats and no candidate left pass them on. */
function* passOnSeats(desk: Desk): Drawing<void> {
  for (const list of allLists(desk))
    while (openSeats(desk, list) > 0 && freeCandidates(desk, list).length === 0) {
      const to = yield* nextWithCandidates(desk);
      if (to === undefined) return;
      move(desk, list, to.list, to.byLot);
    }
}

/** Whether a list could use another seat. */
function hasCandidateLeft(desk: Desk, list: number): boolean {
  return freeCandidates(desk, list).length > openSeats(desk, list);
}

function openSeats(desk: Desk, list: number): number {
  return free(desk, list) - at(desk.further, list).length;
}

/** One turn of P 17, and of P 18 for who is elected on several lists; tells whether anyone was. */
function electInListOrder(desk: Desk): boolean {
  const elected = new Map<number, number[]>();
  for (const list of allLists(desk))
    for (const person of nextCandidates(desk, list))
      elected.set(person, [...(elected.get(person) ?? []), list]);
  for (const [person, lists] of elected) {
    const list = present(bestList(desk, person, lists));
    at(desk.further, list).push(person);
    desk.seated.set(person, list);
  }
  return elected.size > 0;
}

function nextCandidates(desk: Desk, list: number): readonly number[] {
  const open = openSeats(desk, list);
  if (open <= 0) return [];
  return freeCandidates(desk, list).slice(0, open);
}

function freeCandidates({ group, seated }: Desk, list: number): readonly number[] {
  const { unit } = group;
  return at(unit.lists, list).order.filter(
    (person) => !unit.dead.has(person) && !seated.has(person),
  );
}

/** A list with a seat and nobody left passes it to the list that would be next and has somebody. */
function* nextWithCandidates(
  desk: Desk,
): Drawing<{ readonly list: number; readonly byLot: boolean } | undefined> {
  for (;;) {
    const waiting = nextEquals(desk);
    if (waiting === undefined) return undefined;
    const able = waiting.filter((list) => hasCandidateLeft(desk, list));
    // OSV also draws lots among lists that have nobody left, until one has.
    const lists = desk.group.rules.mode === "osv" ? waiting : able;
    const byLot = lists.length > 1;
    const list = lists[byLot ? yield passQuestion(desk, lists) : 0];
    desk.equals = waiting.filter((other) => other !== list && lists.includes(other));
    if (list !== undefined && able.includes(list)) return { list, byLot };
  }
}

/** The lists whose turn it is in the continued order; nothing when nobody can ever take the seat. */
function nextEquals(desk: Desk): readonly number[] | undefined {
  if (desk.equals.length > 0) return desk.equals;
  const { continued, group } = desk;
  const counts = (list: number): boolean =>
    group.rules.groupListsWithoutVotes === "included" || at(group.unit.lists, list).total > 0;
  const canTake = (list: number): boolean => counts(list) && hasCandidateLeft(desk, list);
  if (!allLists(desk).some(canTake)) return undefined;
  const osv = group.rules.mode === "osv";
  if (osv) endTurnWhenFull(continued);
  const round = nextGroupRound(continued, osv ? continued.stillServed : canTake);
  if (round === undefined) return undefined;
  for (const list of round.lists) giveGroupSeat(continued, round, list);
  return round.lists;
}

/** OSV goes on until there are as many seats as places on the lists, then takes the surplus back. */
function endTurnWhenFull(continued: GroupStanding): void {
  const places = continued.unit.lists.map((_, list) => livingOn(continued.unit, list));
  if (sum(continued.seats) < sum(places)) return;
  places.forEach((most, list) => {
    if (at(continued.seats, list) > most) continued.seats[list] = most;
  });
  const hasRoom = places.map((most, list) => at(continued.seats, list) < most);
  continued.stillServed = (list) => at(hasRoom, list);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function passQuestion({ group }: Desk, lists: readonly number[]): GroupLotQuestion {
  return {
    kind: "elected-twice",
    article: articleOf(group.rules.chapter, "elected-twice"),
    group: group.unit.listNumber,
    options: lists.map((list) => at(group.unit.lists, list).district),
    seats: 1,
  };
}

function move(desk: Desk, from: number, to: number, byLot: boolean): void {
  const { group } = desk;
  decrement(desk.seats, from);
  increment(desk.seats, to);
  group.steps.push({
    kind: "group-transfer",
    article: articleOf(group.rules.chapter, "elected-twice"),
    group: group.unit.listNumber,
    from: at(group.unit.lists, from).district,
    to: at(group.unit.lists, to).district,
    byLot,
  });
}
