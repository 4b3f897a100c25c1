// The gates of the linter, each shown to close: a gate that never refuses is no gate.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, test } from "vitest";
import { matrix } from "../lint/matrix.mjs";

const root = join(import.meta.dirname, "..", "..");
// Files that do not exist have no types: the rules that need types are tried on a real file, below.
const untyped = new ESLint({
  cwd: root,
  overrideConfig: [tseslint.configs.disableTypeChecked],
});

async function refusals(file: string, source: string): Promise<string[]> {
  const [result] = await untyped.lintText(source, { filePath: join(root, file) });
  const gates = /^(telwerk\/|no-restricted|max-lines)/;
  return (result?.messages ?? [])
    .filter(({ ruleId, fatal }) => fatal === true || gates.test(ruleId ?? ""))
    .map(({ message }) => message);
}

const use = (name: string): string => `import { it } from "${name}";\nexport const a = it;\n`;
const useType = (name: string): string =>
  `import type { It } from "${name}";\nexport type A = It;\n`;

describe("the import matrix", () => {
  test.each([
    ["packages/eml-codec/src/x.ts", use("@telwerk/core")],
    ["packages/apportionment/src/x.ts", useType("@telwerk/eml-codec")],
    ["packages/bundle/src/x.ts", use("@telwerk/eml-codec/sniff")],
    ["packages/documents/src/x.ts", use("node:fs")],
    ["packages/testkit/src/node.ts", use("node:fs")],
    ["packages/testkit/src/node/gate.ts", use("node:fs")],
    ["packages/testkit/src/x.ts", useType("@telwerk/eml-codec")],
    ["apps/verifier/src/x.ts", use("@telwerk/apportionment")],
    ["apps/verifier/src/x.ts", use("@telwerk/signing/verify")],
    ["apps/verifier/src/x.ts", use("node:fs/promises")],
    ["apps/verifier/src/recount/x.ts", use("fast-xml-parser")],
    ["apps/verifier/src/recount/x.ts", use("./seats.js")],
    ["apps/desktop-lite/src/x.ts", use("node:http")],
    ["packages/core/test/x.test.ts", use("@telwerk/testkit")],
    ["packages/core/test/x.test.ts", use("../src/index.js")],
  ])("%s may say %j", async (file, source) => {
    expect(await refusals(file, source)).toEqual([]);
  });

  test.each([
    [
      "a package that is not in the row",
      "packages/eml-codec/src/x.ts",
      use("@telwerk/apportionment"),
    ],
    ["anything of the house, from core", "packages/core/src/x.ts", use("@telwerk/eml-codec")],
    [
      "values of a types-only package",
      "packages/apportionment/src/x.ts",
      use("@telwerk/eml-codec"),
    ],
    [
      "a types-only package by a qualifier, which would still load it",
      "packages/apportionment/src/x.ts",
      'import { type It } from "@telwerk/eml-codec";\nexport type A = It;\n',
    ],
    ["another entry than the one allowed", "packages/bundle/src/x.ts", use("@telwerk/eml-codec")],
    ["the producer's half of signing", "apps/verifier/src/x.ts", use("@telwerk/signing")],
    ["the testkit in a source", "apps/verifier/src/x.ts", use("@telwerk/testkit")],
    ["a built-in", "packages/eml-codec/src/x.ts", use("node:fs")],
    ["a built-in by its short name", "packages/eml-codec/src/x.ts", use("fs")],
    ["a built-in beside node.ts", "packages/testkit/src/node-like.ts", use("node:fs")],
    ["a network built-in in the verifier", "apps/verifier/src/x.ts", use("node:https")],
    ["core in the second count", "apps/verifier/src/recount/x.ts", use("@telwerk/core")],
    [
      "a type of core in the second count",
      "apps/verifier/src/recount/x.ts",
      useType("@telwerk/core"),
    ],
    [
      "the verifier's own files in the second count",
      "apps/verifier/src/recount/x.ts",
      use("../sum.js"),
    ],
    ["a built-in in the second count", "apps/verifier/src/recount/x.ts", use("node:fs")],
    [
      "another package through the window",
      "packages/eml-codec/src/x.ts",
      use("../../core/src/index.js"),
    ],
    [
      "another package's source in a test",
      "packages/core/test/x.test.ts",
      use("../../eml-codec/src/sniff.js"),
    ],
    [
      "an export from a wrong package",
      "packages/core/src/x.ts",
      'export * from "@telwerk/bundle";\n',
    ],
    [
      "an import at run time",
      "packages/eml-codec/src/x.ts",
      'export const a = import("node:fs");\n',
    ],
    [
      "a name that is computed",
      "packages/core/src/x.ts",
      'export const a = import("node:" + String(1));\n',
    ],
    ["a type in place", "packages/core/src/x.ts", 'export type A = import("@telwerk/bundle").A;\n'],
    [
      "an old import",
      "packages/core/src/x.ts",
      'import fs = require("node:fs");\nexport const a = fs;\n',
    ],
  ])("refuses %s", async (_what, file, source) => {
    expect(await refusals(file, source)).toHaveLength(1);
  });

  test("a package without a row is refused, so that a new folder is covered at birth", async () => {
    expect(await refusals("packages/new/src/x.ts", "export const a = 1;\n")).toEqual([
      "packages/new has no row in scripts/lint/matrix.mjs",
    ]);
  });
});

