// UTF-8 by RFC 3629: the first and the last of each length, and what lies just outside.
import { describe, expect, it } from "vitest";
import { BROKEN, byteLength, CUT, codePointAt } from "../../src/xml/utf8.js";

const last = [
  0x80, 0x7ff, 0x800, 0xfff, 0x1000, 0xcfff, 0xd000, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x3ffff,
  0x40000, 0xfffff, 0x100000, 0x10ffff,
];

describe("a code point in UTF-8", () => {
  it.each(last)("%i is read, anywhere, and has as many bytes as are written", (code) => {
    const bytes = new TextEncoder().encode(`a${String.fromCodePoint(code)}a`);
    expect(codePointAt(bytes, 1, bytes.length)).toBe(code);
    expect(byteLength(code)).toBe(bytes.length - 2);
    for (let end = 2; end < bytes.length - 1; end++) expect(codePointAt(bytes, 1, end)).toBe(CUT);
    expect(codePointAt(bytes, 1, bytes.length - 1)).toBe(code);
  });

  it.each([
    ["a continuation alone", [0x80]],
    ["the last continuation alone", [0xbf]],
    ["C0, overlong", [0xc0, 0x80]],
    ["C1, overlong", [0xc1, 0xbf]],
    ["two bytes, the second ASCII", [0xc2, 0x7f]],
    ["two bytes, the second a lead", [0xc2, 0xc0]],
    ["three bytes, overlong", [0xe0, 0x9f, 0xbf]],
    ["three bytes, the third ASCII", [0xe0, 0xa0, 0x7f]],
    ["the first surrogate", [0xed, 0xa0, 0x80]],
    ["the last surrogate", [0xed, 0xbf, 0xbf]],
    ["four bytes, overlong", [0xf0, 0x8f, 0xbf, 0xbf]],
    ["four bytes, the last ASCII", [0xf0, 0x90, 0x80, 0x41]],
    ["the first above U+10FFFF", [0xf4, 0x90, 0x80, 0x80]],
    ["F5, which leads nothing", [0xf5, 0x80, 0x80, 0x80]],
    ["FF, which never occurs", [0xff, 0xbf, 0xbf, 0xbf]],
  ])("is not: %s", (_, bytes) => {
    expect(codePointAt(Uint8Array.from(bytes), 0, bytes.length)).toBe(BROKEN);
  });

  it("is known to be broken before its last byte is there", () => {
    for (const bytes of [
      [0xe0, 0x80],
      [0xed, 0xa0],
      [0xf0, 0x80],
      [0xf4, 0x90],
    ])
      expect(codePointAt(Uint8Array.from(bytes), 0, 2)).toBe(BROKEN);
  });
});
