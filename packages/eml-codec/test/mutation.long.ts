// The tests put to the test: of all small changes to the sources (stryker.config.json) 85 in a hundred must be noticed,
// in each part of the package. TELWERK_MUTATE names some of the files, as `src/tally/**,src/decoders/tally.ts`.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const hours = 60 * 60 * 1_000;
const folder = join(import.meta.dirname, "..");
const modules = join(folder, "../../node_modules/@stryker-mutator/core");

/** Each part is put before the tests that are the shortest way to it (test/mutation/bundle.ts). */
const parts = [
  "src/xml/**/*.ts",
  "src/decoders/**/*.ts,src/tally/**/*.ts",
  "src/machine/**/*.ts,src/grammar/**/*.ts",
  "src/skeleton/**/*.ts",
  "src/rules/**/*.ts,!src/rules/catalogue/**,!src/rules/catalogue.ts,!src/rules/index.ts",
];
const some = process.env["TELWERK_MUTATE"];

it.each(some === undefined ? parts : [some])(
  "85 in a hundred mutants are killed: %s",
  (files) => {
    const { status, error } = spawnSync(
      process.execPath,
      [join(modules, "bin/stryker.js"), "run", "stryker.config.json", "--mutate", files],
      {
        cwd: folder,
        stdio: "inherit",
        timeout: 4 * hours,
        env: { ...process.env, TELWERK_MUTATE: files },
      },
    );
    expect(error).toBeUndefined();
    expect(status).toBe(0);
  },
  4 * hours,
);
