// Small elections for the tests, in a few words.

import type {
  ApportionmentInput,
  CompleteApportionment,
  LotAnswer,
  RuleSet,
  Unit,
} from "../src/index.js";
import { apportion, ruleSetFor } from "../src/index.js";

/** The rules in force on the day of the municipal elections of 2026. */
export function rulesOf(category: string, seats: number, date = "2026-03-18"): RuleSet {
  const rules = ruleSetFor({ category, seats, date });
  if (rules.kind === "err") throw new Error(JSON.stringify(rules.error));
  return rules.value;
}

/** A list standing alone, with candidates 1, 2, 3 and so on. */
export function list(
  listNumber: number,
  votes: readonly number[],
  deceased: readonly number[] = [],
): Unit {
  const candidates = votes.map((_, index) => `${index + 1}`);
  return {
    listNumber,
    persons: candidates.map((key, index) => ({ key, deceased: deceased.includes(index + 1) })),
    members: [{ districts: [0], candidates, votes: [votes] }],
  };
}

/** Lists 1, 2, 3 and so on with these votes, all on the first of many candidates. */
export function lists(votes: readonly number[], candidates = 60): readonly Unit[] {
  const others = new Array<number>(candidates - 1).fill(0);
  return votes.map((count, index) => list(index + 1, [count, ...others]));
}

/** Apportions, and answers every lot with the first option, or the last. */
export function decided(
  input: ApportionmentInput,
  pick: "first" | "last" = "first",
): CompleteApportionment {
  const lots: LotAnswer[] = [];
  for (;;) {
    const result = apportion(input, lots);
    if (result.kind === "complete") return result;
    if (result.kind === "refused") throw new Error(JSON.stringify(result.issues));
    const { question } = result;
    const drawn = pick === "first" ? question.options[0] : question.options.at(-1);
    if (drawn === undefined) throw new Error("a lot without options");
    lots.push({ question, drawn });
  }
}

/** Seats by list, in order of numbers. */
export function seatsOf({ units }: CompleteApportionment): readonly number[] {
  return units.map(({ seats }) => seats);
}
