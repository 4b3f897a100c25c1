// The reasons of a run, looked up.
import type { Run, RunCheck, RunFinding } from "./run.js";

/** A finding with its check. */
export interface Told {
  readonly check: RunCheck;
  readonly finding: RunFinding;
}

/** What the verdict rests on: findings, and checks that could not be done. */
export interface Reasons {
  readonly findings: readonly Told[];
  readonly checks: readonly RunCheck[];
}

/** Looks the reasons of a run up. */
export function reasonsOf({ reasons, checks }: Run): Reasons {
  const byId = new Map(checks.map((check) => [check.id, check]));
  const found = reasons.flatMap(({ check: id, finding: index }) => {
    const check = byId.get(id);
    return check === undefined ? [] : [{ check, finding: check.findings[index ?? -1], index }];
  });
  return {
    findings: found.flatMap(({ check, finding }) =>
      finding === undefined ? [] : [{ check, finding }],
    ),
    checks: found.flatMap(({ check, index }) => (index === null ? [check] : [])),
  };
}
