// Namespaces: what a prefix stands for, and which declarations are against the rules (Namespaces in XML 1.0).
import { describe, expect, it } from "vitest";
import { NameKind, NameTable } from "../../src/xml/names.js";
import { declarationFault, declaredPrefix, Scope, splitName } from "../../src/xml/scope.js";
import { bytesOf } from "../samples.js";

const XML = "http://www.w3.org/XML/1998/namespace";
const XMLNS = "http://www.w3.org/2000/xmlns/";

const numberOf = (names: NameTable, text: string): number => {
  const bytes = bytesOf(text);
  return names.intern(bytes, 0, bytes.length);
};

describe("a declaration of a namespace", () => {
  it.each([
    ["", "urn:a"],
    ["", ""],
    ["p", "urn:a"],
    ["xml", XML],
    ["p", "a b"],
  ])("may give %j the address %j", (prefix, address) => {
    const kind = prefix === "" ? NameKind.defaultDeclaration : NameKind.declaration;
    expect(declarationFault(kind, prefix, address)).toBe(false);
  });

  it.each([
    ["", XML],
    ["", XMLNS],
    ["", " urn:a"],
    ["", " "],
    ["p", ""],
    ["p", XML],
    ["p", XMLNS],
    ["p", "urn:a "],
    ["xml", "urn:a"],
    ["xml", ""],
    ["xmlns", "urn:a"],
    ["xmlns", XMLNS],
  ])("may not give %j the address %j", (prefix, address) => {
    const kind = prefix === "" ? NameKind.defaultDeclaration : NameKind.declaration;
    expect(declarationFault(kind, prefix, address)).toBe(true);
  });

  it("is told by its name", () => {
    expect(declaredPrefix("xmlns")).toBe("");
    expect(declaredPrefix("xmlns:a")).toBe("a");
    expect(declaredPrefix("xmlnsa")).toBeUndefined();
    expect(declaredPrefix("a:xmlns")).toBeUndefined();
  });
});

it("a name has a prefix before its colon, or none", () => {
  expect(splitName("p:a")).toEqual({ prefix: "p", local: "a" });
  expect(splitName("a")).toEqual({ prefix: "", local: "a" });
});

describe("the scope of declarations", () => {
  const vocabulary = new Map([
    ["urn:a x", 1],
    ["urn:b x", 2],
    [" x", 3],
  ]);
  const bare = new Scope(0, undefined, new Map(), vocabulary);
  const outer = bare.inner(
    1,
    new Map([
      ["", "urn:a"],
      ["p", "urn:b"],
    ]),
  );
  const inner = outer.inner(2, new Map([["", ""]]));

  it("knows its depth and what is around it", () => {
    expect([bare.depth, outer.depth, inner.depth]).toEqual([0, 1, 2]);
    expect([bare.outer, outer.outer, inner.outer]).toEqual([undefined, bare, outer]);
  });

  it("gives the address of a prefix, of the nearest declaration", () => {
    expect([bare.address(""), outer.address(""), inner.address("")]).toEqual(["", "urn:a", ""]);
    expect([bare.address("p"), inner.address("p")]).toEqual([undefined, "urn:b"]);
    expect([bare.address("xml"), inner.address("xmlns")]).toEqual([XML, XMLNS]);
  });

  it("gives the element that a name stands for, the first time and again", () => {
    const names = new NameTable();
    for (let time = 0; time < 2; time++) {
      const found = (scope: Scope): number[] =>
        ["x", "p:x", "q:x", "y", "xmlns:x", "xml:x"].map((text) =>
          scope.element(numberOf(names, text), names),
        );
      expect(found(bare)).toEqual([3, -1, -1, 0, -1, 0]);
      expect(found(outer)).toEqual([1, 2, -1, 0, -1, 0]);
      expect(found(inner)).toEqual([3, 2, -1, 0, -1, 0]);
    }
  });

  it("does so for more names than there was room for", () => {
    const names = new NameTable();
    const first = numberOf(names, "x");
    expect(outer.inner(2, new Map()).element(first, names)).toBe(1);
    const scope = outer.inner(2, new Map());
    expect(scope.element(first, names)).toBe(1);
    for (let i = 0; i < 200; i++) numberOf(names, `other${i}`);
    const late = numberOf(names, "p:x");
    const latest = numberOf(names, "y");
    for (let time = 0; time < 2; time++) {
      expect(scope.element(late, names)).toBe(2);
      expect(scope.element(latest, names)).toBe(0);
      expect(scope.element(first, names)).toBe(1);
    }
  });
});
