// From outcomes to statuses: the only place where it is decided what a finding means.

import type { CheckEntry, CheckId, FindingKind, Need } from "./catalogue/entry.js";
import { catalogue } from "./catalogue.js";
import type { Check } from "./checks/check.js";
import { checks } from "./checks.js";
import type { Evidence } from "./evidence/evidence.js";
import { type Finding, type Outcome, Tally } from "./evidence/finding.js";
import { isBeyond } from "./scope.js";

/** How a check came out. `error` is a bug in the verifier: not known, so never a pass. */
export type Status = "pass" | "fail" | "warn" | "not-applicable" | "not-checked" | "error";

/** One check with what it came to. */
export interface Judged {
  readonly entry: CheckEntry;
  readonly status: Status;
  readonly outcome: Outcome;
  /** Needs that were not met, when that is why the check was not done. */
  readonly lacking: readonly Need[];
  /** What went wrong, when the status is `error`. */
  readonly fault?: unknown;
}

/** The levels below the national one may be left out altogether. */
const optionalNeeds: ReadonlySet<Need> = new Set<Need>(["districts", "municipalities"]);

function isMet(need: Need, evidence: Evidence): boolean {
  switch (need) {
    case "definition":
      return evidence.definition !== undefined;
    case "lists":
      return evidence.listsOf.size > 0;
    case "national":
      return evidence.national !== undefined;
    case "districts":
      return evidence.districts.size > 0;
    case "municipalities":
      return evidence.municipalities.size > 0;
    case "result":
      return evidence.result !== undefined;
  }
}

/**
 * What a finding does to the verdict.
 *
 * @throws Error when the catalogue does not know the reason: a bug in a check
 */
export function kindOf(entry: CheckEntry, finding: Finding): FindingKind {
  const text = entry.findings[finding.reason];
  if (text === undefined) throw new Error(`${entry.id} has no finding "${finding.reason}"`);
  return text.kind;
}

function statusOf(entry: CheckEntry, outcome: Outcome): Status {
  const kinds = new Set(outcome.findings.map((finding) => kindOf(entry, finding)));
  if (kinds.has("fail")) return "fail";
  if (kinds.has("error")) return "error";
  if (kinds.has("missing")) return "not-checked";
  if (outcome.examined === 0) return entry.whenNothing;
  return kinds.has("warn") ? "warn" : "pass";
}

function judge(entry: CheckEntry, check: Check | undefined, evidence: Evidence): Judged {
  const lacking = entry.needs.filter((need) => !isMet(need, evidence));
  const nothing = { entry, outcome: new Tally(), lacking };
  if (isBeyond(evidence.scope, entry)) return { ...nothing, lacking: [], status: "not-applicable" };
  if (lacking.some((need) => optionalNeeds.has(need)))
    return { ...nothing, status: "not-applicable" };
  if (lacking.length > 0) return { ...nothing, status: "not-checked" };
  try {
    if (check === undefined) throw new Error(`no function for ${entry.id}`);
    const outcome = check(evidence);
    return { entry, status: statusOf(entry, outcome), outcome, lacking };
  } catch (fault) {
    return { ...nothing, status: "error", fault };
  }
}

/**
 * Does every check of the catalogue, in its order.
 *
 * @param told - hears of each check when it is done
 */
export function judgeAll(
  evidence: Evidence,
  functions: ReadonlyMap<CheckId, Check> = checks,
  told: (one: Judged) => void = () => undefined,
): readonly Judged[] {
  return catalogue.map((entry) => {
    const judged = judge(entry, functions.get(entry.id), evidence);
    told(judged);
    return judged;
  });
}
