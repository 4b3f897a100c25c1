// The structure of a signature file: what differs from one signer with SHA-256 over detached content is refused.
import { beforeAll, describe, expect, test } from "vitest";
import { type Bytes, concat, own, sha256 } from "../../src/bytes.js";
import { type ParsedCertificate, readCertificate } from "../../src/certificate/certificate.js";
import { writeAttributes } from "../../src/cms/attributes.js";
import { oid } from "../../src/der/oid.js";
import {
  bitString,
  context,
  integer,
  nothing,
  objectIdentifier,
  octetString,
  sequence,
  set,
  value,
} from "../../src/der/writer.js";
import type { PinStore } from "../../src/pins/store.js";
import { verifyDetached, verifyEml } from "../../src/verification/verify.js";
import { type Actor, actor, eml, expected, must, pinned } from "../cast.js";

const named = (name: string, ...parameters: Bytes[]) =>
  sequence(objectIdentifier(name), ...parameters);
const sha2 = named(oid.sha256, nothing);
const rsa = named(oid.rsaEncryption, nothing);
const empty = new Uint8Array(0);

let someone: Actor;
let store: PinStore;
let certificate: ParsedCertificate;
let signature: Bytes;
beforeAll(async () => {
  someone = await actor();
  store = await pinned(someone);
  certificate = must(readCertificate(someone.der));
  signature = own(await someone.signer.sign(eml));
});

/** The parts of a file, in their order; each can be changed. */
interface Parts {
  readonly version: Bytes;
  readonly hashes: Bytes;
  readonly content: Bytes;
  readonly certificates: Bytes;
  readonly lists: Bytes;
  readonly signers: readonly Bytes[];
}

interface SignerParts {
  readonly version: Bytes;
  readonly name: Bytes;
  readonly hash: Bytes;
  readonly algorithm: Bytes;
  readonly signature: Bytes;
  readonly unsigned: Bytes;
}

function signer(change: Partial<SignerParts> = {}): Bytes {
  const usual: SignerParts = {
    version: integer(1),
    name: certificate.issuerAndSerial,
    hash: sha2,
    algorithm: rsa,
    signature: octetString(signature),
    unsigned: empty,
  };
  const one = { ...usual, ...change };
  return sequence(one.version, one.name, one.hash, one.algorithm, one.signature, one.unsigned);
}

function file(change: Partial<Parts> = {}): Bytes {
  const usual: Parts = {
    version: integer(1),
    hashes: set(sha2),
    content: named(oid.data, context(0, octetString(empty))),
    certificates: context(0, someone.der),
    lists: empty,
    signers: [signer()],
  };
  const all = { ...usual, ...change };
  const data = sequence(
    all.version,
    all.hashes,
    all.content,
    all.certificates,
    all.lists,
    set(...all.signers),
  );
  return named(oid.signedData, context(0, data));
}

async function judged(bytes: Bytes) {
  const { outcome, reasons } = await verifyEml(eml, bytes, store, expected);
  return { outcome, codes: reasons.map(({ code }) => code), why: reasons[0]?.facts["why"] };
}

