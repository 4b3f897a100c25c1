// A certificate comes in as PEM or DER; what it says goes out. Refused: anything that is not exactly the
// form of profile `osv2020` or of profile `bundle`. Nothing here says that it can be trusted.
import { err, ok, type Result } from "@telwerk/core";
import type { AlgorithmId, Profile } from "../algorithm.js";
import { inCertificate } from "../algorithm-identifier.js";
import { type Bytes, own, sameBytes, toHex } from "../bytes.js";
import { type DerCursor, walkDer } from "../der/cursor.js";
import { tag } from "../der/rules.js";
import { context, integer, sequence } from "../der/writer.js";
import type { Instant } from "../instant.js";
import { issue, type SigIssue } from "../issue.js";
import { fromPemOrDer } from "../pem.js";
import { fitsAlgorithm, isSignedBy, type PublicKey, readPublicKey } from "../public-key.js";
import { readExtensions } from "./extensions.js";
import { readSubject, type Subject } from "./subject.js";

/**
 * What a certificate says, as read from its bytes.
 *
 * `serial` is hexadecimal; `installationId` stands in certificates for profile `bundle` only.
 * @public
 */
export interface Certificate {
  readonly profile: Profile;
  readonly serial: string;
  readonly subject: Subject;
  readonly installationId: string | null;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  readonly algorithm: AlgorithmId;
  /** The whole certificate. */
  readonly der: Uint8Array;
  /** The SubjectPublicKeyInfo: the identity of the key. */
  readonly spki: Uint8Array;
}

/** A certificate with the parts that only this package needs. */
export interface ParsedCertificate extends Certificate {
  readonly der: Bytes;
  readonly spki: Bytes;
  /** What is signed, and the signature over it. */
  readonly signed: Bytes;
  readonly signature: Bytes;
  /** How a SignerInfo names this certificate (RFC 5652, 10.2.4). */
  readonly issuerAndSerial: Bytes;
  /** How the attribute signing-certificate-v2 may name it as well (RFC 5035, section 5). */
  readonly issuerSerial: Bytes;
  readonly publicKey: PublicKey;
}

/** Larger files are no certificates; the real ones are near 1.5 kB. */
const maxSize = 65_536;

type Body = Omit<ParsedCertificate, "der" | "signed" | "signature">;

function readAlgorithm(cursor: DerCursor): AlgorithmId {
  const { full } = cursor.take(tag.sequence, "the signature algorithm");
  const fits = (id: AlgorithmId) => inCertificate[id].some((form) => sameBytes(form, full));
  if (fits("rsa4096-pkcs1-sha256")) return "rsa4096-pkcs1-sha256";
  if (fits("rsa4096-pss-sha256-salt32")) return "rsa4096-pss-sha256-salt32";
  if (!fits("ecdsa-p256-sha256")) cursor.refuse("an algorithm that is not in the table");
  return "ecdsa-p256-sha256";
}

function readBody(body: DerCursor): Body {
  body.exactly([context(0, integer(2))], "version (3)");
  const serial = body.take(tag.integer, "the serial number");
  if (serial.content.length > 20 || (serial.content[0] ?? 0x80) >= 0x80) {
    body.refuse("a serial number that is negative or longer than 160 bits");
  }
  const algorithm = readAlgorithm(body);
  const issuer = body.upcoming;
  readSubject(body);
  const [notBefore, notAfter] = body.sequence("the validity", (validity) => [
    validity.time("the begin of validity"),
    validity.time("the end of validity"),
  ]);
  if (notBefore > notAfter) body.refuse("a validity that ends before it begins");
  if (!sameBytes(issuer, body.upcoming)) body.refuse("a subject that is not the issuer");
  const subject = readSubject(body);
  const publicKey = readPublicKey(body);
  const installationId = body.isNext(0xa3) ? readExtensions(body, subject) : null;
  return {
    profile: installationId === null ? "osv2020" : "bundle",
    serial: toHex(serial.content),
    subject,
    installationId,
    notBefore,
    notAfter,
    algorithm,
    spki: publicKey.spki,
    publicKey,
    issuerAndSerial: sequence(issuer, serial.full),
    issuerSerial: sequence(sequence(context(4, issuer)), serial.full),
  };
}

