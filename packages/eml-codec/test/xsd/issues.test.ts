import { describe, expect, test } from "vitest";
import { codeOf, documentIssue, lineFinder, plainMessage } from "../../src/xsd/issues.js";

const lines = (): ReturnType<typeof lineFinder> =>
  lineFinder(new TextEncoder().encode("a\nbb\n\nc"));

describe("the beginning of lines", () => {
  test("is found forward and back, and is that of the last line beyond the end", () => {
    const finder = lines();
    expect([1, 2, 4, 3, 1, 99].map((line) => finder.offsetOf(line))).toEqual([0, 2, 6, 5, 0, 6]);
  });
});

describe("what libxml2 says", () => {
  test("is told in one line, with the usual prefixes", () => {
    expect(plainMessage("Element '{http://www.kiesraad.nl/extensions}Phase':\n no.\n")).toBe(
      "Element 'kr:Phase': no.",
    );
    expect(plainMessage("'{urn:other}x'")).toBe("'{urn:other}x'");
  });

  test("has no place where libxml2 gives no line", () => {
    const finding = { message: "x", line: 0, column: 0 };
    expect(documentIssue(finding, codeOf("x"), "Count", lines(), null)).toEqual({
      code: "EML-XSD-OTHER",
      severity: "error",
      path: "Count",
      facts: { message: "x", schema: null },
    });
  });
});
