// From a passphrase to a key: PBKDF2 with HMAC-SHA-256 (RFC 8018).
import { type Bytes, utf8 } from "../bytes.js";

/** Rounds that we write, and the fewest that we read (the advice of OWASP for PBKDF2-HMAC-SHA256). */
export const leastRounds = 600_000;

/** More rounds than this only keep the reader busy. */
export const mostRounds = 10_000_000;

const shortest = 12;

/** Whether a passphrase is long enough, counted in characters as people count them. */
export function isLongEnough(passphrase: string): boolean {
  return Array.from(passphrase.normalize("NFC")).length >= shortest;
}

/**
 * Derives the key that opens a key file.
 *
 * The passphrase is taken in the composed form (NFC): the same letters, typed on another computer, give
 * the same bytes.
 */
export async function deriveKey(
  passphrase: string,
  salt: Bytes,
  rounds: number,
): Promise<CryptoKey> {
  const { subtle } = globalThis.crypto;
  const typed = utf8(passphrase.normalize("NFC"));
  const base = await subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  typed.fill(0);
  const method = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
  const wanted = { name: "AES-CBC", length: 256 };
  return subtle.deriveKey(method, base, wanted, false, ["encrypt", "decrypt"]);
}
