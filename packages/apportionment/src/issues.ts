import type { Fact, Issue } from "@telwerk/core";

/**
 * Codes of this package. `warning` in the second column: the input is accepted, and the result says so.
 *
 * @public
 */
export const severities = {
  "AP-CATEGORY": "error",
  "AP-DATE": "error",
  "AP-NO-RULES": "error",
  "AP-RULES": "error",
  "AP-SEATS": "error",
  "AP-NO-LISTS": "error",
  "AP-LIST-NUMBER": "error",
  "AP-LIST-TWICE": "error",
  "AP-LIST-EMPTY": "error",
  "AP-PERSON-TWICE": "error",
  "AP-PERSON-NOWHERE": "error",
  "AP-CANDIDATE-UNKNOWN": "error",
  "AP-CANDIDATE-TWICE": "error",
  "AP-DISTRICTS": "error",
  "AP-VOTES": "error",
  "AP-VOTES-SHAPE": "error",
  "AP-VOTES-SUM": "error",
  "AP-WEIGHT": "error",
  "AP-COMBINATION": "error",
  "AP-LOT-QUESTION": "error",
  "AP-LOT-OPTION": "error",
  "AP-LOT-SUPERFLUOUS": "error",
  "AP-COUNT-TYPE": "error",
  "AP-COUNT-LISTS": "error",
  "AP-COUNT-SETS": "error",
  "AP-COUNT-VOTES": "error",
  "AP-COUNT-CONTEST": "error",
  "AP-COUNT-PERSON": "error",
  "AP-COUNT-TOTAL": "error",
  "AP-UNDECIDED": "error",
  "AP-PROOF-RULES": "error",
  "AP-PROOF-LISTS": "error",
  "AP-PROOF-FULL": "error",
  "AP-PROOF-NOT-ENTITLED": "error",
  "AP-PROOF-OTHER-FIRST": "error",
  "AP-PROOF-NOT-SERVED": "error",
  "AP-PROOF-MAJORITY": "error",
  "AP-PROOF-EXHAUSTION": "error",
  "AP-PROOF-SEATS": "error",
  "AP-PROOF-ELECTED": "error",
  "AP-PROOF-ORDER": "error",
  "AP-PROOF-RANKING": "error",
  "AP-NO-VOTES": "warning",
  "AP-SEATS-OPEN": "warning",
} as const;

/** A code of this package. @public */
export type ApportionmentCode = keyof typeof severities;

/** Makes an issue of this package; the severity follows from the code. */
export function issue(
  code: ApportionmentCode,
  path: string,
  facts: Readonly<Record<string, Fact>> = {},
): Issue {
  return { code, severity: severities[code], path, facts };
}
