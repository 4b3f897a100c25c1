import { compareProducts } from "./exact.js";
import { articleOf } from "./law.js";
import type { Drawing } from "./lots.js";
import type { RuleSet } from "./rule-set.js";
import { at } from "./standing.js";
import type { TalliedUnit, Tally } from "./tally.js";

/** Who passed the threshold in one unit. */
export interface Preference {
  /** Persons with a preference seat, most votes first. */
  readonly elected: readonly number[];
  /** Persons over the threshold without a seat, most votes first. */
  readonly passedOver: readonly number[];
}

/** Whether votes pass the threshold: x·S·d > V·n, or reach it for the Eerste Kamer. */
export function passesThreshold(votes: number, rules: RuleSet, tally: Tally): boolean {
  const { numerator, denominator, comparison } = rules.preferenceThreshold;
  const order = compareProducts(votes, tally.seats * denominator, tally.votes, numerator);
  return comparison === "at-least" ? order >= 0 && votes > 0 : order > 0;
}

/**
 * Elects the candidates who alone have enough votes, in order of their votes, as far as seats go.
 *
 * Article P 15 Kieswet — https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf3_ArtikelP15
 * The threshold is a share of the election's quota; votes count over all lists of the unit. Where more
 * candidates are equal than seats are left the lot decides; the order of drawing is their order.
 * Article P 19a Kieswet — https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf3_ArtikelP19a
 * Who has died is left out.
 */
export function* electByPreference(
  rules: RuleSet,
  tally: Tally,
  unit: TalliedUnit,
  seats: number,
): Drawing<Preference> {
  const qualified = qualifiedPersons(rules, tally, unit);
  if (qualified.length <= seats) return { elected: qualified, passedOver: [] };
  const elected = qualified.slice(0, seats);
  const last = elected.at(-1);
  const next = at(qualified, seats);
  if (last === undefined || votesOf(unit, last) > votesOf(unit, next))
    return { elected, passedOver: qualified.slice(seats) };
  return yield* drawEqualCandidates(rules, unit, qualified, seats);
}

function votesOf(unit: TalliedUnit, person: number): number {
  return at(unit.personVotes, person);
}

/** Living persons over the threshold: most votes first, equal ones in list order. */
function qualifiedPersons(rules: RuleSet, tally: Tally, unit: TalliedUnit): number[] {
  const qualified: number[] = [];
  for (let person = 0; person < unit.personVotes.length; person += 1) {
    if (at(unit.alive, person) && passesThreshold(votesOf(unit, person), rules, tally))
      qualified.push(person);
  }
  return qualified.sort((a, b) => votesOf(unit, b) - votesOf(unit, a) || a - b);
}

/** The seats at the cut go by lot, one at a time, among candidates with exactly the same votes. */
function* drawEqualCandidates(
  rules: RuleSet,
  unit: TalliedUnit,
  qualified: readonly number[],
  seats: number,
): Drawing<Preference> {
  const votes = votesOf(unit, at(qualified, seats));
  const elected = qualified.filter((person) => votesOf(unit, person) > votes);
  let equal = qualified.filter((person) => votesOf(unit, person) === votes);
  while (elected.length < seats) {
    const drawn = yield {
      kind: "candidate",
      article: articleOf(rules.chapter, "preference-seats"),
      listNumber: unit.listNumber,
      options: equal.map((person) => at(unit.keys, person)),
      seats: seats - elected.length,
    };
    elected.push(at(equal, drawn));
    equal = equal.filter((_, index) => index !== drawn);
  }
  const chosen = new Set(elected);
  return { elected, passedOver: qualified.filter((person) => !chosen.has(person)) };
}
