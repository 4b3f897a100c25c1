// The threat model, carried out on a count and its .signature (profile osv2020): each attack with its code.
import { describe, expect, test } from "vitest";
import { type Bytes, concat, own, sha256, utf8 } from "../../src/bytes.js";
import { readCertificate } from "../../src/certificate/certificate.js";
import { writeAttributes } from "../../src/cms/attributes.js";
import { type SignatureParts, writeSignedData } from "../../src/cms/signed-data.js";
import { canPin, pin } from "../../src/pins/pin.js";
import { setStatus } from "../../src/pins/status.js";
import type { PinStore } from "../../src/pins/store.js";
import { signDetached, signEml } from "../../src/sign.js";
import type { Verification } from "../../src/verification/verification.js";
import { verifyDetached, verifyEml } from "../../src/verification/verify.js";
import {
  type Actor,
  actor,
  codesOf,
  compared,
  electionId,
  eml,
  emptyStore,
  expected,
  hashOf,
  identityOfCount,
  must,
  nieuwstrand,
  now,
  oudstrand,
  pinned,
  place,
} from "../cast.js";

const codes = ({ reasons }: Verification) => reasons.map(({ code }) => code);
const slot = { profile: "osv2020", ...place } as const;

/** A signature file with parts of our choice. */
async function forge(
  by: Actor,
  content: Bytes,
  change: Partial<SignatureParts> = {},
): Promise<Bytes> {
  const certificate = must(readCertificate(by.der));
  return writeSignedData({
    profile: "osv2020",
    algorithm: "rsa4096-pkcs1-sha256",
    certificate: by.der,
    signerName: certificate.issuerAndSerial,
    attributes: null,
    signature: own(await by.signer.sign(content)),
    ...change,
  });
}

describe("an honest count", () => {
  test("is valid, and says by which key, whose, on what evidence, and what it is", async () => {
    const someone = await actor();
    const verdict = await verifyEml(
      eml,
      must(await signEml(someone.signer, eml)),
      await pinned(someone),
      expected,
    );
    expect(verdict).toEqual({
      profile: "osv2020",
      outcome: "valid",
      reasons: [],
      key: {
        fingerprint: someone.fingerprint,
        pinnedAs: slot,
        status: "active",
        evidence: compared(someone.fingerprint),
      },
      certificate: {
        subject: someone.signer.certificate.subject,
        notBefore: "2027-03-01T09:00:00Z",
        notAfter: "2027-06-16T22:00:00Z",
        expiredNow: false,
        expiredAtClaim: false,
      },
      content: {
        sha256: await hashOf(eml),
        size: eml.length,
        identity: must(identityOfCount(eml)),
        bytes: eml,
      },
      claimedTime: "2027-03-17T22:10:00Z",
    });
  });

  test("S0-24: of the second server of a committee is valid too, and says which key", async () => {
    const [first, second] = [await actor(), await actor({ key: 1, serial: 2 })];
    const store = await pinned(first, second);
    for (const one of [first, second]) {
      const verdict = await verifyEml(eml, must(await signEml(one.signer, eml)), store, expected);
      expect(verdict.outcome).toBe("valid");
      expect(verdict.key?.fingerprint).toBe(one.fingerprint);
    }
  });

  test("is judged against the key that made it also where two certificates have one name and number", async () => {
    const [first, second] = [await actor({ serial: 7 }), await actor({ key: 1, serial: 7 })];
    const names = [first, second].map(({ der }) => must(readCertificate(der)).issuerAndSerial);
    expect(names[0]).toEqual(names[1]);
    const store = await pinned(first, second);
    const verdict = await verifyEml(eml, must(await signEml(second.signer, eml)), store, expected);
    expect(verdict.key?.fingerprint).toBe(second.fingerprint);
  });
});

