// The tests put to the test: of all small changes to the sources (stryker.config.json) 85 in a hundred must be noticed.
// TELWERK_MUTATE names some of the files, as `src/tally/**,src/rules/names.ts`; without it all of them are changed.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const hours = 60 * 60 * 1_000;

it(
  "85 in a hundred mutants of reader, decoders and rules are killed",
  () => {
    const folder = join(import.meta.dirname, "..");
    const modules = join(folder, "../../node_modules/@stryker-mutator/core");
    const files = process.env["TELWERK_MUTATE"];
    const { status, error } = spawnSync(
      process.execPath,
      [
        join(modules, "bin/stryker.js"),
        "run",
        "stryker.config.json",
        ...(files === undefined ? [] : ["--mutate", files]),
      ],
      { cwd: folder, stdio: "inherit", timeout: 8 * hours },
    );
    expect(error).toBeUndefined();
    expect(status).toBe(0);
  },
  8 * hours,
);
