// Public keys: what a SubjectPublicKeyInfo says, and whether a signature was made with its private half.
import type { AlgorithmId } from "./algorithm.js";
import { webAlgorithms } from "./algorithm-identifier.js";
import type { Bytes } from "./bytes.js";
import type { DerCursor } from "./der/cursor.js";
import { walkDer } from "./der/cursor.js";
import { oid } from "./der/oid.js";
import { tag } from "./der/rules.js";
import { fromDerSignature } from "./ecdsa-value.js";

/** What kind of key it is, and how strong. */
export type KeyKind =
  | { readonly kind: "rsa"; readonly bits: number; readonly exponent: string }
  | { readonly kind: "p256" }
  | { readonly kind: "other"; readonly algorithm: string };

/** A public key with its SubjectPublicKeyInfo, which is its identity. */
export interface PublicKey {
  readonly spki: Bytes;
  readonly key: KeyKind;
}

function bitsOf(content: Bytes): number {
  const digits = content[0] === 0 ? content.subarray(1) : content;
  return digits.length === 0 ? 0 : (digits.length - 1) * 8 + (32 - Math.clz32(digits[0] ?? 0));
}

/** RFC 8017, appendix A.1.1. */
function rsaKind(packed: Bytes): KeyKind {
  const numbers = walkDer(packed, (cursor) =>
    cursor.sequence("an RSA public key", (pair) => ({
      modulus: pair.take(tag.integer, "the modulus").content,
      exponent: pair.take(tag.integer, "the exponent").content,
    })),
  );
  if (numbers.kind === "err") return { kind: "other", algorithm: "broken RSA" };
  const { modulus, exponent } = numbers.value;
  // A negative number is no modulus and no exponent: its size counts as nothing.
  const negative = (modulus[0] ?? 0x80) >= 0x80 || (exponent[0] ?? 0x80) >= 0x80;
  const text = exponent.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n).toString();
  return { kind: "rsa", bits: negative ? 0 : bitsOf(modulus), exponent: text };
}

/** Reads a SubjectPublicKeyInfo (RFC 5280, 4.1). */
export function readPublicKey(cursor: DerCursor): PublicKey {
  const node = cursor.take(tag.sequence, "the public key");
  const read = walkDer(node.full, (inside) =>
    inside.sequence("the public key", (spki): KeyKind => {
      const algorithm = spki.sequence("the kind of key", (kind) => {
        const name = kind.oid("the kind of key");
        if (kind.isNext(tag.oid)) return `${name} ${kind.oid("the curve")}`;
        kind.take(tag.null, "an empty parameter");
        return name;
      });
      const packed = spki.take(tag.bitString, "the key itself").content.subarray(1);
      if (algorithm === oid.rsaEncryption) return rsaKind(packed);
      // RFC 5480: an uncompressed point, 04 and two coordinates of 32 bytes.
      const isPoint = packed.length === 65 && packed[0] === 0x04;
      if (algorithm === `${oid.ecPublicKey} ${oid.p256}` && isPoint) return { kind: "p256" };
      return { kind: "other", algorithm };
    }),
  );
  const key: KeyKind =
    read.kind === "ok" ? read.value : { kind: "other", algorithm: "not understood" };
  return { spki: node.full, key };
}

/**
 * Tells whether a key is of the kind and the size that an algorithm prescribes: exactly those, because
 * what is much larger is an attack on the time of whoever checks.
 */
export function fitsAlgorithm(key: KeyKind, algorithm: AlgorithmId): boolean {
  if (algorithm === "ecdsa-p256-sha256") return key.kind === "p256";
  return key.kind === "rsa" && key.bits === 4096 && key.exponent === "65537";
}

/** Hands a key to WebCrypto; undefined when it is not a key (a point that is not on the curve). */
async function importKey(algorithm: AlgorithmId, spki: Bytes): Promise<CryptoKey | undefined> {
  try {
    const { key } = webAlgorithms[algorithm];
    return await globalThis.crypto.subtle.importKey("spki", spki, key, false, ["verify"]);
  } catch (cause) {
    if (cause instanceof DOMException) return undefined;
    throw cause;
  }
}

/**
 * Tells whether a signature over these bytes was made with the private half of a key.
 *
 * @param algorithm - the algorithm of the pinned key
 * @param spki - the public key
 * @param signature - as it stands in a certificate or in CMS
 * @param signed - the bytes that were signed
 */
export async function isSignedBy(
  algorithm: AlgorithmId,
  spki: Bytes,
  signature: Bytes,
  signed: Bytes,
): Promise<boolean> {
  const raw = algorithm === "ecdsa-p256-sha256" ? fromDerSignature(signature) : signature;
  const key = await importKey(algorithm, spki);
  if (raw === undefined || key === undefined) return false;
  return globalThis.crypto.subtle.verify(webAlgorithms[algorithm].use, key, raw, signed);
}
