// The report for machines. The same files and the same version always give the same bytes.
import { unconfirmed } from "../catalogue.js";
import type { FileRecord } from "../evidence/evidence.js";
import type { Finding, Place } from "../evidence/finding.js";
import { type Judged, kindOf } from "../judgement.js";
import { levels } from "../levels.js";
import type { Verification } from "../verification.js";
import { outcomeOf } from "./outcome.js";
import { findingText } from "./words.js";

/** Who made the report. */
export interface Maker {
  readonly name: string;
  readonly version: string;
}

function placeJson(place: Place | undefined, { evidence, positions }: Verification): object | null {
  if (place === undefined) return null;
  const span = positions(place);
  return {
    file: evidence.files[place.file]?.path ?? null,
    line: span?.line ?? null,
    column: span?.column ?? null,
    offset: place.at,
    path: place.path,
  };
}

function findingJson(judged: Judged, finding: Finding, verification: Verification): object {
  return {
    kind: kindOf(judged.entry, finding),
    reason: finding.reason,
    text: findingText(judged.entry, finding),
    place: placeJson(finding.place, verification),
    expected: finding.expected ?? null,
    found: finding.found ?? null,
    against: placeJson(finding.against, verification),
    facts: finding.facts ?? {},
  };
}

function checkJson(judged: Judged, verification: Verification): object {
  const { entry, status, outcome, lacking } = judged;
  return {
    id: entry.id,
    title: entry.title,
    question: entry.question,
    source: entry.source,
    severity: entry.severity,
    status,
    examined: outcome.examined,
    findingCount: outcome.count,
    ...(lacking.length === 0 ? {} : { lacking }),
    findings: outcome.findings.map((finding) => findingJson(judged, finding, verification)),
  };
}

function fileJson({ path, size, sha256, role }: FileRecord, files: readonly FileRecord[]): object {
  const as = role.kind === "same-bytes" ? { as: files[role.as]?.path ?? null } : {};
  const documentId = "documentId" in role ? { documentId: role.documentId } : {};
  const cause = role.kind === "unreadable" ? { cause: role.cause } : {};
  return { path, size, sha256: sha256 ?? null, role: role.kind, ...documentId, ...as, ...cause };
}

/** Writes the JSON report. */
export function jsonReport(verification: Verification, maker: Maker): string {
  const { evidence, judged, verdict } = verification;
  const election = (evidence.definition ?? evidence.documents[0])?.election;
  const report = {
    format: "telwerk-verification-report",
    formatVersion: 0,
    verifier: maker,
    verdict: verdict.word,
    depth: verdict.depth ?? null,
    scope: evidence.scope,
    election:
      election === undefined
        ? null
        : {
            id: election.id.value,
            name: election.name?.value ?? null,
            date: election.electionDate.value,
          },
    levels: Object.fromEntries(levels.map((level) => [level, verdict.levels[level]])),
    reasons: verdict.reasons.map(({ judged: one, finding }) => ({
      check: one.entry.id,
      ...(finding === undefined ? {} : findingJson(one, finding, verification)),
    })),
    checks: judged.map((one) => checkJson(one, verification)),
    lists: outcomeOf(evidence),
    files: evidence.files.map((file) => fileJson(file, evidence.files)),
    unconfirmed,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
