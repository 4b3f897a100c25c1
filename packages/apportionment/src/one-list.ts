// Who is elected in a unit of one list: a list standing alone, or a set of identical lists. Here persons
// are numbered by their places on the list. Comes in: the seats of the unit, and who passed the threshold.
// Goes out: the elected people and the ranking. What a list group needs more is in placement.ts.
import type { Preference } from "./preference-seats.js";
import { at } from "./present.js";
import { isRankedByVotes } from "./ranking.js";
import type { Elected, ListResult, UnitResult } from "./result.js";
import type { RuleSet } from "./rule-set.js";
import type { TalliedUnit } from "./tally.js";

/** The seats of one unit. */
export interface Share {
  readonly unit: TalliedUnit;
  readonly seats: number;
  readonly fullSeats: number;
}

/** Names who is elected on the one list of a unit, and ranks its candidates (P 17, P 19). */
export function nominateOneList(
  rules: RuleSet,
  { unit, seats, fullSeats }: Share,
  preference: Preference,
  leastVotes: number,
): UnitResult {
  const { listNumber, total } = unit;
  const { district, districts } = at(unit.lists, 0);
  const elected = electOnOneList(unit, seats, preference, leastVotes);
  const ranking = isRankedByVotes(rules, seats, unit.dead.size > 0)
    ? rankOneList(unit, preference, leastVotes)
    : livingInListOrder(unit);
  const list: ListResult = { district, districts, seats, elected, ranking };
  return { listNumber, votes: total, fullSeats, seats, lists: [list], elected };
}

/**
 * Preference seats first; the seats that are left go to the other living candidates in list order.
 *
 * Article P 17 Kieswet — https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf3_ArtikelP17
 * Where a seat is left, everyone who passed the threshold has one already.
 */
function electOnOneList(
  unit: TalliedUnit,
  seats: number,
  { elected: preferred }: Preference,
  leastVotes: number,
): readonly Elected[] {
  const { keys, personVotes, dead } = unit;
  const { district } = at(unit.lists, 0);
  const elected: Elected[] = [];
  for (const person of preferred) {
    const votes = at(personVotes, person);
    elected.push({ key: at(keys, person), by: "preference", votes, district });
  }
  for (let person = 0; elected.length < seats && person < keys.length; person += 1) {
    const votes = at(personVotes, person);
    if (votes >= leastVotes || dead.has(person)) continue;
    elected.push({ key: at(keys, person), by: "list-order", votes, district });
  }
  return elected;
}

/**
 * P 19: who has a preference seat, who passed the threshold without a seat, and then the list order.
 *
 * Whoever is ahead moves to the front; the others up to the last of them move down; from there on the list
 * order stays as it is.
 */
function rankOneList(
  unit: TalliedUnit,
  { elected, passedOver }: Preference,
  leastVotes: number,
): readonly string[] {
  const { keys, personVotes, dead } = unit;
  const ranking = livingInListOrder(unit);
  let next = 0;
  const put = (person: number): void => {
    ranking[next] = at(keys, person);
    next += 1;
  };
  for (const person of elected) put(person);
  for (const person of passedOver) put(person);
  let toMeet = next;
  for (let person = 0; toMeet > 0; person += 1) {
    if (dead.has(person)) continue;
    if (at(personVotes, person) >= leastVotes) toMeet -= 1;
    else put(person);
  }
  return ranking;
}

function livingInListOrder({ keys, dead }: TalliedUnit): string[] {
  return dead.size === 0 ? keys.slice() : keys.filter((_, person) => !dead.has(person));
}
