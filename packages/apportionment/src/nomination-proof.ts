// Who is elected on one list, by the conditions that it must satisfy. Nobody is named again: every condition
// compares two persons of the claim, or one of them with the threshold.
import { compareProducts } from "./exact.js";
import type { ApportionmentCode } from "./issues.js";
import { at } from "./present.js";
import { isRankedByVotes } from "./ranking.js";
import type { Elected } from "./result.js";
import type { RuleSet } from "./rule-set.js";
import type { Tally } from "./tally.js";

/** What is said of one list. */
export interface NominationClaim {
  readonly seats: number;
  readonly elected: readonly Pick<Elected, "key" | "by">[];
  readonly ranking: readonly string[];
}

/** A living candidate: the place on the list, the votes, and whether these pass the threshold. */
interface Candidate {
  readonly key: string;
  readonly place: number;
  readonly votes: number;
  readonly passes: boolean;
}

/** The conditions that do not hold. */
export function nominationFlaws(
  rules: RuleSet,
  tally: Tally,
  index: number,
  claim: NominationClaim,
): readonly ApportionmentCode[] {
  const living = livingCandidates(rules, tally, index);
  const byKey = new Map(living.map((one) => [one.key, one]));
  const elected = claim.elected.flatMap(({ key }) => byKey.get(key) ?? []);
  if (elected.length !== claim.elected.length || new Set(elected).size !== elected.length)
    return ["AP-PROOF-ELECTED"]; // P 19a: somebody unknown, dead, or there twice
  const count = claim.elected.findIndex(({ by }) => by === "list-order");
  const preferred = count < 0 ? elected : elected.slice(0, count);
  const further = elected.slice(preferred.length);
  const others = living.filter((one) => !elected.includes(one));
  const flaws: ApportionmentCode[] = [];
  if (elected.length !== claim.seats) flaws.push("AP-PROOF-SEATS");
  const marks = claim.elected.slice(preferred.length).every(({ by }) => by === "list-order");
  const entitled = marks && isPreferred(preferred, [...further, ...others]);
  if (!entitled || !isFurther(further, others)) flaws.push("AP-PROOF-ELECTED");
  if (!isInOrder(preferred, others) || !isRising(further)) flaws.push("AP-PROOF-ORDER");
  const someoneDied = living.length < at(tally.units, index).keys.length;
  const ranked = isRankedByVotes(rules, claim.seats, someoneDied);
  const ranking = claim.ranking.flatMap((key) => byKey.get(key) ?? []);
  const whole = ranking.length === claim.ranking.length && isPermutation(ranking, living);
  if (!whole || !(ranked ? isRanking(ranking, preferred) : isRising(ranking)))
    flaws.push("AP-PROOF-RANKING");
  return flaws;
}

function livingCandidates(rules: RuleSet, tally: Tally, index: number): readonly Candidate[] {
  const { keys, personVotes, dead } = at(tally.units, index);
  return keys.flatMap((key, place): readonly Candidate[] => {
    if (dead.has(place)) return [];
    const votes = at(personVotes, place);
    return [{ key, place, votes, passes: passes(rules, tally, votes) }];
  });
}

/** P 15: x·S·d > V·n, or for the Eerste Kamer at least as much; without votes nobody passes. */
function passes({ preferenceThreshold }: RuleSet, tally: Tally, votes: number): boolean {
  const { numerator, denominator, comparison } = preferenceThreshold;
  const order = compareProducts(votes, tally.seats * denominator, tally.votes, numerator);
  return votes > 0 && (comparison === "at-least" ? order >= 0 : order > 0);
}

/** P 15: everyone with such a seat passes, and of those without one nobody who passes has more votes. */
function isPreferred(preferred: readonly Candidate[], without: readonly Candidate[]): boolean {
  return (
    preferred.every((one) => one.passes) &&
    without.every((other) => !other.passes || preferred.every((one) => one.votes >= other.votes))
  );
}

/** P 17: nobody gets a seat in list order while someone who passes has none, or stands before him. */
function isFurther(further: readonly Candidate[], others: readonly Candidate[]): boolean {
  return further.every(
    (one) => !one.passes && others.every((other) => !other.passes && other.place > one.place),
  );
}

/** P 15: by votes; equal votes in list order, unless the lot decided, as someone with as many has no seat. */
function isInOrder(preferred: readonly Candidate[], others: readonly Candidate[]): boolean {
  return preferred.every((one, index) => {
    const before = preferred[index - 1];
    if (before === undefined || before.votes > one.votes) return true;
    const drawn = others.some((other) => other.votes === one.votes);
    return before.votes === one.votes && (drawn || before.place < one.place);
  });
}

function isRising(candidates: readonly Candidate[]): boolean {
  return candidates.every(
    (one, index) => index === 0 || at(candidates, index - 1).place < one.place,
  );
}

function isPermutation(some: readonly Candidate[], all: readonly Candidate[]): boolean {
  return some.length === all.length && new Set(some).size === all.length;
}

/** P 19: the preference seats in their order, then who passes by votes, then the others in list order. */
function isRanking(ranking: readonly Candidate[], preferred: readonly Candidate[]): boolean {
  if (!preferred.every((one, index) => one === ranking[index])) return false;
  const rest = ranking.slice(preferred.length);
  const passing = rest.filter((one) => one.passes);
  return (
    rest.slice(0, passing.length).every((one) => one.passes) &&
    isInOrder(passing, []) &&
    isRising(rest.slice(passing.length))
  );
}
