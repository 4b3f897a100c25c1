// The threat model, carried out on a bundle: manifest, .p7s and files (profile bundle).
import { canonicalJson } from "@telwerk/core";
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
import type { Manifest, ManifestFile } from "../../src/manifest/manifest.js";
import { type BundleFiles, verifyManifest } from "../../src/manifest/verify-manifest.js";
import { setStatus } from "../../src/pins/status.js";
import type { PinStore } from "../../src/pins/store.js";
import { signDetached, signManifest } from "../../src/sign.js";
import { verifyDetached } from "../../src/verification/verify.js";
import {
  type Actor,
  actor,
  codesOf,
  eml,
  expected,
  hashOf,
  manifestOf,
  must,
  now,
  oudstrand,
  pinned,
  place,
} from "../cast.js";

const codes = ({ reasons }: { readonly reasons: readonly { readonly code: string }[] }) =>
  reasons.map(({ code }) => code);
const what = { place, at: now };

/** Files in memory, with what is inside the zips under `zip!inner`. */
function filesOf(content: Readonly<Record<string, Uint8Array>>): BundleFiles {
  return {
    paths: Object.keys(content).filter((path) => !path.includes("!")),
    read: (path, inner) =>
      Promise.resolve(content[inner === undefined ? path : `${path}!${inner}`]),
  };
}

const zip = utf8("a zip, as far as this package is concerned");
const pdf = utf8("a pdf");
const content = { "Telling.zip": zip, "Telling.zip!Telling.eml.xml": eml, "Model_Na31-2.pdf": pdf };

async function entry(
  path: string,
  bytes: Uint8Array,
  change: Partial<ManifestFile> = {},
): Promise<ManifestFile> {
  const file = { path, size: bytes.length, sha256: await hashOf(bytes) };
  return {
    ...file,
    mediaType: "application/octet-stream",

    role: "count",
    transfer: "platform",
    inner: [],
    ...change,
  };
}

async function listing(): Promise<ManifestFile[]> {
  const inner = [{ path: "Telling.eml.xml", size: eml.length, sha256: await hashOf(eml) }];
  return [
    await entry("Telling.zip", zip, { emlId: "510b", inner }),
    await entry("Model_Na31-2.pdf", pdf, { role: "pv", transfer: "publish" }),
  ];
}

async function bundle(by: Actor, change: Partial<Manifest> = {}) {
  return must(
    await signManifest(
      by.signer,
      manifestOf(by.fingerprint, { files: await listing(), ...change }),
    ),
  );
}

describe("an honest bundle", () => {
  test.each(["rsa4096-pss-sha256-salt32", "rsa4096-pkcs1-sha256", "ecdsa-p256-sha256"] as const)(
    "signed with %s is valid, every file examined, the inner one too",
    async (algorithm) => {
      const someone = await actor({ profile: "bundle", algorithm, key: 1 });
      const { json, p7s } = await bundle(someone);
      const verdict = await verifyManifest(
        json,
        p7s,
        await pinned(someone),
        what,
        filesOf(content),
      );
      expect(verdict.reasons).toEqual([]);
      expect(verdict.outcome).toBe("valid");
      expect(verdict.examined).toBe(3);
      expect(verdict.manifest?.sequence).toBe(3);
      expect(verdict.claimedTime).toBe("2027-03-17T22:15:00Z");
      expect(verdict.content).toMatchObject({ sha256: await hashOf(json), bytes: json });
    },
  );

  test("without the files that may not leave is valid, and says that they were kept", async () => {
    const someone = await actor({ profile: "bundle" });
    const letters = await entry("Brieven.zip", zip, { transfer: "local-only" });
    const { json, p7s } = await bundle(someone, { files: [...(await listing()), letters] });
    const verdict = await verifyManifest(json, p7s, await pinned(someone), what, filesOf(content));
    expect(verdict.outcome).toBe("valid");
    expect(verdict.reasons).toMatchObject([
      { code: "SIG-FILE-KEPT-LOCAL", path: "Brieven.zip", severity: "info" },
    ]);
    expect(verdict.examined).toBe(3);
  });

  test("an archive, years after its certificate expired, is still valid", async () => {
    const someone = await actor({ profile: "bundle" });
    const { json, p7s } = await bundle(someone);
    const verdict = await verifyManifest(
      json,
      p7s,
      await pinned(someone),
      { ...what, at: "2035-01-01T00:00:00Z" },
      filesOf(content),
    );
    expect([verdict.outcome, codes(verdict)]).toEqual(["valid", ["SIG-EXPIRED-NOW"]]);
    expect(verdict.certificate).toMatchObject({ expiredNow: true, expiredAtClaim: false });
  });
});

