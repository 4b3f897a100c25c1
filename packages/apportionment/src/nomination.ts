import { divideGroupSeats, type GroupStanding } from "./group-seats.js";
import type { Drawing } from "./lots.js";
import { type Placement, placeElected, placeOnOneList } from "./placement.js";
import { electByPreference, leastPreferenceVotes, type Preference } from "./preference-seats.js";
import { at } from "./present.js";
import { rankList } from "./ranking.js";
import type { Elected, ListResult, UnitResult } from "./result.js";
import type { RuleSet } from "./rule-set.js";
import type { Standing } from "./standing.js";
import type { TalliedUnit } from "./tally.js";

/** The seats of one unit. */
export interface Share {
  readonly unit: TalliedUnit;
  readonly seats: number;
  readonly fullSeats: number;
}

/** Names who is elected in every unit (P 12, P 13, P 15–P 19), in order of list numbers. */
export function* nominate(
  { rules, tally, steps }: Standing,
  shares: readonly Share[],
): Drawing<readonly UnitResult[]> {
  const groups: GroupStanding[] = [];
  for (const { unit, seats } of shares)
    groups.push(yield* divideGroupSeats(rules, unit, seats, steps));
  const leastVotes = leastPreferenceVotes(rules, tally);
  const units: UnitResult[] = [];
  for (const [index, group] of groups.entries()) {
    const { unit, groupSeats } = group;
    const preference = yield* electByPreference(rules, unit, groupSeats, leastVotes);
    const placement =
      unit.lists.length === 1
        ? placeOnOneList(unit, groupSeats, preference)
        : yield* placeElected(group, preference);
    const seats = { seats: groupSeats, fullSeats: at(shares, index).fullSeats };
    units.push(unitResult(rules, unit, seats, preference, placement));
  }
  return units;
}

function unitResult(
  rules: RuleSet,
  unit: TalliedUnit,
  { seats, fullSeats }: { seats: number; fullSeats: number },
  preference: Preference,
  placement: Placement,
): UnitResult {
  const lists = unit.lists.map((list, index): ListResult => {
    const person = elector(unit, list.district);
    return {
      district: list.district,
      districts: list.districts,
      seats: at(placement.seats, index),
      elected:
        at(placement.seats, index) === 0
          ? []
          : [
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
    elected: electedOfUnit(unit, lists, preference),
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
function electedOfUnit(
  unit: TalliedUnit,
  lists: readonly ListResult[],
  preference: Preference,
): readonly Elected[] {
  const [only, second] = lists;
  if (only !== undefined && second === undefined) return only.elected;
  const byKey = new Map(lists.flatMap(({ elected }) => elected.map((one) => [one.key, one])));
  const ahead = preference.elected.map((person) => at(unit.keys, person));
  const named = new Set(ahead);
  const order = [...ahead, ...unit.keys.filter((key) => !named.has(key))];
  return order.flatMap((key) => byKey.get(key) ?? []);
}
