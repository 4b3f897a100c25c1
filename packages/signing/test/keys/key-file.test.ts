// A damaged key file gets an answer of its own, apart from a wrong passphrase.
import { beforeAll, describe, expect, test } from "vitest";
import { type Bytes, concat, own, toHex, utf8 } from "../../src/bytes.js";
import { oid } from "../../src/der/oid.js";
import { integer, nothing, objectIdentifier, octetString, sequence } from "../../src/der/writer.js";
import { webChance } from "../../src/keys/chance.js";
import { openKeyFile, writeKeyFile } from "../../src/keys/key-file.js";
import { openSigner } from "../../src/keys/signer.js";
import { fromPem, toPem } from "../../src/pem.js";
import { type Actor, actor, codesOf, must } from "../cast.js";

const passphrase = "vier natte laarzen in de gang";
let someone: Actor;
let key: Bytes;
let file: Bytes;

beforeAll(async () => {
  someone = await actor({ profile: "bundle", algorithm: "ecdsa-p256-sha256", key: 0 });
  const { pair } = someone;
  key = new Uint8Array(await globalThis.crypto.subtle.exportKey("pkcs8", pair.privateKey));
  file = must(fromPem("ENCRYPTED PRIVATE KEY", await writeKeyFile(key, passphrase, webChance)));
});

const open = (bytes: Uint8Array) => openKeyFile(toPem("ENCRYPTED PRIVATE KEY", bytes), passphrase);

async function codeOf(bytes: Uint8Array): Promise<string> {
  const opened = await open(bytes);
  return opened.kind === "err" ? opened.error.code : "opened";
}

/** A key file with parts of our choice. */
function fileWith(kdf: Bytes, cipher: Bytes, encrypted: Bytes): Bytes {
  const method = sequence(objectIdentifier(oid.pbes2), sequence(kdf, cipher));
  return sequence(method, octetString(encrypted));
}
const hmac = sequence(objectIdentifier(oid.hmacWithSha256), nothing);
const kdfWith = (...parts: Bytes[]): Bytes =>
  sequence(objectIdentifier(oid.pbkdf2), sequence(...parts));
const salt = octetString(new Uint8Array(16));
const aes = sequence(objectIdentifier(oid.aes256Cbc), octetString(new Uint8Array(16)));
const blocks = new Uint8Array(64);

describe("a key file", () => {
  test("opens, and gives back the key", async () => {
    expect(toHex(must(await open(file)))).toBe(toHex(key));
  });

  test("that is damaged in the middle or at the end of the encrypted part is called damaged", async () => {
    for (const back of [70, 100]) {
      const damaged = file.with(-back, (file.at(-back) ?? 0) ^ 1);
      const pem = toPem("ENCRYPTED PRIVATE KEY", damaged);
      const opened = await openSigner(pem, someone.pem, passphrase, "bundle");
      expect(codesOf(opened)).toEqual(["SIG-KEY-FILE-DAMAGED"]);
    }
    const last = file.length - 1;
    expect(await codeOf(file.with(last, (file[last] ?? 0) ^ 1))).toBe("SIG-KEY-FILE-DAMAGED");
  });

  test("whose first encrypted block is damaged cannot be told from a wrong passphrase", async () => {
    const encrypted = file.length - (Math.floor(key.length / 16) + 1) * 16;
    expect(await codeOf(file.with(encrypted, (file[encrypted] ?? 0) ^ 1))).toBe(
      "SIG-PASSPHRASE-WRONG",
    );
  });

  test.each<[string, () => Uint8Array]>([
    ["cut short", () => file.slice(0, -1)],
    ["cut by a block", () => file.slice(0, -16)],
    ["with bytes after it", () => concat(file, Uint8Array.of(0))],
    ["that is a text", () => utf8("not a key")],
    ["that is empty", () => new Uint8Array(0)],
    [
      "whose encrypted part is no whole blocks",
      () => fileWith(kdfWith(salt, integer(600_000), hmac), aes, new Uint8Array(17)),
    ],
    [
      "whose encrypted part is one block",
      () => fileWith(kdfWith(salt, integer(600_000), hmac), aes, new Uint8Array(16)),
    ],
    [
      "with an initial vector of another length",
      () =>
        fileWith(
          kdfWith(salt, integer(600_000), hmac),
          sequence(objectIdentifier(oid.aes256Cbc), octetString(new Uint8Array(8))),
          blocks,
        ),
    ],
    [
      "with another key length",
      () => fileWith(kdfWith(salt, integer(600_000), integer(16), hmac), aes, blocks),
    ],
  ])("%s is called damaged", async (_, make) => {
    expect(await codeOf(make())).toBe("SIG-KEY-FILE-DAMAGED");
  });

  test.each([
    ["599,999 rounds", integer(599_999), 599_999],
    ["10,000,001 rounds", integer(10_000_001), 10_000_001],
    ["more rounds than can be counted", concat(Uint8Array.of(2, 6, 1), new Uint8Array(5)), null],
  ])("with %s is refused before any work is done", async (_, rounds, said) => {
    const opened = await open(fileWith(kdfWith(salt, rounds, hmac), aes, blocks));
    expect(opened).toMatchObject({
      kind: "err",
      error: { code: "SIG-KEY-FILE-ROUNDS", facts: { rounds: said } },
    });
  });

  test("may name the length of its key, and may leave out empty parameters", async () => {
    const bare = sequence(objectIdentifier(oid.hmacWithSha256));
    const made = fileWith(kdfWith(salt, integer(600_000), integer(32), bare), aes, blocks);
    expect(await codeOf(made)).toBe("SIG-PASSPHRASE-WRONG");
  });

  test("is written with salt and vector from the chance that is passed in", async () => {
    const chance = { bytes: (count: number) => new Uint8Array(count).fill(7) };
    const [one, two] = [
      await writeKeyFile(own(key), passphrase, chance),
      await writeKeyFile(own(key), passphrase, chance),
    ];
    expect(one).toBe(two);
    expect(one).not.toBe(await writeKeyFile(own(key), passphrase, webChance));
  });
});
