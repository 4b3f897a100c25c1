import { floorDiv } from "@telwerk/core";
import { compareProducts } from "./exact.js";
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
 * Found by halving, so that nothing is divided; more than all votes when nobody can pass.
 */
export function leastPreferenceVotes(rules: RuleSet, tally: Tally): number {
  const { numerator, denominator, comparison } = rules.preferenceThreshold;
  const seats = tally.seats * denominator;
  const enough = comparison === "at-least" ? 0 : 1;
  let low = 1;
  let high = tally.votes + 1;
  while (low < high) {
    const middle = low + floorDiv(high - low, 2);
    const order = compareProducts(middle, seats, tally.votes, numerator);
    if (order >= enough) high = middle;
    else low = middle + 1;
  }
  return low;
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
  unit: TalliedUnit,
  seats: number,
  leastVotes: number,
): Drawing<Preference> {
  const qualified = qualifiedPersons(unit, leastVotes);
  return (
    electWithoutLot(unit, qualified, seats) ??
    (yield* drawEqualCandidates(rules, unit, qualified, seats))
  );
}

/** The outcome where votes alone decide; nothing where candidates at the cut are equal. */
function electWithoutLot(
  unit: TalliedUnit,
  qualified: readonly number[],
  seats: number,
): Preference | undefined {
  if (qualified.length <= seats) return { elected: qualified, passedOver: [], drawn: [] };
  const elected = qualified.slice(0, seats);
  const last = elected.at(-1);
  const next = at(qualified, seats);
  if (last === undefined || votesOf(unit, last) > votesOf(unit, next))
    return { elected, passedOver: qualified.slice(seats), drawn: [] };
  return undefined;
}

function votesOf(unit: TalliedUnit, person: number): number {
  return at(unit.personVotes, person);
}

/** Living persons over the threshold: most votes first, equal ones in list order. */
function qualifiedPersons(unit: TalliedUnit, leastVotes: number): number[] {
  const qualified: number[] = [];
  for (let person = 0; person < unit.personVotes.length; person += 1) {
    if (votesOf(unit, person) >= leastVotes && at(unit.alive, person)) qualified.push(person);
  }
  if (qualified.length < 2) return qualified;
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
  const above = qualified.filter((person) => votesOf(unit, person) > votes);
  const drawn: number[] = [];
  let equal = qualified.filter((person) => votesOf(unit, person) === votes);
  while (above.length + drawn.length < seats) {
    const index = yield {
      kind: "candidate",
      article: articleOf(rules.chapter, "preference-seats"),
      listNumber: unit.listNumber,
      options: equal.map((person) => at(unit.keys, person)),
      seats: seats - above.length - drawn.length,
    };
    drawn.push(at(equal, index));
    equal = equal.filter((_, place) => place !== index);
  }
  const elected = [...above, ...drawn];
  const chosen = new Set(elected);
  return { elected, passedOver: qualified.filter((person) => !chosen.has(person)), drawn };
}
