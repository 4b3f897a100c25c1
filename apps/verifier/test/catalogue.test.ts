import { describe, expect, test } from "vitest";
import { catalogue, entryOf, families, unconfirmed } from "../src/catalogue.js";
import { checks } from "../src/checks.js";

describe("the catalogue of checks", () => {
  test("has unique ids in ascending order", () => {
    const ids = catalogue.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const id of ids) expect(id).toMatch(/^V\d\d\.\d\d$/);
  });

  test("has a function for each check, and no function for anything else", () => {
    expect([...checks.keys()].sort()).toEqual(catalogue.map(({ id }) => id));
  });

  test("has a family for each check, and a check for each family", () => {
    const used = new Set(catalogue.map(({ id }) => id.slice(0, 3)));
    expect([...used].sort()).toEqual(families.map(({ id }) => id));
  });

  test("has no empty text in either language", () => {
    const texts = [
      ...families.map(({ title }) => title),
      ...unconfirmed,
      ...catalogue.flatMap((entry) => [
        entry.title,
        entry.question,
        ...Object.values(entry.findings),
      ]),
    ];
    for (const { nl, en } of texts) {
      expect(nl.trim()).not.toBe("");
      expect(en.trim()).not.toBe("");
      if (!nl.includes("{meaning}")) expect(nl).not.toBe(en);
    }
    for (const { source } of catalogue) expect(source.trim()).not.toBe("");
  });

  test("fills in the same facts in both languages", () => {
    const words = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const { findings } of catalogue) {
      for (const { nl, en } of Object.values(findings)) expect(words(nl)).toEqual(words(en));
    }
  });

  test("lets an advisory check warn at most", () => {
    for (const { severity, findings } of catalogue) {
      if (severity === "required") continue;
      for (const { kind } of Object.values(findings)) expect(["warn", "note"]).toContain(kind);
    }
  });

  test("throws for an id that is not there: a bug", () => {
    expect(() => entryOf("V99.99")).toThrow("V99.99");
  });
});
