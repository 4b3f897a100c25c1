import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import * as testkit from "../src/index.js";

const readme = readFileSync(join(import.meta.dirname, "..", "README.md"), "utf8");

function block(language: string): string {
  const [, text] = new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(readme) ?? [];
  if (text === undefined) throw new Error(`no block of ${language} in the README`);
  return text;
}

test("the example of the README prints what the README says", () => {
  const printed: string[] = [];
  const body = block("ts").replace(
    /import (\{[^}]*\}) from "@telwerk\/testkit";/,
    "const $1 = testkit;",
  );
  const log = (...words: unknown[]): number => printed.push(words.join(" "));
  runInNewContext(body, { testkit, console: { log } });
  expect(`${printed.join("\n")}\n`).toBe(block("text"));
});
