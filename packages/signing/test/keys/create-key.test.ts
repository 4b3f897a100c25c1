import { describe, expect, test } from "vitest";
import { own } from "../../src/bytes.js";
import { inspectCertificate } from "../../src/certificate/certificate.js";
import type { Chance } from "../../src/keys/chance.js";
import { webChance } from "../../src/keys/chance.js";
import { createKey, type KeyRequest } from "../../src/keys/create-key.js";
import { openSigner } from "../../src/keys/signer.js";
import { pin } from "../../src/pins/pin.js";
import { signDetached, signEml } from "../../src/sign.js";
import { verifyDetached, verifyEml } from "../../src/verification/verify.js";
import {
  actor,
  codesOf,
  compared,
  electionId,
  eml,
  emptyStore,
  expected,
  keyPair,
  must,
  nieuwstrand,
} from "../cast.js";

const passphrase = "vier natte laarzen in de gang";

const request: KeyRequest = {
  profile: "osv2020",
  electionId,
  electionDate: "2027-03-17",
  committee: nieuwstrand,
  software: "Telwerk 0.1.0",
  installationId: "A1",
  passphrase,
};

/** Chance that is always the same, with a key that stands ready. */
const fixed: Chance = {
  bytes: (count) => new Uint8Array(count).fill(0xe7),
  keyPair: (algorithm) => keyPair(algorithm, algorithm === "rsa4096-pkcs1-sha256" ? 0 : 1),
};
const ports = { now: "2027-03-01T09:00:00Z", chance: fixed };

