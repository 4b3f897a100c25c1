// The hash code (hashcode) as people see it: 16 groups of four. A typed text comes in, a code goes out.
// Refused, with a coded issue: a text that is not 64 hexadecimal digits.
import { type Brand, err, type Issue, ok, type Result } from "@telwerk/core";
import { type HashIssueCode, hashCatalogue } from "./codes.js";

/**
 * A SHA-256 hash code: 64 hexadecimal digits in lower case, without anything between them.
 * @public
 */
export type HashCode = Brand<string, "HashCode">;

/** Number of groups in which a hash code is shown. @public */
export const HASH_GROUPS = 16;

const DIGITS = 64;
const GROUP = 4;

/** How a hash code is written: OSV uses upper case and blanks, Abacus lower case. @public */
export interface HashCodeStyle {
  readonly letters?: "lower" | "upper";
  /** Between the groups: a blank on paper, `-` on some screens. */
  readonly separator?: string;
}

function isHashCode(text: string): text is HashCode {
  return /^[0-9a-f]{64}$/.test(text);
}

/** Makes the code of the 32 bytes of a digest. */
export function toHashCode(digest: Uint8Array): HashCode {
  const text = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (!isHashCode(text)) throw new RangeError(`a digest of ${digest.length} bytes is no SHA-256`);
  return text;
}

/**
 * Splits a hash code into its 16 groups of four digits.
 *
 * @param code - the code
 * @returns the groups, in lower case, in order
 * @public
 */
export function hashGroups(code: HashCode): readonly string[] {
  return Array.from({ length: HASH_GROUPS }, (_, group) =>
    code.slice(group * GROUP, (group + 1) * GROUP),
  );
}

/**
 * Writes a hash code for people: 16 groups of four.
 *
 * @param code - the code
 * @param style - lower case with blanks if absent
 * @returns for example `9f86 d081 884c …`
 * @example
 * ```ts
 * const code = await hash(new TextEncoder().encode("test"), { mode: "raw" });
 * if (code.kind === "ok") formatHashCode(code.value).slice(0, 9); // "9f86 d081"
 * ```
 * @public
 */
export function formatHashCode(code: HashCode, style: HashCodeStyle = {}): string {
  const text = hashGroups(code).join(style.separator ?? " ");
  return style.letters === "upper" ? text.toUpperCase() : text;
}

/** Drops what people put between digits, and makes letters small. */
function bare(typed: string): string {
  return typed.replace(/[\s\u2010-\u2015-]+/g, "").toLowerCase();
}

function issue(code: HashIssueCode, facts: Issue["facts"]): Issue {
  return { code, severity: hashCatalogue[code].severity, path: "hash code", facts };
}

/**
 * Reads a hash code as a person typed or pasted it: blanks, line ends and hyphens do not count, and
 * neither does the case of letters.
 *
 * @param typed - the text
 * @returns the code, or `EML-HASH-CHARACTER`, `EML-HASH-LENGTH`
 * @example
 * ```ts
 * parseHashCode("9F86-D081").kind; // "err": 8 digits instead of 64
 * ```
 * @public
 */
export function parseHashCode(typed: string): Result<HashCode, readonly Issue[]> {
  const text = bare(typed);
  const strange = /[^0-9a-f]/u.exec(text)?.[0];
  if (strange !== undefined) return err([issue("EML-HASH-CHARACTER", { found: strange })]);
  if (!isHashCode(text))
    return err([issue("EML-HASH-LENGTH", { expected: DIGITS, found: text.length })]);
  return ok(text);
}

/**
 * Tells whether what a person typed is this hash code, or this one group of it.
 *
 * @param expected - the code, or one group of four digits
 * @param typed - the text, with or without blanks and hyphens, in either case
 * @returns true only when every digit is there and equal
 * @example
 * ```ts
 * isTypedHash("9f86", " 9F86 "); // true
 * isTypedHash("9f86", ""); // false
 * ```
 * @public
 */
export function isTypedHash(expected: string, typed: string): boolean {
  const wanted = bare(expected);
  return wanted !== "" && bare(typed) === wanted;
}
