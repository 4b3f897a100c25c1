import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

/** The two programs for Node: of the workspace, and in one file. */
const programs: readonly string[] = ["cli.ts", "verify.ts"];
const source = join(import.meta.dirname, "..", "src");

describe("the engine", () => {
  test("uses nothing of Node outside the rim: the same checks run in a browser", () => {
    const inside = readdirSync(source, { recursive: true, encoding: "utf8" })
      .filter(
        (path) => path.endsWith(".ts") && !programs.includes(path) && !path.startsWith("node"),
      )
      .filter((path) => {
        const text = readFileSync(join(source, path), "utf8");
        return /from "(?:node:|.*\/node\/)|\bprocess\./.test(text);
      });
    expect(inside).toEqual([]);
  });
});
