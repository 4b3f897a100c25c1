// Which pinned key made a signature? The file only proposes; what counts stands in the pin.
import { err, ok, type Result } from "@telwerk/core";
import type { AlgorithmId } from "../algorithm.js";
import { inSignature } from "../algorithm-identifier.js";
import { type Bytes, own, sameBytes, sha256, toHex } from "../bytes.js";
import { type ParsedCertificate, readCertificate } from "../certificate/certificate.js";
import { type SignedAttributes, understand } from "../cms/attributes.js";
import type { SignedData } from "../cms/signed-data.js";
import { type Slot, sameSlot } from "../committee.js";
import { keyFingerprint } from "../fingerprint.js";
import type { Instant } from "../instant.js";
import { issue, type SigIssue } from "../issue.js";
import { fromPem } from "../pem.js";
import { pinsOf } from "../pins/pin.js";
import type { Pin, PinStore } from "../pins/store.js";
import { isSignedBy } from "../public-key.js";

/** A certificate, and what stands in the pin that a signature is held against. */
export interface Candidate {
  readonly algorithm: AlgorithmId;
  readonly fingerprint: string;
  readonly certificate: ParsedCertificate;
}

/** A pin with its certificate, read again. */
export interface OpenPin extends Candidate {
  readonly pin: Pin;
}

/** A pin is believed only as far as its own certificate bears it out: values can be made by hand. */
async function openPin(pin: Pin): Promise<Result<OpenPin, SigIssue>> {
  const wrong = (why: string) =>
    err(issue("SIG-PINS-FORM", "pins", { why, fingerprint: pin.fingerprint }));
  const der = fromPem("CERTIFICATE", pin.certificate);
  const read = der.kind === "ok" ? readCertificate(own(der.value)) : undefined;
  if (read?.kind !== "ok") return wrong("no certificate");
  const certificate = read.value;
  const { profile, algorithm, subject, spki } = certificate;
  const { electionId, uid } = subject;
  const agrees =
    sameSlot(pin.slot, { profile, electionId, uid }) &&
    pin.algorithm === algorithm &&
    pin.fingerprint === (await keyFingerprint(spki));
  const { fingerprint } = pin;
  return agrees
    ? ok({ pin, algorithm, fingerprint, certificate })
    : wrong("a pin does not say what its certificate says");
}

/** Opens the pins of a committee; none at all leaves the question open. */
export async function openPins(
  store: PinStore,
  slot: Slot,
): Promise<Result<OpenPin[], SigIssue[]>> {
  const opened = await Promise.all(pinsOf(store, slot).map(openPin));
  const issues = opened.flatMap((one) => (one.kind === "err" ? [one.error] : []));
  if (issues.length > 0) return err(issues);
  const { profile, electionId, uid } = slot;
  if (opened.length === 0) return err([issue("SIG-NO-PIN", "pins", { profile, electionId, uid })]);
  return ok(opened.flatMap((one) => (one.kind === "ok" ? [one.value] : [])));
}

/** Who made a signature, and the time of signing it claims. */
export type Signer<C extends Candidate = OpenPin> = C & { readonly signingTime: Instant | null };

/** The signed attributes tie content, certificate and signature together (RFC 5652, 5.6; RFC 5035). */
async function judgeAttributes(
  attributes: SignedAttributes,
  certificate: ParsedCertificate,
  content: Bytes,
): Promise<SigIssue[]> {
  const issues: SigIssue[] = [];
  const digest = await sha256(content);
  if (!sameBytes(attributes.messageDigest, digest)) {
    const facts = { expected: toHex(attributes.messageDigest), found: toHex(digest) };
    issues.push(issue("SIG-DIGEST-DIFFERS", "content", facts));
  }
  const sameHash = sameBytes(attributes.certificateHash, await sha256(certificate.der));
  const { issuerSerial } = attributes;
  if (!sameHash || !(issuerSerial === null || sameBytes(issuerSerial, certificate.issuerSerial))) {
    issues.push(issue("SIG-SIGNING-CERTIFICATE", "signature"));
  }
  return issues;
}

/** Judges a signature against the one pin that it names. */
async function judgeAgainst<C extends Candidate>(
  candidate: C,
  data: SignedData,
  content: Bytes,
): Promise<Result<Signer<C>, SigIssue[]>> {
  const { algorithm, fingerprint, certificate } = candidate;
  const issues: SigIssue[] = [];
  // Never a source of trust; but a file that carries another certificate is not as its maker left it.
  const strangers = data.certificates.filter((one) => !sameBytes(one, certificate.der));
  if (strangers.length > 0 || data.certificates.length > 1) {
    issues.push(
      issue("SIG-EMBEDDED-CERTIFICATE", "signature", { certificates: data.certificates.length }),
    );
  }
  if (!inSignature[algorithm].some((form) => sameBytes(form, data.algorithm))) {
    return err([...issues, issue("SIG-ALGORITHM-DIFFERS", "signature", { pinned: algorithm })]);
  }
  const attributes = data.attributes === null ? ok(null) : understand(data.attributes.list);
  if (attributes.kind === "err") return err([...issues, attributes.error]);
  const said = attributes.value;
  if (said !== null) issues.push(...(await judgeAttributes(said, certificate, content)));
  const covered = data.attributes?.signed ?? content;
  if (!(await isSignedBy(algorithm, certificate.spki, data.signature, covered))) {
    issues.push(issue("SIG-SIGNATURE-WRONG", "signature", { fingerprint }));
  }
  const signingTime = said?.signingTime ?? null;
  return issues.length === 0 ? ok({ ...candidate, signingTime }) : err(issues);
}

/** Finds the one pinned key that made a signature. */
export async function findSigner<C extends Candidate>(
  pins: readonly C[],
  data: SignedData,
  content: Bytes,
): Promise<Result<Signer<C>, SigIssue[]>> {
  const named = pins.filter(({ certificate }) =>
    sameBytes(certificate.issuerAndSerial, data.signerName),
  );
  const judged = await Promise.all(named.map((one) => judgeAgainst(one, data, content)));
  const makers = judged.flatMap((one) => (one.kind === "ok" ? [one.value] : []));
  const [maker] = makers;
  if (maker !== undefined && makers.length === 1) return ok(maker);
  const issues = judged.flatMap((one) => (one.kind === "err" ? one.error : []));
  return err(
    issues.length > 0
      ? issues
      : [issue("SIG-NOT-BY-PINNED-KEY", "signature", { pinned: pins.length })],
  );
}