describe("making a key", () => {
  test("gives a certificate, a key file and fingerprints; the key signs what the certificate verifies", async () => {
    const made = must(await createKey(request, ports));
    const signer = must(
      await openSigner(made.encryptedKeyPem, made.certificatePem, passphrase, "osv2020"),
    );
    const slot = { profile: "osv2020", electionId, uid: "PSB9998" } as const;
    const store = must(
      await pin(emptyStore, made.certificatePem, slot, compared(made.fingerprint.key.hex)),
    );
    const verdict = await verifyEml(eml, must(await signEml(signer, eml)), store, expected);
    expect(verdict.outcome).toBe("valid");
    expect(signer.certificate).toMatchObject({
      profile: "osv2020",
      installationId: null,
      notBefore: "2027-03-01T09:00:00Z",
      notAfter: "2027-06-16T22:00:00Z",
      serial: "67".concat("e7".repeat(19)),
      subject: { uid: "PSB9998", electionId, software: "Telwerk 0.1.0" },
    });
  });

  test("for profile bundle names the installation and signs with PSS", async () => {
    const made = must(await createKey({ ...request, profile: "bundle" }, ports));
    const signer = must(
      await openSigner(made.encryptedKeyPem, made.certificatePem, passphrase, "bundle"),
    );
    expect(signer.certificate).toMatchObject({
      algorithm: "rsa4096-pss-sha256-salt32",
      installationId: "A1",
    });
  });

  test("with chance of the platform makes a new ECDSA key each time", async () => {
    const ec = { ...request, profile: "bundle", algorithm: "ecdsa-p256-sha256" } as const;
    const now = ports.now;
    const [one, two] = [
      must(await createKey(ec, { now, chance: webChance })),
      must(await createKey(ec, { now, chance: webChance })),
    ];
    expect(one.fingerprint.key.hex).not.toBe(two.fingerprint.key.hex);
    const signer = must(
      await openSigner(one.encryptedKeyPem, one.certificatePem, passphrase, "bundle"),
    );
    const slot = { profile: "bundle", electionId, uid: "PSB9998" } as const;
    const store = must(
      await pin(emptyStore, one.certificatePem, slot, compared(one.fingerprint.key.hex)),
    );
    const p7s = must(await signDetached(signer, eml, "2027-03-17T22:15:00Z"));
    expect((await verifyDetached(eml, p7s, store, expected)).outcome).toBe("valid");
  });

  test("with chance of the platform makes an RSA key of 4096 bits", async () => {
    const pair = await webChance.keyPair("rsa4096-pss-sha256-salt32");
    expect(pair.publicKey.algorithm).toMatchObject({
      modulusLength: 4096,
      publicExponent: Uint8Array.of(1, 0, 1),
    });
  });

  test("the same chance, key and clock give the same files", async () => {
    const [one, two] = [
      must(await createKey(request, ports)),
      must(await createKey(request, ports)),
    ];
    expect(one).toEqual(two);
  });

  test.each<[string, Partial<KeyRequest>, string[]]>([
    ["a short passphrase", { passphrase: "elf tekens!" }, ["SIG-PASSPHRASE-SHORT"]],
    [
      "a name with a mark that turns the writing",
      { committee: { ...nieuwstrand, name: "Gemeente \u202eX" } },
      ["SIG-SUBJECT"],
    ],
    ["no name", { committee: { ...nieuwstrand, authorityName: "" } }, ["SIG-SUBJECT"]],
    ["an election with a colon", { electionId: "AB:1" }, ["SIG-SUBJECT"]],
    ["an installation with a space", { profile: "bundle", installationId: "A 1" }, ["SIG-SUBJECT"]],
    ["a day that does not exist", { electionDate: "2027-02-30" }, ["SIG-SUBJECT"]],
    ["an end that is no moment", { notAfter: "tomorrow" }, ["SIG-SUBJECT"]],
    [
      "an algorithm that osv2020 does not have",
      { algorithm: "ecdsa-p256-sha256" },
      ["SIG-ALGORITHM-FORBIDDEN"],
    ],
    [
      "everything wrong at once",
      { passphrase: "kort", software: "", algorithm: "rsa4096-pss-sha256-salt32" },
      ["SIG-SUBJECT", "SIG-ALGORITHM-FORBIDDEN", "SIG-PASSPHRASE-SHORT"],
    ],
  ])("refuses %s", async (_, change, codes) => {
    expect(codesOf(await createKey({ ...request, ...change }, ports))).toEqual(codes);
  });

  test("with a clock years ahead refuses to make a certificate that has expired", async () => {
    const late = await createKey(request, { ...ports, now: "2031-01-01T00:00:00Z" });
    expect(codesOf(late)).toEqual(["SIG-CLOCK-AFTER-VALIDITY"]);
  });

  test("throws for a time that is no moment, and for chance that gives another kind of key", async () => {
    await expect(createKey(request, { ...ports, now: "now" })).rejects.toThrow("not a moment");
    const weak: Chance = {
      ...fixed,
      keyPair: () =>
        globalThis.crypto.subtle.generateKey(
          {
            name: "RSASSA-PKCS1-v1_5",
            hash: "SHA-256",
            modulusLength: 2048,
            publicExponent: Uint8Array.of(1, 0, 1),
          },
          true,
          ["sign", "verify"],
        ),
    };
    await expect(createKey(request, { ...ports, chance: weak })).rejects.toThrow("SIG-WEAK-KEY");
  });
});

