import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogue } from "../src/catalogue/catalogue.js";

function textOf(folder: string, skip: RegExp): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !skip.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
}

const sources = textOf(join(import.meta.dirname, "..", "src"), /catalogue/);
const tests = textOf(import.meta.dirname, /catalogue/);
const codes = Object.keys(catalogue);
const given = [...new Set(sources.match(/"SIG-[A-Z-]+"/g))].map((code) => code.slice(1, -1));

describe("the catalogue", () => {
  test("has every code that the sources give, and no other", () => {
    expect(given.sort()).toEqual([...codes].sort());
  });

  test.each(codes)("%s is given in a test", (code) => {
    expect(new RegExp(`[" ]${code}"`).test(tests)).toBe(true);
  });

  test.each(Object.entries(catalogue))(
    "%s says in two languages what it means and what to do",
    (_, { nl, en }) => {
      for (const text of [nl.meaning, nl.action, en.meaning, en.action]) {
        expect(text).toMatch(/^[A-Z].*[.?]$/);
      }
      expect(nl.meaning).not.toBe(en.meaning);
    },
  );

  test("keeps its Dutch sentences short", () => {
    const sentences = Object.values(catalogue).flatMap(({ nl }) =>
      `${nl.meaning} ${nl.action}`.split(/(?<=[.?]) /),
    );
    const long = sentences.filter((sentence) => sentence.split(" ").length > 16);
    expect(long).toEqual([]);
  });
});
