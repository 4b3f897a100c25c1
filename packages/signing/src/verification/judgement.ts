// The order of judging, the same for both profiles: form, pinned key, signature, status of the key, and
// only then what the content says. Bytes that do not verify are not parsed.
import { err, type Issue, ok, type Result } from "@telwerk/core";
import { algorithmStatus, algorithmTable, type Profile } from "../algorithm.js";
import { type Bytes, own, sha256, toHex } from "../bytes.js";
import { readSignedData } from "../cms/signed-data.js";
import type { Slot } from "../committee.js";
import type { Instant } from "../instant.js";
import { issue, remark, type SigIssue } from "../issue.js";
import { type PinStore, statusOf } from "../pins/store.js";
import { judgeClaims } from "./claims.js";
import { findSigner, openPins, type Signer } from "./signer.js";
import {
  type ContentIdentity,
  conclude,
  type Expected,
  type Verification,
} from "./verification.js";

/** The largest municipality's count is near 10 MB, a national one near 90 (S0: no limit is published). */
const maxContent = 128 * 1024 * 1024;

const statusCodes = {
  superseded: "SIG-KEY-SUPERSEDED",
  revoked: "SIG-KEY-REVOKED",
  compromised: "SIG-KEY-COMPROMISED",
} as const;

function judgeSize(content: Bytes): SigIssue[] {
  if (content.length === 0) return [issue("SIG-CONTENT-EMPTY", "content")];
  if (content.length <= maxContent) return [];
  return [issue("SIG-CONTENT-TOO-LARGE", "content", { size: content.length, most: maxContent })];
}

/** Whether the key may still be believed for this content. */
function judgeKey({ pin }: Signer, sequence: number | null, expected: Expected): SigIssue[] {
  const { algorithm, fingerprint, slot } = pin;
  const issues: SigIssue[] = [];
  const day = expected.at.slice(0, 10);
  const allowed = algorithmStatus(
    algorithm,
    slot.profile,
    day,
    expected.algorithms ?? algorithmTable,
  );
  if (allowed === "forbidden")
    issues.push(issue("SIG-ALGORITHM-FORBIDDEN", "signature", { algorithm }));
  if (allowed === "deprecated") {
    issues.push(remark("warning", "SIG-ALGORITHM-DEPRECATED", "signature", { algorithm }));
  }
  const status = statusOf(pin);
  const cutOff = pin.history.at(-1)?.cutOff ?? null;
  const covered =
    status === "superseded" && sequence !== null && cutOff !== null && sequence <= cutOff;
  if (status !== "active" && !covered) {
    issues.push(issue(statusCodes[status], "key", { fingerprint, sequence, cutOff }));
  }
  return issues;
}

/** What people compared with the signed paper outweighs a key that can no longer be believed. */
function weighPaper(issues: readonly SigIssue[], sha: string, expected: Expected): SigIssue[] {
  const against = issues.some(({ severity }) => severity === "error");
  if (!against || expected.confirmedOnPaper?.includes(sha) !== true) return [...issues];
  const softened = issues.map((one): SigIssue => ({ ...one, severity: "warning" }));
  return [...softened, remark("warning", "SIG-CONFIRMED-ON-PAPER", "content", { sha256: sha })];
}

/** Expiry alone never refuses: archives outlive certificates. */
function judgeValidity({ certificate }: Signer, at: Instant, claim: Instant | null): SigIssue[] {
  const { notBefore, notAfter } = certificate;
  const issues: SigIssue[] = [];
  if (at > notAfter)
    issues.push(remark("info", "SIG-EXPIRED-NOW", "certificate", { notAfter, at }));
  if (at < notBefore)
    issues.push(remark("warning", "SIG-NOT-YET-VALID", "certificate", { notBefore, at }));
  if (claim !== null && (claim < notBefore || claim > notAfter)) {
    const facts = { notBefore, notAfter, claim };
    issues.push(remark("warning", "SIG-EXPIRED-AT-CLAIM", "certificate", facts));
  }
  return issues;
}

