// Random damage to documents: pieces of markup, raw bytes, cuts.
import * as fc from "fast-check";

const fragments = [
  "<",
  ">",
  "/",
  "&",
  ";",
  '"',
  "'",
  "=",
  " ",
  "\n",
  "\r",
  "\t",
  "]]>",
  "--",
  "<!--",
  "-->",
  "<![CDATA[",
  "<?",
  "?>",
  "<?xml version='1.0'?>",
  "<a>",
  "</a>",
  "<a/>",
  "&amp;",
  "&#0;",
  "&#65;",
  "&#xD800;",
  "&#x10FFFF;",
  "&nbsp;",
  "xmlns:kr=''",
  " xmlns:xml='x'",
  " kr:a='1'",
  " Id='9'",
  "é",
  "€",
  "😀",
  ":",
  "x:y",
  "<x:a/>",
  "\u0001",
  "\uFFFE",
  "<!DOCTYPE a>",
  "a b='<'",
].map((text) => new TextEncoder().encode(text));
const raw = [
  [0x80],
  [0xc0, 0xaf],
  [0xed, 0xa0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xef, 0xbf, 0xbf],
  [0x00],
].map((bytes) => Uint8Array.from(bytes));

export interface Edit {
  readonly at: number;
  readonly drop: number;
  readonly insert: Uint8Array;
}

/** A document with some edits. */
export function mutated(text: string, edits: readonly Edit[]): Uint8Array {
  let bytes: Uint8Array = new TextEncoder().encode(text);
  for (const { at, drop, insert } of edits) {
    const start = at % (bytes.length + 1);
    const tail = bytes.subarray(start + drop);
    const next = new Uint8Array(start + insert.length + tail.length);
    next.set(bytes.subarray(0, start));
    next.set(insert, start);
    next.set(tail, start + insert.length);
    bytes = next;
  }
  return bytes;
}

export const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat({ max: 20000 }),
  drop: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 40 })),
  insert: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...fragments) },
    { weight: 2, arbitrary: fc.constantFrom(...raw) },
    { weight: 1, arbitrary: fc.constant(new Uint8Array(0)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 3 }) },
  ),
});
