import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonReport } from "../../src/report/json.js";
import type { Run } from "../../src/report/run.js";
import { problemsOfRun, readRun } from "../../src/report/schema.js";
import { runFiles } from "../support/memory.js";
import { base, filesOf, optionsOf, vector, vectorNames } from "../support/vectors.js";

const file = join(import.meta.dirname, "..", "..", "schema", "run.schema.json");
const schema = JSON.parse(readFileSync(file, "utf8")) as object;
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
const runOfVector = (name: string): Promise<Run> =>
  runFiles(filesOf(vector(name)), optionsOf(vector(name)));
const run = await runFiles(filesOf(vector("list-total-with-a-swapped-digit")));
const text = jsonReport(run);

/** The places of all values of a JSON text, as lists of keys. */
function placesOf(value: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, one]) => placesOf(one, [...at, key]))];
}

/** A copy with one place changed. */
function changed(
  at: readonly string[],
  change: (holder: Record<string, unknown>, key: string) => void,
  report: unknown = JSON.parse(text),
): unknown {
  const copy = structuredClone(report) as Record<string, unknown>;
  const holder = at
    .slice(0, -1)
    .reduce((inside, key) => inside[key] as Record<string, unknown>, copy);
  change(holder, at.at(-1) ?? "");
  // As it would come from a file: without holes.
  return JSON.parse(JSON.stringify(copy));
}

describe("the published schema", () => {
  // More than a hundred elections are verified here, with every opinion.
  test("is a valid schema that takes the report of every test vector", {
    timeout: 300_000,
  }, async () => {
    for (const name of vectorNames) {
      const one: unknown = JSON.parse(
        jsonReport(await runFiles(filesOf(vector(name)), optionsOf(vector(name)))),
      );
      expect(validate(one), `${name}: ${JSON.stringify(validate.errors?.[0])}`).toBe(true);
      expect(problemsOfRun(one), name).toEqual([]);
    }
  });

  test("describes every member that is not plain", () => {
    const { $defs } = schema as { $defs: Record<string, { type?: string; description?: string }> };
    for (const [name, { type, description }] of Object.entries($defs)) {
      if (type === "object") expect(description, name).toBeTruthy();
    }
  });

  test("is judged here as a full validator judges it, whatever is changed in a report", () => {
    const places = placesOf(JSON.parse(text)).filter((at) => at.length > 0);
    const values = [null, -1, 1.5, 2 ** 60, "", "x", true, [], {}, "V05.01", "verified"];
    const changes = fc.tuple(fc.constantFrom(...places), fc.nat(values.length + 1));
    fc.assert(
      fc.property(changes, ([at, which]) => {
        const other = changed(at, (holder, key) => {
          if (which === values.length) Reflect.deleteProperty(holder, key);
          else if (which > values.length) holder[`${key}x`] = 1;
          else holder[key] = values[which];
        });
        const dangling = problemsOfRun(other).filter(
          (line) => !/no such finding|no file/.test(line),
        );
        // JSON Schema takes any whole number; one that has lost its last digits is no count.
        if (values[which] === 2 ** 60) return;
        expect(dangling.length === 0, dangling[0] ?? JSON.stringify(at)).toBe(validate(other));
      }),
      { numRuns: 500 },
    );
  });
});

/** Every member of a report, once for all parts of a list: `levels/0/name`, with the first place where it stands. */
function membersOf(report: unknown): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, readonly string[]>();
  for (const at of placesOf(report)) {
    const isMember = at.length > 0 && !/^\d+$/.test(at.at(-1) ?? "");
    const path = at.map((key) => (/^\d+$/.test(key) ? "0" : key)).join("/");
    if (isMember && !members.has(path)) members.set(path, at);
  }
  return members;
}

const runs: readonly (readonly [word: string, Run])[] = [
  ["verified", await runOfVector("signature-of-a-pinned-committee")],
  ["refuted", run],
  ["incomplete", await runFiles(base.filter(({ name }) => !name.startsWith("Resultaat")))],
];

describe.each(runs)("a report of what is %s", (word, own) => {
  const report: unknown = JSON.parse(jsonReport(own));

  test("is what the published schema says", () => {
    expect(own.verdict).toBe(word);
    expect(validate(report), JSON.stringify(validate.errors?.[0])).toBe(true);
    expect(problemsOfRun(report)).toEqual([]);
  });

  test("is refused with any of its members left out, or another one added", () => {
    const members = membersOf(report);
    expect(members.size).toBeGreaterThan(100);
    const leftOut = [...members].filter(([, at]) => {
      const other = changed(at, (holder, key) => Reflect.deleteProperty(holder, key), report);
      expect(problemsOfRun(other).length === 0, at.join("/")).toBe(validate(other));
      return problemsOfRun(other).length === 0;
    });
    // What the words of a finding are filled with differs from check to check.
    expect(leftOut.filter(([path]) => !path.startsWith("checks/0/findings/0/facts/"))).toEqual([]);
    for (const at of members.values()) {
      const other = changed(
        [...at.slice(0, -1), "unheard-of"],
        (holder, key) => (holder[key] = 1),
        report,
      );
      if (!at.includes("facts")) expect(problemsOfRun(other), at.join("/")).not.toEqual([]);
    }
  });
});

describe("a report read back", () => {
  test("is the run itself, member by member in the same order", () => {
    const read = readRun(text);
    expect(read.kind === "ok" && jsonReport(read.run)).toBe(text);
  });

  test("has its members in the order of the schema, however they stood", async () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .map(([key, one]) => [key, reversed(one)] as const)
          .reverse(),
      );
    };
    for (const one of [run, await runFiles(base)]) {
      const read = readRun(JSON.stringify(reversed(one)));
      expect(read.kind === "ok" && jsonReport(read.run)).toBe(jsonReport(one));
    }
  });

  test.each([
    ["no JSON", "{", "this is not JSON"],
    ["another kind of JSON", "{}", "/format is absent"],
    ["a list", "[]", "is not of type object"],
    [
      "a later version",
      text.replace('"formatVersion": 1', '"formatVersion": 2'),
      "/formatVersion is not 1",
    ],
    [
      "a level without a name, as nobody ever published it",
      text.replace(/"name": \{\s*"nl": "landelijke telling",\s*"en": "[^"]*"\s*\},/, ""),
      "/levels/0/name is absent",
    ],
    [
      "an outcome that does not say how near it was",
      text.replace('"closeCall": ', '"nearly": '),
      "/outcome/closeCall is absent",
    ],
    [
      "a reason that leads nowhere",
      text.replace('"finding": 0', '"finding": 9'),
      "/reasons: V05.01 has no such finding",
    ],
    [
      "a place in no file",
      text.replace(/"file": \d+/, '"file": 999'),
      "/checks: there is no file 999",
    ],
    [
      "a link to elsewhere",
      text.replace(/"url": "[^"]+"/, '"url": "javascript:alert(1)"'),
      "has another form",
    ],
  ])("is refused for %s", (_, given, problem) => {
    const read = readRun(given);
    expect(read.kind === "refused" && read.problems.join("\n")).toContain(problem);
  });
});
