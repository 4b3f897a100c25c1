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
  const elected = inOrderOfVotes(unit, places, preference);
  const passedOver = inOrderOfPassedOver(rules, unit, list, places, preference);
  const first = new Set([...elected, ...passedOver]);
  return [...elected, ...passedOver, ...living.filter((person) => !first.has(person))];
}

/** Who was drawn by lot keeps that order; others with equal votes stand in the order of this list. */
function inOrderOfVotes(
  unit: TalliedUnit,
  places: ReadonlyMap<number, number>,
  { elected, drawn }: Preference,
): readonly number[] {
  const here = elected.filter((person) => places.has(person));
  return here.sort((a, b) => {
    const votes = at(unit.personVotes, b) - at(unit.personVotes, a);
    if (votes !== 0) return votes;
    return drawn.includes(a)
      ? drawn.indexOf(a) - drawn.indexOf(b)
      : place(places, a) - place(places, b);
  });
}

function place(places: ReadonlyMap<number, number>, person: number): number {
  return places.get(person) ?? 0;
}

/** By votes on the unit; OSV takes the votes on this list, and moves nobody who has none there. */
function inOrderOfPassedOver(
  rules: RuleSet,
  unit: TalliedUnit,
  list: TalliedList,
  places: ReadonlyMap<number, number>,
  { passedOver }: Preference,
): readonly number[] {
  const votes = (person: number): number =>
    rules.mode === "osv" ? at(list.votes, place(places, person)) : at(unit.personVotes, person);
  return passedOver
    .filter((person) => places.has(person) && votes(person) > 0)
    .sort((a, b) => votes(b) - votes(a) || place(places, a) - place(places, b));
}
