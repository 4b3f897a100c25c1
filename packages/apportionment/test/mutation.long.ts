// The tests put to the test: of all small changes to the sources (stryker.config.json) nine in ten must be noticed.
// TELWERK_MUTATE names some of the files, as `src/placement.ts,src/ranking.ts`; without it all of them are changed.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const hours = 60 * 60 * 1_000;

it(
  "nine in ten mutants of the counting room are killed",
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
      { cwd: folder, stdio: "inherit", timeout: 4 * hours },
    );
    expect(error).toBeUndefined();
    expect(status).toBe(0);
  },
  4 * hours,
);