describe("a signature file made by hand", () => {
  test("as OSV2020-U makes it is valid", async () => {
    expect((await judged(file())).outcome).toBe("valid");
  });

  test("with sha256WithRSAEncryption as its algorithm is valid too (RFC 5754)", async () => {
    expect(
      (await judged(file({ signers: [signer({ algorithm: named(oid.sha256WithRsa, nothing) })] })))
        .outcome,
    ).toBe("valid");
  });

  test.each<[string, () => Bytes, string]>([
    [
      "two signers",
      () => file({ signers: [signer(), signer({ signature: octetString(eml.slice(0, 64)) })] }),
      "SIG-SIGNERS",
    ],
    ["the same signer twice", () => file({ signers: [signer(), signer()] }), "SIG-SIGNERS"],
    ["no signer", () => file({ signers: [] }), "SIG-SIGNERS"],
    [
      "a signer by key identifier",
      () =>
        file({ signers: [signer({ version: integer(3), name: value(0x80, new Uint8Array(20)) })] }),
      "SIG-FORM",
    ],
    [
      "SHA-1 in the signer",
      () => file({ signers: [signer({ hash: named("1.3.14.3.2.26", nothing) })] }),
      "SIG-FORM",
    ],
    [
      "SHA-1 in the list of hashes",
      () => file({ hashes: set(named("1.3.14.3.2.26", nothing)) }),
      "SIG-FORM",
    ],
    [
      "two hashes in the list",
      () => file({ hashes: set(sha2, named("1.3.14.3.2.26", nothing)) }),
      "SIG-FORM",
    ],
    ["no hash in the list", () => file({ hashes: set() }), "SIG-FORM"],
    ["version 3", () => file({ version: integer(3) }), "SIG-FORM"],
    [
      "content inside",
      () => file({ content: named(oid.data, context(0, octetString(eml))) }),
      "SIG-FORM",
    ],
    [
      "content of another type",
      () => file({ content: named("1.2.840.113549.1.9.16.1.4", context(0, octetString(empty))) }),
      "SIG-FORM",
    ],
    ["a revocation list", () => file({ lists: context(1, sequence()) }), "SIG-FORM"],
    [
      "unsigned attributes",
      () =>
        file({
          signers: [
            signer({ unsigned: context(1, sequence(objectIdentifier("1.2.3"), set(integer(1)))) }),
          ],
        }),
      "SIG-FORM",
    ],
    [
      "a certificate of another form",
      () => file({ certificates: context(0, context(1, someone.der)) }),
      "SIG-FORM",
    ],
    [
      "the certificate twice",
      () => file({ certificates: context(0, someone.der, someone.der) }),
      "SIG-EMBEDDED-CERTIFICATE",
    ],
    [
      "another certificate beside it",
      () => file({ certificates: context(0, someone.der, sequence(integer(1))) }),
      "SIG-EMBEDDED-CERTIFICATE",
    ],
    [
      "RSA without its empty parameters",
      () => file({ signers: [signer({ algorithm: named(oid.rsaEncryption) })] }),
      "SIG-ALGORITHM-DIFFERS",
    ],
    [
      "RSA with MD5",
      () => file({ signers: [signer({ algorithm: named("1.2.840.113549.1.1.4", nothing) })] }),
      "SIG-ALGORITHM-DIFFERS",
    ],
    [
      "RSA with SHA-512",
      () => file({ signers: [signer({ algorithm: named("1.2.840.113549.1.1.13", nothing) })] }),
      "SIG-ALGORITHM-DIFFERS",
    ],
    [
      "Ed25519",
      () => file({ signers: [signer({ algorithm: named("1.3.101.112") })] }),
      "SIG-ALGORITHM-DIFFERS",
    ],
    [
      "a zero in front of the signature",
      () =>
        file({
          signers: [signer({ signature: octetString(concat(Uint8Array.of(0), signature)) })],
        }),
      "SIG-SIGNATURE-WRONG",
    ],
    [
      "a signature of 511 bytes",
      () => file({ signers: [signer({ signature: octetString(signature.slice(1)) })] }),
      "SIG-SIGNATURE-WRONG",
    ],
    [
      "no signature inside",
      () => file({ signers: [signer({ signature: octetString(empty) })] }),
      "SIG-SIGNATURE-WRONG",
    ],
    [
      "a signature as bits",
      () => file({ signers: [signer({ signature: bitString(signature) })] }),
      "SIG-FORM",
    ],
    ["bytes after the end", () => concat(file(), Uint8Array.of(0)), "SIG-FORM"],
    ["another file around it", () => sequence(file()), "SIG-FORM"],
    [
      "encrypted data",
      () => named("1.2.840.113549.1.7.6", context(0, sequence(integer(0)))),
      "SIG-FORM",
    ],
    ["more than a signature can be", () => concat(file(), new Uint8Array(70_000)), "SIG-FORM"],
  ])("with %s is refused", async (_, make, code) => {
    const { outcome, codes } = await judged(make());
    expect(codes).toEqual([code]);
    expect(outcome).toBe("invalid");
  });
});

describe("PSS parameters that differ from SHA-256 everywhere and a salt of 32 bytes", () => {
  const pss = (...parts: Bytes[]) => named(oid.rsaPss, sequence(...parts));
  const sha512 = named("2.16.840.1.101.3.4.2.3", nothing);
  const hash = context(0, sha2);
  const mask = context(1, named(oid.mgf1, sha2));
  const salt = (size: number) => context(2, integer(size));

  test.each<[string, Bytes]>([
    ["all left to the defaults, which are SHA-1", pss()],
    ["no parameters at all", named(oid.rsaPss)],
    ["another hash", pss(context(0, sha512), mask, salt(32))],
    ["another hash in the mask", pss(hash, context(1, named(oid.mgf1, sha512)), salt(32))],
    ["a salt of 20 bytes", pss(hash, mask, salt(20))],
    ["no salt", pss(hash, mask, salt(0))],
    ["a trailer that is spelt out", pss(hash, mask, salt(32), context(3, integer(1)))],
  ])("%s: refused", async (_, algorithm) => {
    const by = await actor({ profile: "bundle" });
    const pssCertificate = must(readCertificate(by.der));
    const attributes = writeAttributes(
      await sha256(eml),
      await sha256(by.der),
      "2027-03-17T22:15:00Z",
    );
    const inFile = own(attributes);
    inFile[0] = 0xa0;
    const one = sequence(
      integer(1),
      pssCertificate.issuerAndSerial,
      sha2,
      inFile,
      algorithm,
      octetString(await by.signer.sign(attributes)),
    );
    const data = sequence(integer(1), set(sha2), named(oid.data), context(0, by.der), set(one));
    const p7s = named(oid.signedData, context(0, data));
    const { outcome, reasons } = await verifyDetached(eml, p7s, await pinned(by), expected);
    expect([outcome, reasons.map(({ code }) => code)]).toEqual([
      "invalid",
      ["SIG-ALGORITHM-DIFFERS"],
    ]);
  });
});