describe("attack: a file of the bundle is changed, taken away, added or repacked", () => {
  test.each<[string, Readonly<Record<string, Uint8Array | undefined>>, string, string]>([
    [
      "a pdf with one other byte",
      { "Model_Na31-2.pdf": pdf.with(0, 0x41) },
      "SIG-FILE-CHANGED",
      "Model_Na31-2.pdf",
    ],
    [
      "a longer pdf",
      { "Model_Na31-2.pdf": utf8("a pdf ") },
      "SIG-FILE-CHANGED",
      "Model_Na31-2.pdf",
    ],
    [
      "a repacked zip with the same count in it (S0-36)",
      { "Telling.zip": utf8("another zip") },
      "SIG-FILE-CHANGED",
      "Telling.zip",
    ],
    [
      "another count in the same zip, for a reader that reads zips differently",
      { "Telling.zip!Telling.eml.xml": utf8("<EML/>") },
      "SIG-FILE-CHANGED",
      "Telling.zip!Telling.eml.xml",
    ],
    [
      "no count in the zip",
      { "Telling.zip!Telling.eml.xml": undefined },
      "SIG-FILE-MISSING",
      "Telling.zip!Telling.eml.xml",
    ],
    ["no pdf", { "Model_Na31-2.pdf": undefined }, "SIG-FILE-MISSING", "Model_Na31-2.pdf"],
    [
      "a file that is not listed",
      { "extra.crt": utf8("trust me") },
      "SIG-FILE-UNLISTED",
      "extra.crt",
    ],
  ])("%s", async (_, change, code, path) => {
    const someone = await actor({ profile: "bundle" });
    const { json, p7s } = await bundle(someone);
    const changed: Record<string, Uint8Array> = {};
    const all: Readonly<Record<string, Uint8Array | undefined>> = { ...content, ...change };
    for (const [name, bytes] of Object.entries(all)) if (bytes !== undefined) changed[name] = bytes;
    const verdict = await verifyManifest(json, p7s, await pinned(someone), what, filesOf(changed));
    expect(verdict.outcome).toBe("invalid");
    expect(verdict.reasons).toMatchObject([{ code, path, severity: "error" }]);
    expect(verdict.content.bytes).toBeNull();
  });

  test("every file kept back: nothing was examined, and that is not fine", async () => {
    const someone = await actor({ profile: "bundle" });
    const files = [await entry("Brieven.zip", zip, { transfer: "local-only" })];
    const { json, p7s } = await bundle(someone, { files });
    const verdict = await verifyManifest(json, p7s, await pinned(someone), what, filesOf({}));
    expect(verdict.outcome).toBe("indeterminate");
    expect(codes(verdict)).toEqual(["SIG-FILE-KEPT-LOCAL", "SIG-NOTHING-EXAMINED"]);
  });
});

