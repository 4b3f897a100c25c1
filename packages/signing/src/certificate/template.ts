// Makes certificates. The body is written here; the signature over it comes from whoever holds the key.
import type { AlgorithmId } from "../algorithm.js";
import { inCertificate } from "../algorithm-identifier.js";
import { type Bytes, sha256 } from "../bytes.js";
import { walkDer } from "../der/cursor.js";
import { tag } from "../der/rules.js";
import { bitString, context, integer, sequence, time, unsigned } from "../der/writer.js";
import type { Instant } from "../instant.js";
import { writeExtensions } from "./extensions.js";
import { type Subject, writeSubject } from "./subject.js";

/** Everything that a certificate says. */
export interface CertificateContent {
  readonly algorithm: AlgorithmId;
  readonly serial: Uint8Array;
  readonly subject: Subject;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  readonly spki: Bytes;
  /** The URI of the installation, for profile `bundle`; absent for profile `osv2020`. */
  readonly uri?: string;
}

/** RFC 7093, method 1: the first 20 bytes of the SHA-256 of the key itself. */
async function keyIdentifier(spki: Bytes): Promise<Bytes> {
  const read = walkDer(spki, (cursor) =>
    cursor.sequence("a public key", (parts) => {
      parts.take(tag.sequence, "its kind");
      return parts.take(tag.bitString, "the key itself").content.subarray(1);
    }),
  );
  if (read.kind === "err") throw new Error(`not a public key: ${read.error.why}`);
  return (await sha256(read.value)).subarray(0, 20);
}

/** Writes the part of a certificate that gets signed. */
export async function writeBody(content: CertificateContent): Promise<Bytes> {
  const { algorithm, serial, subject, notBefore, notAfter, spki, uri } = content;
  const name = writeSubject(subject);
  const extensions = uri === undefined ? [] : [writeExtensions(await keyIdentifier(spki), uri)];
  return sequence(
    context(0, integer(2)),
    unsigned(serial),
    inCertificate[algorithm][0],
    name,
    sequence(time(notBefore), time(notAfter)),
    name,
    spki,
    ...extensions,
  );
}

/** Puts the signature under a body. */
export function sealBody(body: Bytes, algorithm: AlgorithmId, signature: Bytes): Bytes {
  return sequence(body, inCertificate[algorithm][0], bitString(signature));
}
