// Runs every test, names each skipped one in a line of its own, and ends with the plain count. Without
// arguments it also asks that the tests of the counting room and of the codec reach each line and branch of theirs.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const report = join(root, "reports", "test.json");
mkdirSync(join(root, "reports"), { recursive: true });
rmSync(report, { force: true });

const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const done = spawnSync(
  process.execPath,
  [
    vitest,
    "run",
    // Of itself the runner leaves one processor alone, which on two is half of them.
    `--maxWorkers=${availableParallelism()}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: "inherit" },
);

let code = done.status ?? 70;
/** @type {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string, fullName: string }[] }[] }} */
let counts;
try {
  counts = JSON.parse(readFileSync(report, "utf8"));
} catch (cause) {
  console.error(`The test report could not be read: ${cause}`);
  process.exit(code === 0 ? 70 : code);
}
for (const file of counts.testResults) {
  for (const test of file.assertionResults) {
    if (test.status === "skipped" || test.status === "pending")
      console.log(`skipped: ${test.fullName}`);
  }
}
// A file that does not even load counts as one failure: absence is never success.
const broken = counts.testResults.filter(
  (f) => f.status === "failed" && f.assertionResults.length === 0,
).length;
const covered = process.argv.length === 2 ? ["apportionment", "eml-codec"] : [];
const gaps = covered.filter((name) => !isCovered(name)).length;
const failed = counts.numFailedTests + broken + gaps;
if (counts.numPassedTests === 0 || gaps > 0) code ||= 1;
console.log(`${counts.numPassedTests} passed, ${failed} failed`);
process.exit(code);

/**
 * Whether the tests of a package reach what its own configuration asks for (coverage.thresholds). Each
 * property is tried a few times only, always with the same values, and without real files and tools: no line may be
 * reached by luck, or on one machine only.
 *
 * @param {string} name
 */
function isCovered(name) {
  const folder = join(root, "packages", name);
  const measuring = { TELWERK_RUNS: "20", TELWERK_WITHOUT: "data,tools", TELWERK_REQUIRE: "" };
  const { status } = spawnSync(
    process.execPath,
    [vitest, "run", "--root", folder, "--coverage", "--reporter=dot"],
    { cwd: root, stdio: "inherit", env: { ...process.env, ...measuring } },
  );
  if (status !== 0) console.error(`packages/${name}: tests that fail, or lines without a test.`);
  return status === 0;
}