describe("attack: the count on the stick is swapped", () => {
  test("a changed count with the old signature", async () => {
    const someone = await actor();
    const signature = must(await signEml(someone.signer, eml));
    const changed = utf8(new TextDecoder().decode(eml).replace("412", "421"));
    const verdict = await verifyEml(changed, signature, await pinned(someone), expected);
    expect(verdict.outcome).toBe("invalid");
    expect(codes(verdict)).toEqual(["SIG-SIGNATURE-WRONG"]);
    expect(verdict.content.bytes).toBeNull();
  });

  test("a changed count with the attacker's signature, certificate included", async () => {
    const [someone, attacker] = [await actor(), await actor({ key: 1, serial: 9 })];
    const verdict = await verifyEml(
      eml,
      must(await signEml(attacker.signer, eml)),
      await pinned(someone),
      expected,
    );
    expect(verdict.outcome).toBe("invalid");
    expect(codes(verdict)).toEqual(["SIG-NOT-BY-PINNED-KEY"]);
  });

  test("the same, with a certificate that has the name and number of the pinned one", async () => {
    const [someone, attacker] = [await actor(), await actor({ key: 1 })];
    const name = must(readCertificate(someone.der)).issuerAndSerial;
    const forged = await forge(attacker, eml, { signerName: name });
    const verdict = await verifyEml(eml, forged, await pinned(someone), expected);
    expect(codes(verdict)).toEqual(["SIG-EMBEDDED-CERTIFICATE", "SIG-SIGNATURE-WRONG"]);
  });

  test("the true signature with the attacker's certificate in it", async () => {
    const [someone, attacker] = [await actor(), await actor({ key: 1 })];
    const mixed = await forge(someone, eml, { certificate: attacker.der });
    const verdict = await verifyEml(eml, mixed, await pinned(someone), expected);
    expect(codes(verdict)).toEqual(["SIG-EMBEDDED-CERTIFICATE"]);
  });

  test("with nothing pinned, the certificate in the file is not believed: it cannot be told", async () => {
    const someone = await actor();
    const verdict = await verifyEml(
      eml,
      must(await signEml(someone.signer, eml)),
      emptyStore,
      expected,
    );
    expect(verdict.outcome).toBe("indeterminate");
    expect(codes(verdict)).toEqual(["SIG-NO-PIN"]);
    expect(verdict.key).toBeNull();
  });
});

describe("attack: count and key are swapped together", () => {
  test("the fingerprint that the committee reads out is not the one of the swapped certificate", async () => {
    const [someone, attacker] = [await actor(), await actor({ key: 1 })];
    const result = await pin(emptyStore, attacker.pem, slot, compared(someone.fingerprint));
    expect(codesOf(result)).toEqual(["SIG-FINGERPRINT-DIFFERS"]);
  });

  test("comparing only the first and last digits is no evidence", async () => {
    const attacker = await actor({ key: 1 });
    const partly = `${attacker.fingerprint.slice(0, 8)} … ${attacker.fingerprint.slice(-8)}`;
    expect(codesOf(await pin(emptyStore, attacker.pem, slot, compared(partly)))).toEqual([
      "SIG-EVIDENCE",
    ]);
  });
});

