// Runs of bytes, and the numbers between them. A run is compared eight bytes at a time.
import { LT, NEWLINE } from "../xml/chars.js";

/** Shorter and longer runs are left to the general machine. */
export const SHORTEST = 8;
export const LONGEST = 16384;
/** Bytes that reading ahead may look at behind a run: a number and one word. */
export const MARGIN = 26;
/** More digits than this are left to the general machine. */
const DIGITS = 9;

/** How many words a run has; the last overlaps the one before it, so that no bytes are left over. */
export function wordsIn(length: number): number {
  return ((length - 1) >> 3) + 1;
}

/** Puts the bytes from `start` to `end` into words, from the word `first` on. */
export function putWords(
  words: Float64Array,
  first: number,
  view: DataView,
  start: number,
  end: number,
): void {
  let word = first;
  for (let at = start; at + 8 < end; at += 8) words[word++] = view.getFloat64(at, true);
  words[word] = view.getFloat64(end - 8, true);
}

/**
 * Tells whether a run stands at an index.
 *
 * Comparing as floating point numbers is exact here. Only +0 and -0 are different bytes that are
 * equal, and a run has no zero bytes. NaN is unequal to itself, which only means that nothing is
 * predicted; valid UTF-8 cannot make one.
 */
export function isRun(
  view: DataView,
  words: Float64Array,
  first: number,
  start: number,
  length: number,
): boolean {
  const last = first + ((length - 1) >> 3);
  let q = start;
  for (let word = first; word < last; word++, q += 8)
    if (view.getFloat64(q, true) !== words[word]) return false;
  return view.getFloat64(start + length - 8, true) === words[last];
}

/** Line ends and continuation bytes (UTF-8) in a run. */
export function countIn(
  bytes: Uint8Array,
  start: number,
  end: number,
): { readonly newlines: number; readonly continuations: number } {
  let newlines = 0;
  let continuations = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === NEWLINE) newlines += 1;
    else if ((byte & 0xc0) === 0x80) continuations += 1;
  }
  return { newlines, continuations };
}

/** The digit at an index; more than 9 where there is none. */
function digitAt(bytes: Uint8Array, index: number): number {
  return ((bytes[index] ?? 0) - 0x30) >>> 0;
}

/**
 * The index after a number; the same index where none stands that is plain digits and then this byte.
 *
 * Zeros in front are for the general machine to keep.
 */
export function digitsEnd(bytes: Uint8Array, start: number, stop: number = LT): number {
  const first = digitAt(bytes, start);
  let end = start + 1;
  if (bytes[end] !== stop) {
    if (first === 0) return start;
    while (digitAt(bytes, end) <= 9 && end - start < DIGITS) end += 1;
  }
  return first <= 9 && bytes[end] === stop ? end : start;
}

/** The number that stands in digits. */
export function numberIn(bytes: Uint8Array, start: number, end: number): number {
  let value = digitAt(bytes, start);
  for (let at = start + 1; at < end; at++) value = value * 10 + digitAt(bytes, at);
  return value;
}
