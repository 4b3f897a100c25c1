// Signs: a count for profile `osv2020`, any document for profile `bundle`. What a manifest looks like is known
// to the packing room only.
import { err, ok, type Result } from "@telwerk/core";
import type { Profile } from "./algorithm.js";
import { type Bytes, own, sha256 } from "./bytes.js";
import { type ParsedCertificate, readCertificate } from "./certificate/certificate.js";
import { writeAttributes } from "./cms/attributes.js";
import { writeSignedData } from "./cms/signed-data.js";
import { keyFingerprint } from "./fingerprint.js";
import { type Instant, isInstant } from "./instant.js";
import { issue, type SigIssue } from "./issue.js";
import { type Signer, written } from "./keys/signer.js";
import { isSignedBy } from "./public-key.js";
import { judgeClaims } from "./verification/claims.js";
import type { ContentIdentity } from "./verification/verification.js";

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
 * @param identity - whose the document says it is; another's is not signed. Give it wherever the document
 *   says so: a manifest always does
 * @returns the bytes of the `.p7s`, or `SIG-WRONG-PROFILE`, `SIG-CONTENT-EMPTY` or `SIG-CONTENT-OTHER-…`
 * @throws RangeError when the time is not a moment (a bug in the caller)
 * @example
 * ```ts
 * declare const signer: Signer;
 * declare const manifest: Uint8Array, identity: ContentIdentity; // both from the packing room
 * const p7s = await signDetached(signer, manifest, "2027-03-17T22:15:00Z", identity);
 * ```
 * @public
 */
export async function signDetached(
  signer: Signer,
  document: Uint8Array,
  signingTime: Instant,
  identity?: ContentIdentity,
): Promise<Result<Uint8Array, readonly SigIssue[]>> {
  if (!isInstant(signingTime)) throw new RangeError(`not a moment: ${signingTime}`);
  const certificate = certificateOf(signer, "bundle");
  if (certificate.kind === "err") return certificate;
  const content = own(document);
  if (content.length === 0) return err([issue("SIG-CONTENT-EMPTY", "content")]);
  const { subject, spki, der } = certificate.value;
  const claims =
    identity === undefined ? [] : judgeClaims(identity, subject, await keyFingerprint(spki));
  if (claims.length > 0) return err(claims);
  const digest = await sha256(content);
  const attributes = writeAttributes(digest, await sha256(der), signingTime);
  return seal(signer, certificate.value, attributes, attributes);
}
