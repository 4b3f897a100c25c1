// A private key at rest: PKCS#8 in PBES2 (PBKDF2-HMAC-SHA256, AES-256-CBC), as PEM that OpenSSL reads.
// Refused: every other way of encrypting, too few rounds, a wrong passphrase, a damaged file.
import { err, ok, type Result } from "@telwerk/core";
import { type Bytes, concat, own } from "../bytes.js";
import { type DerCursor, walkDer } from "../der/cursor.js";
import { oid } from "../der/oid.js";
import { readDer } from "../der/reader.js";
import { tag } from "../der/rules.js";
import { integer, nothing, objectIdentifier, octetString, sequence } from "../der/writer.js";
import { issue, type SigIssue } from "../issue.js";
import { fromPem, toPem } from "../pem.js";
import type { Chance } from "./chance.js";
import { deriveKey, leastRounds, mostRounds } from "./passphrase.js";

const block = 16;

interface KeyFile {
  readonly method: string;
  readonly salt: Bytes;
  readonly rounds: number;
  readonly iv: Bytes;
  readonly encrypted: Bytes;
}

/** RFC 8018, A.2: the key length is as AES-256 has it, and the default hash (SHA-1) is never right. */
function readDerivation(kdf: DerCursor): { name: string; salt: Bytes; rounds: number } {
  const name = kdf.oid("the way of deriving");
  if (name !== oid.pbkdf2) {
    while (!kdf.isDone) kdf.any("parameters of another way");
    return { name, salt: new Uint8Array(0), rounds: 0 };
  }
  return kdf.sequence("the parameters of PBKDF2", (inside) => {
    const salt = inside.take(tag.octetString, "the salt").content;
    const digits = inside.take(tag.integer, "the rounds").content;
    const rounds = digits.length > 4 ? Infinity : digits.reduce((sum, byte) => sum * 256 + byte, 0);
    if (inside.isNext(tag.integer)) inside.exactly([integer(32)], "length of the key");
    const hash = inside.isDone ? "hmacWithSHA1" : inside.sequence("the hash", readName);
    return { name: hash === oid.hmacWithSha256 ? name : hash, salt, rounds };
  });
}

function readName(algorithm: DerCursor): string {
  const name = algorithm.oid("an algorithm");
  if (!algorithm.isDone) algorithm.take(tag.null, "no parameters");
  return name;
}

/** A list of what is used, so that a refusal can name it. */
function readMethod(scheme: DerCursor): Omit<KeyFile, "encrypted"> {
  const outer = scheme.oid("the way of encrypting");
  const other = { salt: new Uint8Array(0), rounds: 0, iv: new Uint8Array(0) };
  if (outer !== oid.pbes2) {
    while (!scheme.isDone) scheme.any("parameters of another way");
    return { method: outer, ...other };
  }
  return scheme.sequence("the parameters of PBES2", (inside) => {
    const { name, salt, rounds } = inside.sequence("the way of deriving", readDerivation);
    return inside.sequence("the cipher", (cipher) => {
      const algorithm = cipher.oid("the cipher");
      const known = name === oid.pbkdf2 && algorithm === oid.aes256Cbc;
      const iv = known ? cipher.take(tag.octetString, "the initial vector").content : other.iv;
      while (!known && !cipher.isDone) cipher.any("parameters of another cipher");
      return { method: known ? "" : `${name} ${algorithm}`, salt, rounds, iv };
    });
  });
}

function readKeyFile(pem: string): Result<KeyFile, SigIssue> {
  const damaged = (why: string) => err(issue("SIG-KEY-FILE-DAMAGED", "key", { why }));
  const der = fromPem("ENCRYPTED PRIVATE KEY", pem);
  if (der.kind === "err") return damaged(der.error);
  const read = walkDer(own(der.value), (cursor) =>
    cursor.sequence("an encrypted key", (outer) => {
      const method = outer.sequence("the way of encrypting", readMethod);
      return { ...method, encrypted: outer.take(tag.octetString, "the encrypted key").content };
    }),
  );
  if (read.kind === "err") return damaged(read.error.why);
  const { method, rounds, iv, encrypted } = read.value;
  if (method !== "") return err(issue("SIG-KEY-FILE-METHOD", "key", { method }));
  if (rounds < leastRounds || rounds > mostRounds) {
    const facts = {
      rounds: Number.isFinite(rounds) ? rounds : null,
      least: leastRounds,
      most: mostRounds,
    };
    return err(issue("SIG-KEY-FILE-ROUNDS", "key", facts));
  }
  const whole = iv.length === block && encrypted.length > block && encrypted.length % block === 0;
  return whole ? read : damaged("not whole blocks");
}

