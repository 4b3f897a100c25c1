// Each requirement and each business rule that this project answers to has a test that names it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, describeWithData } from "@telwerk/testkit/node";
import { describe, expect, test } from "vitest";
import { businessRules, named, namedInTests, requirementsFor } from "../requirements.mjs";

describe("numbers of requirements", () => {
  const page = [
    "- S0-1 [MUST] One. (eml)",
    "- S0-2 [MUST] Two. (wf/eml: more) [INF]",
    "| S0-3 | GSB | three (eml) |",
    "- S0-4 [MUST] Four, with EML in it. (wf)",
    "S9 E not a requirement (eml)",
  ].join("\n");

  test("are those of the lines that are marked for a room", () => {
    expect(requirementsFor(page, "eml")).toEqual(["S0-1", "S0-2", "S0-3"]);
    expect(requirementsFor(page, "wf")).toEqual(["S0-2", "S0-4"]);
    expect(requirementsFor(page, "sg")).toEqual([]);
  });

  test("of business rules begin a line", () => {
    expect(businessRules("S1 E one\nC10 W ten\nT1/T2 none\n see X1 here\nSection 2")).toEqual([
      "S1",
      "C10",
    ]);
  });

  test("count in the texts of a test, and not in its comments", () => {
    const source = [
      "// S1-1 is not here, and X9: neither",
      'test("S1-2: here (S10-3 not, T1 to T3, X2)", () => {});',
      'test("C1 and C2: two", () => {}); const other = "S4 without a colon";',
      "test(`S5: a template`, () => {});",
      ' * "S6: in a comment"',
    ].join("\n");
    const all = ["S1-2", "T1", "T2", "T3", "X2", "C1", "C2", "S5"];
    expect([...named(source)].sort()).toEqual(all.sort());
  });
});

const specification = join(dataFolder(), "..", "spec");
const isRequired = (process.env["TELWERK_REQUIRE"] ?? "").includes("data");

describeWithData("the tests of this project", () => {
  // The pages lie beside the data, and may be absent where it is not.
  const shown = test.runIf(existsSync(specification) || isRequired);
  const read = (name: string): string => readFileSync(join(specification, name), "utf8");
  const codec = namedInTests("packages/eml-codec/test/*.ts");
  const verifier = namedInTests("apps/verifier/test/*.ts");
  const without = (numbers: readonly string[], tests: ReadonlySet<string>): string[] =>
    numbers.filter((number) => !tests.has(number));

  shown("name each requirement on the codec", () => {
    const all = requirementsFor(read("requirements.md"), "eml");
    expect(all.length).toBeGreaterThan(5);
    expect(without(all, codec)).toEqual([]);
  });

  shown("name each requirement on the verifier", () => {
    const all = requirementsFor(read("requirements.md"), "ver");
    expect(all.length).toBeGreaterThan(2);
    expect(without(all, verifier)).toEqual([]);
  });

  shown("name each business rule of EML_NL", () => {
    const all = businessRules(read("eml-nl-rules.md"));
    expect(all.length).toBeGreaterThan(40);
    expect(without(all, codec)).toEqual([]);
  });
});
