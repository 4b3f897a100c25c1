import { describe, expect, test } from "vitest";
import { deceasedIn } from "../../src/evidence/deceased-text.js";

function file(deceased: unknown): string {
  return JSON.stringify({ format: "telwerk-deceased", formatVersion: 0, deceased });
}

const person = { list: 1, shortCode: "VlietA" };
const numbered = { list: 1, candidate: 2 };

describe("a file of candidates who died", () => {
  test("gives them in the order of the file", () => {
    expect(deceasedIn(file([person, numbered]))).toEqual({ kind: "ok", value: [person, numbered] });
    expect(deceasedIn(file([]))).toEqual({ kind: "ok", value: [] });
  });

  test.each([
    ["no JSON", "deceased"],
    ["a list for a file", "[]"],
    [
      "another format",
      JSON.stringify({ format: "telwerk-lots", formatVersion: 0, deceased: [person] }),
    ],
    [
      "another version",
      JSON.stringify({ format: "telwerk-deceased", formatVersion: 1, deceased: [person] }),
    ],
    ["people who are no list", file({})],
    ["somebody who is no entry", file([null])],
    ["a person without a list", file([{ shortCode: "VlietA" }])],
    ["a person of half a list", file([{ ...person, list: 1.5 }])],
    ["a list for a number", file([{ ...person, list: "1" }])],
    ["a list that nobody is on", file([{ list: 1 }])],
    ["an empty code", file([{ list: 1, shortCode: "" }])],
    ["number 0", file([{ list: 1, candidate: 0 }])],
    ["a number in words", file([{ list: 1, candidate: "2" }])],
    ["a code and a number", file([{ ...person, ...numbered }])],
    ["a part that nobody knows", file([{ list: 1, name: "Vliet" }])],
  ])("with %s is refused with a code", (_, text) => {
    const people = deceasedIn(text);
    expect(people.kind).toBe("err");
    if (people.kind === "err") expect(people.error).toMatch(/^VER-DECEASED-FORM/);
  });

  test("says which entry is not complete", () => {
    expect(deceasedIn(file([person, { list: 1 }]))).toEqual({
      kind: "err",
      error: "VER-DECEASED-FORM: persoon 2 is niet volledig (person not complete)",
    });
  });

  test("that names somebody twice is refused with a code", () => {
    expect(deceasedIn(file([person, numbered, person]))).toEqual({
      kind: "err",
      error: "VER-DECEASED-TWICE: list 1, shortCode VlietA staat er twee keer (stands there twice)",
    });
    expect(deceasedIn(file([person, { ...person, list: 2 }])).kind).toBe("ok");
  });
});
