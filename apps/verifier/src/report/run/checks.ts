// Every check with its findings, each with the values that were compared and where they stand.
import type { Finding, Place } from "../../evidence/finding.js";
import { type Judged, kindOf } from "../../judgement.js";
import type { Verification } from "../../verification.js";
import type { RunCheck, RunFinding, RunPlace, RunValue } from "../run.js";
import { findingText } from "../words.js";
import { namesAt } from "./names.js";
import { claimed, verified } from "./stated.js";

/** Every check of the catalogue, in its order. */
export function checksOf(
  judged: readonly Judged[],
  verification: Verification,
): readonly RunCheck[] {
  return judged.map((one) => checkOf(one, verification));
}

function checkOf(judged: Judged, verification: Verification): RunCheck {
  const { entry, status, outcome, lacking, fault } = judged;
  return {
    id: entry.id,
    title: entry.title,
    question: entry.question,
    source: entry.source,
    abacus: entry.abacus ?? null,
    severity: entry.severity,
    status,
    examined: outcome.examined,
    findingCount: outcome.count,
    lacking,
    fault: fault === undefined ? null : faultText(fault),
    findings: outcome.findings.map((finding) => findingOf(judged, finding, verification)),
  };
}

function faultText(fault: unknown): string {
  return fault instanceof Error ? `${fault.name}: ${fault.message}` : "not an Error";
}

function findingOf(judged: Judged, finding: Finding, verification: Verification): RunFinding {
  const { reason, place, against, expected, found, facts = {} } = finding;
  return {
    kind: kindOf(judged.entry, finding),
    reason,
    text: findingText(judged.entry, finding),
    place: placeOf(place, verification),
    expected: statedOf(expected, against),
    found: statedOf(found, place),
    against: placeOf(against, verification),
    facts: Object.fromEntries(Object.entries(facts).sort(byName)),
  };
}

/** By code unit, so that no locale changes the order. */
const byName = ([a]: [string, unknown], [b]: [string, unknown]): number =>
  a < b ? -1 : Number(a > b);

/** What stands at a place is a claim; what stands nowhere was worked out, or is asked by a rule. */
function statedOf(
  value: string | number | null | undefined,
  at: Place | undefined,
): RunValue | null {
  if (value === undefined) return null;
  return at === undefined ? verified(value) : claimed(value);
}

function placeOf(place: Place | undefined, { evidence, positions }: Verification): RunPlace | null {
  if (place === undefined) return null;
  const span = positions(place);
  return {
    file: place.file,
    sha256: evidence.files[place.file]?.sha256 ?? null,
    line: span?.line ?? null,
    column: span?.column ?? null,
    offset: place.at,
    path: place.path,
    names: namesAt(place, evidence),
  };
}