/**
 * Decrypts without looking at the padding: one block is added that decrypts to padding of its own. A wrong
 * passphrase can then be told from a damaged file, and neither by a hint in the padding.
 */
async function decryptBlocks(key: CryptoKey, iv: Bytes, encrypted: Bytes): Promise<Bytes> {
  const { subtle } = globalThis.crypto;
  const last = encrypted.slice(-block);
  const extra = await subtle.encrypt({ name: "AES-CBC", iv: last }, key, new Uint8Array(0));
  const longer = concat(encrypted, new Uint8Array(extra));
  return new Uint8Array(await subtle.decrypt({ name: "AES-CBC", iv: own(iv) }, key, longer));
}

/** Every PKCS#8 key of ours begins so: a long sequence, version 0, the kind of key (RFC 5958). */
function beginsLikeKey(plain: Bytes): boolean {
  const long = plain[1] === 0x82 ? 4 : plain[1] === 0x81 ? 3 : 2;
  const version = [0x02, 0x01, 0x00, 0x30].every((byte, at) => plain[long + at] === byte);
  return plain[0] === 0x30 && version;
}

/** Takes the padding off (RFC 8018, 6.1.1); undefined when what is left is not one DER value. */
function unpad(plain: Bytes): Bytes | undefined {
  const size = plain.at(-1) ?? 0;
  const padded = size >= 1 && size <= block && plain.slice(-size).every((byte) => byte === size);
  const key = padded ? plain.slice(0, -size) : undefined;
  return key !== undefined && readDer(key).kind === "ok" ? key : undefined;
}

/**
 * Opens a key file.
 *
 * @returns the PKCS#8 bytes, which the caller overwrites after use
 */
export async function openKeyFile(
  pem: string,
  passphrase: string,
): Promise<Result<Bytes, SigIssue>> {
  const file = readKeyFile(pem);
  if (file.kind === "err") return file;
  const { salt, rounds, iv, encrypted } = file.value;
  const plain = await decryptBlocks(await deriveKey(passphrase, own(salt), rounds), iv, encrypted);
  const key = unpad(plain);
  const begins = beginsLikeKey(plain);
  plain.fill(0);
  if (key !== undefined && begins) return ok(key);
  return err(
    begins
      ? issue("SIG-KEY-FILE-DAMAGED", "key", { why: "the first block is right, the rest is not" })
      : issue("SIG-PASSPHRASE-WRONG", "key"),
  );
}

/** Writes a key file. */
export async function writeKeyFile(
  pkcs8: Bytes,
  passphrase: string,
  chance: Pick<Chance, "bytes">,
): Promise<string> {
  const [salt, iv] = [own(chance.bytes(16)), own(chance.bytes(block))];
  const key = await deriveKey(passphrase, salt, leastRounds);
  const encrypted = await globalThis.crypto.subtle.encrypt({ name: "AES-CBC", iv }, key, pkcs8);
  const hash = sequence(objectIdentifier(oid.hmacWithSha256), nothing);
  const rounds = integer(leastRounds);
  const derivation = sequence(
    objectIdentifier(oid.pbkdf2),
    sequence(octetString(salt), rounds, hash),
  );
  const cipher = sequence(objectIdentifier(oid.aes256Cbc), octetString(iv));
  const method = sequence(objectIdentifier(oid.pbes2), sequence(derivation, cipher));
  return toPem("ENCRYPTED PRIVATE KEY", sequence(method, octetString(new Uint8Array(encrypted))));
}
