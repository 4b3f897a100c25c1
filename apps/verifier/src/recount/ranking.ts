// The order in which candidates are asked when a seat falls vacant (art. P 19 Kieswet).
// Law: https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf3_ArtikelP19
import type { Person, RecountRules } from "./input.js";
import { byVotes, votesOn } from "./preference.js";
import type { Place, PoliticalList } from "./unit.js";

/** What the ranking of a set depends on. @internal */
export interface RankingQuestion {
  readonly list: PoliticalList;
  readonly place: Place;
  /** Seats of the whole list number. */
  readonly seats: number;
  /** Elected by preference, in order; equals stand together. */
  readonly tiers: readonly (readonly Person[])[];
  /** Everyone over the preference threshold. */
  readonly qualified: readonly Person[];
  readonly rules: RecountRules;
}

function isRanked({ list, seats, rules }: RankingQuestion): boolean {
  if (seats > 0 || rules.osv) return true;
  switch (rules.rankListsWithoutSeats) {
    case "never":
      return false;
    case "withDeceased":
      return list.living.length < list.persons.length;
    case "always":
      return true;
  }
}

/**
 * Ranks the living candidates of a set.
 *
 * First those with a preference seat in their order (§1), then those over the threshold without a seat
 * by their votes (§2), then all others in the order of the list, also those elected in that order (§3).
 * A list without seats is not ranked, and keeps the order of the list, unless §5 says otherwise.
 *
 * @internal
 */
export function rankPlace(question: RankingQuestion): readonly Person[] {
  const { list, place, tiers, qualified, rules } = question;
  if (!isRanked(question)) return place.living;
  const first = tiers.flatMap((tier) => place.living.filter((person) => tier.includes(person)));
  // The law looks at the votes on the whole group; OSV at those on this set, and at nobody without.
  const votes = (person: Person): bigint =>
    rules.osv ? (place.votesOf.get(person) ?? 0n) : votesOn(list, person);
  const missed = place.living.filter(
    (person) =>
      qualified.includes(person) && !first.includes(person) && !(rules.osv && votes(person) === 0n),
  );
  const second = byVotes(missed, votes);
  const third = place.living.filter(
    (person) => !first.includes(person) && !second.includes(person),
  );
  return [...first, ...second, ...third];
}
