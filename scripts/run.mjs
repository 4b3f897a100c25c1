// Every root command starts here: `node scripts/run.mjs JOB [ARGUMENTS]`.
// Runs on the machine's own Node (>= 20.19): installs and builds what is stale, talking on stderr
// only, and then hands the job to the Node that the workspace brings along.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";

const root = join(import.meta.dirname, "..");
/** @param {string[]} parts */
const modules = (...parts) => join(root, "node_modules", ...parts);

/**
 * The script behind each job, and whether it runs where the user stands (paths) or in the root.
 *
 * @type {Readonly<Record<string, { script: string, where: "root" | "caller" }>>}
 */
const jobs = {
  demo: { script: "scripts/demo.mjs", where: "root" },
  test: { script: "scripts/test.mjs", where: "root" },
  "test:long": { script: "scripts/test-long.mjs", where: "root" },
  check: { script: "scripts/check.mjs", where: "root" },
  docs: { script: "scripts/docs.mjs", where: "root" },
  release: { script: "scripts/release.mjs", where: "root" },
  verifier: { script: "apps/verifier/dist/cli.js", where: "caller" },
  bench: { script: "bench/main.ts", where: "caller" },
  oracle: { script: "bench/oracle.ts", where: "caller" },
};

const platformNode = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
const bin = modules(platformNode, "bin");

function ownNode() {
  const brought = join(bin, process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(brought)) return brought;
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  console.error(
    `Node 24 is needed, and the package ${platformNode} does not exist for this machine. Install Node 24 and try again.`,
  );
  process.exit(70);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").StdioOptions} stdio
 * @param {string} cwd
 */
function run(command, args, stdio, cwd) {
  const done = spawnSync(command, args, { cwd, stdio });
  if (done.error) console.error(`${command}: ${done.error.message}`);
  return done.status ?? 70;
}

/**
 * Set-up talks on stderr only, so that a job's own output stays clean.
 *
 * @param {string} command
 * @param {readonly string[]} args
 */
function must(command, args) {
  const code = run(command, args, ["inherit", 2, 2], root);
  if (code !== 0) process.exit(70);
}

function installIsStale() {
  const done = modules(".package-lock.json");
  return (
    !existsSync(done) || statSync(done).mtimeMs < statSync(join(root, "package-lock.json")).mtimeMs
  );
}

function install() {
  console.error("Installing what is needed (the first time: about a minute).");
  const args = ["install", "--no-save", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  if (npm) must(process.execPath, [npm, ...args]);
  else must("npm", args);
}

/**
 * Builds what is stale. Silent when nothing is; all of turbo's words only when it fails.
 *
 * @param {string} node
 */
async function build(node) {
  const args = ["run", "build", "--output-logs=errors-only", "--ui=stream"];
  const turbo = spawn(node, [modules("turbo", "bin", "turbo"), ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const keep = (/** @type {Buffer} */ chunk) => {
    said += chunk.toString();
  };
  turbo.stdout.on("data", keep);
  turbo.stderr.on("data", keep);
  const patience = setTimeout(() => console.error("Building what has changed."), 2000);
  const code = await new Promise((resolve) => {
    turbo.on("error", ({ message }) => {
      said += `turbo: ${message}\n`;
      resolve(70);
    });
    turbo.on("close", (status) => resolve(status ?? 70));
  });
  clearTimeout(patience);
  if (code === 0) return;
  console.error(`${said}The build failed.`);
  process.exit(70);
}

const [name = "", ...rest] = process.argv.slice(2);
const job = Object.hasOwn(jobs, name) ? jobs[name] : undefined;
if (job === undefined) {
  console.error(`Unknown job "${name}". Choose one of: ${Object.keys(jobs).join(", ")}.`);
  process.exit(64);
}

if (installIsStale()) install();
const node = ownNode();
process.env.PATH = [bin, modules(".bin"), process.env.PATH].join(delimiter);
process.env.DO_NOT_TRACK = "1"; // no telemetry, from any tool
process.env.TURBO_TELEMETRY_DISABLED = "1";
await build(node);

const where = job.where === "caller" ? (process.env.INIT_CWD ?? process.cwd()) : root;
process.exit(run(node, [join(root, job.script), ...rest], "inherit", where));
