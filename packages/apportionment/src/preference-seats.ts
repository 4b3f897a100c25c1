// Who is elected by votes of his own. Comes in: a unit, its seats, the threshold. Goes out: who passed it,
// who of them has a seat; where equal candidates are too many, the question for the lot.
import { divideProduct } from "./exact.js";
import { articleOf } from "./law.js";
import type { Drawing } from "./lots.js";
import { at } from "./present.js";
import type { RuleSet } from "./rule-set.js";
import type { TalliedUnit, Tally } from "./tally.js";

/** Who passed the threshold in one unit. */
export interface Preference {
  /** Persons with a preference seat, most votes first. */
  readonly elected: readonly number[];
  /** Persons over the threshold without a seat, most votes first. */
  readonly passedOver: readonly number[];
  /** Persons among whom the lot decided and who have a seat, in the order of drawing. */
  readonly drawn: readonly number[];
}

/**
 * The least number of votes that passes the threshold: x·S·d > V·n, or ≥ for the Eerste Kamer.
 *
 * The threshold is V·n/(S·d): its whole part and one vote more, or for the Eerste Kamer exactly that where
 * nothing is left over. More than all votes when nobody can pass; never less than one vote.
 */
export function leastPreferenceVotes(rules: RuleSet, tally: Tally): number {
  const { numerator, denominator, comparison } = rules.preferenceThreshold;
  const { whole, rest } = divideProduct(numerator, tally.votes, tally.seats * denominator);
  return comparison === "at-least" && rest === 0 && whole > 0 ? whole : whole + 1;
}

/**
 * The candidates who alone have enough votes: most votes first, equal ones in list order.
 *
 * Article P 15 Kieswet — https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf3_ArtikelP15
 * The threshold is a share of the election's quota; votes count over all lists of the unit.
 * Article P 19a Kieswet — https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf3_ArtikelP19a
 * Who has died is left out.
 */
export function qualifiedPersons(unit: TalliedUnit, leastVotes: number): readonly number[] {
  const { personVotes, dead } = unit;
  const qualified: number[] = [];
  let inOrder = true;
  let before = Number.MAX_SAFE_INTEGER;
  for (let person = 0; person < personVotes.length; person += 1) {
    const votes = at(personVotes, person);
    if (votes < leastVotes || dead.has(person)) continue;
    if (votes > before) inOrder = false;
    before = votes;
    qualified.push(person);
  }
  if (inOrder) return qualified;
  return qualified.sort((a, b) => at(personVotes, b) - at(personVotes, a));
}

/** Whether the last candidate for whom there is a seat has as many votes as the next one has. */
export function isCutAmongEquals(
  { personVotes }: TalliedUnit,
  qualified: readonly number[],
  seats: number,
): boolean {
  if (seats === 0 || qualified.length <= seats) return false;
  return at(personVotes, at(qualified, seats - 1)) === at(personVotes, at(qualified, seats));
}

/** Elects those who have enough votes in the order of their votes, as far as seats go. */
export function electByVotes(qualified: readonly number[], seats: number): Preference {
  if (qualified.length <= seats) return { elected: qualified, passedOver: [], drawn: [] };
  return { elected: qualified.slice(0, seats), passedOver: qualified.slice(seats), drawn: [] };
}

/**
 * Elects those who have enough votes where the cut is among equals: there the lot decides, one seat at a time.
 *
 * Article P 15 Kieswet — https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf3_ArtikelP15
 * Where more candidates are equal than seats are left the lot decides; the order of drawing is their order.
 */
export function* electByLot(
  rules: RuleSet,
  unit: TalliedUnit,
  qualified: readonly number[],
  seats: number,
): Drawing<Preference> {
  const { personVotes, keys, listNumber } = unit;
  const votes = at(personVotes, at(qualified, seats));
  const above = qualified.filter((person) => at(personVotes, person) > votes);
  const drawn: number[] = [];
  let equal = qualified.filter((person) => at(personVotes, person) === votes);
  while (above.length + drawn.length < seats) {
    const index = yield {
      kind: "candidate",
      article: articleOf(rules.chapter, "preference-seats"),
      listNumber,
      options: equal.map((person) => at(keys, person)),
      seats: seats - above.length - drawn.length,
    };
    drawn.push(at(equal, index));
    equal = equal.filter((_, place) => place !== index);
  }
  const elected = [...above, ...drawn];
  const chosen = new Set(elected);
  return { elected, passedOver: qualified.filter((person) => !chosen.has(person)), drawn };
}