describe("the counting room", () => {
  test.each([
    "a / b",
    "a % b",
    "(a /= b)",
    "(a %= b)",
    "Math.floor(a)",
    "globalThis.Math.floor(a)",
    "parseFloat('1')",
    "Number.parseFloat('1')",
    "a * 0.5",
    "a * .5",
    "a * 5e-1",
  ])("refuses %s", async (expression) => {
    const source = `export function f(a: number, b: number): number {\n  return ${expression} + b;\n}\n`;
    expect(await refusals("packages/apportionment/src/x.ts", source)).not.toEqual([]);
  });

  test("multiplying crosswise is fine", async () => {
    const source = "export const larger = (a: bigint, b: bigint): boolean => a * 3n > b * 2n;\n";
    expect(await refusals("packages/apportionment/src/x.ts", source)).toEqual([]);
  });
});

describe("time, chance and place are inputs", () => {
  test.each([
    "Math.random()",
    "Date.now()",
    "new Date()",
    "Date()",
    "performance.now()",
    "process.env",
    "Buffer.from('')",
    "fetch('x')",
    "console.log(1)",
  ])("refuses %s in a package", async (expression) => {
    const source = `export const a: unknown = ${expression};\n`;
    expect(await refusals("packages/eml-codec/src/x.ts", source)).toHaveLength(1);
    expect(await refusals("packages/apportionment/src/x.ts", source)).not.toEqual([]);
  });

  test("a date that was given is fine, and so is a program that asks for the time", async () => {
    const given = 'export const a = new Date("2021-03-17");\n';
    expect(await refusals("packages/eml-codec/src/x.ts", given)).toEqual([]);
    const asked = "export const a = Date.now();\n";
    expect(await refusals("apps/verifier/src/x.ts", asked)).toEqual([]);
  });
});

describe("sizes", () => {
  test("a file of 401 lines and a function of 51 lines are refused", async () => {
    const lines = "export const a = 1;\n".repeat(401);
    expect(await refusals("packages/core/src/x.ts", lines)).toHaveLength(1);
    const long = `export function f(): void {\n${"  f();\n".repeat(50)}}\n`;
    expect(await refusals("packages/core/src/x.ts", long)).toHaveLength(1);
  });
});

describe("the typed rules, on a real file", () => {
  const typed = new ESLint({ cwd: root });
  test.each([
    [
      "@typescript-eslint/no-floating-promises",
      "export function f(): void {\n  Promise.resolve(1);\n}\n",
    ],
    ["@typescript-eslint/no-explicit-any", "export const a: any = 1;\n"],
    ["@typescript-eslint/no-non-null-assertion", "export const f = (a?: string): string => a!;\n"],
    [
      "@typescript-eslint/no-unsafe-type-assertion",
      "export const f = (a: unknown): string => a as string;\n",
    ],
    [
      "@typescript-eslint/switch-exhaustiveness-check",
      'export function f(a: "x" | "y"): void {\n  switch (a) {\n    case "x":\n      break;\n  }\n}\n',
    ],
  ])("%s bites", async (rule, source) => {
    const filePath = join(root, "packages/core/src/index.ts");
    const [result] = await typed.lintText(source, { filePath });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toContain(rule);
  });
});

test("the page about the rooms shows the matrix as it is", () => {
  const page = readFileSync(join(root, "docs/explanation/rooms.md"), "utf8");
  const rows = page.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  const head = rows.find((cells) => cells[1] === "importer") ?? [];
  const shown = rows
    .filter(([, name = ""]) => /^`(packages|apps)\//.test(name))
    .filter((cells) => cells.length === head.length)
    .map(([, name = "", ...cells]) => {
      const full: string[] = [];
      const types: string[] = [];
      cells.forEach((cell, column) => {
        const other = head[column + 2] ?? "";
        const entry = /`\.(\/[^`]+)`/.exec(cell)?.[1] ?? "";
        if (cell.startsWith("full")) full.push(other + entry);
        if (cell === "types") types.push(other);
      });
      return [name.replaceAll("`", ""), { full, types }];
    });
  const wanted = Object.entries(matrix).map(([name, { full = [], types = [] }]) => [
    name,
    { full, types },
  ]);
  expect(shown).toEqual(wanted);
});
