// The threat model, carried out on a document that names its signer, with its .p7s (profile bundle). What the
// attacks on manifests, files and zips come to is shown on real bundles, where both rooms meet.
import { describe, expect, test } from "vitest";
import { own, sha256, toHex, utf8 } from "../../src/bytes.js";
import { readCertificate } from "../../src/certificate/certificate.js";
import { readAttributes, writeAttributes } from "../../src/cms/attributes.js";
import { type SignatureParts, writeSignedData } from "../../src/cms/signed-data.js";
import { walkDer } from "../../src/der/cursor.js";
import { oid } from "../../src/der/oid.js";
import {
  integer,
  objectIdentifier,
  octetString,
  sequence,
  set,
  time,
} from "../../src/der/writer.js";
import { setStatus } from "../../src/pins/status.js";
import type { PinStore } from "../../src/pins/store.js";
import { signDetached } from "../../src/sign.js";
import { verifyDetached } from "../../src/verification/verify.js";
import {
  type Actor,
  actor,
  type Claims,
  claimsOf,
  codesOf,
  documentOf,
  eml,
  expected,
  hashOf,
  identityOfDocument,
  must,
  now,
  oudstrand,
  pinned,
  place,
} from "../cast.js";

const codes = ({ reasons }: { readonly reasons: readonly { readonly code: string }[] }) =>
  reasons.map(({ code }) => code);
const what = { place, at: now, expectContent: identityOfDocument };
const signedAt = "2027-03-17T22:15:00Z";
const pdf = utf8("a pdf");

/** A document that names its signer, signed by it. */
async function sealed(by: Actor, change: Partial<Claims> = {}) {
  const claims = claimsOf(by.fingerprint, change);
  const document = documentOf(claims);
  return { document, p7s: must(await signDetached(by.signer, document, signedAt, claims)) };
}

const ofOudstrand = {
  uid: "PSB9997",
  signer: { committee: oudstrand, keyFingerprint: "cd".repeat(32) },
} as const;

describe("an honest document", () => {
  test.each(["rsa4096-pss-sha256-salt32", "rsa4096-pkcs1-sha256", "ecdsa-p256-sha256"] as const)(
    "signed with %s is valid",
    async (algorithm) => {
      const someone = await actor({ profile: "bundle", algorithm, key: 1 });
      const { document, p7s } = await sealed(someone);
      const verdict = await verifyDetached(document, p7s, await pinned(someone), what);
      expect(verdict.reasons).toEqual([]);
      expect(verdict.outcome).toBe("valid");
      expect(verdict.claimedTime).toBe(signedAt);
      expect(verdict.content).toMatchObject({ sha256: await hashOf(document), bytes: document });
    },
  );

  test("of an archive, years after its certificate expired, is still valid", async () => {
    const someone = await actor({ profile: "bundle" });
    const { document, p7s } = await sealed(someone);
    const later = { ...what, at: "2035-01-01T00:00:00Z" };
    const verdict = await verifyDetached(document, p7s, await pinned(someone), later);
    expect([verdict.outcome, codes(verdict)]).toEqual(["valid", ["SIG-EXPIRED-NOW"]]);
    expect(verdict.certificate).toMatchObject({ expiredNow: true, expiredAtClaim: false });
  });
});

