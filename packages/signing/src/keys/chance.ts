// Chance is an input: where random bytes and new keys come from is for the caller to say.
import type { AlgorithmId } from "../algorithm.js";
import { webAlgorithms } from "../algorithm-identifier.js";

/**
 * A source of chance.
 *
 * `keyPair` gives a new key that can be exported once, to be encrypted.
 * @public
 */
export interface Chance {
  /** Gives so many bytes that nobody can foresee. */
  readonly bytes: (count: number) => Uint8Array;
  /** Makes a new pair of keys. */
  readonly keyPair: (algorithm: AlgorithmId) => Promise<CryptoKeyPair>;
}

/**
 * The chance of the platform, Node or browser: the only one that real keys may come from.
 *
 * Making an RSA key of 4096 bits takes seconds; call it from a worker where a screen must stay alive.
 *
 * @example
 * ```ts
 * declare const request: KeyRequest;
 * declare const now: Instant;
 * await createKey(request, { now, chance: webChance });
 * ```
 * @public
 */
export const webChance: Chance = {
  bytes: (count) => globalThis.crypto.getRandomValues(new Uint8Array(count)),
  keyPair: async (algorithm) => {
    const { key } = webAlgorithms[algorithm];
    const usages: KeyUsage[] = ["sign", "verify"];
    if ("namedCurve" in key) return globalThis.crypto.subtle.generateKey(key, true, usages);
    const rsa = { ...key, modulusLength: 4096, publicExponent: Uint8Array.of(1, 0, 1) };
    return globalThis.crypto.subtle.generateKey(rsa, true, usages);
  },
};
