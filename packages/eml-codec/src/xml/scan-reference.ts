// References: the five of XML, and code points by number. Others need a DTD, which is refused.
import { HASH, isCharacter, SEMICOLON } from "./chars.js";
import { FAULT, NEED_MORE, type ReaderState, refuse } from "./state.js";
import { BROKEN, byteLength, CUT, codePointAt } from "./utf8.js";

const entities: ReadonlyMap<string, number> = new Map([
  ["amp", 0x26],
  ["lt", 0x3c],
  ["gt", 0x3e],
  ["quot", 0x22],
  ["apos", 0x27],
]);

/** Longest reference: leading zeros are allowed, but not without end. */
const LONGEST = 32;

/** The code point of a reference without its `&` and `;`; -1 when there is none. */
export function referenced(body: string): number {
  const named = entities.get(body);
  if (named !== undefined) return named;
  if (!/^#(?:x[0-9A-Fa-f]+|[0-9]+)$/.test(body)) return -1;
  const code = body.startsWith("#x")
    ? Number.parseInt(body.slice(2), 16)
    : Number.parseInt(body.slice(1), 10);
  return isCharacter(code) ? code : -1;
}

function isReferenceByte(byte: number): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x61 && byte <= 0x7a) ||
    byte === HASH
  );
}

/** Reads a reference whose `&` stands at `at`; gives the index after its `;`. */
export function scanReference(state: ReaderState, at: number): number {
  const { buffer, end } = state;
  let q = at + 1;
  let body = "";
  while (q < end && q - at < LONGEST && isReferenceByte(buffer[q] ?? 0)) {
    body += String.fromCharCode(buffer[q] ?? 0);
    q += 1;
  }
  if (q >= end && q - at < LONGEST) {
    return state.final ? refuse(state, "EML-XML-REFERENCE", at, { reference: body }) : NEED_MORE;
  }
  if (buffer[q] !== SEMICOLON || referenced(body) < 0)
    return refuse(state, "EML-XML-REFERENCE", at, { reference: body });
  return q + 1;
}

/** Reads a code point above 0x7F; gives the index after it. */
export function scanHigh(state: ReaderState, at: number): number {
  state.high = true;
  const code = codePointAt(state.buffer, at, state.end);
  if (code === CUT && !state.final) return NEED_MORE;
  if (code === BROKEN || code === CUT) return refuse(state, "EML-XML-UTF8", at);
  if (isCharacter(code)) return at + byteLength(code);
  refuse(state, "EML-XML-CHARACTER", at, { character: hexadecimal(code) });
  return FAULT;
}

/** A code point as `U+XXXX`. */
export function hexadecimal(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
