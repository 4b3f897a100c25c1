// What the workspace holds, read from disk, and a way to run the tools it brings along.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..");

/**
 * @typedef {{
 *   name: string,
 *   version: string,
 *   private?: boolean,
 *   license?: string,
 *   exports?: Record<string, string | { types: string, default: string }>,
 *   dependencies?: Record<string, string>,
 *   devDependencies?: Record<string, string>,
 *   optionalDependencies?: Record<string, string>,
 *   bin?: string | Record<string, string>,
 * }} Manifest
 * @typedef {{ folder: string, short: string, directory: string, manifest: Manifest }} Package
 */

/**
 * Reads a package.json.
 *
 * @param {string} directory - where it stands
 * @returns {Manifest} its content
 */
export function manifestOf(directory) {
  return JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
}

/** @returns {Package[]} every package and app, in order of folder */
export function packages() {
  return ["packages", "apps"].flatMap((parent) =>
    readdirSync(join(root, parent), { withFileTypes: true })
      .filter((entry) => existsSync(join(root, parent, entry.name, "package.json")))
      .map((entry) => entry.name)
      .sort()
      .map((short) => {
        const directory = join(root, parent, short);
        return { folder: `${parent}/${short}`, short, directory, manifest: manifestOf(directory) };
      }),
  );
}

/** @returns {Package[]} what would be published */
export const publicPackages = () => packages().filter(({ manifest }) => !manifest.private);

/** @returns {Package[]} what others build upon: the public packages that are not programs */
export const libraries = () =>
  publicPackages().filter(({ folder }) => folder.startsWith("packages/"));

/**
 * Lists the files of the project as git knows them, new ones included, without what is ignored or gone.
 *
 * @param {string[]} patterns - such as `*.md`; none for all
 * @returns {string[]} paths from the root
 */
export function projectFiles(...patterns) {
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ...patterns];
  const done = spawnSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
  if (done.status !== 0) throw new Error(`git ls-files: ${done.stderr}`);
  return done.stdout.split("\0").filter((file) => file !== "" && existsSync(join(root, file)));
}

/**
 * Finds the script behind a tool's command.
 *
 * @param {string} packageName - for example `@biomejs/biome`
 * @param {string} command - the name in its `bin`
 * @returns {string} path of the script
 */
export function tool(packageName, command) {
  const directory = join(root, "node_modules", packageName);
  const { bin } = manifestOf(directory);
  const script = typeof bin === "string" ? bin : bin?.[command];
  if (script === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(directory, script);
}

/**
 * Runs a script on the workspace's Node and keeps what it says.
 *
 * @param {readonly string[]} args - the script and its arguments
 * @returns {Promise<{ code: number, output: string }>} exit code and what was said on both outputs
 */
export function capture(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (cause) => resolve({ code: 70, output: `${output}${cause}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 70, output }));
  });
}