describe("attack: the document is changed or signed by another", () => {
  test("a changed document with the old signature", async () => {
    const someone = await actor({ profile: "bundle" });
    const { document, p7s } = await sealed(someone);
    const changed = utf8(
      new TextDecoder().decode(document).replace('"sequence":3', '"sequence":4'),
    );
    const verdict = await verifyDetached(changed, p7s, await pinned(someone), what);
    expect([verdict.outcome, codes(verdict)]).toEqual(["invalid", ["SIG-DIGEST-DIFFERS"]]);
    expect(verdict.content.identity).toBeNull();
  });

  test("a document without signature", async () => {
    const someone = await actor({ profile: "bundle" });
    const { document } = await sealed(someone);
    const verdict = await verifyDetached(document, null, await pinned(someone), what);
    expect(codes(verdict)).toEqual(["SIG-MISSING"]);
  });

  test("the document of a neighbour, honestly signed", async () => {
    const neighbour = await actor({ profile: "bundle", committee: oudstrand, key: 1 });
    const someone = await actor({ profile: "bundle" });
    const signer = { ...ofOudstrand.signer, keyFingerprint: neighbour.fingerprint };
    const { document, p7s } = await sealed(neighbour, { ...ofOudstrand, signer });
    const store = await pinned(someone, neighbour);
    const verdict = await verifyDetached(document, p7s, store, what);
    expect(codes(verdict)).toEqual(["SIG-NOT-BY-PINNED-KEY"]);
  });

  test("a document that names another key than the one that signed it", async () => {
    const someone = await actor({ profile: "bundle" });
    const claims = claimsOf("cd".repeat(32));
    const document = documentOf(claims);
    expect(codesOf(await signDetached(someone.signer, document, now, claims))).toEqual([
      "SIG-CONTENT-OTHER-KEY",
    ]);
    const p7s = must(await signDetached(someone.signer, document, now));
    const verdict = await verifyDetached(document, p7s, await pinned(someone), what);
    expect([verdict.outcome, codes(verdict)]).toEqual(["invalid", ["SIG-CONTENT-OTHER-KEY"]]);
    expect(verdict.content.bytes).toBeNull();
  });

  test("a document whose name for its committee is not the one that follows from it", async () => {
    const someone = await actor({ profile: "bundle" });
    const signer = { committee: oudstrand, keyFingerprint: someone.fingerprint };
    const claims = claimsOf(someone.fingerprint, { signer });
    const document = documentOf(claims);
    expect(codesOf(await signDetached(someone.signer, document, now, claims))).toEqual([
      "SIG-CONTENT-OTHER-AUTHORITY",
    ]);
    const p7s = must(await signDetached(someone.signer, document, now));
    const verdict = await verifyDetached(document, p7s, await pinned(someone), what);
    expect(verdict.reasons).toMatchObject([
      { code: "SIG-CONTENT-OTHER-AUTHORITY", facts: { expected: "PSB9998", found: "PSB9997" } },
    ]);
  });

  test("something else, honestly signed by the same key", async () => {
    const someone = await actor({ profile: "bundle" });
    const p7s = must(await signDetached(someone.signer, eml, now));
    const verdict = await verifyDetached(eml, p7s, await pinned(someone), what);
    expect(codes(verdict)).toEqual(["SIG-CONTENT-REFUSED", "DOC-FORM"]);
    expect(verdict.content.identity).toBeNull();
  });

  test("a document for another election or committee is not signed", async () => {
    const someone = await actor({ profile: "bundle" });
    const signer = { ...ofOudstrand.signer, keyFingerprint: someone.fingerprint };
    const change = { ...ofOudstrand, signer, electionId: "AB2023_Elders" };
    const claims = claimsOf(someone.fingerprint, change);
    const signed = await signDetached(someone.signer, documentOf(claims), now, claims);
    expect(codesOf(signed)).toEqual(["SIG-CONTENT-OTHER-ELECTION", "SIG-CONTENT-OTHER-AUTHORITY"]);
  });

  test("a document is not signed with a key for counts", async () => {
    const someone = await actor();
    const claims = claimsOf(someone.fingerprint);
    const signed = await signDetached(someone.signer, documentOf(claims), now, claims);
    expect(codesOf(signed)).toEqual(["SIG-WRONG-PROFILE"]);
  });
});

describe("event: a key is replaced", () => {
  async function replaced(sequence: number, cutOff: number) {
    const someone = await actor({ profile: "bundle" });
    const step = {
      status: "superseded",
      at: now,
      reason: "new server",
      reportedBy: "the secretary",
      cutOff,
    } as const;
    const store: PinStore = must(setStatus(await pinned(someone), someone.fingerprint, step));
    const { document, p7s } = await sealed(someone, { sequence });
    return verifyDetached(document, p7s, store, what);
  }

  test("what it signed up to the last number stays valid", async () => {
    const verdict = await replaced(3, 3);
    expect([verdict.outcome, verdict.key?.status]).toEqual(["valid", "superseded"]);
  });

  test("what it signed later is refused", async () => {
    const verdict = await replaced(4, 3);
    expect([verdict.outcome, codes(verdict)]).toEqual(["invalid", ["SIG-KEY-SUPERSEDED"]]);
    expect(verdict.reasons[0]?.facts).toMatchObject({ sequence: 4, cutOff: 3 });
  });
});

