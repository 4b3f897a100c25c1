// Fingerprints: what two people compare over the telephone before a certificate is trusted.
import { type Bytes, own, sha256, toHex } from "./bytes.js";
import type { Certificate } from "./certificate/certificate.js";

/**
 * One SHA-256 in the forms that people use.
 *
 * `groups` are 16 groups of 4 digits; `spoken` are the same 64 digits as 4 lines to read out in Dutch.
 * @public
 */
export interface Reading {
  readonly hex: string;
  readonly groups: readonly string[];
  readonly spoken: readonly string[];
}

/**
 * The two fingerprints of a certificate: of its public key (which is what is pinned) and of the whole.
 * @public
 */
export interface Fingerprint {
  readonly key: Reading;
  readonly certificate: Reading;
}

/** Digits one by one, letters by the Dutch spelling alphabet: hardly to be misheard. */
const words: Readonly<Record<string, string>> = {
  ...{ 0: "nul", 1: "een", 2: "twee", 3: "drie", 4: "vier" },
  ...{ 5: "vijf", 6: "zes", 7: "zeven", 8: "acht", 9: "negen" },
  ...{ a: "Anton", b: "Bernhard", c: "Cornelis", d: "Dirk", e: "Eduard", f: "Ferdinand" },
};

const rowNames = ["eerste", "tweede", "derde", "vierde"] as const;

/**
 * Puts a SHA-256 into groups and into words.
 *
 * All 64 digits are read out: whoever compares only the first and the last few can be shown a key that
 * was searched for until those fitted.
 *
 * @param hex - 64 hexadecimal digits
 * @returns the reading, in lower case
 * @throws RangeError when it is not 64 hexadecimal digits (a bug in the caller)
 * @example
 * ```ts
 * readingOf("19178e2a".repeat(8)).groups[0]; // "1917"
 * ```
 * @public
 */
export function readingOf(hex: string): Reading {
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new RangeError("readingOf: not a SHA-256");
  const groups = hex.match(/.{4}/g) ?? [];
  const say = (group: string) => Array.from(group, (digit) => words[digit] ?? "").join(" ");
  const spoken = rowNames.map(
    (name, row) =>
      `${name} rij: ${groups
        .slice(row * 4, row * 4 + 4)
        .map(say)
        .join(", ")}.`,
  );
  return { hex, groups, spoken };
}

/** The fingerprint of a key, as pins keep it. */
export async function keyFingerprint(spki: Bytes): Promise<string> {
  return toHex(await sha256(spki));
}

/**
 * Gives the fingerprints of a certificate.
 *
 * @param certificate - the certificate, as read from its file
 * @returns both fingerprints, ready to be shown and to be read out
 * @example
 * ```ts
 * declare const pem: string;
 * const opened = await inspectCertificate(pem);
 * if (opened.kind === "ok") (await fingerprint(opened.value)).key.spoken[0]; // "eerste rij: een negen …"
 * ```
 * @public
 */
export async function fingerprint(
  certificate: Pick<Certificate, "der" | "spki">,
): Promise<Fingerprint> {
  return {
    key: readingOf(await keyFingerprint(own(certificate.spki))),
    certificate: readingOf(toHex(await sha256(own(certificate.der)))),
  };
}

/**
 * Brings a fingerprint that a person typed to the form in which it is compared.
 *
 * @param text - digits with spaces, colons, hyphens or line ends between them, in any case
 * @returns 64 digits in lower case, or undefined when it is anything else
 * @example
 * ```ts
 * typedFingerprint("1917 8E2A"); // undefined: all 64 digits are asked for
 * ```
 * @public
 */
export function typedFingerprint(text: string): string | undefined {
  const digits = text.replaceAll(/[\s:-]/g, "").toLowerCase();
  return /^[0-9a-f]{64}$/.test(digits) ? digits : undefined;
}
