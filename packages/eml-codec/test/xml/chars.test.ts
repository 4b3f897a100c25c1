// Which code points XML 1.0 (fifth edition) lets occur, and which of them in names.
import { describe, expect, it } from "vitest";
import { isCharacter, isHighNamePart, isHighNameStart } from "../../src/xml/chars.js";

describe("a code point that may occur in a document", () => {
  it.each([
    0x09, 0x0a, 0x0d, 0x20, 0xd7ff, 0xe000, 0xe001, 0xfffc, 0xfffd, 0x10000, 0x10001, 0x10fffe,
    0x10ffff,
  ])("%i is one", (code) => {
    expect(isCharacter(code)).toBe(true);
  });

  it.each([0x00, 0x01, 0x08, 0x0b, 0x0c, 0x0e, 0x1f, 0xd800, 0xdfff, 0xfffe, 0xffff, 0x110000])(
    "%i is none",
    (code) => {
      expect(isCharacter(code)).toBe(false);
    },
  );
});

describe("a code point above ASCII in a name", () => {
  it.each([
    0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x2ff, 0x370, 0x1fff, 0x200c, 0x200d, 0x2070, 0x218f, 0x2c00,
    0x2fef, 0x3001, 0xf900, 0xfdcf, 0xfdf0, 0xd7ff, 0xfffd, 0x10000, 0xeffff,
  ])("%i may start one", (code) => {
    expect(isHighNameStart(code)).toBe(true);
    expect(isHighNamePart(code)).toBe(true);
  });

  it.each([0xb7, 0x300, 0x36f, 0x203f, 0x2040])("%i may only stand further on", (code) => {
    expect(isHighNameStart(code)).toBe(false);
    expect(isHighNamePart(code)).toBe(true);
  });

  it.each([0xb6, 0xb8, 0xbf, 0xd7, 0xf7, 0x37e, 0x2000, 0x203e, 0x2041, 0xd800, 0xfffe, 0xf0000])(
    "%i may not stand in one",
    (code) => {
      expect(isHighNamePart(code)).toBe(false);
    },
  );
});
