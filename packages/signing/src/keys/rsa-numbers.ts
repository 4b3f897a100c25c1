// Do the numbers of an RSA key belong together? A platform may sign right with some of them damaged (it
// checks itself and falls back upon others), so that a trial signature does not show it.
import type { Bytes } from "../bytes.js";
import { type DerCursor, walkDer } from "../der/cursor.js";
import { oid } from "../der/oid.js";
import { tag } from "../der/rules.js";

function number(cursor: DerCursor, what: string): bigint {
  const { content } = cursor.take(tag.integer, what);
  return content.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
}

/** RFC 8017, 3.2: two primes, and the exponents and the coefficient that follow from them. */
function agree(key: DerCursor): boolean {
  number(key, "version");
  const modulus = number(key, "modulus");
  const publicExponent = number(key, "public exponent");
  const exponent = number(key, "private exponent");
  const [p, q] = [number(key, "first prime"), number(key, "second prime")];
  const [forP, forQ] = [number(key, "exponent of p"), number(key, "exponent of q")];
  const coefficient = number(key, "coefficient");
  if (p < 2n || q < 2n || p * q !== modulus) return false;
  const isInverse = (one: bigint, mod: bigint) => (publicExponent * one) % mod === 1n;
  return (
    forP === exponent % (p - 1n) &&
    forQ === exponent % (q - 1n) &&
    isInverse(forP, p - 1n) &&
    isInverse(forQ, q - 1n) &&
    (coefficient * q) % p === 1n
  );
}

/**
 * Tells whether a key is undamaged as far as its numbers show; for a key that is not RSA, a trial
 * signature shows it.
 *
 * @param pkcs8 - the key, decrypted (RFC 5958)
 */
export function isWhole(pkcs8: Bytes): boolean {
  const read = walkDer(pkcs8, (cursor) =>
    cursor.sequence("a private key", (outer) => {
      outer.take(tag.integer, "the version");
      const kind = outer.sequence("the kind of key", (algorithm) => {
        const name = algorithm.oid("the kind of key");
        algorithm.any("its parameters");
        return name;
      });
      const inner = outer.take(tag.octetString, "the key itself").content;
      while (!outer.isDone) outer.any("attributes");
      if (kind !== oid.rsaEncryption) return true;
      const numbers = walkDer(inner, (key) => key.sequence("an RSA key", agree));
      return numbers.kind === "ok" && numbers.value;
    }),
  );
  return read.kind === "ok" && read.value;
}
