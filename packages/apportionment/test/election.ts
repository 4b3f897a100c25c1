// Small elections for the tests, in a few words.

import type { RuleSet, Unit } from "../src/index.js";
import { ruleSetFor } from "../src/index.js";

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
