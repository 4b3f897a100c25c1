import type { Preference } from "./preference-seats.js";
import type { RuleSet } from "./rule-set.js";
import { at } from "./standing.js";
import type { TalliedList, TalliedUnit } from "./tally.js";

/**
 * Ranks the living candidates of one list for the vacancies to come.
 *
 * Article P 19 Kieswet — https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf3_ArtikelP19
 * First who has a preference seat, then who passed the threshold without a seat, then all others in
 * list order: a seat in list order lifts nobody. A person keeps his place on each of his lists (§ 4).
 * A list without a seat outside a group with seats is not ranked, except below 19 seats (§ 5): what is
 * given for it is the list order. Abacus does rank it where a candidate has died; so do we, as the law
 * attaches nothing to it. OSV ranks every list (mode `osv`).
 */
export function rankList(
  rules: RuleSet,
  unit: TalliedUnit,
  list: TalliedList,
  preference: Preference,
  unitSeats: number,
): readonly number[] {
  const living = list.order.filter((person) => at(unit.alive, person));
  const unranked = unitSeats === 0 && !rules.ranksListsWithoutSeats && rules.mode === "law";
  if (unranked && living.length === list.order.length) return living;
  const places = new Map(list.order.map((person, place) => [person, place]));
  const elected = preference.elected.filter((person) => places.has(person));
  const passedOver = preference.passedOver.filter((person) => places.has(person));
  const first = new Set([...elected, ...passedOver]);
  return [...elected, ...passedOver, ...living.filter((person) => !first.has(person))];
}
