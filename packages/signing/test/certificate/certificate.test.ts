// The form of certificates: what is not exactly one of the two profiles is refused.
import { beforeAll, describe, expect, test } from "vitest";
import { type Bytes, concat, own, toHex, utf8 } from "../../src/bytes.js";
import { inspectCertificate, readCertificate } from "../../src/certificate/certificate.js";
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
  time,
  unsigned,
  utf8String,
  value,
  yes,
} from "../../src/der/writer.js";
import { fromDerSignature, toDerSignature } from "../../src/ecdsa-value.js";
import { type Actor, actor, codesOf, must } from "../cast.js";

const named = (name: string, ...parameters: Bytes[]) =>
  sequence(objectIdentifier(name), ...parameters);
const printable = (text: string) => value(0x13, utf8(text));
const part = (name: string, text: Bytes) => set(named(name, text));
const rsaSha256 = named(oid.sha256WithRsa, nothing);

const usualName = [
  part(oid.country, printable("NL")),
  part(oid.locality, utf8String("Nieuwstrand")),
  part(oid.organization, utf8String("AB2027_Aardenboezem")),
  part(oid.organizationalUnit, utf8String("OSV2020-U")),
  part(oid.commonName, utf8String("Gemeente Nieuwstrand")),
  part(oid.userId, utf8String("PSB9998")),
];

let someone: Actor;
let spki: Bytes;
beforeAll(async () => {
  someone = await actor();
  spki = own(someone.signer.certificate.spki);
});

interface Fields {
  readonly version: Bytes;
  readonly serial: Bytes;
  readonly algorithm: Bytes;
  readonly issuer: Bytes;
  readonly validity: Bytes;
  readonly subject: Bytes;
  readonly spki: Bytes;
  readonly extensions: Bytes;
  readonly outer: Bytes;
}

const validity = sequence(time("2027-03-01T09:00:00Z"), time("2027-06-16T22:00:00Z"));

/** A certificate with fields of our choice; its signature is only signed right where it is asked for. */
function certificate(change: Partial<Fields> = {}, signature: Bytes = new Uint8Array(512)): Bytes {
  const name = sequence(...usualName);
  const all: Fields = {
    version: context(0, integer(2)),
    serial: integer(7),
    algorithm: rsaSha256,
    issuer: change.subject ?? name,
    validity,
    subject: name,
    spki,
    extensions: new Uint8Array(0),
    outer: rsaSha256,
    ...change,
  };
  const body = sequence(
    all.version,
    all.serial,
    all.algorithm,
    all.issuer,
    all.validity,
    all.subject,
    all.spki,
    all.extensions,
  );
  return sequence(body, all.outer, bitString(signature));
}

const whyOf = (bytes: Bytes): unknown => {
  const read = readCertificate(bytes);
  return read.kind === "err" ? read.error.facts["why"] : "read";
};
const replaced = (at: number, put: Bytes) =>
  sequence(...usualName.map((one, index) => (index === at ? put : one)));

