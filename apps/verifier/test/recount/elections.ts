// Small elections to count in tests; all figures are made up or those of the articles' examples.
import {
  type Count,
  type ElectionInput,
  type ElectionType,
  type ListInput,
  type LotAnswer,
  type LotQuestion,
  type RecountRules,
  recount,
  rulesOf,
} from "../../src/recount/index.js";

/** The day of the rules in these tests. */
const day = "2026-03-18";

export const rulesToday = (type: ElectionType, seats: number): RecountRules =>
  rulesOf(type, seats, day);

/** A list whose candidates 1, 2, 3 … have these votes. */
export function list(
  number: number,
  votes: readonly number[],
  deceased: readonly number[] = [],
): ListInput {
  return {
    number,
    sets: [
      {
        districts: [1],
        candidates: votes.map((_, position) => String(position + 1)),
        votes: [votes.map(BigInt)],
      },
    ],
    deceased: deceased.map(String),
  };
}

/** A list with all its votes on the first of so many candidates. */
export const listOf = (number: number, votes: number, candidates = 100): ListInput =>
  list(number, [votes, ...Array.from({ length: candidates - 1 }, () => 0)]);

/** Lists 1, 2, 3 … with these votes and as many candidates as anyone could need. */
export const listsWith = (votes: readonly number[]): ListInput[] =>
  votes.map((number, position) => listOf(position + 1, number));

/** An election of a type under the rules of today. */
export function election(
  type: ElectionType,
  seats: number,
  lists: readonly ListInput[],
): ElectionInput {
  return { seats, rules: rulesToday(type, seats), lists };
}

/** A count that must be complete. */
export function counted(input: ElectionInput, lots: readonly LotAnswer[] = []): Count {
  const outcome = recount(input, lots);
  if (outcome.kind !== "complete") throw new Error(JSON.stringify(outcome.kind));
  return outcome.count;
}

/** The question at which a count must stop. */
export function question(input: ElectionInput, lots: readonly LotAnswer[] = []): LotQuestion {
  const outcome = recount(input, lots);
  if (outcome.kind !== "lot-needed") throw new Error(outcome.kind);
  return outcome.question;
}

/** A lot as it fell on one of the options. */
export function fallsOn({ kind, list: number, options }: LotQuestion, drawn: string): LotAnswer {
  return { kind, options, drawn, ...(number === undefined ? {} : { list: number }) };
}

/** Counts with every lot falling on its first option, or its last. */
export function countedWithLots(input: ElectionInput, fall: "first" | "last"): Count {
  const lots: LotAnswer[] = [];
  for (;;) {
    const outcome = recount(input, lots);
    if (outcome.kind === "refused") throw new Error(outcome.reasons.join("; "));
    if (outcome.kind === "complete") return outcome.count;
    const { options } = outcome.question;
    lots.push(fallsOn(outcome.question, options.at(fall === "first" ? 0 : -1) ?? ""));
  }
}

/** Seats list by list, in the order of their numbers. */
export const seats = (count: Count): number[] => count.units.map((unit) => unit.seats);

/** Full seats list by list. */
export const fullSeats = (count: Count): number[] => count.units.map((unit) => unit.fullSeats);

/** The steps in short: `LR 3`, `P9 4>1`, `P10 2`. */
export const story = (count: Count): string[] =>
  count.steps.map((step) => {
    if (step.kind === "P9") return `P9 ${step.from}>${step.list}`;
    return step.kind === "P10" ? `P10 ${step.from}` : `${step.kind} ${step.list}`;
  });
