// V02: signatures and certificates. Without a pin a signature is never a pass: it is only known to be whole.
import type { Evidence } from "../evidence/evidence.js";
import { type Finding, type Outcome, Tally } from "../evidence/finding.js";
import type { FoundSignature } from "../intake/found.js";
import { factsOf, pathOf, wholeFile } from "./meanings.js";

function* findingsOf(evidence: Evidence, signature: FoundSignature): Generator<Finding> {
  const { file, target, status, issues } = signature;
  const place = wholeFile(file);
  const facts = { target: pathOf(evidence, target) };
  if (status === "orphan" || status === "unpinned") yield { reason: status, place, facts };
  for (const issue of issues) {
    const reason = issue.severity === "error" ? "invalid" : "remark";
    yield { reason, place, facts: { ...facts, ...factsOf(issue) } };
  }
}

function judge(evidence: Evidence, profile: FoundSignature["profile"]): Tally {
  const tally = new Tally();
  for (const signature of evidence.intake.signatures) {
    if (signature.profile !== profile) continue;
    tally.saw();
    for (const finding of findingsOf(evidence, signature)) tally.add(finding);
  }
  return tally;
}

/** V02.01: the `.signature` beside each count. */
export function countSignatures(evidence: Evidence): Outcome {
  return judge(evidence, "osv2020");
}

/** V02.02: the `.p7s` beside each manifest. */
export function bundleSignatures(evidence: Evidence): Outcome {
  const tally = judge(evidence, "bundle");
  for (const { file, isSigned } of evidence.intake.manifests) {
    if (isSigned) continue;
    tally.saw();
    tally.add({ reason: "unsigned", place: wholeFile(file) });
  }
  return tally;
}

/** V02.03: the certificates that were given to be trusted. */
export function givenPins({ intake }: Evidence): Outcome {
  const tally = new Tally();
  for (const { isPin, path, issues } of intake.certificates) {
    if (!isPin) continue;
    tally.saw();
    for (const issue of issues) {
      tally.add({ reason: "refused", facts: { file: path, ...factsOf(issue) } });
    }
  }
  return tally;
}

/** V02.04: the certificates that lie among the files. */
export function looseCertificates({ intake }: Evidence): Outcome {
  const tally = new Tally();
  for (const { file, by, issues } of intake.certificates) {
    if (file === undefined) continue;
    tally.saw();
    const place = wholeFile(file);
    for (const issue of issues) tally.add({ reason: "refused", place, facts: factsOf(issue) });
    if (by === undefined) continue;
    const { name, uid, electionId: election } = by;
    tally.add({ reason: "not-trusted", place, facts: { name, uid, election } });
  }
  return tally;
}
