// Lines and columns, worked out only where somebody asks for them.
import type { Span } from "@telwerk/core";
import { NEWLINE } from "./chars.js";

/** Counts the lines, and the code points of the last line, of bytes that are let go. */
export class LineCounter {
  private line: number;
  private column: number;

  constructor() {
    this.line = 1;
    this.column = 1;
  }

  /** Lets bytes go. `ascii` says that none of them is above 0x7F. */
  advance(bytes: Uint8Array, end: number, ascii: boolean): void {
    let from = 0;
    for (;;) {
      const newline = bytes.indexOf(NEWLINE, from);
      if (newline < 0 || newline >= end) break;
      this.line += 1;
      this.column = 1;
      from = newline + 1;
    }
    this.column += ascii ? end - from : codePoints(bytes, from, end);
  }

  /** The place of an index in bytes that follow those let go, which began at byte `base` of the file. */
  spanOf(bytes: Uint8Array, index: number, base: number): Span {
    let line = this.line;
    let column = this.column;
    for (let at = 0; at < index; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === NEWLINE) {
        line += 1;
        column = 1;
      } else if ((byte & 0xc0) !== 0x80) column += 1;
    }
    return { offset: base + index, line, column };
  }
}

function codePoints(bytes: Uint8Array, from: number, end: number): number {
  let count = 0;
  for (let at = from; at < end; at++) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) count += 1;
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
  let line = 1;
  let column = 1;
  let at = 0;
  for (const offset of wanted) {
    const stop = Math.min(offset, bytes.length);
    for (; at < stop; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === NEWLINE) {
        line += 1;
        column = 1;
      } else if ((byte & 0xc0) !== 0x80) column += 1;
    }
    spans.set(offset, { offset, line, column });
  }
  return offsets.map((offset) => spans.get(offset) ?? { offset, line, column });
}
