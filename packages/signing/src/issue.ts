// What can be wrong, as data: a code from the catalogue, a place, and facts to make a sentence of.
import type { Fact, Issue, Severity } from "@telwerk/core";
import type { SigCode } from "./catalogue/codes.js";

/**
 * A refusal or a remark of this package; `catalogue` explains its code in Dutch and in English.
 * @public
 */
export interface SigIssue extends Issue {
  readonly code: SigCode;
}

/** Notes that something is wrong. */
export function issue(
  code: SigCode,
  path: string,
  facts: Readonly<Record<string, Fact>> = {},
  severity: Severity = "error",
): SigIssue {
  return { code, severity, path, facts };
}

/** Notes something that a reader must know and that refuses nothing. */
export function remark(
  severity: "warning" | "info",
  code: SigCode,
  path: string,
  facts: Readonly<Record<string, Fact>> = {},
): SigIssue {
  return issue(code, path, facts, severity);
}