async function readIdentity(
  content: Bytes,
  expected: Expected,
): Promise<Result<ContentIdentity, readonly Issue[]>> {
  const identity = await expected.expectContent(content);
  if (identity.kind === "ok") return identity;
  const first = identity.error[0]?.code ?? null;
  return err([issue("SIG-CONTENT-REFUSED", "content", { first }), ...identity.error]);
}

/** Everything that is known before the signer is. */
interface Case {
  readonly slot: Slot;
  readonly content: Bytes;
  readonly sha256: string;
}

function refused({ slot, content, sha256 }: Case, reasons: readonly Issue[]): Verification {
  return {
    profile: slot.profile,
    outcome: conclude(reasons),
    reasons,
    key: null,
    certificate: null,
    content: { sha256, size: content.length, identity: null, bytes: null },
    claimedTime: null,
  };
}

/** The signature fits; now what the key is worth, and what the content says. */
async function judgeContent(
  about: Case,
  signer: Signer,
  expected: Expected,
): Promise<Verification> {
  const { slot, content, sha256: sha } = about;
  const { pin, certificate, signingTime } = signer;
  const { subject, notBefore, notAfter } = certificate;
  const read = await readIdentity(content, expected);
  const identity = read.kind === "ok" ? read.value : null;
  const claimedTime = signingTime ?? identity?.createdAt ?? null;
  const reasons = [
    ...(read.kind === "err" ? read.error : judgeClaims(read.value, slot, pin.fingerprint)),
    ...weighPaper(judgeKey(signer, identity?.sequence ?? null, expected), sha, expected),
    ...judgeValidity(signer, expected.at, claimedTime),
  ];
  const outcome = conclude(reasons);
  const expiredAtClaim = claimedTime === null ? null : claimedTime > notAfter;
  const expiredNow = expected.at > notAfter;
  return {
    profile: slot.profile,
    outcome,
    reasons,
    key: {
      fingerprint: pin.fingerprint,
      pinnedAs: pin.slot,
      status: statusOf(pin),
      evidence: pin.evidence,
    },
    certificate: { subject, notBefore, notAfter, expiredNow, expiredAtClaim },
    content: {
      sha256: sha,
      size: content.length,
      identity,
      bytes: outcome === "valid" ? content : null,
    },
    claimedTime,
  };
}

/** Finds out who signed, or every reason why that cannot be said. */
async function judgeSigner(
  { slot, content }: Case,
  signature: Bytes | null,
  store: PinStore,
): Promise<Result<Signer, SigIssue[]>> {
  const pins = await openPins(store, slot);
  const data =
    signature === null
      ? err(issue("SIG-MISSING", "signature"))
      : readSignedData(signature, slot.profile);
  const issues = [
    ...judgeSize(content),
    ...(pins.kind === "err" ? pins.error : []),
    ...(data.kind === "err" ? [data.error] : []),
  ];
  if (pins.kind === "err" || data.kind === "err" || issues.length > 0) return err(issues);
  const signer = await findSigner(pins.value, data.value, content);
  return signer.kind === "ok" ? ok(signer.value) : signer;
}

/** Judges a detached signature of either profile. */
export async function judge(
  profile: Profile,
  content: Uint8Array,
  signature: Uint8Array | null,
  store: PinStore,
  expected: Expected,
): Promise<Verification> {
  // Both copies are made before anything is awaited; see `own`.
  const [copy, signatureCopy] = [own(content), signature === null ? null : own(signature)];
  const { electionId, uid } = expected.place;
  const about: Case = {
    slot: { profile, electionId, uid },
    content: copy,
    sha256: toHex(await sha256(copy)),
  };
  const signer = await judgeSigner(about, signatureCopy, store);
  return signer.kind === "err"
    ? refused(about, signer.error)
    : judgeContent(about, signer.value, expected);
}
