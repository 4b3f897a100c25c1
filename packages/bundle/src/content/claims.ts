// Holds what names claim against what the content is. The content counts; a difference is a finding.
import type { Issue } from "@telwerk/core";
import { bundleIssue } from "../issue.js";
import { electionParts } from "../names/facts.js";
import { type ParsedName, parseFileName } from "../names/parse.js";
import type { NameKind } from "../names/patterns.js";
import type { FileKind } from "./kinds.js";

/** The kinds that a name may stand for. GSB and CSB packages share theirs (S0-35). */
const claims: Readonly<Partial<Record<NameKind, readonly FileKind[]>>> = {
  "final-documents": ["municipal-package", "district-package", "central-package"],
  correction: ["correction-package", "correction-without-count"],
  "result-determination": ["result-package"],
  "result-annex": ["annex-package"],
  "count-zip": ["station-count-zip", "municipal-count-zip", "district-count-zip"],
  count: ["station-count", "municipal-count", "district-count"],
  "count-signature": ["signature"],
  "total-count-zip": ["central-count-zip"],
  "total-count": ["central-count"],
  "total-count-signature": ["signature"],
  "result-zip": ["result-zip"],
  result: ["result"],
  model: ["municipal-report", "central-report", "public-report"],
  "empty-model": ["municipal-report"],
  csv: ["csv"],
  "public-key": ["public-key"],
  "election-definition": ["election-definition"],
  "candidate-lists": ["candidate-lists"],
  "candidate-totals": ["candidate-totals"],
  "polling-stations": ["polling-stations"],
  declaration: ["declaration"],
  manifest: ["manifest"],
  "manifest-signature": ["manifest-signature"],
};

/**
 * Judges the name of a file against its content.
 *
 * @param name - the name, without folders
 * @param kind - what the content is
 * @param electionId - the election of the content, where known
 * @param path - where, for the issues
 * @returns findings: none of them refuses the file
 */
export function judgeName(
  name: string,
  kind: FileKind,
  electionId: string | undefined,
  path: string,
): readonly Issue[] {
  const claim = parseFileName(name);
  if (claim === undefined) return [bundleIssue("BUN-NAME-UNKNOWN", path, { name })];
  const issues: Issue[] = [];
  const fitting = claims[claim.kind];
  if (fitting !== undefined && !fitting.includes(kind)) {
    issues.push(bundleIssue("BUN-NAME-CONTENT", path, { name, claims: claim.kind, is: kind }));
  }
  if (electionId !== undefined && !namesElection(claim, electionId)) {
    issues.push(bundleIssue("BUN-NAME-CONTENT", path, { name, election: electionId }));
  }
  if (claim.exact.length === 0) issues.push(bundleIssue("BUN-NAME-DEVIATES", path, { name }));
  return issues;
}

/** The series must be the same; the domain too where the name holds one, written in any way. */
function namesElection({ series, domain }: ParsedName, electionId: string): boolean {
  const parts = electionParts(electionId);
  if (series === undefined || parts === undefined) return true;
  if (series.replace("WS", "AB") !== parts.series.replace("WS", "AB")) return false;
  return domain === undefined || parts.domain === undefined || bare(domain) === bare(parts.domain);
}

function bare(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}
