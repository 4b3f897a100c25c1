// V00: what the strict reader of zips refused, in its own words.
import { type BundleCode, catalogue } from "@telwerk/bundle";
import type { Issue } from "@telwerk/core";
import type { Bilingual } from "../catalogue/entry.js";
import type { Evidence } from "../evidence/evidence.js";
import { type Finding, type Outcome, Tally } from "../evidence/finding.js";

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

/** What a code of the packing room means, in its own words. */
export function meaningOfBundle(code: string): Bilingual {
  const found = Object.entries(catalogue).find(([known]) => known === code);
  return found === undefined ? { nl: "", en: "" } : found[1].meaning;
}

/** The index of a file, by its path. */
export function fileNamed({ files }: Evidence, path: string): number {
  return files.findIndex((file) => file.path === path);
}

function findingOf(file: number, container: string, { code, path }: Issue): Finding {
  return {
    reason: contradictions.has(code) ? "contradiction" : "refused",
    place: {
      file,
      at: 0,
      path: path.startsWith(`${container}/`) ? path.slice(container.length + 1) : "",
    },
    facts: { code, meaning: meaningOfBundle(code) },
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