describe("attack: the manifest is changed or signed by another", () => {
  test("a changed manifest with the old signature", async () => {
    const someone = await actor({ profile: "bundle" });
    const { json, p7s } = await bundle(someone);
    const changed = utf8(new TextDecoder().decode(json).replace('"sequence":3', '"sequence":4'));
    const verdict = await verifyManifest(
      changed,
      p7s,
      await pinned(someone),
      what,
      filesOf(content),
    );
    expect([verdict.outcome, codes(verdict)]).toEqual(["invalid", ["SIG-DIGEST-DIFFERS"]]);
    expect(verdict.manifest).toBeNull();
    expect(verdict.examined).toBe(0);
  });

  test("a manifest without signature", async () => {
    const someone = await actor({ profile: "bundle" });
    const { json } = await bundle(someone);
    const verdict = await verifyManifest(json, null, await pinned(someone), what, filesOf(content));
    expect(codes(verdict)).toEqual(["SIG-MISSING"]);
  });

  test("the manifest of a neighbour, honestly signed", async () => {
    const neighbour = await actor({ profile: "bundle", committee: oudstrand, key: 1 });
    const [someone, files] = [await actor({ profile: "bundle" }), await listing()];
    const committee = {
      level: "GSB",
      authorityId: "9997",
      name: "Gemeente Oudstrand",
      uid: "PSB9997",
    } as const;
    const { json, p7s } = must(
      await signManifest(neighbour.signer, manifestOf(neighbour.fingerprint, { files, committee })),
    );
    const verdict = await verifyManifest(
      json,
      p7s,
      await pinned(someone, neighbour),
      what,
      filesOf(content),
    );
    expect(codes(verdict)).toEqual(["SIG-NOT-BY-PINNED-KEY"]);
  });

  test("a manifest that names another key than the one that signed it", async () => {
    const someone = await actor({ profile: "bundle" });
    const manifest = manifestOf("cd".repeat(32), { files: await listing() });
    expect(codesOf(await signManifest(someone.signer, manifest))).toEqual(["SIG-MANIFEST-KEY"]);
    const lying = utf8(canonicalJson(manifest));
    const p7s = must(await signDetached(someone.signer, lying, now));
    const verdict = await verifyManifest(lying, p7s, await pinned(someone), what, filesOf(content));
    expect([verdict.outcome, codes(verdict)]).toEqual(["invalid", ["SIG-MANIFEST-KEY"]]);
  });

  test("something else than a manifest, honestly signed by the same key", async () => {
    const someone = await actor({ profile: "bundle" });
    const p7s = must(await signDetached(someone.signer, eml, now));
    const verdict = await verifyManifest(eml, p7s, await pinned(someone), what, filesOf(content));
    expect(codes(verdict)).toEqual(["SIG-CONTENT-REFUSED", "SIG-MANIFEST-FORM"]);
    expect(verdict.manifest).toBeNull();
  });

  test("a manifest for another election or committee is not signed", async () => {
    const someone = await actor({ profile: "bundle" });
    const files = await listing();
    const committee = {
      level: "GSB",
      authorityId: "9997",
      name: "Gemeente Oudstrand",
      uid: "PSB9997",
    } as const;
    const manifest = manifestOf(someone.fingerprint, {
      files,
      committee,
      election: "AB2023_Elders",
    });
    expect(codesOf(await signManifest(someone.signer, manifest))).toEqual([
      "SIG-CONTENT-OTHER-ELECTION",
      "SIG-CONTENT-OTHER-AUTHORITY",
    ]);
  });

  test("a manifest of a wrong form, or with a key for counts, is not signed", async () => {
    const [a, b] = [await actor(), await actor({ profile: "bundle" })];
    expect(codesOf(await signManifest(b.signer, manifestOf(b.fingerprint)))).toEqual([
      "SIG-MANIFEST-FORM",
    ]);
    expect(codesOf(await signManifest(a.signer, manifestOf(a.fingerprint)))).toEqual([
      "SIG-WRONG-PROFILE",
    ]);
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
    const { json, p7s } = await bundle(someone, { sequence });
    return verifyManifest(json, p7s, store, what, filesOf(content));
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
