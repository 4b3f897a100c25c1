// The tests put to the test: of all small changes to the sources (stryker.config.json) 85 in a hundred must be noticed.
// TELWERK_MUTATE names some of the files, as `src/tally/**,src/decoders/tally.ts`.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const hours = 60 * 60 * 1_000;
const folder = join(import.meta.dirname, "..");
const root = join(folder, "../..");
const stryker = join(root, "node_modules/@stryker-mutator/core/bin/stryker.js");

/** Each part is put before the tests that are the shortest way to it (test/mutation/bundle.ts). */
const parts = [
  "src/xml/**/*.ts",
  "src/decoders/**/*.ts,src/tally/**/*.ts",
  "src/machine/**/*.ts,src/grammar/**/*.ts",
  "src/skeleton/**/*.ts",
  "src/rules/**/*.ts,!src/rules/catalogue/**,!src/rules/catalogue.ts,!src/rules/index.ts",
];
const some = process.env["TELWERK_MUTATE"];

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { status: string }[] }>>;
}

/** What became of the mutants of the last run. */
function statuses(): readonly string[] {
  const text = readFileSync(join(root, "reports/mutation-eml-codec.json"), "utf8");
  const { files } = JSON.parse(text) as Report;
  return Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
}

describe("mutants of reader, decoders and rules", () => {
  const all: string[] = [];

  it.each(some === undefined ? parts : [some])(
    "are tried: %s",
    (files) => {
      const { status, error } = spawnSync(
        process.execPath,
        [stryker, "run", "stryker.config.json", "--mutate", files],
        {
          cwd: folder,
          stdio: "inherit",
          timeout: 4 * hours,
          env: { ...process.env, TELWERK_MUTATE: files },
        },
      );
      expect(error).toBeUndefined();
      expect(status).toBe(0);
      all.push(...statuses());
    },
    4 * hours,
  );

  it("are noticed, 85 in a hundred", () => {
    const noticed = all.filter((status) => status === "Killed" || status === "Timeout");
    expect(all.length).toBeGreaterThan(0);
    expect(noticed.length / all.length).toBeGreaterThanOrEqual(0.85);
  });
});
