// Candidates elected by preference votes (art. P 15 Kieswet; U 15 for the Eerste Kamer).
// Law: https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf3_ArtikelP15
import type { Person, RecountRules } from "./input.js";
import { type Asking, drawLot } from "./lots.js";
import { compare, type Ratio, ratio, times } from "./ratio.js";
import type { PoliticalList } from "./unit.js";

/** The number of votes that gives preference: a share of the quota, never rounded. @internal */
export function thresholdOf(quota: Ratio, rules: RecountRules): Ratio {
  return times(quota, ratio(rules.preference.top, rules.preference.bottom));
}

/** Votes on a person, on all sets of the list together. @internal */
export function votesOn(list: PoliticalList, person: Person): bigint {
  return list.votesOf.get(person) ?? 0n;
}

/**
 * The living candidates over the threshold, most votes first; equal votes in the order of the list.
 *
 * @internal
 */
export function overThreshold(
  list: PoliticalList,
  threshold: Ratio,
  rules: RecountRules,
): readonly Person[] {
  const leastDifference = rules.preferenceStrict ? 1 : 0;
  return byVotes(
    list.living.filter(
      (person) => compare(ratio(votesOn(list, person), 1n), threshold) >= leastDifference,
    ),
    (person) => votesOn(list, person),
  );
}

/** Most votes first; equal votes stay in the order they stood in. @internal */
export function byVotes(
  persons: readonly Person[],
  votes: (person: Person) => bigint,
): readonly Person[] {
  return [...persons].sort((a, b) => compare(ratio(votes(b), 1n), ratio(votes(a), 1n)));
}

/** Persons elected by preference: those with equal votes stand together, unless a lot ordered them. */
type Tier = readonly Person[];

function tiersOf(list: PoliticalList, persons: readonly Person[]): readonly Tier[] {
  const numbers = [...new Set(persons.map((person) => votesOn(list, person)))];
  return numbers.map((votes) => persons.filter((person) => votesOn(list, person) === votes));
}

/**
 * Elects by preference, as far as the list has seats.
 *
 * Candidates with equal votes, of whom only some can be elected: a lot for each of those seats, and
 * the order of the draws is their order. No lot where all of them are elected.
 *
 * @returns the elected persons, in tiers of equal rank
 * @internal
 */
export function* electByPreference(
  list: PoliticalList,
  seats: number,
  qualified: readonly Person[],
): Asking<readonly Tier[]> {
  const elected: Tier[] = [];
  let left = seats;
  for (const tier of tiersOf(list, qualified)) {
    if (tier.length <= left) {
      elected.push(tier);
      left -= tier.length;
      continue;
    }
    for (let equal = tier; left > 0; left -= 1) {
      const lot = { kind: "CAND", list: list.number, seats: left } as const;
      const drawn = yield* drawLot(lot, equal, (person) => person);
      elected.push([drawn]);
      equal = equal.filter((person) => person !== drawn);
    }
    break;
  }
  return elected;
}
