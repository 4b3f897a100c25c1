// The long tests: files named `*.long.ts`, too slow for every run. Ends with the plain count, as `npm test` does.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { projectFiles, root } from "./workspace.mjs";

// A long test has a bound of its own, as each test has: mutants take hours, the others minutes. This one is for all of
// them: whatever hangs in spite of it is a test that failed.
const limit = 14 * 60 * 60 * 1000;
const files = projectFiles("*.long.ts");
if (files.length === 0) {
  console.log("There are no long tests: no file is named *.long.ts.");
  console.log("0 passed, 0 failed");
  process.exit(0);
}
const { status, error } = spawnSync(
  process.execPath,
  [
    join(root, "scripts", "test.mjs"),
    "--config",
    "vitest.long.config.ts",
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: "inherit", env: { ...process.env, TELWERK_LONG: "1" }, timeout: limit },
);
if (error) console.error(`The long tests were stopped: ${error.message}`);
process.exit(status ?? 70);
