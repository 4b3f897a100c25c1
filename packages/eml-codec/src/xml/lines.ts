// Lines and columns, worked out only where somebody asks for them.

import type { Span } from "@telwerk/core";
import { present } from "../cells.js";
import { NEWLINE } from "./chars.js";

/** Up to this many bytes a loop finds line ends faster than a search through all that follows. */
const NEAR = 2048;

/** Counts the lines, and the code points of the last line, of bytes that are let go. */
export class LineCounter {
  private line: number;
  private column: number;
  /** How far the bytes at hand were counted already, and the place there. */
  private counted: number;
  private lineThere: number;
  private columnThere: number;

  constructor() {
    this.line = 1;
    this.column = 1;
    this.counted = 0;
    this.lineThere = 1;
    this.columnThere = 1;
  }

  /** Lets bytes go. `ascii` says that none of those that were not counted yet is above 0x7F. */
  advance(bytes: Uint8Array, end: number, ascii: boolean): void {
    this.count(bytes, end, ascii);
    this.line = this.lineThere;
    this.column = this.columnThere;
    this.counted = 0;
  }

  /** Counts up to `from`, and from there to `to`, where the numbers of line ends and continuation bytes are known. */
  pass(
    bytes: Uint8Array,
    from: number,
    to: number,
    ascii: boolean,
    newlines: number,
    continuations: number,
  ): void {
    this.count(bytes, from, ascii);
    this.counted = to;
    if (newlines === 0) {
      this.columnThere += to - from - continuations;
      return;
    }
    this.lineThere += newlines;
    let newline = to - 1;
    while (bytes[newline] !== NEWLINE) newline -= 1;
    this.columnThere = 1 + codePoints(bytes, newline + 1, to);
  }

  private count(bytes: Uint8Array, end: number, ascii: boolean): void {
    let from = this.counted;
    for (let newline = lineEnd(bytes, from, end); newline < end; ) {
      this.lineThere += 1;
      this.columnThere = 1;
      from = newline + 1;
      newline = lineEnd(bytes, from, end);
    }
    this.columnThere += ascii ? end - from : codePoints(bytes, from, end);
    this.counted = end;
  }

  /** The place of an index that is not before the last one, where no bytes were let go; past the end it is the end. */
  goOnTo(bytes: Uint8Array, index: number): Span {
    // A search for a line end must not go further than asked, or it would be made anew for each index.
    const passed = bytes.subarray(0, index);
    this.count(passed, passed.length, false);
    return { offset: index, line: this.lineThere, column: this.columnThere };
  }

  /** The place of an index in bytes that follow those let go, which began at byte `base` of the file. */
  spanOf(bytes: Uint8Array, index: number, base: number): Span {
    const known = this.counted <= index;
    let line = known ? this.lineThere : this.line;
    let column = known ? this.columnThere : this.column;
    for (let at = known ? this.counted : 0; at < index; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === NEWLINE) {
        line += 1;
        column = 1;
      } else if ((byte & 0xc0) !== 0x80) column += 1;
    }
    return { offset: base + index, line, column };
  }
}

/** The index of the next line end; `end` or more where there is none before it. */
function lineEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  for (const near = Math.min(end, from + NEAR); at < near; at++)
    if (bytes[at] === NEWLINE) return at;
  if (at === end) return end;
  const newline = bytes.indexOf(NEWLINE, at);
  return newline < 0 ? end : newline;
}

function codePoints(bytes: Uint8Array, from: number, end: number): number {
  if (end - from < NEAR) return end - from - continuations(bytes, from, end);
  // Words of four bytes begin on a multiple of four.
  const start = from + (-(bytes.byteOffset + from) & 3);
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + start, (end - start) >>> 2);
  const rest = start + words.length * 4;
  const others = continuations(bytes, from, start) + continuations(bytes, rest, end);
  return end - from - others - continuationsInWords(words);
}

/** Counts bytes 10xxxxxx, which go on with a code point. */
function continuations(bytes: Uint8Array, from: number, end: number): number {
  let count = 0;
  for (let at = from; at < end; at++) if (((bytes[at] ?? 0) & 0xc0) === 0x80) count += 1;
  return count;
}

/** The same, four bytes at a time. */
function continuationsInWords(words: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0;
    const marks = (word >>> 7) & (~word >>> 6) & 0x01010101;
    // The product adds the four marks up in its highest byte.
    if (marks !== 0) count += Math.imul(marks, 0x01010101) >>> 24;
  }
  return count;
}

/**
 * Works out line and column of places in a file.
 *
 * @param bytes - the whole file
 * @param offsets - byte offsets from 0, in any order; one past the end is the end
 * @returns one span per offset, in the same order; lines and columns from 1, columns in code points
 * @example
 * ```ts
 * const bytes = new TextEncoder().encode("é<a>\n<b/>");
 * positionsOf(bytes, [2, 6]); // line 1, column 2; line 2, column 1
 * ```
 * @public
 */
export function positionsOf(bytes: Uint8Array, offsets: readonly number[]): Span[] {
  const wanted = [...new Set(offsets)].sort((a, b) => a - b);
  const spans = new Map<number, Span>();
  const counter = new LineCounter();
  for (const offset of wanted) {
    spans.set(offset, counter.goOnTo(bytes, offset));
  }
  return offsets.map((offset) => present(spans.get(offset)));
}
