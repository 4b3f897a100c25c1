// Real files, where they are at hand. See the README of ../shared/data.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "vitest";

const root = join(import.meta.dirname, "../../../../shared/data");
const { TELWERK_REQUIRE = "" } = process.env;
const required = TELWERK_REQUIRE.split(",").includes("data");

/** Runs tests on real files; skips them where the files are absent, and fails where they must be there. */
export function describeWithData(name: string, tests: () => void): void {
  if (existsSync(root)) describe(name, tests);
  else if (required)
    describe(name, () => {
      it("needs ../shared/data", () => {
        throw new Error(`no such folder: ${root}`);
      });
    });
  else describe.skip(`${name} (no ../shared/data)`, tests);
}

export function dataFile(path: string): Uint8Array {
  return readFileSync(join(root, path));
}

/** Names of the EML files in a folder, in order. */
export function dataFiles(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".xml"))
    .sort();
}
