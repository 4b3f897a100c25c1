// V12: what is in packages, the order of bundles, and what should have stayed inside.
import type { Issue } from "@telwerk/core";
import type { Evidence } from "../evidence/evidence.js";
import { type Outcome, Tally } from "../evidence/finding.js";
import { factsOf, wholeFile } from "./meanings.js";

/** Names that only depart from the usual form are no news. */
const unremarkable: ReadonlySet<string> = new Set(["BUN-NAME-DEVIATES", "BUN-NAME-UNKNOWN"]);

function judge(
  all: readonly { readonly file: number; readonly issues: readonly Issue[] }[],
): Outcome {
  const tally = new Tally();
  for (const { file, issues } of all) {
    tally.saw();
    for (const issue of issues) {
      if (unremarkable.has(issue.code)) continue;
      const reason = issue.severity === "error" ? "refused" : "odd";
      tally.add({ reason, place: wholeFile(file), facts: factsOf(issue) });
    }
  }
  return tally;
}

/** V12.05: each package against the allow-list of its kind. */
export function packageContents({ intake }: Evidence): Outcome {
  return judge(intake.packages);
}

/** V12.06: the manifests in the order of their numbers. */
export function bundleOrder({ intake }: Evidence): Outcome {
  return judge(intake.order);
}

const personal: ReadonlySet<string> = new Set(["210", "230c"]);
const keyForms: ReadonlySet<string> = new Set(["private-key", "encrypted-key"]);

/** V12.07: files that may not become public. */
export function insideFiles({ files, intake }: Evidence): Outcome {
  const tally = new Tally();
  for (const { file, kind } of intake.packages) {
    if (kind === "result-package") tally.add({ reason: kind, place: wholeFile(file) });
  }
  for (const [file, { role }] of files.entries()) {
    tally.saw();
    const document = "documentId" in role ? role.documentId : "";
    if (personal.has(document)) {
      tally.add({ reason: "personal-data", place: wholeFile(file), facts: { document } });
    }
    const form = role.kind === "other" ? (role.form ?? "") : "";
    if (keyForms.has(form)) tally.add({ reason: "private-key", place: wholeFile(file) });
  }
  return tally;
}
