// What comes out of verifying: a verdict with its reasons and its evidence, never a bare yes or no.
import type { Issue, Result } from "@telwerk/core";
import type { AlgorithmRow, Profile } from "../algorithm.js";
import type { Subject } from "../certificate/subject.js";
import type { Committee, Place, Slot } from "../committee.js";
import type { Instant } from "../instant.js";
import type { SigIssue } from "../issue.js";
import type { Evidence, KeyStatus } from "../pins/store.js";

/**
 * Who signs, where the content itself says so: as the manifest of a bundle does.
 *
 * `keyFingerprint` is the SHA-256 of the public key, in hexadecimal.
 * @public
 */
export interface NamedSigner {
  readonly committee: Pick<Committee, "kind" | "authorityId">;
  readonly keyFingerprint: string;
}

/**
 * What signed content says about itself, read by the caller from exactly the bytes that were verified.
 *
 * `uid` names the committee as certificates do; `sequence` is the number of a manifest. `signer` is for
 * content that names its own signer: another than the key that signed it is refused.
 * @public
 */
export interface ContentIdentity {
  readonly emlId: string | null;
  readonly electionId: string;
  readonly uid: string;
  readonly createdAt: Instant | null;
  readonly sequence: number | null;
  readonly signer?: NamedSigner;
}

/**
 * Judges whether content is what it must be: for a count, an EML 510 that the codec accepts.
 *
 * Called only after the signature fits. Required, because a signature by itself does not say what was
 * signed (attack: the attributes of another signature passed off as content).
 * @public
 */
export type ExpectContent = (
  content: Uint8Array,
) => Result<ContentIdentity, readonly Issue[]> | Promise<Result<ContentIdentity, readonly Issue[]>>;

/**
 * What a signature is held against.
 *
 * `at` is now, or the moment an archive is read. `confirmedOnPaper` are hashes (SHA-256, hexadecimal) that
 * people compared with the signed paper; only they let a revoked key count.
 * @public
 */
export interface Expected {
  readonly place: Place;
  readonly at: Instant;
  readonly expectContent: ExpectContent;
  readonly confirmedOnPaper?: readonly string[];
  readonly algorithms?: readonly AlgorithmRow[];
}

/**
 * The key that made a signature, and on what grounds it is trusted.
 * @public
 */
export interface VerifiedKey {
  readonly fingerprint: string;
  readonly pinnedAs: Slot;
  readonly status: KeyStatus;
  readonly evidence: Evidence;
}

/**
 * The pinned certificate. `expiredAtClaim` is null when no time of signing is claimed.
 * @public
 */
export interface VerifiedCertificate {
  readonly subject: Subject;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  readonly expiredNow: boolean;
  readonly expiredAtClaim: boolean | null;
}

/**
 * The content. `bytes` is a copy made before judging, given only when the outcome is `valid`: import from
 * these bytes and from no others.
 * @public
 */
export interface VerifiedContent {
  readonly sha256: string;
  readonly size: number;
  readonly identity: ContentIdentity | null;
  readonly bytes: Uint8Array | null;
}

/**
 * The result of verifying a signature.
 *
 * `valid`: no reason against it. `indeterminate`: it cannot be told, as no key is pinned. `invalid`:
 * everything else. `reasons` hold warnings too; `claimedTime` is only what the signer says.
 * @public
 */
export interface Verification {
  readonly profile: Profile;
  readonly outcome: "valid" | "invalid" | "indeterminate";
  readonly reasons: readonly (SigIssue | Issue)[];
  readonly key: VerifiedKey | null;
  readonly certificate: VerifiedCertificate | null;
  readonly content: VerifiedContent;
  readonly claimedTime: Instant | null;
}

/** Reasons that leave the question open instead of answering it with no. */
function leavesOpen({ code, facts }: Issue): boolean {
  if (code === "SIG-NO-PIN") return true;
  // Replaced, and nothing in the content says whether it was signed before that.
  return code === "SIG-KEY-SUPERSEDED" && facts["sequence"] === null;
}

/** Draws the conclusion from the reasons. */
export function conclude(reasons: readonly Issue[]): Verification["outcome"] {
  const against = reasons.filter(({ severity }) => severity === "error");
  if (against.length === 0) return "valid";
  return against.every(leavesOpen) ? "indeterminate" : "invalid";
}
