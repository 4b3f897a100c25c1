import { describe, expect, test } from "vitest";
import { htmlReport } from "../../src/report/html/document.js";
import { jsonReport } from "../../src/report/json.js";
import { junitReport } from "../../src/report/junit.js";
import { lookAlike } from "../../src/report/look-alikes.js";
import type { Run, RunValue } from "../../src/report/run.js";
import { sarifReport } from "../../src/report/sarif.js";
import { textReport } from "../../src/report/text.js";
import { edited } from "../support/forging.js";
import { byOurselves, runFiles } from "../support/memory.js";
import { base } from "../support/vectors.js";

const stated = (value: RunValue["value"]): RunValue => ({ value, trust: "claimed" });
const told = (expected: RunValue["value"], found: RunValue["value"]): string | undefined =>
  lookAlike({ expected: stated(expected), found: stated(found) })?.nl;

describe("two values that look the same and are not", () => {
  test.each([
    [
      "one letter or two",
      "José",
      "Jose\u0301",
      "4: verwacht é = U+00E9, gevonden e\u0301 = U+0065 + U+0301",
    ],
    [
      "a no-break space",
      "de Jong",
      "de\u00a0Jong",
      "3: verwacht spatie = U+0020, gevonden spatie = U+00A0",
    ],
    [
      "a space that was doubled",
      "de Jong",
      "de  Jong",
      "4: verwacht J = U+004A, gevonden spatie = U+0020",
    ],
    ["a space at the end", "Jong", "Jong ", "5: verwacht niets, gevonden spatie = U+0020"],
    [
      "a space without width",
      "Jong",
      "Jo\u200bng",
      "3: verwacht n = U+006E, gevonden onzichtbaar = U+200B",
    ],
    [
      "a mark that is not shown",
      "Jong\u{e0100}",
      "Jong",
      "4: verwacht g = U+0067 + U+E0100, gevonden g = U+0067",
    ],
    [
      "a letter of another script",
      "Jong",
      "J\u043eng",
      "2: verwacht o = U+006F, gevonden о = U+043E",
    ],
    ["a wide letter", "Jong", "\uff2aong", "1: verwacht J = U+004A, gevonden Ｊ = U+FF2A"],
    ["letters beyond the first plane", "𝐉", "J", "1: verwacht 𝐉 = U+1D409, gevonden J = U+004A"],
  ])("are told apart by their code points: %s", (_, expected, found, words) => {
    expect(told(expected, found)).toBe(`Teken ${words}.`);
  });

  test.each([
    ["equal texts", "José", "José"],
    ["names that anybody can tell apart", "Jansen", "Janssen"],
    ["an accent that anybody can see", "Jose", "José"],
    ["numbers", 513, 531],
    ["nothing", null, ""],
    ["a number that is written as a text", 5, "5"],
  ])("are not seen in %s", (_, expected, found) => {
    expect(told(expected, found)).toBeUndefined();
  });

  test("are not seen where one of them is not there", () => {
    expect(lookAlike({ expected: stated("José"), found: null })).toBeUndefined();
    expect(lookAlike({ expected: null, found: null })).toBeUndefined();
  });
});

describe("a name of which the letters are composed in another way", () => {
  const decomposed = edited(base, /^Resultaat/, (text) =>
    text.replaceAll("IJspegelman-Çiçekdans", (name) => name.normalize("NFD")),
  );

  const nl = "Teken 23: verwacht Ç = U+00C7, gevonden C\u0327 = U+0043 + U+0327.";
  const en = "Character 23: expected Ç = U+00C7, found C\u0327 = U+0043 + U+0327.";

  /** The same run, in which nothing was expected or found. */
  const withoutValues = (run: Run): Run => ({
    ...run,
    checks: run.checks.map((check) => ({
      ...check,
      findings: check.findings.map((one) => ({ ...one, expected: null, found: null })),
    })),
  });

  test("refutes as before, and both reports for people say where the two differ", async () => {
    const run = await runFiles(decomposed, byOurselves);
    expect(run.verdict).toBe("refuted");
    for (const report of [textReport(run), htmlReport(run)]) {
      expect(report).toContain(nl);
      expect(report).toContain(en);
    }
    // Programs get the values as they are, and nothing more.
    expect(jsonReport(run)).not.toContain("U+00C7");
  });

  test("is told in the sentences of SARIF and JUnit too, which people read in other programs", async () => {
    const run = await runFiles(decomposed, byOurselves);
    const { runs } = JSON.parse(sarifReport(run)) as {
      runs: { results: { ruleId: string; message: { text: string }; properties?: object }[] }[];
    };
    const [told, ...others] = (runs[0]?.results ?? []).filter(({ message }) =>
      message.text.includes("looks alike"),
    );
    expect(told?.message.text.endsWith(` · looks alike: ${en}`)).toBe(true);
    expect(told?.properties).toMatchObject({ looksAlike: { nl, en } });
    expect(others).toEqual([]);
    expect(junitReport(run).match(/^.*looks alike.*$/gm)).toEqual([
      expect.stringContaining(` | looks alike: ${en}`),
    ]);
    for (const report of [sarifReport, junitReport]) {
      expect(report(withoutValues(run))).not.toMatch(/looks ?alike/i);
    }
  });
});
