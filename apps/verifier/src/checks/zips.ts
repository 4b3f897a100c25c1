// V00: what the strict reader of zips refused, in its own words.
import type { BundleCode } from "@telwerk/bundle";
import type { Issue } from "@telwerk/core";
import type { Evidence } from "../evidence/evidence.js";
import { type Finding, type Outcome, Tally } from "../evidence/finding.js";
import { factsOf, fileNamed, wholeFile } from "./meanings.js";

/**
 * A zip that says two things: two programs could see other files in it. Everything else that is refused (damage,
 * encryption, a method or size that is not read here) leaves open what is in it.
 */
const contradictions: ReadonlySet<string> = new Set<BundleCode>([
  "BUN-ZIP-APPENDED",
  "BUN-ZIP-PREPENDED",
  "BUN-ZIP-GAP",
  "BUN-ZIP-OVERLAP",
  "BUN-ZIP-SPECIAL-FILE",
  "BUN-ZIP-HEADERS-DIFFER",
  "BUN-ZIP-DESCRIPTOR",
  "BUN-ZIP-RATIO",
  "BUN-ZIP-SIZE",
  "BUN-ENTRY-EMPTY",
  "BUN-ENTRY-CONTROL",
  "BUN-ENTRY-BACKSLASH",
  "BUN-ENTRY-DRIVE",
  "BUN-ENTRY-ABSOLUTE",
  "BUN-ENTRY-TRAVERSAL",
  "BUN-ENTRY-UNICODE",
  "BUN-ENTRY-RESERVED",
  "BUN-ENTRY-DUPLICATE",
  "BUN-ENTRY-CASE",
  "BUN-ENTRY-UNICODE-CLASH",
  "BUN-ENTRY-PREFIX",
]);

function findingOf(file: number, container: string, issue: Issue): Finding {
  const { code, path } = issue;
  const inside = path.startsWith(`${container}/`) ? path.slice(container.length + 1) : "";
  return {
    reason: contradictions.has(code) ? "contradiction" : "refused",
    place: wholeFile(file, inside),
    facts: factsOf(issue),
  };
}

/** V00.02: each zip can be read in one way only. */
export function zips(evidence: Evidence): Outcome {
  const tally = new Tally();
  for (const { path, issues } of evidence.intake.containers) {
    tally.saw();
    const file = fileNamed(evidence, path);
    for (const issue of issues) tally.add(findingOf(file, path, issue));
  }
  return tally;
}
