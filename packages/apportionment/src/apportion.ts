// Chapter P of the Kieswet, read from top to bottom. Comes in: votes, rules, and the lots that were
// drawn. Goes out: seats and elected people with the story of how, or the next question for the lot.
// Refused: input that cannot be trusted as votes, and answers to questions that were not asked.
import { type Issue, isCount } from "@telwerk/core";
import { applyAbsoluteMajority } from "./absolute-majority.js";
import { checkInput } from "./check-input.js";
import { type Bloc, combine, divideCombinations } from "./combinations.js";
import { giveFullSeats } from "./full-seats.js";
import type { ApportionmentInput } from "./input.js";
import { type ApportionmentCode, issue } from "./issues.js";
import { articleOf } from "./law.js";
import { passOnSeatsOfExhaustedLists } from "./list-exhaustion.js";
import { type Drawing, type LotAnswer, type LotQuestion, sameQuestion } from "./lots.js";
import { nominate } from "./nomination.js";
import type { Share } from "./one-list.js";
import { at } from "./present.js";
import { giveResidualSeats } from "./residual-seats.js";
import type { Apportionment, GivenSeats, Progress, UnitResult } from "./result.js";
import type { RuleSet } from "./rule-set.js";
import { emptyStanding, type Standing, seatsGiven, seatsOf } from "./standing.js";
import type { Tally } from "./tally.js";
import { exactValue } from "./trace.js";

/**
 * Divides the seats over the lists and names who is elected (Kieswet chapters P and U).
 *
 * Where the law needs a lot the outcome is `lot-needed`, with the question. Draw it, and call again
 * with all answers so far; the same answers always give the same steps.
 *
 * @param input - the rules, the number of seats and the votes
 * @param lots - the outcomes of the lots, in the order in which they were asked
 * @returns the seats and elected people, the next question, or what is wrong with the input (`AP-…`)
 *
 * @example
 * ```ts
 * declare const units: readonly Unit[];
 * const rules = ruleSetFor({ category: "GR", seats: 9, date: "2026-03-18" });
 * if (rules.kind === "ok") apportion({ rules: rules.value, seats: 9, units });
 * ```
 * @public
 */
export function apportion(
  input: ApportionmentInput,
  lots: readonly LotAnswer[] = [],
): Apportionment {
  const tally = checkInput(input);
  if (tally.kind === "err") return { kind: "refused", issues: tally.error };
  const { rules, combinations } = input;
  return apportionTally({ rules, tally: tally.value, ...(combinations && { combinations }) }, lots);
}

/** What is left of an input when its votes have been checked and summed. */
export interface TallyInput {
  readonly rules: RuleSet;
  readonly tally: Tally;
  readonly combinations?: readonly (readonly number[])[];
}

/** Apportions votes that have been checked before. */
export function apportionTally(
  { rules, tally, combinations = [] }: TallyInput,
  lots: readonly LotAnswer[],
): Apportionment {
  if (combinations.length === 0) {
    const standing = emptyStanding(rules, tally);
    return conduct(standing, procedure(standing), lots);
  }
  const combined = combine(rules, tally, combinations);
  const standing = emptyStanding(rules, combined.tally);
  standing.steps.push(combined.step);
  return conduct(standing, procedure(standing, combined.blocs), lots);
}

/**
 * Names who is elected where the seats of each list are given (Kieswet P 12, P 13, P 15–P 19a).
 *
 * @param input - as for {@link apportion}
 * @param given - seats of each unit, in order of list numbers, and the quota if it is given as well
 * @param lots - the outcomes of the lots, in the order in which they were asked
 * @returns as {@link apportion}; refused with `AP-SEATS` when the seats do not fit the units
 *
 * @example
 * ```ts
 * declare const input: ApportionmentInput;
 * nominateElected(input, { seats: [5, 4] });
 * ```
 * @public
 */
export function nominateElected(
  input: ApportionmentInput,
  given: GivenSeats,
  lots: readonly LotAnswer[] = [],
): Apportionment {
  const checked = checkInput(input);
  if (checked.kind === "err") return { kind: "refused", issues: checked.error };
  const tally = { ...checked.value, ...given.quota };
  const sum = given.seats.reduce((total, seats) => total + seats, 0);
  if (given.seats.length !== tally.units.length || !given.seats.every(isCount) || sum > tally.seats)
    return { kind: "refused", issues: [issue("AP-SEATS", "given.seats", { found: sum })] };
  const standing = emptyStanding(input.rules, tally);
  standing.full.splice(0, standing.full.length, ...given.seats);
  return conduct(standing, nominate(standing, sharesOf(standing)), lots);
}

/**
 * Divides the seats over the units, and names nobody: for changes of votes that are not those of a person.
 *
 * @param lots - the lots of the whole election; those about seats inside units are not asked here
 */
