// The long tests: files named `*.long.ts`, too slow for every run. Ends with the plain count, as `npm test` does.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { projectFiles, root } from "./workspace.mjs";

const limit = 60 * 60 * 1000; // an hour for all of them: a test that hangs is a test that failed
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