describe("a certificate", () => {
  test("of the usual fields is read", () => {
    expect(whyOf(certificate())).toBe("read");
    expect(whyOf(certificate({ serial: unsigned(new Uint8Array(20).fill(0x7f)) }))).toBe("read");
  });

  test.each<[string, () => Bytes, string]>([
    ["version 1", () => certificate({ version: new Uint8Array(0) }), "expected version (3)"],
    [
      "version 2",
      () => certificate({ version: context(0, integer(1)) }),
      "another version (3) than expected",
    ],
    [
      "a negative number",
      () => certificate({ serial: value(0x02, Uint8Array.of(0x80)) }),
      "a serial number that is negative or longer than 160 bits",
    ],
    [
      "a number of 161 bits",
      () => certificate({ serial: unsigned(new Uint8Array(21).fill(1)) }),
      "a serial number that is negative or longer than 160 bits",
    ],
    [
      "SHA-1",
      () =>
        certificate({
          algorithm: named("1.2.840.113549.1.1.5", nothing),
          outer: named("1.2.840.113549.1.1.5", nothing),
        }),
      "an algorithm that is not in the table",
    ],
    [
      "Ed25519",
      () => certificate({ algorithm: named("1.3.101.112"), outer: named("1.3.101.112") }),
      "an algorithm that is not in the table",
    ],
    [
      "two algorithms",
      () => certificate({ outer: named(oid.ecdsaWithSha256) }),
      "two different signature algorithms",
    ],
    [
      "an issuer that is another",
      () => certificate({ issuer: replaced(4, part(oid.commonName, utf8String("Kiesraad"))) }),
      "a subject that is not the issuer",
    ],
    [
      "an end before its begin",
      () =>
        certificate({
          validity: sequence(time("2027-06-16T22:00:00Z"), time("2027-03-01T09:00:00Z")),
        }),
      "a validity that ends before it begins",
    ],
    [
      "no UID",
      () => certificate({ subject: sequence(...usualName.slice(0, 5)) }),
      "expected UID, the Id of the committee",
    ],
    [
      "parts in another order",
      () => certificate({ subject: sequence(...[...usualName].reverse()) }),
      "expected C, the country",
    ],
    [
      "a part twice",
      () => certificate({ subject: sequence(...usualName, usualName[5] ?? nothing) }),
      "more than expected in the subject",
    ],
    [
      "two parts in one set",
      () =>
        certificate({
          subject: replaced(
            5,
            set(named(oid.userId, utf8String("PSB9998")), named(oid.userId, utf8String("PSB9997"))),
          ),
        }),
      "more than expected in UID, the Id of the committee",
    ],
    [
      "another country",
      () => certificate({ subject: replaced(0, part(oid.country, printable("BE"))) }),
      "the country is not NL",
    ],
    [
      "the country as UTF-8",
      () => certificate({ subject: replaced(0, part(oid.country, utf8String("NL"))) }),
      "expected C, the country",
    ],
    [
      "the election as PrintableString",
      () => certificate({ subject: replaced(2, part(oid.organization, printable("AB2027"))) }),
      "expected O, the Id of the election",
    ],
    [
      "an empty name",
      () => certificate({ subject: replaced(4, part(oid.commonName, utf8String(""))) }),
      "CN, the name of the committee is empty, too long, or holds invisible characters",
    ],
    [
      "a name that turns the writing",
      () => certificate({ subject: replaced(4, part(oid.commonName, utf8String("a\u202eb"))) }),
      "CN, the name of the committee is empty, too long, or holds invisible characters",
    ],
    [
      "a name of 65 characters",
      () => certificate({ subject: replaced(4, part(oid.commonName, utf8String("é".repeat(65)))) }),
      "CN, the name of the committee is empty, too long, or holds invisible characters",
    ],
    [
      "an empty list of extensions",
      () => certificate({ extensions: context(3, sequence()) }),
      "expected basicConstraints",
    ],
    [
      "an identifier of its issuer",
      () => certificate({ extensions: value(0x81, Uint8Array.of(0)) }),
      "more than expected in the body of the certificate",
    ],
    ["bytes after the end", () => concat(certificate(), Uint8Array.of(0)), "bytes after the end"],
    [
      "another certificate after it",
      () => concat(certificate(), certificate()),
      "bytes after the end",
    ],
  ])("with %s is refused", (_, make, why) => {
    expect(whyOf(make())).toBe(why);
  });
});

describe("the extensions of a certificate for profile bundle", () => {
  const uri = "urn:eml-nl:AB2027_Aardenboezem:GSB:9998:A1";
  const extension = (name: string, critical: boolean, content: Bytes) =>
    sequence(objectIdentifier(name), ...(critical ? [yes] : []), octetString(content));
  const constraints = extension(oid.basicConstraints, true, sequence());
  const usage = extension(oid.keyUsage, true, Uint8Array.of(3, 2, 6, 0xc0));
  const identifier = extension(oid.subjectKeyIdentifier, false, octetString(new Uint8Array(20)));
  const names = (text: string, tag = 0x86) =>
    extension(oid.subjectAltName, false, sequence(value(tag, utf8(text))));
  const having = (...list: Bytes[]) =>
    whyOf(certificate({ extensions: context(3, sequence(...list)) }));

  test("are exactly these four", () => {
    expect(having(constraints, usage, identifier, names(uri))).toBe("read");
  });

  test.each<[string, () => Bytes[], string]>([
    ["one too few", () => [constraints, usage, identifier], "expected subjectAltName"],
    [
      "one too many",
      () => [constraints, usage, identifier, names(uri), names(uri)],
      "more than expected in the extensions",
    ],
    [
      "another order",
      () => [usage, constraints, identifier, names(uri)],
      "expected basicConstraints",
    ],
    [
      "an authority",
      () => [extension(oid.basicConstraints, true, sequence(yes)), usage, identifier, names(uri)],
      "basicConstraints is not CA=false",
    ],
    [
      "constraints that are not critical",
      () => [extension(oid.basicConstraints, false, sequence()), usage, identifier, names(uri)],
      "expected mark that this is critical",
    ],
    [
      "another use of the key",
      () => [
        constraints,
        extension(oid.keyUsage, true, Uint8Array.of(3, 2, 2, 0x04)),
        identifier,
        names(uri),
      ],
      "keyUsage is not digitalSignature and contentCommitment",
    ],
    [
      "a short identifier",
      () => [
        constraints,
        usage,
        extension(oid.subjectKeyIdentifier, false, octetString(new Uint8Array(8))),
        names(uri),
      ],
      "subjectKeyIdentifier is not 20 bytes",
    ],
    [
      "a name that is no URI",
      () => [constraints, usage, identifier, names(uri, 0x82)],
      "subjectAltName does not say what the subject says",
    ],
    [
      "the URI of another election",
      () => [constraints, usage, identifier, names(uri.replace("AB2027", "AB2023"))],
      "subjectAltName does not say what the subject says",
    ],
    [
      "the URI of another committee",
      () => [constraints, usage, identifier, names(uri.replace("9998", "9997"))],
      "subjectAltName does not say what the subject says",
    ],
    [
      "the URI of another kind of committee",
      () => [constraints, usage, identifier, names(uri.replace("GSB", "CSB"))],
      "subjectAltName does not say what the subject says",
    ],
    [
      "a URI of another form",
      () => [constraints, usage, identifier, names("https://example.nl")],
      "subjectAltName does not say what the subject says",
    ],
  ])("with %s are refused", (_, list, why) => {
    expect(having(...list())).toBe(why);
  });
});

