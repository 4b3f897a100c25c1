import type { Issue } from "@telwerk/core";
import { issue } from "./issues.js";
import type { RuleSet, Share } from "./rule-set.js";

/** Small enough that a share times a number of seats stays a safe integer. */
const LARGEST_PART = 1_000_000;

/** Checks the numbers of a rule set: a caller may have changed any column. */
export function checkRules(rules: RuleSet): Issue[] {
  const shares: readonly (readonly [string, Share | undefined])[] = [
    ["averageMinimum", rules.averageMinimum],
    ["remainderMinimum", rules.remainderMinimum],
    ["preferenceThreshold", rules.preferenceThreshold],
  ];
  return shares.flatMap(([name, share]) =>
    share === undefined || isShare(share)
      ? []
      : [
          issue("AP-RULES", `rules.${name}`, {
            numerator: share.numerator,
            denominator: share.denominator,
          }),
        ],
  );
}

function isShare({ numerator, denominator }: Share): boolean {
  return isPart(numerator) && isPart(denominator) && denominator > 0;
}

function isPart(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= LARGEST_PART;
}
