// Every name gets a number, and the same bytes always the same one, however many names there are.
import { describe, expect, it } from "vitest";
import { NameKind, NameTable } from "../../src/xml/names.js";
import { bytesOf } from "../samples.js";

const numberOf = (names: NameTable, text: string): number => {
  const bytes = bytesOf(`<${text} `);
  return names.intern(bytes, 1, bytes.length - 1);
};

describe("the names of a document", () => {
  it("are numbered from 1, in order, each once", () => {
    const names = new NameTable();
    expect(names.count).toBe(1);
    expect(["a", "ab", "é", "a", "é", "b", "ab"].map((text) => numberOf(names, text))).toEqual([
      1, 2, 3, 1, 3, 4, 2,
    ]);
    expect(names.count).toBe(5);
    expect([0, 1, 2, 3, 4].map((name) => names.text(name))).toEqual(["", "a", "ab", "é", "b"]);
  });

  it("are all remembered, with their kinds, where there are thousands of long ones", () => {
    const names = new NameTable();
    const texts = Array.from({ length: 900 }, (_, i) =>
      i % 3 === 0 ? `xmlns:n${i}` : `${"p".repeat(i % 50)}n${i}`,
    );
    const numbers = texts.map((text, i) => {
      const name = numberOf(names, text);
      names.follow[name] = i;
      names.seenIn[name] = 2 * i;
      return name;
    });
    expect(numbers).toEqual(texts.map((_, i) => i + 1));
    expect(texts.map((text) => numberOf(names, text))).toEqual(numbers);
    expect(numbers.map((name) => names.text(name))).toEqual(texts);
    for (const [i, text] of texts.entries()) {
      const name = i + 1;
      expect(names.matchEnd(name, bytesOf(`<${text}>`), 1)).toBe(text.length + 1);
      expect(names.kinds[name]).toBe(i % 3 === 0 ? NameKind.declaration : NameKind.plain);
      expect([names.follow[name], names.seenIn[name]]).toEqual([i, 2 * i]);
    }
  });

  it("are kept apart where they only differ in one byte, or in length", () => {
    const names = new NameTable();
    const texts = ["aaaa", "aaab", "baaa", "abaa", "aaa", "aaaaa"];
    expect(texts.map((text) => numberOf(names, text))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(names.matchEnd(1, bytesOf("aaab"), 0)).toBe(-1);
    expect(names.matchEnd(1, bytesOf("baaa"), 0)).toBe(-1);
    expect(names.matchEnd(1, bytesOf("aaa"), 0)).toBe(-1);
    expect(names.matchEnd(1, bytesOf("xaaaay"), 1)).toBe(5);
    expect(names.matchEnd(0, bytesOf("aaaa"), 0)).toBe(-1);
    expect(names.matchEnd(7, bytesOf("aaaa"), 0)).toBe(-1);
  });

  it("mean something else by their prefix", () => {
    const names = new NameTable();
    const kinds = ["a", "p:a", "xmlns", "xmlns:p", "xmlnsa", "xml:lang"].map(
      (text) => names.kinds[numberOf(names, text)],
    );
    expect(kinds).toEqual([
      NameKind.plain,
      NameKind.prefixed,
      NameKind.defaultDeclaration,
      NameKind.declaration,
      NameKind.plain,
      NameKind.prefixed,
    ]);
  });
});
