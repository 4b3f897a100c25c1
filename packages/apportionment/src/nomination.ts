import { divideGroupSeats } from "./group-seats.js";
import type { Drawing } from "./lots.js";
import { type Placement, placeElected } from "./placement.js";
import { electByPreference, type Preference } from "./preference-seats.js";
import { rankList } from "./ranking.js";
import type { Elected, ListResult, UnitResult } from "./result.js";
import type { RuleSet } from "./rule-set.js";
import { at, type Standing } from "./standing.js";
import type { TalliedUnit } from "./tally.js";

/** Names who is elected in every unit (P 12, P 13, P 15–P 19), in order of list numbers. */
export function* nominate(standing: Standing): Drawing<readonly UnitResult[]> {
  const units: UnitResult[] = [];
  for (const [index, unit] of standing.tally.units.entries())
    units.push(yield* nominateUnit(standing, unit, index));
  return units;
}

function* nominateUnit(
  { rules, tally, steps, full, residual }: Standing,
  unit: TalliedUnit,
  index: number,
): Drawing<UnitResult> {
  const seats = at(full, index) + at(residual, index);
  const group = yield* divideGroupSeats(rules, unit, seats, steps);
  const preference = yield* electByPreference(rules, tally, unit, seats);
  const placement = yield* placeElected(group, preference);
  return unitResult(rules, unit, { seats, fullSeats: at(full, index) }, preference, placement);
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
      elected: [
        ...at(placement.preferred, index).map((one) => person(one, "preference")),
        ...at(placement.further, index).map((one) => person(one, "list-order")),
      ],
      ranking: rankList(rules, unit, list, preference, seats).map((one) => at(unit.keys, one)),
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
