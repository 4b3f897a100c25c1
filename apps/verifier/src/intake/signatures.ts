// Each signature held against the file beside it, and against the pins. Without a pin it is only known whether the
// signature is whole: whose it is was not checked, and that is never a pass.
import { manifestIdentity } from "@telwerk/bundle";
import type { Issue } from "@telwerk/core";
import {
  type ContentIdentity,
  type ExpectContent,
  inspectSignature,
  type PinStore,
  pinsOf,
  type Verification,
  verifyDetached,
  verifyEml,
} from "@telwerk/signing/verify";
import { isReadFault } from "./byte-source.js";
import type { IntakeFiles } from "./files.js";
import type { FoundSignature, SignedBy } from "./found.js";
import { identityOf } from "./identity.js";
import { claimOf, type Pins } from "./pins.js";

const suffixes = [
  [".signature", "osv2020"],
  [".p7s", "bundle"],
] as const;

interface Signed {
  readonly file: number;
  readonly target: number;
  readonly profile: "osv2020" | "bundle";
  readonly content: Uint8Array;
  readonly signature: Uint8Array;
}

/** Whose the content says it is, read from exactly these bytes; null when it is nothing that is signed here. */
function claims(files: IntakeFiles, { target, content, profile }: Signed): ContentIdentity | null {
  if (profile === "bundle") {
    const manifest = manifestIdentity(content);
    return manifest.kind === "ok" ? manifest.value : null;
  }
  const held = files.held(target);
  return held === undefined ? null : identityOf(held);
}

/** The document was decoded while it was gathered: the same bytes, or no claim. */
function expecting(files: IntakeFiles, signed: Signed): ExpectContent {
  if (signed.profile === "bundle") return manifestIdentity;
  return async (content) => {
    const held = files.held(signed.target);
    const digest = await crypto.subtle.digest("SHA-256", Uint8Array.from(content));
    const sha256 = [...new Uint8Array(digest)]
      .map((byte) => byte.toString(16).padStart(2, "0"))
      .join("");
    return held !== undefined && (await files.sha256(signed.target)) === sha256
      ? { kind: "ok", value: identityOf(held) }
      : { kind: "err", error: [] };
  };
}

function signedBy({ key, certificate }: Verification, store: PinStore): SignedBy | undefined {
  if (key === null || certificate === null) return undefined;
  const { subject, notBefore, notAfter } = certificate;
  const { electionId, uid, name } = subject;
  const isPinned = store.pins.some((pin) => pin.fingerprint === key.fingerprint);
  const groups = key.fingerprint.match(/.{4}/g) ?? [];
  return { uid, electionId, name, groups, isPinned, notBefore, notAfter };
}

async function judgePinned(
  files: IntakeFiles,
  signed: Signed,
  store: PinStore,
  place: { readonly electionId: string; readonly uid: string },
  at: string,
): Promise<Omit<FoundSignature, "file" | "target" | "profile">> {
  const expected = { place, at, expectContent: expecting(files, signed) };
  const verify = signed.profile === "osv2020" ? verifyEml : verifyDetached;
  const verdict = await verify(signed.content, signed.signature, store, expected);
  const by = signedBy(verdict, store);
  const status = verdict.outcome === "valid" ? "valid" : "invalid";
  return { status, issues: verdict.reasons, ...(by && { by }) };
}

/** Without a pin: is it whole, by its own certificate, and does that name the committee of the content? */
async function judgeUnpinned(
  { profile, content, signature }: Signed,
  identity: ContentIdentity | null,
): Promise<Omit<FoundSignature, "file" | "target" | "profile">> {
  const seen = await inspectSignature(profile, content, signature);
  if (seen.kind === "err") return { status: "invalid", issues: seen.error };
  const { certificate } = seen.value;
  const by = await claimOf(certificate, false);
  const { electionId, uid } = certificate.subject;
  const refuse = (code: string, expected: string, found: string): Issue => ({
    code,
    severity: "error",
    path: "certificate",
    facts: { expected, found },
  });
  const issues: Issue[] = [];
  if (identity === null) issues.push(refuse("SIG-CONTENT-REFUSED", "", ""));
  else {
    if (identity.electionId !== electionId) {
      issues.push(refuse("SIG-CONTENT-OTHER-ELECTION", electionId, identity.electionId));
    }
    if (identity.uid !== uid) issues.push(refuse("SIG-CONTENT-OTHER-AUTHORITY", uid, identity.uid));
  }
  return { status: issues.length === 0 ? "unpinned" : "invalid", issues, by };
}

async function judgeOne(
  files: IntakeFiles,
  signed: Signed,
  { stores }: Pins,
  at: string,
): Promise<FoundSignature> {
  const { file, target, profile } = signed;
  const identity = claims(files, signed);
  const store = identity === null ? undefined : stores.get(identity.electionId);
  const hasPins =
    identity !== null && store !== undefined && pinsOf(store, { ...identity, profile }).length > 0;
  const judged = hasPins
    ? await judgePinned(files, signed, store, identity, at)
    : await judgeUnpinned(signed, identity);
  return { file, target, profile, ...judged };
}

/**
 * Judges every signature of a delivery.
 *
 * @param at - the moment of reference, for what has expired: time is an input
 */
export async function judgeSignatures(
  files: IntakeFiles,
  pins: Pins,
  at: string,
): Promise<readonly FoundSignature[]> {
  const found: FoundSignature[] = [];
  for (const [file, { path }] of files.records.entries()) {
    const suffix = suffixes.find(([end]) => path.toLowerCase().endsWith(end));
    if (suffix === undefined) continue;
    const [end, profile] = suffix;
    const target = files.indexOf(path.slice(0, -end.length));
    try {
      const signature = await files.small(file);
      const content = target === undefined ? undefined : await files.bytes(target);
      if (signature === undefined || content === undefined || target === undefined) {
        found.push({ file, profile, status: "orphan", issues: [] });
      } else {
        found.push(await judgeOne(files, { file, target, profile, content, signature }, pins, at));
      }
    } catch (fault) {
      if (!isReadFault(fault)) throw fault;
      found.push({ file, profile, status: "orphan", issues: [] });
    }
  }
  return found;
}
