// The nearest change of an outcome. Comes in: an election that is decided, and whose votes change. Goes out:
// the least number of votes that makes another outcome. Exact: between two changes the same claim can be
// proved, and the conditions of the proof are linear in the number of votes, so where they hold is one interval.
import { floorDiv } from "@telwerk/core";
import { claimOf } from "./claim.js";
import { leastPreferenceVotes } from "./preference-seats.js";
import { at } from "./present.js";
import { flawsOf, isEntitled } from "./proof.js";
import type { Apportionment, CompleteApportionment } from "./result.js";
import type { RuleSet } from "./rule-set.js";
import type { TalliedList, TalliedUnit, Tally } from "./tally.js";

/** Whose votes change: a unit's, or those of one person on one of its lists. */
interface Subject {
  readonly unit: number;
  readonly person?: number;
  readonly list?: number;
}

/** An election that is decided, and whose votes change. */
export interface Search {
  readonly rules: RuleSet;
  readonly tally: Tally;
  readonly subject: Subject;
  /** The outcome of other votes, with the lots that were drawn. */
  readonly outcomeOf: (tally: Tally) => Apportionment;
  readonly result: CompleteApportionment;
}

/** More votes than this decide no Dutch election; nothing changes beyond it but the size of numbers. */
export const FAR = 1_000_000_000;

/** Walks from one provable stretch to the next until the outcome differs; nothing if it never does. */
export function nearestChange(search: Search, sign: 1 | -1, limit: number): number | undefined {
  const most = limit < FAR ? limit : FAR;
  let start = 0;
  let result = search.result;
  while (start < most) {
    const end = endOfStretch(search, result, sign, { start, most });
    if (end >= most) return undefined;
    start = end + 1;
    const next = outcomeAt(search, sign * start);
    if (next.kind !== "complete" || differs(search, next)) return start;
    result = next;
  }
  return undefined;
}

function outcomeAt({ outcomeOf, tally, subject }: Search, change: number): Apportionment {
  return outcomeOf(changed(tally, subject, change));
}

function differs({ result, subject }: Search, other: CompleteApportionment): boolean {
  if (result.units.some(({ seats }, unit) => seats !== at(other.units, unit).seats)) return true;
  if (subject.person === undefined) return false;
  return result.units.some(({ elected }, unit) => {
    const keys = new Set(at(other.units, unit).elected.map(({ key }) => key));
    return elected.some(({ key }) => !keys.has(key));
  });
}

interface Stretch {
  readonly start: number;
  readonly most: number;
}

/** The last number of votes up to which the same claim is proved, strictly, in the same situation. */
function endOfStretch(
  search: Search,
  result: CompleteApportionment,
  sign: 1 | -1,
  { start, most }: Stretch,
): number {
  const claim = claimOf(result);
  const { rules, tally, subject } = search;
  const before = situation(search, changed(tally, subject, sign * start));
  const end = lastThat({ start, most }, (votes) => {
    const there = changed(tally, subject, sign * votes);
    return (
      flawsOf({ rules, tally: there, claim, strict: true }).length === 0 &&
      situation(search, there) === before
    );
  });
  if (subject.person === undefined || at(tally.units, subject.unit).lists.length === 1) return end;
  // In a group much more is compared; there the same comparisons have the same outcome where the whole
  // story is the same. They are linear too, so what holds at both ends holds between them.
  const story = storyOf(result);
  const isSame = (votes: number): boolean => storyOf(outcomeAt(search, sign * votes)) === story;
  return isSame(end) ? end : lastThat({ start, most: end }, isSame);
}

/** The last number of an interval from its start up to which something holds: by doubling, then by halves. */
function lastThat({ start, most }: Stretch, holds: (votes: number) => boolean): number {
  let low = start;
  let step = 1;
  while (low + step <= most && holds(low + step)) {
    low += step;
    step *= 2;
  }
  let high = low + step <= most ? low + step : most + 1;
  while (high - low > 1) {
    const middle = low + floorDiv(high - low, 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Every step but for its numbers of votes, and who sits where in the end. */
function storyOf(outcome: Apportionment): string {
  if (outcome.kind !== "complete") return outcome.kind;
  const numbers = new Set(["value", "votes", "remainder"]);
  return JSON.stringify([outcome.steps, outcome.units], (name, value: unknown) =>
    numbers.has(name) ? undefined : value,
  );
}

/** Who is entitled, who has the majority, and for a candidate who passes the threshold in which order. */
function situation({ rules, subject, result }: Search, tally: Tally): string {
  const one = { rules, tally, claim: claimOf(result), strict: true };
  const lists = tally.units.map(({ total }) =>
    [
      isEntitled(one, "largest-remainder", total),
      isEntitled(one, "highest-average", total),
      total > tally.votes - total,
    ].join(),
  );
  if (subject.person === undefined) return lists.join(";");
  const least = leastPreferenceVotes(rules, tally);
  return [...lists, ...tally.units.map((unit) => preferenceOrder(unit, least))].join(";");
}

function preferenceOrder({ personVotes }: TalliedUnit, least: number): string {
  const votes = (person: number): number => at(personVotes, person);
  const over = personVotes.flatMap((count, person) => (count >= least ? [person] : []));
  const order = over.sort((a, b) => votes(b) - votes(a) || a - b);
  return order
    .map((person, place) => {
      const tied = place > 0 && votes(at(order, place - 1)) === votes(person);
      return `${tied ? "=" : ">"}${person}`;
    })
    .join("");
}

/** The same votes, with some more or fewer on one unit, or on one person of one of its lists. */
function changed(tally: Tally, { unit: index, person, list }: Subject, change: number): Tally {
  const unit = at(tally.units, index);
  const own = { ...unit, total: unit.total + change };
  return {
    ...tally,
    votes: tally.votes + change,
    units: tally.units.with(
      index,
      person === undefined || list === undefined
        ? own
        : {
            ...own,
            personVotes: unit.personVotes.with(person, at(unit.personVotes, person) + change),
            lists: unit.lists.with(list, withVotes(at(unit.lists, list), person, change)),
          },
    ),
  };
}

function withVotes(list: TalliedList, person: number, change: number): TalliedList {
  const place = list.order.indexOf(person);
  return {
    ...list,
    votes: list.votes.with(place, at(list.votes, place) + change),
    total: list.total + change,
  };
}
