import type { Preference } from "./preference-seats.js";
import { at, present } from "./present.js";
import type { RuleSet } from "./rule-set.js";
import type { TalliedList, TalliedUnit } from "./tally.js";

/**
 * Whether votes count in the ranking of a list; where they do not, what is given is the list order.
 *
 * Article P 19 Kieswet — https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf3_ArtikelP19
 * A list without a seat, outside a group with seats, is not ranked, except below 19 seats (§ 5). Abacus
 * does rank it where a candidate has died; so do we, as the law attaches nothing to it. OSV ranks every
 * list (mode `osv`).
 */
export function isRankedByVotes(rules: RuleSet, unitSeats: number, someoneDied: boolean): boolean {
  return unitSeats > 0 || rules.ranksListsWithoutSeats || rules.mode === "osv" || someoneDied;
}

/**
 * Ranks the living candidates of one list of a group for the vacancies to come.
 *
 * Article P 19 Kieswet — https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf3_ArtikelP19
 * First who has a preference seat, then who passed the threshold without a seat, then all others in
 * list order: a seat in list order lifts nobody. A person keeps his place on each of his lists (§ 4).
 */
export function rankList(
  rules: RuleSet,
  unit: TalliedUnit,
  list: TalliedList,
  preference: Preference,
  unitSeats: number,
): readonly string[] {
  const living = list.order.filter((person) => !unit.dead.has(person));
  const someoneDied = living.length < list.order.length;
  if (!isRankedByVotes(rules, unitSeats, someoneDied)) return keysOf(unit, living);
  const places = new Map(list.order.map((person, place) => [person, place]));
  const elected = inOrderOfVotes(unit, places, preference);
  const passedOver = inOrderOfPassedOver(rules, unit, list, places, preference);
  const ahead = [...elected, ...passedOver];
  return keysOf(unit, [...ahead, ...living.filter((person) => !ahead.includes(person))]);
}

function keysOf({ keys }: TalliedUnit, persons: readonly number[]): readonly string[] {
  return persons.map((person) => at(keys, person));
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
  return present(places.get(person));
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