describe("attack: the attributes of the signature", () => {
  const at = "2027-03-17T22:15:00Z";

  /** A .p7s over attributes of our choice, signed with the true key. */
  async function p7sOver(
    by: Actor,
    attributes: Uint8Array,
    change: Partial<SignatureParts> = {},
  ): Promise<Uint8Array> {
    const certificate = must(readCertificate(by.der));
    return writeSignedData({
      profile: "bundle",
      algorithm: by.signer.certificate.algorithm,
      certificate: by.der,
      signerName: certificate.issuerAndSerial,
      attributes: own(attributes),
      signature: own(await by.signer.sign(attributes)),
      ...change,
    });
  }
  const attribute = (type: string, ...values: Uint8Array[]) =>
    sequence(objectIdentifier(type), set(...values));

  async function pieces(by: Actor) {
    const [digest, hash] = [await sha256(eml), await sha256(by.der)];
    return {
      contentType: attribute(oid.contentType, objectIdentifier(oid.data)),
      messageDigest: attribute(oid.messageDigest, octetString(digest)),
      signingTime: attribute(oid.signingTime, time(at)),
      certificate: attribute(
        oid.signingCertificateV2,
        sequence(sequence(sequence(octetString(hash)))),
      ),
    };
  }

  type Pieces = Awaited<ReturnType<typeof pieces>>;
  const pss = () => actor({ profile: "bundle" });

  test("as we write them, with and without time: accepted", async () => {
    const someone = await pss();
    const { contentType, messageDigest, certificate } = await pieces(someone);
    const store = await pinned(someone);
    const bare = await verifyDetached(
      eml,
      await p7sOver(someone, set(contentType, messageDigest, certificate)),
      store,
      expected,
    );
    expect([bare.outcome, bare.claimedTime]).toEqual(["valid", "2027-03-17T22:10:00Z"]);
    const all = await verifyDetached(
      eml,
      await p7sOver(someone, writeAttributes(await sha256(eml), await sha256(someone.der), at)),
      store,
      expected,
    );
    expect([all.outcome, all.claimedTime]).toEqual(["valid", at]);
  });

  test.each<[string, (one: Pieces, by: Actor) => Uint8Array[], object]>([
    ["no content type", (one) => [one.messageDigest, one.certificate], { missing: "contentType" }],
    ["no digest", (one) => [one.contentType, one.certificate], { missing: "messageDigest" }],
    [
      "no certificate",
      (one) => [one.contentType, one.messageDigest, one.signingTime],
      { missing: "signingCertificateV2" },
    ],
    [
      "another content type",
      (one) => [
        attribute(oid.contentType, objectIdentifier(oid.signedData)),
        one.messageDigest,
        one.certificate,
      ],
      { missing: "contentType" },
    ],
    [
      "a digest twice",
      (one) => [one.contentType, one.messageDigest, one.messageDigest, one.certificate],
      { twice: oid.messageDigest },
    ],
    [
      "an attribute nobody knows",
      (one) => [
        one.contentType,
        one.messageDigest,
        one.certificate,
        attribute("1.2.3", integer(1)),
      ],
      { unknown: "1.2.3" },
    ],
    [
      "a time that is a number",
      (one) => [
        one.contentType,
        one.messageDigest,
        one.certificate,
        attribute(oid.signingTime, integer(1)),
      ],
      { missing: "signingTime" },
    ],
  ])("with %s: refused", async (_, choose, facts) => {
    const someone = await pss();
    const attributes = set(...choose(await pieces(someone), someone));
    const verdict = await verifyDetached(
      eml,
      await p7sOver(someone, attributes),
      await pinned(someone),
      expected,
    );
    expect(verdict.outcome).toBe("invalid");
    expect(verdict.reasons).toMatchObject([{ code: "SIG-ATTRIBUTES", facts }]);
  });

  test("with two values in one attribute: refused", async () => {
    const someone = await pss();
    const { contentType, certificate } = await pieces(someone);
    const two = attribute(
      oid.messageDigest,
      octetString(await sha256(eml)),
      octetString(await sha256(pdf)),
    );
    const verdict = await verifyDetached(
      eml,
      await p7sOver(someone, set(contentType, two, certificate)),
      await pinned(someone),
      expected,
    );
    expect(codes(verdict)).toEqual(["SIG-FORM"]);
  });

  test("with the hash, or with issuer and number, of another certificate: refused", async () => {
    const [someone, other] = [await pss(), await actor({ profile: "bundle", key: 1 })];
    const { contentType, messageDigest } = await pieces(someone);
    const { issuerSerial } = must(readCertificate(other.der));
    const hash = octetString(await sha256(someone.der));
    for (const identifier of [
      sequence(octetString(await sha256(other.der))),
      sequence(hash, issuerSerial),
    ]) {
      const certificate = attribute(oid.signingCertificateV2, sequence(sequence(identifier)));
      const p7s = await p7sOver(someone, set(contentType, messageDigest, certificate));
      expect(codes(await verifyDetached(eml, p7s, await pinned(someone), expected))).toEqual([
        "SIG-SIGNING-CERTIFICATE",
      ]);
    }
  });

  test("with the right digest of wrong content: refused with both hashes", async () => {
    const someone = await pss();
    const p7s = must(await signDetached(someone.signer, pdf, at));
    const verdict = await verifyDetached(eml, p7s, await pinned(someone), expected);
    expect(verdict.reasons).toMatchObject([
      {
        code: "SIG-DIGEST-DIFFERS",
        facts: { expected: await hashOf(pdf), found: await hashOf(eml) },
      },
    ]);
  });

  test("out of order: refused, as the signature would cover another order than the file shows", async () => {
    const someone = await pss();
    const attributes = writeAttributes(await sha256(eml), await sha256(someone.der), at);
    const p7s = await p7sOver(someone, attributes);
    const inFile = own(attributes);
    inFile[0] = 0xa0;
    const members = must(walkDer(attributes, (cursor) => cursor.set("attributes", readAttributes)));
    const reversed = members.reverse().map(({ type, value }) => attribute(type, value));
    const swapped = toHex(p7s).replace(toHex(inFile.subarray(3)), reversed.map(toHex).join(""));
    expect(swapped).not.toBe(toHex(p7s));
    const verdict = await verifyDetached(
      eml,
      own(Buffer.from(swapped, "hex")),
      await pinned(someone),
      expected,
    );
    expect(verdict.reasons).toMatchObject([
      { code: "SIG-FORM", facts: { why: "signed attributes that are not in order" } },
    ]);
  });
});
