// Who is elected in every unit. Comes in: the seats of each unit. Goes out: who sits where, and who is
// next. Lots on the lists of groups come before lots on candidates, as the law has them (P 14, P 20).
import { divideGroupSeats, type GroupStanding } from "./group-seats.js";
import type { Drawing } from "./lots.js";
import { nominateOneList, type Share } from "./one-list.js";
import { type Placement, placeElected } from "./placement.js";
import {
  electByLot,
  electByVotes,
  isCutAmongEquals,
  leastPreferenceVotes,
  type Preference,
  qualifiedPersons,
} from "./preference-seats.js";
import { at, present } from "./present.js";
import { rankList } from "./ranking.js";
import type { Elected, ListResult, UnitResult } from "./result.js";
import type { RuleSet } from "./rule-set.js";
import type { Standing } from "./standing.js";
import type { TalliedUnit } from "./tally.js";

/** Names who is elected in every unit (P 12, P 13, P 15–P 19), in order of list numbers. */
export function* nominate(
  { rules, tally, steps }: Standing,
  shares: readonly Share[],
): Drawing<readonly UnitResult[]> {
  const groups = new Map<TalliedUnit, GroupStanding>();
  for (const { unit, seats } of shares)
    if (unit.lists.length > 1)
      groups.set(unit, yield* divideGroupSeats(rules, unit, seats, steps, "list-group"));
  const leastVotes = leastPreferenceVotes(rules, tally);
  const units: UnitResult[] = [];
  for (const share of shares) {
    const { unit, seats } = share;
    const qualified = qualifiedPersons(unit, leastVotes);
    const preference = isCutAmongEquals(unit, qualified, seats)
      ? yield* electByLot(rules, unit, qualified, seats)
      : electByVotes(qualified, seats);
    if (unit.lists.length === 1) units.push(nominateOneList(rules, share, preference, leastVotes));
    else {
      const placement = yield* placeElected(present(groups.get(unit)), preference);
      units.push(groupResult(rules, share, preference, placement));
    }
  }
  return units;
}

function groupResult(
  rules: RuleSet,
  { unit, seats, fullSeats }: Share,
  preference: Preference,
  placement: Placement,
): UnitResult {
  const lists = unit.lists.map((list, index): ListResult => {
    const person = elector(unit, list.district);
    return {
      district: list.district,
      districts: list.districts,
      seats: at(placement.seats, index),
      elected: [
        ...at(placement.preferred, index).map((one) => person(one, "preference")),
        ...at(placement.further, index).map((one) => person(one, "list-order")),
      ],
      ranking: rankList(rules, unit, list, preference, seats),
    };
  });
  return {
    listNumber: unit.listNumber,
    votes: unit.total,
    fullSeats,
    seats,
    lists,
    elected: electedOfGroup(unit, lists, preference),
  };
}

function elector(unit: TalliedUnit, district: number) {
  return (person: number, by: Elected["by"]): Elected => ({
    key: at(unit.keys, person),
    by,
    votes: at(unit.personVotes, person),
    district,
  });
}

/** The order of the unit: preference seats by votes, then the others in the order of its persons. */
function electedOfGroup(
  unit: TalliedUnit,
  lists: readonly ListResult[],
  preference: Preference,
): readonly Elected[] {
  const byKey = new Map(lists.flatMap(({ elected }) => elected.map((one) => [one.key, one])));
  const ahead = preference.elected.map((person) => at(unit.keys, person));
  const named = new Set(ahead);
  const order = [...ahead, ...unit.keys.filter((key) => !named.has(key))];
  return order.flatMap((key) => byKey.get(key) ?? []);
}
