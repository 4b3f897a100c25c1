// The signed attributes of profile `bundle`: what the signature covers instead of the content itself.
import { err, ok, type Result } from "@telwerk/core";
import type { Bytes } from "../bytes.js";
import { type DerCursor, walkDer } from "../der/cursor.js";
import { oid } from "../der/oid.js";
import { tag } from "../der/rules.js";
import { objectIdentifier, octetString, sequence, set, time } from "../der/writer.js";
import type { Instant } from "../instant.js";
import { issue, type SigIssue } from "../issue.js";

/** What the signed attributes say. */
export interface SignedAttributes {
  readonly messageDigest: Bytes;
  readonly certificateHash: Bytes;
  /** The issuer and serial number beside the hash of the certificate, where they are given. */
  readonly issuerSerial: Bytes | null;
  readonly signingTime: Instant | null;
}

/** An attribute that stands once, with its one value. */
export interface Attribute {
  readonly type: string;
  readonly value: Bytes;
}

/** Reads a list of attributes without judging them. */
export function readAttributes(list: DerCursor): Attribute[] {
  const attributes: Attribute[] = [];
  while (!list.isDone) {
    attributes.push(
      list.sequence("an attribute", (attribute) => ({
        type: attribute.oid("the type of an attribute"),
        value: attribute.set("the value of an attribute", (only) => only.any("a value").full),
      })),
    );
  }
  return attributes;
}

const attribute = (type: string, content: Bytes): Bytes =>
  sequence(objectIdentifier(type), set(content));

/** Writes the signed attributes as a set, which is what gets signed. */
export function writeAttributes(
  messageDigest: Bytes,
  certificateHash: Bytes,
  signingTime: Instant,
): Bytes {
  // RFC 5035: SHA-256 is the default of ESSCertIDv2, and a default is not written.
  const certificateIdentifier = sequence(octetString(certificateHash));
  return set(
    attribute(oid.contentType, objectIdentifier(oid.data)),
    attribute(oid.messageDigest, octetString(messageDigest)),
    attribute(oid.signingTime, time(signingTime)),
    attribute(oid.signingCertificateV2, sequence(sequence(certificateIdentifier))),
  );
}

function signingCertificate(value: Bytes): { hash: Bytes; issuerSerial: Bytes | null } | undefined {
  const read = walkDer(value, (cursor) =>
    cursor.sequence("signingCertificateV2", (outer) =>
      outer.sequence("certificates", (list) =>
        list.sequence("one certificate", (one) => {
          const hash = one.take(tag.octetString, "the hash of the certificate").content;
          const names = one.isNext(tag.sequence) ? one.any("issuer and serial").full : null;
          return { hash, issuerSerial: names };
        }),
      ),
    ),
  );
  return read.kind === "ok" ? read.value : undefined;
}

const known: readonly string[] = [
  oid.contentType,
  oid.messageDigest,
  oid.signingCertificateV2,
  oid.signingTime,
  oid.smimeCapabilities, // what the signer's mail program can do: OpenSSL adds it, nobody needs it
];

/** The first thing that makes a list of attributes other than the one we expect. */
function wrongList(attributes: readonly Attribute[]): SigIssue | undefined {
  const types = attributes.map(({ type }) => type);
  const unknown = types.find((type) => !known.includes(type));
  if (unknown !== undefined) return issue("SIG-ATTRIBUTES", "signature", { unknown });
  const twice = types.find((type, at) => types.indexOf(type) !== at);
  return twice === undefined ? undefined : issue("SIG-ATTRIBUTES", "signature", { twice });
}

/** Understands a list of attributes; every one that profile `bundle` needs must be there, once. */
export function understand(attributes: readonly Attribute[]): Result<SignedAttributes, SigIssue> {
  const wrong = wrongList(attributes);
  if (wrong !== undefined) return err(wrong);
  const of = (type: string) => attributes.find((one) => one.type === type)?.value;
  const walk = <T>(type: string, read: (cursor: DerCursor) => T): T | undefined => {
    const value = of(type);
    const result = value === undefined ? undefined : walkDer(value, read);
    return result?.kind === "ok" ? result.value : undefined;
  };
  const missing = (what: string) => err(issue("SIG-ATTRIBUTES", "signature", { missing: what }));

  if (walk(oid.contentType, (cursor) => cursor.oid("a type")) !== oid.data) {
    return missing("contentType");
  }
  const messageDigest = walk(
    oid.messageDigest,
    (one) => one.take(tag.octetString, "a hash").content,
  );
  if (messageDigest === undefined) return missing("messageDigest");
  const certificate = signingCertificate(of(oid.signingCertificateV2) ?? new Uint8Array(0));
  if (certificate === undefined) return missing("signingCertificateV2");
  const signingTime = walk(oid.signingTime, (cursor) => cursor.time("a time")) ?? null;
  if (signingTime === null && of(oid.signingTime) !== undefined) return missing("signingTime");
  const { hash: certificateHash, issuerSerial } = certificate;
  return ok({ messageDigest, certificateHash, issuerSerial, signingTime });
}
