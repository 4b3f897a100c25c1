// What a signature says, to be shown: whole or not, and by the certificate that it carries itself. Anybody can
// make such a signature; so nothing of this is trust, and no door leads from here to `valid`.
import { err, ok, type Result } from "@telwerk/core";
import type { Profile } from "../algorithm.js";
import { own } from "../bytes.js";
import { type Certificate, readCertificate, visible } from "../certificate/certificate.js";
import { readSignedData } from "../cms/signed-data.js";
import { type Fingerprint, fingerprint } from "../fingerprint.js";
import type { Instant } from "../instant.js";
import { issue, type SigIssue } from "../issue.js";
import { findSigner } from "./signer.js";

/**
 * A signature that fits its content, and the certificate that came with it. Whose it is is not known.
 * @public
 */
export interface InspectedSignature {
  readonly certificate: Certificate;
  /** To be compared with the committee over another channel. */
  readonly fingerprint: Fingerprint;
  /** What the signer claims. */
  readonly signingTime: Instant | null;
}

/**
 * Looks at a signature without any pin: does it fit the content, by the certificate that it carries itself?
 *
 * This proves that the file did not change since somebody signed it, and not who that was. To believe it, pin
 * the certificate and verify.
 *
 * @param profile - `osv2020` for a `.signature`, `bundle` for a `.p7s`
 * @param content - the bytes that were signed
 * @param signature - the bytes of the signature file
 * @returns the certificate as shown, or why the signature is not whole
 * @example
 * ```ts
 * declare const eml: Uint8Array, signature: Uint8Array;
 * const seen = await inspectSignature("osv2020", eml, signature);
 * if (seen.kind === "ok") seen.value.certificate.subject.uid; // "PSB9998", or so it says
 * ```
 * @public
 */
export async function inspectSignature(
  profile: Profile,
  content: Uint8Array,
  signature: Uint8Array,
): Promise<Result<InspectedSignature, readonly SigIssue[]>> {
  const [copy, file] = [own(content), own(signature)];
  const data = readSignedData(file, profile);
  if (data.kind === "err") return err([data.error]);
  const [der] = data.value.certificates;
  const certificate = der === undefined ? undefined : readCertificate(der);
  if (certificate?.kind === "err") return err([certificate.error]);
  if (certificate === undefined) return err([issue("SIG-NO-PIN", "signature", { profile })]);
  const found = certificate.value.profile;
  if (found !== profile) {
    return err([issue("SIG-WRONG-PROFILE", "certificate", { expected: profile, found })]);
  }
  const shown = await fingerprint(certificate.value);
  const { algorithm } = certificate.value;
  const carried = { algorithm, fingerprint: shown.key.hex, certificate: certificate.value };
  const signer = await findSigner([carried], data.value, copy);
  if (signer.kind === "err") return signer;
  const { signingTime } = signer.value;
  return ok({ certificate: visible(certificate.value), fingerprint: shown, signingTime });
}
