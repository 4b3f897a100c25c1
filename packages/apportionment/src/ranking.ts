import type { Preference } from "./preference-seats.js";
import { at, present } from "./present.js";
import type { RuleSet } from "./rule-set.js";
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
): readonly string[] {
  const everyone = unit.living === unit.alive.length;
  const living = everyone ? list.order : list.order.filter((person) => at(unit.alive, person));
  const unranked = unitSeats === 0 && !rules.ranksListsWithoutSeats && rules.mode === "law";
  const nobody = preference.elected.length === 0 && preference.passedOver.length === 0;
  if (nobody || (unranked && living.length === list.order.length))
    return everyone && list.complete ? unit.keys : keysOf(unit, living);
  if (list.complete && unit.lists.length === 1) return keysOf(unit, rankOne(living, preference));
  const places = new Map(list.order.map((person, place) => [person, place]));
  const elected = inOrderOfVotes(unit, places, preference);
  const passedOver = inOrderOfPassedOver(rules, unit, list, places, preference);
  const ahead = [...elected, ...passedOver];
  return keysOf(unit, [...ahead, ...living.filter((person) => !ahead.includes(person))]);
}

/** A unit of one list: its order of votes is already that of the list. */
function rankOne(
  living: readonly number[],
  { elected, passedOver }: Preference,
): readonly number[] {
  const ranking = [...elected, ...passedOver];
  const ahead = ranking.length;
  for (const person of living) if (!isAmong(ranking, ahead, person)) ranking.push(person);
  return ranking;
}

function isAmong(persons: readonly number[], first: number, person: number): boolean {
  for (let index = 0; index < first; index += 1) if (persons[index] === person) return true;
  return false;
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
