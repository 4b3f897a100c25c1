// Signs: a count for profile `osv2020`, any document and the manifest of a bundle for profile `bundle`.
import { canonicalJson, err, ok, type Result } from "@telwerk/core";
import type { Profile } from "./algorithm.js";
import { type Bytes, own, sha256, utf8 } from "./bytes.js";
import { type ParsedCertificate, readCertificate } from "./certificate/certificate.js";
import { writeAttributes } from "./cms/attributes.js";
import { writeSignedData } from "./cms/signed-data.js";
import { keyFingerprint } from "./fingerprint.js";
import type { Instant } from "./instant.js";
import { isInstant, toInstant } from "./instant.js";
import { issue, type SigIssue } from "./issue.js";
import { type Signer, written } from "./keys/signer.js";
import { type Manifest, readManifest } from "./manifest/manifest.js";
import { isSignedBy } from "./public-key.js";

/** The certificate of a signer, read again: a token's word for it is not enough. */
function certificateOf(
  { certificate }: Signer,
  profile: Profile,
): Result<ParsedCertificate, readonly SigIssue[]> {
  const read = readCertificate(own(certificate.der));
  if (read.kind === "err") return err([read.error]);
  const found = read.value.profile;
  return found === profile
    ? read
    : err([issue("SIG-WRONG-PROFILE", "certificate", { expected: profile, found })]);
}

/** Signs, and checks the signature before it leaves: a fault in a key or a token is not handed on. */
async function seal(
  signer: Signer,
  certificate: ParsedCertificate,
  covered: Bytes,
  attributes: Bytes | null,
): Promise<Result<Uint8Array, readonly SigIssue[]>> {
  const { algorithm, profile, der, issuerAndSerial, spki } = certificate;
  const signature = written(algorithm, await signer.sign(covered));
  if (!(await isSignedBy(algorithm, spki, signature, covered))) {
    return err([issue("SIG-SIGNATURE-WRONG", "signature")]);
  }
  const parts = { profile, algorithm, certificate: der, signerName: issuerAndSerial };
  return ok(writeSignedData({ ...parts, attributes, signature }));
}

/**
 * Signs a count, as OSV2020-U and Abacus do: the `.signature` beside the `.eml.xml`.
 *
 * The signature covers the bytes as they are; the same key and bytes give the same signature.
 *
 * @param signer - a signer with a key for profile `osv2020`
 * @param eml - the bytes of the EML
 * @returns the bytes of the `.signature`, or `SIG-WRONG-PROFILE` or `SIG-CONTENT-EMPTY`
 * @example
 * ```ts
 * declare const signer: Signer;
 * declare const eml: Uint8Array;
 * const signature = await signEml(signer, eml);
 * ```
 * @public
 */
export async function signEml(
  signer: Signer,
  eml: Uint8Array,
): Promise<Result<Uint8Array, readonly SigIssue[]>> {
  const certificate = certificateOf(signer, "osv2020");
  if (certificate.kind === "err") return certificate;
  if (eml.length === 0) return err([issue("SIG-CONTENT-EMPTY", "content")]);
  return seal(signer, certificate.value, own(eml), null);
}

/**
 * Signs any document with a detached CAdES-B signature (`.p7s`).
 *
 * @param signer - a signer with a key for profile `bundle`
 * @param document - the bytes of the document
 * @param signingTime - the time of signing, as the signer claims it
 * @returns the bytes of the `.p7s`, or `SIG-WRONG-PROFILE` or `SIG-CONTENT-EMPTY`
 * @throws RangeError when the time is not a moment (a bug in the caller)
 * @public
 */
export async function signDetached(
  signer: Signer,
  document: Uint8Array,
  signingTime: Instant,
): Promise<Result<Uint8Array, readonly SigIssue[]>> {
  if (!isInstant(signingTime)) throw new RangeError(`not a moment: ${signingTime}`);
  const certificate = certificateOf(signer, "bundle");
  if (certificate.kind === "err") return certificate;
  if (document.length === 0) return err([issue("SIG-CONTENT-EMPTY", "content")]);
  const digest = await sha256(own(document));
  const certificateHash = await sha256(certificate.value.der);
  const attributes = writeAttributes(digest, certificateHash, signingTime);
  return seal(signer, certificate.value, attributes, attributes);
}

/**
 * A signed manifest: `json` goes into `manifest.json`, `p7s` into `manifest.json.p7s`.
 * @public
 */
export interface SignedManifest {
  readonly json: Uint8Array;
  readonly p7s: Uint8Array;
}

/** A manifest must say whose it is: the same as the certificate that signs it. */
async function judgeOwn(
  manifest: Manifest,
  { subject, spki }: ParsedCertificate,
): Promise<SigIssue[]> {
  const issues: SigIssue[] = [];
  const { election, committee, keyFingerprint: named } = manifest;
  if (election !== subject.electionId) {
    const facts = { expected: subject.electionId, found: election };
    issues.push(issue("SIG-CONTENT-OTHER-ELECTION", "manifest/election", facts));
  }
  if (committee.uid !== subject.uid) {
    const facts = { expected: subject.uid, found: committee.uid };
    issues.push(issue("SIG-CONTENT-OTHER-AUTHORITY", "manifest/committee/uid", facts));
  }
  const fingerprint = await keyFingerprint(spki);
  if (named !== fingerprint) {
    const facts = { keyFingerprint: named, fingerprint };
    issues.push(issue("SIG-MANIFEST-KEY", "manifest/keyFingerprint", facts));
  }
  return issues;
}

/**
 * Signs the manifest of a bundle; the claimed time of signing is its `createdAt`.
 *
 * @param signer - a signer with a key for profile `bundle`
 * @param manifest - the manifest
 * @returns both files, or `SIG-MANIFEST-FORM`, `SIG-MANIFEST-KEY` and the like
 * @example
 * ```ts
 * declare const signer: Signer;
 * declare const manifest: Manifest;
 * const signed = await signManifest(signer, manifest);
 * ```
 * @public
 */
export async function signManifest(
  signer: Signer,
  manifest: Manifest,
): Promise<Result<SignedManifest, readonly SigIssue[]>> {
  const certificate = certificateOf(signer, "bundle");
  if (certificate.kind === "err") return certificate;
  const json = utf8(canonicalJson(manifest));
  const read = readManifest(json);
  if (read.kind === "err") return read;
  const issues = await judgeOwn(read.value, certificate.value);
  if (issues.length > 0) return err(issues);
  const p7s = await signDetached(signer, json, toInstant(read.value.createdAt) ?? "");
  return p7s.kind === "ok" ? ok({ json, p7s: p7s.value }) : p7s;
}
