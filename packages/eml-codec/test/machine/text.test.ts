import { describe, expect, it } from "vitest";
import { collapsed, isAllBlank, plainNumber, shown } from "../../src/machine/text.js";
import { CDATA, HIGH, RESOLVE } from "../../src/xml/state.js";
import { bytesOf } from "../samples.js";

describe("a text in the facts of an issue", () => {
  it("is whole up to 80 characters", () => {
    expect(shown("x".repeat(80))).toBe("x".repeat(80));
  });

  it("is cut behind that", () => {
    expect(shown("x".repeat(81))).toBe(`${"x".repeat(80)}…`);
  });

  it("is never cut inside a character", () => {
    expect(shown(`${"x".repeat(79)}😀`)).toBe(`${"x".repeat(79)}…`);
    expect(shown(`${"x".repeat(78)}😀y`)).toBe(`${"x".repeat(78)}😀…`);
  });
});

it.each([
  ["a b", "a b"],
  [" a  b ", "a b"],
  ["\ta\r\n b\n", "a b"],
  ["a\tb", "a b"],
  ["a\rb", "a b"],
  ["a\nb", "a b"],
  ["a ", "a"],
  [" a", "a"],
  ["a  b", "a b"],
  [" ", ""],
  ["\u00a0a", "\u00a0a"],
])("white space of %j collapses to %j", (text, expected) => {
  expect(collapsed(text)).toBe(expected);
});

describe("a text", () => {
  const isBlankText = (text: string, flags = 0): boolean => {
    const bytes = bytesOf(`x${text}x`);
    return isAllBlank(bytes, 1, bytes.length - 1, flags);
  };

  it("of white space only is blank, written in any way", () => {
    expect(["", " ", "\t\n\r "].map((text) => isBlankText(text))).toEqual([true, true, true]);
    expect(isBlankText("&#32;&#x9;", RESOLVE)).toBe(true);
    expect(isBlankText(" \r\n", RESOLVE | CDATA)).toBe(true);
  });

  it("with anything else is not", () => {
    expect(["a", " a", "a ", " a "].map((text) => isBlankText(text))).toEqual(Array(4).fill(false));
    expect(isBlankText("&#65;", RESOLVE)).toBe(false);
    expect(isBlankText("\u00a0", HIGH)).toBe(false);
  });
});

describe("plain digits", () => {
  const number = (text: string, flags = 0): number => {
    const bytes = bytesOf(`1${text}2`);
    return plainNumber(bytes, 1, bytes.length - 1, flags);
  };

  it.each([
    ["0", 0],
    ["7", 7],
    ["10", 10],
    ["123456789012345", 123_456_789_012_345],
  ])("%s are a number", (text, value) => {
    expect(number(text)).toBe(value);
  });

  it.each(["00", "07", "+7", "-7", "7 ", " 7", "7.", "7:", "7/", "1234567890123456"])(
    "%j takes a closer look",
    (text) => {
      expect(number(text)).toBe(-1);
    },
  );

  it("with something to resolve do so too", () => {
    expect(number("7", RESOLVE)).toBe(-1);
  });
});
