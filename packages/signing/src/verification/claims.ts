// What content says of whose it is, against the certificate: judged before signing and after verifying.
import { committeeUid, type Place } from "../committee.js";
import { issue, type SigIssue } from "../issue.js";
import type { ContentIdentity } from "./verification.js";

/**
 * Judges whose content says it is.
 *
 * @param place - the committee and the election of the certificate
 * @param fingerprint - of the key that signs
 */
export function judgeClaims(
  identity: ContentIdentity,
  place: Place,
  fingerprint: string,
): SigIssue[] {
  const issues: SigIssue[] = [];
  const { electionId, uid, signer } = identity;
  if (electionId !== place.electionId) {
    const facts = { expected: place.electionId, found: electionId };
    issues.push(issue("SIG-CONTENT-OTHER-ELECTION", "content", facts));
  }
  // A name that does not follow from the committee would let one committee speak for another.
  const named = signer === undefined ? uid : committeeUid(signer.committee);
  const other = [uid, named].find((one) => one !== place.uid);
  if (other !== undefined) {
    const facts = { expected: place.uid, found: other };
    issues.push(issue("SIG-CONTENT-OTHER-AUTHORITY", "content", facts));
  }
  if (signer !== undefined && signer.keyFingerprint !== fingerprint) {
    const facts = { expected: fingerprint, found: signer.keyFingerprint };
    issues.push(issue("SIG-CONTENT-OTHER-KEY", "content", facts));
  }
  return issues;
}