describe("attack: the certificate of another municipality or election (S1-17)", () => {
  test.each([
    ["another election", { electionId: "AB2027_Elders" }, ["SIG-WRONG-ELECTION"]],
    ["another municipality of this election", { committee: oudstrand }, ["SIG-WRONG-AUTHORITY"]],
    [
      "a municipality that is not in the definition",
      { committee: { ...oudstrand, authorityId: "1234" } },
      ["SIG-UNKNOWN-AUTHORITY"],
    ],
    ["another purpose", { profile: "bundle" as const }, ["SIG-WRONG-PROFILE"]],
    [
      "another election and municipality",
      { electionId: "AB2027_Elders", committee: oudstrand },
      ["SIG-WRONG-ELECTION", "SIG-WRONG-AUTHORITY"],
    ],
  ])("of %s cannot be pinned", async (_, part, wanted) => {
    expect(codesOf(await canPin(emptyStore, (await actor(part)).pem, slot, now))).toEqual(wanted);
  });

  test("a count of another municipality, signed with the key of this one", async () => {
    const someone = await actor();
    const other = utf8(new TextDecoder().decode(eml).replace('"9998"', '"9997"'));
    const verdict = await verifyEml(
      other,
      must(await signEml(someone.signer, other)),
      await pinned(someone),
      expected,
    );
    expect(codes(verdict)).toEqual(["SIG-CONTENT-OTHER-AUTHORITY"]);
    expect(verdict.outcome).toBe("invalid");
    expect(verdict.content.bytes).toBeNull();
  });

  test("a count of another election, signed with the key of this one", async () => {
    const someone = await actor();
    const other = utf8(new TextDecoder().decode(eml).replace(electionId, "AB2023_Aardenboezem"));
    const verdict = await verifyEml(
      other,
      must(await signEml(someone.signer, other)),
      await pinned(someone),
      expected,
    );
    expect(codes(verdict)).toEqual(["SIG-CONTENT-OTHER-ELECTION"]);
  });

  test("the honest count of a neighbour, offered as this municipality's", async () => {
    const [someone, neighbour] = [await actor(), await actor({ committee: oudstrand, key: 1 })];
    const store = await pinned(someone, neighbour);
    const verdict = await verifyEml(
      eml,
      must(await signEml(neighbour.signer, eml)),
      store,
      expected,
    );
    expect(codes(verdict)).toEqual(["SIG-NOT-BY-PINNED-KEY"]);
  });
});

describe("attack: the signature is taken away", () => {
  test("is a refusal, not a count without signature", async () => {
    const someone = await actor();
    const verdict = await verifyEml(eml, null, await pinned(someone), expected);
    expect(verdict.outcome).toBe("invalid");
    expect(codes(verdict)).toEqual(["SIG-MISSING"]);
  });

  test("also with nothing pinned it is a refusal, with both reasons", async () => {
    const verdict = await verifyEml(eml, null, emptyStore, expected);
    expect(verdict.outcome).toBe("invalid");
    expect(codes(verdict)).toEqual(["SIG-NO-PIN", "SIG-MISSING"]);
  });

  test("an empty file in its place is a refusal", async () => {
    const verdict = await verifyEml(eml, new Uint8Array(0), await pinned(await actor()), expected);
    expect(codes(verdict)).toEqual(["SIG-FORM"]);
  });
});

describe("attack: the content is empty or enormous", () => {
  test("nothing, signed", async () => {
    const someone = await actor();
    const nothing = new Uint8Array(0);
    const verdict = await verifyEml(
      nothing,
      await forge(someone, nothing),
      await pinned(someone),
      expected,
    );
    expect(codes(verdict)).toEqual(["SIG-CONTENT-EMPTY"]);
  });

  test("128 MiB and one byte", async () => {
    const someone = await actor();
    const huge = new Uint8Array(128 * 1024 * 1024 + 1);
    const verdict = await verifyEml(
      huge,
      await forge(someone, eml),
      await pinned(someone),
      expected,
    );
    expect(codes(verdict)).toEqual(["SIG-CONTENT-TOO-LARGE"]);
  });
});

describe("attack: the algorithm is changed for a weaker or another one", () => {
  test("the file names PSS where the pinned key is for PKCS#1", async () => {
    const someone = await actor();
    const forged = await forge(someone, eml, { algorithm: "rsa4096-pss-sha256-salt32" });
    const verdict = await verifyEml(eml, forged, await pinned(someone), expected);
    expect(codes(verdict)).toEqual(["SIG-ALGORITHM-DIFFERS"]);
  });

  test("a day on which the algorithm is forbidden refuses, a day on which it is deprecated warns", async () => {
    const someone = await actor();
    const store = await pinned(someone);
    const signature = must(await signEml(someone.signer, eml));
    const row = {
      id: "rsa4096-pkcs1-sha256",
      profiles: ["osv2020" as const],
      why: "a test",
      until: null,
    };
    const algorithms = [
      { ...row, status: "deprecated" as const, from: "2027-01-01", until: "2030-01-01" },
      { ...row, status: "forbidden" as const, from: "2030-01-01" },
    ];
    const soon = await verifyEml(eml, signature, store, { ...expected, algorithms });
    expect([soon.outcome, codes(soon)]).toEqual(["valid", ["SIG-ALGORITHM-DEPRECATED"]]);
    const late = await verifyEml(eml, signature, store, {
      ...expected,
      algorithms,
      at: "2030-01-01T00:00:00Z",
    });
    expect(late.outcome).toBe("invalid");
    expect(codes(late)).toContain("SIG-ALGORITHM-FORBIDDEN");
  });
});