describe("the key in a certificate", () => {
  const rsaKey = (modulus: Bytes, exponent: number) =>
    sequence(
      named(oid.rsaEncryption, nothing),
      bitString(sequence(unsigned(modulus), integer(exponent))),
    );
  const odd = (size: number) => new Uint8Array(size).fill(0xff);
  const ecKey = (curve: string, point: Bytes) =>
    sequence(named(oid.ecPublicKey, objectIdentifier(curve)), bitString(point));
  const ecdsa = { algorithm: named(oid.ecdsaWithSha256), outer: named(oid.ecdsaWithSha256) };

  test.each<[string, () => Partial<Fields>, object]>([
    ["RSA of 3072 bits", () => ({ spki: rsaKey(odd(384), 65_537) }), { key: "rsa", bits: 3072 }],
    [
      "RSA of 4095 bits",
      () => ({ spki: rsaKey(odd(512).with(0, 0x7f), 65_537) }),
      { key: "rsa", bits: 4095 },
    ],
    ["RSA of 8192 bits", () => ({ spki: rsaKey(odd(1024), 65_537) }), { key: "rsa", bits: 8192 }],
    ["the exponent 3", () => ({ spki: rsaKey(odd(512), 3) }), { key: "rsa", exponent: "3" }],
    [
      "a negative modulus",
      () => ({
        spki: sequence(
          named(oid.rsaEncryption, nothing),
          bitString(sequence(value(0x02, Uint8Array.of(0x80, 1)), integer(65_537))),
        ),
      }),
      { key: "rsa", bits: 0 },
    ],
    [
      "a modulus of nothing",
      () => ({ spki: rsaKey(new Uint8Array(1), 65_537) }),
      { key: "rsa", bits: 0 },
    ],
    [
      "RSA in pieces",
      () => ({ spki: sequence(named(oid.rsaEncryption, nothing), bitString(integer(1))) }),
      { key: "other" },
    ],
    [
      "RSA restricted to PSS",
      () => ({ spki: sequence(named(oid.rsaPss, nothing), bitString(new Uint8Array(4))) }),
      { key: "other" },
    ],
    [
      "another curve",
      () => ({ ...ecdsa, spki: ecKey("1.3.132.0.34", new Uint8Array(97)) }),
      { key: "other" },
    ],
    [
      "a compressed point",
      () => ({ ...ecdsa, spki: ecKey(oid.p256, new Uint8Array(33).with(0, 2)) }),
      { key: "other" },
    ],
    [
      "a key with parameters nobody knows",
      () => ({
        ...ecdsa,
        spki: sequence(
          sequence(objectIdentifier("1.2.3"), integer(1)),
          bitString(new Uint8Array(1)),
        ),
      }),
      { key: "other" },
    ],
    ["an RSA key under ECDSA", () => ecdsa, { key: "rsa" }],
  ])("%s is refused", async (_, change, facts) => {
    const read = await inspectCertificate(certificate(change()));
    expect(read).toMatchObject({ kind: "err", error: [{ code: "SIG-WEAK-KEY", facts }] });
  });

  test("a point that is not on the curve signs nothing", async () => {
    const point = new Uint8Array(65).fill(1).with(0, 4);
    const read = await inspectCertificate(
      certificate(
        { ...ecdsa, spki: ecKey(oid.p256, point) },
        toDerSignature(new Uint8Array(64).fill(1)),
      ),
    );
    expect(codesOf(read)).toEqual(["SIG-BAD-SELF-SIGNATURE"]);
  });

  test("a certificate signed by another key is refused", async () => {
    const other = await actor({ key: 1 });
    const body = must(readCertificate(someone.der)).signed;
    const signature = own(await other.signer.sign(body));
    const forged = sequence(body, rsaSha256, bitString(signature));
    expect(codesOf(await inspectCertificate(forged))).toEqual(["SIG-BAD-SELF-SIGNATURE"]);
  });
});

describe("an ECDSA signature", () => {
  test("goes to DER and back, with and without zeros in front", () => {
    for (const raw of [
      new Uint8Array(64).fill(0xff),
      new Uint8Array(64).fill(1),
      new Uint8Array(64).with(31, 1).with(63, 2),
    ]) {
      expect(toHex(fromDerSignature(toDerSignature(raw)) ?? new Uint8Array(0))).toBe(toHex(raw));
    }
  });

  test.each<[string, Bytes]>([
    ["a negative number", sequence(value(0x02, Uint8Array.of(0x80)), integer(1))],
    ["a number that is too long", sequence(integer(1), unsigned(new Uint8Array(33).fill(1)))],
    ["one number", sequence(integer(1))],
    ["three numbers", sequence(integer(1), integer(1), integer(1))],
    ["no DER", new Uint8Array(64)],
  ])("of %s is none", (_, der) => {
    expect(fromDerSignature(der)).toBeUndefined();
  });
});
