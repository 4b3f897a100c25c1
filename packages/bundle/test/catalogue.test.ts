// No code without an entry (the compiler sees to that), no entry without a test in which it is given, and no
// code in the texts of the sources that the catalogue does not know.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogue } from "../src/index.js";

const here = import.meta.dirname;
function textsOf(folder: string, skip: RegExp): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !skip.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
}
const codesIn = (source: string): ReadonlySet<string> =>
  new Set(source.match(/(?<=["\s])BUN-[A-Z0-9-]+/g));
const entries = Object.entries(catalogue);

describe("the catalogue", () => {
  const sources = codesIn(textsOf(join(here, "..", "src"), /^codes\//));
  const tests = codesIn(textsOf(here, /catalogue/));

  test.each(entries)("%s is given by the code and by a test", (code) => {
    expect([code, sources.has(code)]).toEqual([code, true]);
    expect([code, tests.has(code)]).toEqual([code, true]);
  });

  test("says everything in two languages, in sentences", () => {
    for (const [code, { meaning, action }] of entries) {
      for (const line of [meaning.nl, meaning.en, action.nl, action.en]) {
        expect([code, line]).toEqual([code, expect.stringMatching(/^[A-Z].{10,}\.$/)]);
      }
    }
  });

  test("keeps Dutch sentences short", () => {
    for (const [code, { meaning, action }] of entries) {
      const sentences = `${meaning.nl} ${action.nl}`.split(". ");
      const longest = Math.max(...sentences.map((sentence) => sentence.split(" ").length));
      expect([code, longest <= 21]).toEqual([code, true]);
    }
  });
});