describe("attack: attributes passed off as content (key separation)", () => {
  /** A bundle signature of a key, stripped of its attributes: a signature over those, without attributes. */
  async function stripped(by: Actor): Promise<{ content: Bytes; signature: Bytes }> {
    const attributes = writeAttributes(
      await sha256(eml),
      await sha256(by.der),
      "2027-03-17T22:15:00Z",
    );
    return { content: attributes, signature: await forge(by, attributes) };
  }

  test("the signature fits, with a key that was wrongly used for both; the content is refused", async () => {
    const someone = await actor();
    const { content, signature } = await stripped(someone);
    const store = await pinned(someone);
    const naive = { ...expected, expectContent: () => identityOfCount(eml) };
    // Whoever does not look at the content is taken in: this is the attack.
    expect((await verifyEml(content, signature, store, naive)).outcome).toBe("valid");
    const verdict = await verifyEml(content, signature, store, expected);
    expect(verdict.outcome).toBe("invalid");
    expect(codes(verdict)).toEqual(["SIG-CONTENT-REFUSED", "EML-ROOT"]);
  });

  test("a key for bundles cannot be pinned for counts, nor the other way round", async () => {
    const [a, b] = [await actor(), await actor({ profile: "bundle" })];
    expect(codesOf(await canPin(emptyStore, b.pem, slot, now))).toEqual(["SIG-WRONG-PROFILE"]);
    const other = { ...slot, profile: "bundle" } as const;
    expect(codesOf(await canPin(emptyStore, a.pem, other, now))).toEqual(["SIG-WRONG-PROFILE"]);
  });

  test("one key in two certificates, one for each purpose, cannot be pinned twice", async () => {
    const a = await actor({ key: 0 });
    const b = await actor({ profile: "bundle", algorithm: "rsa4096-pkcs1-sha256", key: 0 });
    expect(b.fingerprint).toBe(a.fingerprint);
    const store = await pinned(a);
    const bundle = { ...slot, profile: "bundle" } as const;
    expect(codesOf(await canPin(store, b.pem, bundle, now))).toEqual(["SIG-ALREADY-PINNED"]);
  });

  test("a key pinned for counts says nothing about bundles, nor the other way round", async () => {
    const [a, b] = [await actor(), await actor({ profile: "bundle" })];
    const [signature, p7s] = [
      must(await signEml(a.signer, eml)),
      must(await signDetached(b.signer, eml, now)),
    ];
    expect(codes(await verifyDetached(eml, signature, await pinned(a), expected))).toEqual([
      "SIG-NO-PIN",
      "SIG-FORM",
    ]);
    expect(codes(await verifyEml(eml, p7s, await pinned(b), expected))).toEqual([
      "SIG-NO-PIN",
      "SIG-ATTRIBUTES",
    ]);
    const store = await pinned(a, b);
    expect(codes(await verifyEml(eml, p7s, store, expected))).toEqual(["SIG-ATTRIBUTES"]);
    expect(
      codes(await verifyDetached(eml, await forge(b, eml, { profile: "bundle" }), store, expected)),
    ).toEqual(["SIG-ATTRIBUTES"]);
  });
});

