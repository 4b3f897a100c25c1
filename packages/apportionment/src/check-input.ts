// untrusted: votes typed in or decoded elsewhere. Comes in: an ApportionmentInput. Goes out: a Tally,
// or every issue that was found. Refused: numbers that are not counts, anything named twice or nowhere.
import { err, type Issue, isCount, ok, type Result } from "@telwerk/core";
import { checkRules } from "./check-rules.js";
import { checkUnit } from "./check-unit.js";
import type { ApportionmentInput } from "./input.js";
import { issue } from "./issues.js";
import { at } from "./present.js";
import type { TalliedUnit, Tally } from "./tally.js";

/** More seats than any body has, and few enough to give them one by one. */
const MOST_SEATS = 1_000_000;

/** Checks the whole input and sums the votes. */
export function checkInput(input: ApportionmentInput): Result<Tally, readonly Issue[]> {
  const issues: Issue[] = checkRules(input.rules);
  if (!isCount(input.seats) || input.seats === 0 || input.seats > MOST_SEATS)
    issues.push(issue("AP-SEATS", "seats", { found: input.seats, most: MOST_SEATS }));
  if (input.units.length === 0) issues.push(issue("AP-NO-LISTS", "units"));
  const weights = weightsOf(input, issues);
  const units = inListOrder(
    input.units.map((unit, index) => checkUnit(unit, index, weights, issues)),
    issues,
  );
  checkCombinations(input, units, issues);
  const votes = units.reduce((sum, unit) => sum + unit.total, 0);
  if (!Number.isSafeInteger(votes)) issues.push(issue("AP-VOTES-SUM", "units"));
  if (issues.length > 0) return err(issues);
  return ok({ seats: input.seats, votes, units });
}

/** The law takes lists by their number; the caller may give them in any order. */
function inListOrder(units: readonly TalliedUnit[], issues: Issue[]): readonly TalliedUnit[] {
  if (areRising(units)) return units;
  const ordered = units.toSorted((a, b) => a.listNumber - b.listNumber);
  ordered.forEach(({ listNumber }, index) => {
    if (listNumber === ordered[index - 1]?.listNumber)
      issues.push(issue("AP-LIST-TWICE", "units", { listNumber }));
  });
  return ordered;
}

function areRising(units: readonly TalliedUnit[]): boolean {
  for (let index = 1; index < units.length; index += 1)
    if (at(units, index - 1).listNumber >= at(units, index).listNumber) return false;
  return true;
}

/** Combinations name known lists, none of them twice, and exist only where the rules know them. */
function checkCombinations(
  { combinations = [], rules }: ApportionmentInput,
  units: readonly TalliedUnit[],
  issues: Issue[],
): void {
  if (combinations.length === 0) return;
  const open = new Set(rules.listCombinations ? units.map((unit) => unit.listNumber) : []);
  combinations.forEach((numbers, index) => {
    for (const listNumber of numbers)
      if (!open.delete(listNumber))
        issues.push(issue("AP-COMBINATION", `combinations[${index}]`, { listNumber }));
  });
}

function weightsOf(
  { weights }: ApportionmentInput,
  issues: Issue[],
): ReadonlyMap<number, number> | undefined {
  if (weights === undefined) return undefined;
  const known = new Map<number, number>();
  weights.forEach(({ district, weight }, index) => {
    if (!isCount(weight) || weight === 0 || known.has(district))
      issues.push(issue("AP-WEIGHT", `weights[${index}]`, { district, weight }));
    known.set(district, weight);
  });
  return known;
}