/** Reads the bytes of a certificate. */
export function readCertificate(der: Bytes): Result<ParsedCertificate, SigIssue> {
  if (der.length > maxSize) {
    return err(issue("SIG-NOT-A-CERTIFICATE", "certificate", { why: "too large", offset: 0 }));
  }
  const read = walkDer(der, (cursor) =>
    cursor.sequence("a certificate", (outer): ParsedCertificate => {
      const signed = outer.upcoming;
      const body = outer.sequence("the body of the certificate", readBody);
      if (readAlgorithm(outer) !== body.algorithm)
        outer.refuse("two different signature algorithms");
      const signature = outer.take(tag.bitString, "the signature").content.subarray(1);
      return { ...body, der, signed, signature };
    }),
  );
  if (read.kind === "ok") return read;
  return err(issue("SIG-NOT-A-CERTIFICATE", "certificate", { ...read.error }));
}

/** Judges what a certificate can vouch for by itself: the kind of its key, and its own signature. */
async function judgeCertificate(certificate: ParsedCertificate): Promise<SigIssue[]> {
  const { algorithm, publicKey, spki, signature, signed } = certificate;
  const { key } = publicKey;
  if (!fitsAlgorithm(key, algorithm)) {
    const facts = key.kind === "rsa" ? { bits: key.bits, exponent: key.exponent } : {};
    return [issue("SIG-WEAK-KEY", "certificate", { key: key.kind, algorithm, ...facts })];
  }
  // Proof that whoever made the certificate holds the key, and that no bit of the names was changed.
  const isOwn = await isSignedBy(algorithm, spki, signature, signed);
  return isOwn ? [] : [issue("SIG-BAD-SELF-SIGNATURE", "certificate")];
}

/** Reads and judges a certificate from a file, with everything this package needs of it. */
export async function openCertificate(
  input: string | Uint8Array,
): Promise<Result<ParsedCertificate, SigIssue[]>> {
  const der = fromPemOrDer("CERTIFICATE", input);
  if (der.kind === "err") {
    return err([issue("SIG-NOT-A-CERTIFICATE", "certificate", { why: der.error, offset: 0 })]);
  }
  const read = readCertificate(own(der.value));
  if (read.kind === "err") return err([read.error]);
  const issues = await judgeCertificate(read.value);
  return issues.length === 0 ? ok(read.value) : err(issues);
}

/** What of a certificate may be seen outside. */
export function visible(certificate: ParsedCertificate): Certificate {
  const { profile, serial, subject, installationId, notBefore, notAfter, algorithm } = certificate;
  const { der, spki } = certificate;
  return { profile, serial, subject, installationId, notBefore, notAfter, algorithm, der, spki };
}

/**
 * Reads a certificate and proves that it signed itself, without trusting it for anything.
 *
 * To trust it, pin it: the names in it are only what its maker wrote there.
 *
 * @param input - PEM as text or bytes, or DER
 * @returns what it says, or `SIG-NOT-A-CERTIFICATE`, `SIG-WEAK-KEY` or `SIG-BAD-SELF-SIGNATURE`
 * @example
 * ```ts
 * declare const file: File;
 * const certificate = await inspectCertificate(await file.text());
 * if (certificate.kind === "ok") certificate.value.subject.uid; // "PSB9998"
 * ```
 * @public
 */
export async function inspectCertificate(
  input: string | Uint8Array,
): Promise<Result<Certificate, readonly SigIssue[]>> {
  const opened = await openCertificate(input);
  return opened.kind === "ok" ? ok(visible(opened.value)) : opened;
}