describe("attack: verify one file, import another", () => {
  test("content that changes while it is being judged: the verdict and the bytes are of the first", async () => {
    const someone = await actor();
    const [content, signature] = [own(eml), must(await signEml(someone.signer, eml))];
    const judging = verifyEml(content, signature, await pinned(someone), expected);
    content.fill(0x20);
    signature.fill(0);
    const verdict = await judging;
    expect(verdict.outcome).toBe("valid");
    expect(verdict.content.bytes).toEqual(eml);
  });

  test("content in shared memory is copied before it is judged", async () => {
    const someone = await actor();
    const shared = new Uint8Array(new SharedArrayBuffer(eml.length));
    shared.set(eml);
    const verdict = await verifyEml(
      shared,
      must(await signEml(someone.signer, eml)),
      await pinned(someone),
      expected,
    );
    expect(verdict.content.bytes?.buffer).toBeInstanceOf(ArrayBuffer);
  });

  test("what the content says is read only after the signature fits", async () => {
    const someone = await actor();
    let asked = 0;
    const expectContent = () => {
      asked += 1;
      return identityOfCount(eml);
    };
    const signature = must(await signEml(someone.signer, eml));
    const wrong = concat(eml, utf8(" "));
    await verifyEml(wrong, signature, await pinned(someone), { ...expected, expectContent });
    expect(asked).toBe(0);
  });
});

describe("event: a laptop or a key file is stolen", () => {
  async function stolen(
    status: "revoked" | "compromised",
  ): Promise<{ store: PinStore; signature: Uint8Array }> {
    const someone = await actor();
    const step = {
      status,
      at: now,
      reason: "laptop lost",
      reportedBy: "the secretary",
      cutOff: null,
    };
    const store = must(setStatus(await pinned(someone), someone.fingerprint, step));
    return { store, signature: must(await signEml(someone.signer, eml)) };
  }

  test.each([
    ["revoked", "SIG-KEY-REVOKED"],
    ["compromised", "SIG-KEY-COMPROMISED"],
  ] as const)("a %s key refuses everything it signed", async (status, code) => {
    const { store, signature } = await stolen(status);
    const verdict = await verifyEml(eml, signature, store, expected);
    expect(verdict.outcome).toBe("invalid");
    expect(codes(verdict)).toEqual([code]);
    expect(verdict.key?.status).toBe(status);
  });

  test("unless people confirmed exactly this hash from the signed paper", async () => {
    const { store, signature } = await stolen("compromised");
    const other = await verifyEml(eml, signature, store, {
      ...expected,
      confirmedOnPaper: ["ab".repeat(32)],
    });
    expect(other.outcome).toBe("invalid");
    const verdict = await verifyEml(eml, signature, store, {
      ...expected,
      confirmedOnPaper: [await hashOf(eml)],
    });
    expect(verdict.outcome).toBe("valid");
    expect(verdict.reasons).toMatchObject([
      { code: "SIG-KEY-COMPROMISED", severity: "warning" },
      { code: "SIG-CONFIRMED-ON-PAPER", severity: "warning" },
    ]);
  });

  test("paper does not make a wrong signature right", async () => {
    const { store, signature } = await stolen("revoked");
    const changed = concat(eml, utf8("\n"));
    const verdict = await verifyEml(changed, signature, store, {
      ...expected,
      confirmedOnPaper: [await hashOf(changed)],
    });
    expect(codes(verdict)).toEqual(["SIG-SIGNATURE-WRONG"]);
  });

  test("a replaced key leaves a count without number open: it cannot be told when it was signed", async () => {
    const someone = await actor();
    const step = {
      status: "superseded",
      at: now,
      reason: "new server",
      reportedBy: "the secretary",
      cutOff: 3,
    } as const;
    const store = must(setStatus(await pinned(someone), someone.fingerprint, step));
    const verdict = await verifyEml(eml, must(await signEml(someone.signer, eml)), store, expected);
    expect(verdict.outcome).toBe("indeterminate");
    expect(codes(verdict)).toEqual(["SIG-KEY-SUPERSEDED"]);
  });
});

