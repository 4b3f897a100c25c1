import type { Fact, Issue, Result } from "@telwerk/core";
import { catalogue } from "./codes/catalogue.js";
import type { BundleCode } from "./codes/code.js";

/** Makes an issue with the severity that the catalogue gives its code. */
export function bundleIssue(
  code: BundleCode,
  path: string,
  facts: Readonly<Record<string, Fact>> = {},
): Issue {
  return { code, severity: catalogue[code].severity, path, facts };
}

/** The failure of one issue. */
export function refused(
  code: BundleCode,
  path: string,
  facts: Readonly<Record<string, Fact>> = {},
): Result<never, readonly Issue[]> {
  return { kind: "err", error: [bundleIssue(code, path, facts)] };
}

/** Says whether one of the issues refuses the input. */
export function hasError(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === "error");
}