export function divideSeats(
  { rules, tally }: Pick<TallyInput, "rules" | "tally">,
  lots: readonly LotAnswer[],
): Apportionment {
  const standing = emptyStanding(rules, tally);
  const about = new Set<LotQuestion["kind"]>(["residual-seat", "absolute-majority"]);
  const own = lots.filter(({ question }) => about.has(question.kind));
  return conduct(standing, seatsAlone(standing), own);
}

function* seatsAlone(standing: Standing): Drawing<readonly UnitResult[]> {
  yield* seatsOfUnits(standing);
  return sharesOf(standing).map(({ unit, seats, fullSeats }) => ({
    listNumber: unit.listNumber,
    votes: unit.total,
    fullSeats,
    seats,
    lists: [],
    elected: [],
  }));
}

/** The whole procedure, in the order of the law. */
function* procedure(standing: Standing, blocs?: readonly Bloc[]): Drawing<readonly UnitResult[]> {
  yield* seatsOfUnits(standing);
  const shares =
    blocs === undefined ? sharesOf(standing) : yield* divideCombinations(standing, blocs); // old P 11
  return yield* nominate(standing, shares); // P 12, P 13, P 15 to P 19a
}

function* seatsOfUnits(standing: Standing): Drawing<void> {
  giveFullSeats(standing); // P 5, P 6
  yield* giveResidualSeats(standing); // P 7, P 8
  yield* applyAbsoluteMajority(standing); // P 9
  yield* passOnSeatsOfExhaustedLists(standing); // P 10
}

/** Without combinations the seats of each unit are its own. */
function sharesOf(standing: Standing): readonly Share[] {
  return standing.tally.units.map((unit, index) => ({
    unit,
    seats: seatsOf(standing, index),
    fullSeats: at(standing.full, index),
  }));
}

/** Runs the procedure and answers its questions, as long as there are answers that fit. */
function conduct(
  standing: Standing,
  run: Drawing<readonly UnitResult[]>,
  lots: readonly LotAnswer[],
): Apportionment {
  let next = run.next();
  let used = 0;
  while (next.done !== true) {
    const answer = lots[used];
    if (answer === undefined) return lotNeeded(standing, next.value, lots);
    const drawn = indexDrawn(next.value, answer);
    if (typeof drawn === "string") return refuseLot(drawn, used, answer);
    next = run.next(drawn);
    used += 1;
  }
  const superfluous = lots[used];
  if (superfluous !== undefined) return refuseLot("AP-LOT-SUPERFLUOUS", used, superfluous);
  return complete(standing, next.value, lots);
}

/** Chance is checked like every other input: the same question, and an option that was in the urn. */
function indexDrawn(
  question: LotQuestion,
  answer: LotAnswer,
): number | "AP-LOT-QUESTION" | "AP-LOT-OPTION" {
  if (!sameQuestion(question, answer.question)) return "AP-LOT-QUESTION";
  const options: readonly (number | string)[] = question.options;
  const drawn = options.indexOf(answer.drawn);
  return drawn < 0 ? "AP-LOT-OPTION" : drawn;
}

function refuseLot(code: ApportionmentCode, index: number, { drawn }: LotAnswer): Apportionment {
  return { kind: "refused", issues: [issue(code, `lots[${index}]`, { drawn })] };
}

function progress({ tally, rules, steps }: Standing, lots: readonly LotAnswer[]): Progress {
  const { numerator, denominator } = rules.preferenceThreshold;
  return {
    votes: tally.votes,
    electoralQuota: exactValue(tally.votes, tally.seats),
    preferenceThreshold: {
      numerator: BigInt(tally.votes) * BigInt(numerator),
      denominator: BigInt(tally.seats) * BigInt(denominator),
    },
    steps,
    lots,
  };
}

function lotNeeded(
  standing: Standing,
  question: LotQuestion,
  lots: readonly LotAnswer[],
): Apportionment {
  const seats = standing.tally.units.map((_, unit) => seatsOf(standing, unit));
  return { kind: "lot-needed", question, seats, ...progress(standing, lots) };
}

function complete(
  standing: Standing,
  units: readonly UnitResult[],
  lots: readonly LotAnswer[],
): Apportionment {
  const { tally, rules, steps } = standing;
  const openSeats = tally.seats - seatsGiven(standing);
  const warnings: Issue[] = [];
  if (tally.votes === 0) warnings.push(issue("AP-NO-VOTES", "units"));
  if (openSeats > 0) {
    warnings.push(issue("AP-SEATS-OPEN", "seats", { open: openSeats }));
    const article = articleOf(rules.chapter, "list-exhaustion");
    steps.push({ kind: "open-seats", article, seats: openSeats });
  }
  return { kind: "complete", units, openSeats, warnings, ...progress(standing, lots) };
}
