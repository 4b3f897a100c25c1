// Key files and certificates that OpenSSL wrote are read here, and ours there; weaker ways are refused by name.
import { describeWithTools } from "@telwerk/testkit/node";
import { expect, test } from "vitest";
import { toHex } from "../../src/bytes.js";
import { webChance } from "../../src/keys/chance.js";
import { openKeyFile, writeKeyFile } from "../../src/keys/key-file.js";
import { openSigner } from "../../src/keys/signer.js";
import { type Actor, actor, codesOf, must } from "../cast.js";
import { plainKey } from "./plain-key.js";
import { type Bench, bench } from "./run.js";

const passphrase = "vier natte laarzen in de gang";

async function pkcs8Of({ pair }: Actor): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await globalThis.crypto.subtle.exportKey("pkcs8", pair.privateKey));
}

/** A key file that OpenSSL writes with these words. */
async function opensslWrites(at: Bench, someone: Actor, words: readonly string[]): Promise<string> {
  at.put("plain.pem", await plainKey(someone));
  at.run(
    "openssl",
    "pkcs8",
    "-topk8",
    "-in",
    "plain.pem",
    "-out",
    "key.pem",
    "-passout",
    `pass:${passphrase}`,
    ...words,
  );
  return at.text("key.pem");
}

describeWithTools(["openssl"], "keys and OpenSSL", () => {
  test("openssl pkcs8 and pkey open our key file", async () => {
    const someone = await actor({ profile: "bundle", algorithm: "ecdsa-p256-sha256", key: 0 });
    const at = bench();
    at.put("key.pem", await writeKeyFile(await pkcs8Of(someone), passphrase, webChance));
    at.run(
      "openssl",
      "pkcs8",
      "-in",
      "key.pem",
      "-passin",
      `pass:${passphrase}`,
      "-out",
      "plain.pem",
    );
    expect(at.text("plain.pem")).toBe(await plainKey(someone));
    at.put("committee.crt", someone.pem);
    const fromKey = at.run(
      "openssl",
      "pkey",
      "-in",
      "key.pem",
      "-passin",
      `pass:${passphrase}`,
      "-pubout",
    );
    expect(fromKey).toBe(at.run("openssl", "x509", "-in", "committee.crt", "-pubkey", "-noout"));
    const wrong = at.try(
      "openssl",
      "pkey",
      "-in",
      "key.pem",
      "-passin",
      "pass:something else",
      "-noout",
    );
    expect(wrong.code).not.toBe(0);
  });

  test("openssl asn1parse shows PBKDF2-HMAC-SHA256, 600,000 rounds and AES-256-CBC in our key file", async () => {
    const at = bench();
    at.put("key.pem", await writeKeyFile(await pkcs8Of(await actor()), passphrase, webChance));
    const shown = at.run("openssl", "asn1parse", "-in", "key.pem");
    for (const part of [
      "PBES2",
      "PBKDF2",
      "hmacWithSHA256",
      "aes-256-cbc",
      "INTEGER           :0927C0",
    ]) {
      expect(shown).toContain(part);
    }
  });

  test("openssl x509 verifies our certificates and shows the six parts of the subject", async () => {
    for (const profile of ["osv2020", "bundle"] as const) {
      const at = bench();
      at.put("committee.crt", (await actor({ profile })).pem);
      expect(
        at.run(
          "openssl",
          "x509",
          "-in",
          "committee.crt",
          "-noout",
          "-subject",
          "-nameopt",
          "RFC2253,show_type,-dn_rev",
        ),
      ).toContain(
        "C=PRINTABLESTRING:NL,L=UTF8STRING:Nieuwstrand,O=UTF8STRING:AB2027_Aardenboezem,OU=UTF8STRING:Telwerk 0.1.0,CN=UTF8STRING:Gemeente Nieuwstrand,UID=UTF8STRING:PSB9998",
      );
      at.run(
        "openssl",
        "verify",
        "-CAfile",
        "committee.crt",
        "-check_ss_sig",
        "-attime",
        "1805011200",
        "committee.crt",
      );
    }
  });

  test.each([
    ["the same parameters", ["-v2", "aes-256-cbc", "-v2prf", "hmacWithSHA256", "-iter", "600000"]],
    ["more rounds", ["-v2", "aes-256-cbc", "-v2prf", "hmacWithSHA256", "-iter", "700001"]],
  ])("a key file that OpenSSL wrote with %s opens here", async (_, words) => {
    const someone = await actor();
    const at = bench();
    const pem = await opensslWrites(at, someone, words);
    const signer = await openSigner(pem, someone.pem, passphrase, "osv2020");
    expect(signer.kind).toBe("ok");
    expect(toHex(must(await openKeyFile(pem, passphrase)))).toBe(toHex(await pkcs8Of(someone)));
  });

  test.each([
    ["scrypt", ["-scrypt"], "SIG-KEY-FILE-METHOD", "1.3.6.1.4.1.11591.4.11"],
    [
      "HMAC-SHA1, the default of PBKDF2",
      ["-v2", "aes-256-cbc", "-v2prf", "hmacWithSHA1"],
      "SIG-KEY-FILE-METHOD",
      "hmacWithSHA1",
    ],
    [
      "HMAC-SHA512",
      ["-v2", "aes-256-cbc", "-v2prf", "hmacWithSHA512"],
      "SIG-KEY-FILE-METHOD",
      "1.2.840.113549.2.11",
    ],
    ["triple DES", ["-v2", "des3"], "SIG-KEY-FILE-METHOD", "1.2.840.113549.3.7"],
    ["AES-128", ["-v2", "aes-128-cbc"], "SIG-KEY-FILE-METHOD", "2.16.840.1.101.3.4.1.2"],
    ["PBES1", ["-v1", "PBE-SHA1-3DES"], "SIG-KEY-FILE-METHOD", "1.2.840.113549.1.12.1.3"],
  ])("a key file that OpenSSL wrote with %s is refused by name", async (_, words, code, name) => {
    const at = bench();
    const opened = await openKeyFile(await opensslWrites(at, await actor(), words), passphrase);
    expect(opened).toMatchObject({ kind: "err", error: { code } });
    expect(JSON.stringify(opened)).toContain(name);
  });

  test("a key file with the 2048 rounds that OpenSSL writes by default is refused, with the numbers", async () => {
    const at = bench();
    const opened = await openKeyFile(
      await opensslWrites(at, await actor(), ["-v2", "aes-256-cbc"]),
      passphrase,
    );
    expect(opened).toMatchObject({
      kind: "err",
      error: { code: "SIG-KEY-FILE-ROUNDS", facts: { rounds: 2048, least: 600_000 } },
    });
  });

  test("a bare key, not encrypted, is refused", async () => {
    const someone = await actor();
    const opened = await openSigner(await plainKey(someone), someone.pem, passphrase, "osv2020");
    expect(codesOf(opened)).toEqual(["SIG-KEY-FILE-DAMAGED"]);
  });
});
