// V01: hashes that were written down, and the files of manifests.
import type { Issue } from "@telwerk/core";
import type { Evidence } from "../evidence/evidence.js";
import { type Outcome, Tally } from "../evidence/finding.js";
import { factsOf, pathOf, wholeFile } from "./meanings.js";

/** V01.01: each hash code in a name or in a hash file is the one of the file. */
export function writtenHashes(evidence: Evidence): Outcome {
  const tally = new Tally();
  for (const { file, claimed, target, outcome, found } of evidence.intake.hashes) {
    tally.saw();
    if (outcome === "raw") continue;
    tally.add({
      reason: outcome === "unread" ? "absent" : outcome,
      place: wholeFile(file),
      expected: claimed,
      ...(found === undefined ? {} : { found }),
      facts: { target: pathOf(evidence, target) },
    });
  }
  return tally;
}

/** What an issue about a file of a manifest comes to. Remarks are no findings. */
function reasonOf({ code, severity }: Issue): string | undefined {
  if (code === "BUN-MANIFEST-EXTRA") return "extra";
  if (code === "BUN-MANIFEST-MISSING" || code === "BUN-MANIFEST-NOTHING") return "absent";
  return severity === "error" ? "file" : undefined;
}

/** V01.02: the files of each bundle are those of its manifest. */
export function manifestFiles({ intake }: Evidence): Outcome {
  const tally = new Tally();
  for (const { file, manifest, examined, issues } of intake.manifests) {
    tally.saw(1 + examined);
    for (const issue of issues) {
      const reason = manifest === undefined ? "form" : reasonOf(issue);
      if (reason === undefined) continue;
      const place = wholeFile(file, issue.path);
      tally.add({ reason, place, facts: { ...factsOf(issue), file: issue.path } });
    }
  }
  return tally;
}