describe("opening a key", () => {
  const made = async () => must(await createKey(request, ports));

  test("with a wrong passphrase says so", async () => {
    const { encryptedKeyPem, certificatePem } = await made();
    const opened = await openSigner(
      encryptedKeyPem,
      certificatePem,
      "vier natte laarzen in de hal",
      "osv2020",
    );
    expect(codesOf(opened)).toEqual(["SIG-PASSPHRASE-WRONG"]);
  });

  test("takes a passphrase typed in composed and in decomposed letters for the same", async () => {
    const typed = "één café vóór negenen";
    const { encryptedKeyPem, certificatePem } = must(
      await createKey({ ...request, passphrase: typed.normalize("NFC") }, ports),
    );
    const opened = await openSigner(
      encryptedKeyPem,
      certificatePem,
      typed.normalize("NFD"),
      "osv2020",
    );
    expect(opened.kind).toBe("ok");
  });

  test("with the certificate of another key says so", async () => {
    const { encryptedKeyPem } = await made();
    const other = await actor({ key: 1 });
    expect(codesOf(await openSigner(encryptedKeyPem, other.pem, passphrase, "osv2020"))).toEqual([
      "SIG-KEY-NOT-OF-CERTIFICATE",
    ]);
  });

  test("with a certificate for another kind of key says so", async () => {
    const { encryptedKeyPem } = await made();
    const other = await actor({ profile: "bundle", algorithm: "ecdsa-p256-sha256", key: 0 });
    expect(codesOf(await openSigner(encryptedKeyPem, other.pem, passphrase, "bundle"))).toEqual([
      "SIG-KEY-NOT-OF-CERTIFICATE",
    ]);
  });

  test("for the other profile is refused: one key, one purpose", async () => {
    const { encryptedKeyPem, certificatePem } = await made();
    expect(
      codesOf(await openSigner(encryptedKeyPem, certificatePem, passphrase, "bundle")),
    ).toEqual(["SIG-WRONG-PROFILE"]);
  });

  test("with a damaged key file says so, and not that it is somebody else's key", async () => {
    const { encryptedKeyPem, certificatePem } = await made();
    // One changed character in the private exponent, in a prime, and in the coefficient.
    for (const line of [20, 32, 48]) {
      const lines = encryptedKeyPem.split("\n");
      lines[line] = lines[line]?.replace(/^./, (first) => (first === "A" ? "B" : "A")) ?? "";
      const opened = await openSigner(lines.join("\n"), certificatePem, passphrase, "osv2020");
      expect(codesOf(opened)).toEqual(["SIG-KEY-FILE-DAMAGED"]);
    }
  });

  test("with something else than a certificate says so", async () => {
    const { encryptedKeyPem } = await made();
    expect(
      codesOf(await openSigner(encryptedKeyPem, encryptedKeyPem, passphrase, "osv2020")),
    ).toEqual(["SIG-NOT-A-CERTIFICATE"]);
  });
});

describe("signing", () => {
  test("with a key for the other profile is refused", async () => {
    const [a, b] = [await actor(), await actor({ profile: "bundle" })];
    expect(codesOf(await signEml(b.signer, eml))).toEqual(["SIG-WRONG-PROFILE"]);
    expect(codesOf(await signDetached(a.signer, eml, "2027-03-17T22:15:00Z"))).toEqual([
      "SIG-WRONG-PROFILE",
    ]);
  });

  test("nothing is refused", async () => {
    const [a, b] = [await actor(), await actor({ profile: "bundle" })];
    expect(codesOf(await signEml(a.signer, new Uint8Array(0)))).toEqual(["SIG-CONTENT-EMPTY"]);
    expect(
      codesOf(await signDetached(b.signer, new Uint8Array(0), "2027-03-17T22:15:00Z")),
    ).toEqual(["SIG-CONTENT-EMPTY"]);
    await expect(signDetached(b.signer, eml, "yesterday")).rejects.toThrow("not a moment");
  });

  test("a count twice gives the same signature", async () => {
    const { signer } = await actor();
    expect(must(await signEml(signer, eml))).toEqual(must(await signEml(signer, eml)));
  });

  test("with a token that makes a mistake hands nothing out", async () => {
    const { signer } = await actor();
    const faulty = {
      ...signer,
      sign: async (bytes: Uint8Array) => (await signer.sign(bytes)).map((byte) => byte ^ 1),
    };
    expect(codesOf(await signEml(faulty, eml))).toEqual(["SIG-SIGNATURE-WRONG"]);
  });

  test("with a token whose certificate is none is refused", async () => {
    const { signer } = await actor();
    const odd = { ...signer, certificate: { ...signer.certificate, der: own(eml) } };
    expect(codesOf(await signEml(odd, eml))).toEqual(["SIG-NOT-A-CERTIFICATE"]);
    expect(codesOf(await signDetached(odd, eml, "2027-03-17T22:15:00Z"))).toEqual([
      "SIG-NOT-A-CERTIFICATE",
    ]);
  });

  test("certificate of the test cast is what the door reads", async () => {
    const { pem, der, signer } = await actor();
    expect(must(await inspectCertificate(pem))).toEqual(signer.certificate);
    expect(must(await inspectCertificate(der))).toEqual(signer.certificate);
    expect(must(await inspectCertificate(new TextEncoder().encode(pem)))).toEqual(
      signer.certificate,
    );
  });
});