describe("event: the clock is wrong", () => {
  test("years after the certificate expired, the signature is still valid, and that is said", async () => {
    const someone = await actor();
    const signature = must(await signEml(someone.signer, eml));
    const verdict = await verifyEml(eml, signature, await pinned(someone), {
      ...expected,
      at: "2041-01-01T00:00:00Z",
    });
    expect(verdict.outcome).toBe("valid");
    expect(verdict.reasons).toMatchObject([{ code: "SIG-EXPIRED-NOW", severity: "info" }]);
    expect(verdict.certificate).toMatchObject({ expiredNow: true, expiredAtClaim: false });
  });

  test("on a receiver whose clock is years behind, the same with a warning", async () => {
    const someone = await actor();
    const signature = must(await signEml(someone.signer, eml));
    const verdict = await verifyEml(eml, signature, await pinned(someone), {
      ...expected,
      at: "2004-01-01T00:00:00Z",
      algorithms: [
        {
          id: "rsa4096-pkcs1-sha256",
          profiles: ["osv2020"],
          status: "allowed",
          from: "2000-01-01",
          until: null,
          why: "a test",
        },
      ],
    });
    expect(verdict.outcome).toBe("valid");
    expect(verdict.reasons).toMatchObject([{ code: "SIG-NOT-YET-VALID", severity: "warning" }]);
  });

  test("a claimed time outside the certificate's validity is a warning, and is marked", async () => {
    const someone = await actor({ notAfter: "2027-03-10T00:00:00Z" });
    const verdict = await verifyEml(
      eml,
      must(await signEml(someone.signer, eml)),
      await pinned(someone),
      { ...expected, at: "2027-03-09T00:00:00Z" },
    );
    expect(verdict.outcome).toBe("valid");
    expect(verdict.reasons).toMatchObject([{ code: "SIG-EXPIRED-AT-CLAIM", severity: "warning" }]);
    expect(verdict.certificate?.expiredAtClaim).toBe(true);
  });

  test("without a claimed time, nothing is said about it", async () => {
    const someone = await actor();
    const expectContent = () => {
      const read = identityOfCount(eml);
      return read.kind === "ok" ? { ...read, value: { ...read.value, createdAt: null } } : read;
    };
    const verdict = await verifyEml(
      eml,
      must(await signEml(someone.signer, eml)),
      await pinned(someone),
      { ...expected, expectContent },
    );
    expect(verdict.claimedTime).toBeNull();
    expect(verdict.certificate?.expiredAtClaim).toBeNull();
  });
});

describe("attack: a pin made by hand", () => {
  test.each<[string, (store: PinStore) => PinStore]>([
    [
      "with the certificate of somebody else",
      (store) => ({
        ...store,
        pins: store.pins.map((one) => ({ ...one, fingerprint: "ab".repeat(32) })),
      }),
    ],
    [
      "with another algorithm",
      (store) => ({
        ...store,
        pins: store.pins.map((one) => ({ ...one, algorithm: "ecdsa-p256-sha256" as const })),
      }),
    ],
    [
      "with no certificate",
      (store) => ({ ...store, pins: store.pins.map((one) => ({ ...one, certificate: "none" })) }),
    ],
    [
      "with a certificate that is not DER",
      (store) => ({
        ...store,
        pins: store.pins.map((one) => ({
          ...one,
          certificate: "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        })),
      }),
    ],
  ])("%s is not believed", async (_, change) => {
    const someone = await actor();
    const signature = must(await signEml(someone.signer, eml));
    const verdict = await verifyEml(eml, signature, change(await pinned(someone)), expected);
    expect(verdict.outcome).toBe("invalid");
    expect(codes(verdict)).toEqual(["SIG-PINS-FORM"]);
  });

  test("for another committee than its certificate names is not believed", async () => {
    const someone = await actor({ committee: oudstrand });
    const store = await pinned(someone);
    const moved = { ...store, pins: store.pins.map((one) => ({ ...one, slot })) };
    const verdict = await verifyEml(eml, must(await signEml(someone.signer, eml)), moved, expected);
    expect(codes(verdict)).toEqual(["SIG-PINS-FORM"]);
    expect(nieuwstrand.authorityId).not.toBe(oudstrand.authorityId);
  });
});
