// Everything that can be judged without running the code: `npm run check`, with `-- --update-api` to renew
// the API reports and `-- NAME...` for some steps only. One line a step; the full story of what failed.
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import {
  decisions,
  inexact,
  machinePaths,
  manifests,
  packageTable,
  registries,
} from "./check/house-rules.mjs";
import { brokenLinks } from "./check/links.mjs";
import { capture, manifestOf, packages, projectFiles, root, tool } from "./workspace.mjs";

/** @typedef {() => Promise<{ code: number, output: string }>} Run */

/** @param {string} file */
const read = (file) => readFileSync(join(root, file), "utf8");
const textual =
  /\.(ts|tsx|mts|mjs|js|json|jsonc|md|yml|yaml|toml|html|css|svg|xml|xsd|txt)$|(^|\/)[^.]+$|^\.[^/]+/;

/** @param {string[][]} commands - run one after the other, all of them */
const commands =
  (...commands) =>
  async () => {
    const all = { code: 0, output: "" };
    for (const command of commands) {
      const { code, output } = await capture(command);
      all.code ||= code;
      all.output += output;
    }
    return all;
  };

/** @param {() => string[]} judge - gives one line for each thing that is wrong */
const rule = (judge) => async () => {
  const problems = judge();
  return {
    code: problems.length === 0 ? 0 : 1,
    output: problems.map((line) => `${line}\n`).join(""),
  };
};

const update = process.argv.includes("--update-api");
const api = join(root, "scripts", "check", "api-reports.mjs");

/** The slow ones first: the steps share the processors. @type {Record<string, Run>} */
const steps = {
  eslint: commands([tool("eslint", "eslint"), ".", "--max-warnings=0"]),
  types: commands(
    [tool("turbo", "turbo"), "run", "typecheck", "--output-logs=errors-only"],
    [tool("typescript", "tsc"), "-p", "tsconfig.json"],
  ),
  packed: commands([join(root, "scripts", "check", "packed.mjs")]),
  api: commands(update ? [api, "--update"] : [api]),
  knip: commands([tool("knip", "knip"), "--no-progress"]),
  biome: commands([
    tool("@biomejs/biome", "biome"),
    "ci",
    "--error-on-warnings",
    "--colors=off",
    ".",
  ]),
  links: rule(() => brokenLinks(root, projectFiles("*.md"))),
  "law-map": commands([join(root, "scripts", "law-map.mjs"), "--check"]),
  checks: commands([join(root, "scripts", "checks-page.mjs"), "--check"]),
  "codes-eml": commands([join(root, "scripts", "codes-eml.mjs"), "--check"]),
  decisions: rule(() => decisions(join(root, "docs", "adr"))),
  manifests: rule(() => [
    ...manifests(packages(), read("LICENSE")),
    ...inexact("package.json", manifestOf(root)),
    ...packageTable(read("README.md"), packages()),
  ]),
  lockfile: rule(() => registries(read("package-lock.json"))),
  paths: rule(() =>
    projectFiles()
      .filter((file) => textual.test(file))
      .flatMap((file) => machinePaths(file, read(file), root)),
  ),
};

const asked = process.argv.slice(2).filter((argument) => argument !== "--update-api");
const unknown = asked.filter((name) => !Object.hasOwn(steps, name));
if (unknown.length > 0) {
  console.error(
    `Unknown step: ${unknown.join(", ")}. Choose from: ${Object.keys(steps).join(", ")}.`,
  );
  process.exit(64);
}

const waiting = Object.entries(steps).filter(
  ([name]) => asked.length === 0 || asked.includes(name),
);
let passed = 0;
let failed = 0;

/** Takes the next step until none is left. */
async function work() {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [name, run] = next;
    const started = performance.now();
    const { code, output } = await run().catch((cause) => ({
      code: 70,
      output: `${cause.stack}\n`,
    }));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${code === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
    if (code === 0) passed += 1;
    else {
      failed += 1;
      console.log(output.trimEnd());
    }
  }
}

await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
console.log(`${passed} checks passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
