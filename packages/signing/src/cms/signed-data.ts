// A signature file comes in (CMS, RFC 5652); its one signer goes out. Refused: BER, content inside the
// signature, another number of signers than one, revocation lists, unsigned attributes. The certificate
// in it is only handed on as bytes: nothing is believed because of it.
import { err, ok, type Result } from "@telwerk/core";
import type { AlgorithmId, Profile } from "../algorithm.js";
import { inSignature, sha256Identifiers } from "../algorithm-identifier.js";
import { type Bytes, sameBytes } from "../bytes.js";
import { type DerCursor, walkDer } from "../der/cursor.js";
import { oid } from "../der/oid.js";
import { tag } from "../der/rules.js";
import { context, integer, objectIdentifier, octetString, sequence, set } from "../der/writer.js";
import { issue, type SigIssue } from "../issue.js";
import { type Attribute, readAttributes } from "./attributes.js";

/** What a signature file says, before anything of it is judged. */
export interface SignedData {
  /** The certificates in the file, as bytes. */
  readonly certificates: readonly Bytes[];
  /** Which certificate the signer claims, by issuer and serial number. */
  readonly signerName: Bytes;
  /** The signed attributes, and the bytes the signature covers; null where there are none. */
  readonly attributes: { readonly list: readonly Attribute[]; readonly signed: Bytes } | null;
  readonly algorithm: Bytes;
  readonly signature: Bytes;
}

type SignerInfo = Omit<SignedData, "certificates">;

/** Larger files are no signatures; the real ones are near 2.5 kB. */
const maxSize = 65_536;

/** Context-specific [0] and [1], with other values inside. */
const zero = 0xa0;

function readSigner(info: DerCursor): SignerInfo {
  info.exactly([integer(1)], "version of the signer");
  const signerName = info.take(tag.sequence, "issuer and serial number").full;
  info.exactly(sha256Identifiers, "hash of the signer");
  const attributes = info.isNext(zero)
    ? info.into(zero, "signed attributes", (list) => {
        const wrapped = readAttributes(list);
        const pieces = wrapped.map(({ type, value }) =>
          sequence(objectIdentifier(type), set(value)),
        );
        return { list: wrapped, signed: set(...pieces), asWritten: context(0, ...pieces) };
      })
    : null;
  // The signature covers the attributes as a set in DER order; they must stand in the file in that order.
  if (
    attributes !== null &&
    !sameBytes(attributes.signed.subarray(1), attributes.asWritten.subarray(1))
  ) {
    info.refuse("signed attributes that are not in order");
  }
  const algorithm = info.take(tag.sequence, "the algorithm of the signature").full;
  const signature = info.take(tag.octetString, "the signature itself").content;
  return { signerName, attributes, algorithm, signature };
}

/** Content that was signed in place is not what is being judged: it must be absent, or present and empty. */
function readContent(content: DerCursor, profile: Profile): void {
  if (content.oid("the type of content") !== oid.data)
    content.refuse("content that is not plain data");
  if (content.isDone || profile === "bundle") return;
  content.exactly([context(0, octetString(new Uint8Array(0)))], "content: it must be empty");
}

function readCertificates(list: DerCursor): Bytes[] {
  const certificates: Bytes[] = [];
  while (!list.isDone) certificates.push(list.take(tag.sequence, "a certificate").full);
  return certificates;
}

function readSigners(list: DerCursor): SignerInfo[] {
  const signers: SignerInfo[] = [];
  while (!list.isDone) signers.push(list.sequence("a signer", readSigner));
  return signers;
}

function readFile(outer: DerCursor, profile: Profile) {
  if (outer.oid("the type of the file") !== oid.signedData) outer.refuse("this is not signed data");
  return outer.into(zero, "the signed data", (wrapper) =>
    wrapper.sequence("the signed data", (data) => {
      data.exactly([integer(1)], "version of the signed data");
      data.set("the hashes", (hashes) => {
        hashes.exactly(sha256Identifiers, "hash");
      });
      data.sequence("the content", (content) => {
        readContent(content, profile);
      });
      const certificates = data.isNext(zero)
        ? data.into(zero, "certificates", readCertificates)
        : [];
      return { certificates, signers: data.set("the signers", readSigners) };
    }),
  );
}

/** Reads a signature file. */
export function readSignedData(source: Bytes, profile: Profile): Result<SignedData, SigIssue> {
  if (source.length > maxSize)
    return err(issue("SIG-FORM", "signature", { why: "too large", offset: 0 }));
  const read = walkDer(source, (cursor) =>
    cursor.sequence("a signature file", (outer) => readFile(outer, profile)),
  );
  if (read.kind === "err") return err(issue("SIG-FORM", "signature", { ...read.error }));
  const { certificates, signers } = read.value;
  const [signer] = signers;
  if (signer === undefined || signers.length > 1) {
    return err(issue("SIG-SIGNERS", "signature", { signers: signers.length }));
  }
  const { attributes } = signer;
  // Attack: attributes make the signature cover them instead of the content (key separation).
  if (profile === "osv2020" && attributes !== null) {
    return err(issue("SIG-ATTRIBUTES", "signature", { unknown: "signed attributes" }));
  }
  if (profile === "bundle" && attributes === null) {
    return err(issue("SIG-ATTRIBUTES", "signature", { missing: "signed attributes" }));
  }
  return ok({ ...signer, certificates });
}

/** What goes into a signature file. */
export interface SignatureParts {
  readonly profile: Profile;
  readonly algorithm: AlgorithmId;
  readonly certificate: Bytes;
  readonly signerName: Bytes;
  /** The set of signed attributes, for profile `bundle`. */
  readonly attributes: Bytes | null;
  readonly signature: Bytes;
}

/** Writes a signature file with one signer and its certificate. */
export function writeSignedData(parts: SignatureParts): Bytes {
  const { profile, algorithm, certificate, signerName, attributes, signature } = parts;
  const [hash] = sha256Identifiers;
  // OSV2020-U writes the content as present and empty; CAdES leaves it out.
  const empty = profile === "osv2020" ? [context(0, octetString(new Uint8Array(0)))] : [];
  const signer = sequence(
    integer(1),
    signerName,
    hash,
    ...(attributes === null ? [] : [retag(attributes)]),
    inSignature[algorithm][0],
    octetString(signature),
  );
  const data = sequence(
    integer(1),
    set(hash),
    sequence(objectIdentifier(oid.data), ...empty),
    context(0, certificate),
    set(signer),
  );
  return sequence(objectIdentifier(oid.signedData), context(0, data));
}

/** The same attributes as they stand in the file: `[0]` in place of the mark of a set. */
function retag(attributes: Bytes): Bytes {
  const copy = new Uint8Array(attributes);
  copy[0] = zero;
  return copy;
}
