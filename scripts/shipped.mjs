// Installs packages as a stranger would have them: packed, in a folder where nothing of the workspace is to be
// found, and without any registry.
import { existsSync, mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { npm, pack } from "./packs.mjs";
import { manifestOf, root } from "./workspace.mjs";

/**
 * Finds the folder that a package takes another one from.
 *
 * @param {string} name - the package that is needed
 * @param {string} directory - the folder of the one that needs it
 * @returns {string} its folder, absolute
 */
function neededBy(directory, name) {
  for (let folder = directory; ; folder = dirname(folder)) {
    const place = join(folder, "node_modules", name);
    if (existsSync(place)) return realpathSync(place);
    if (folder === root) throw new Error(`${directory} needs ${name}, which is not installed`);
  }
}

/**
 * Lists some packages with everything they need at run time.
 *
 * @param {readonly string[]} directories - of the packages
 * @returns {ReadonlyMap<string, string>} the folder of each, by its name
 */
export function withAllNeeded(directories) {
  /** @type {Map<string, string>} */
  const found = new Map();
  const waiting = [...directories];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const directory = next;
    const { name, dependencies } = manifestOf(directory);
    const known = found.get(name);
    if (known === directory) continue;
    if (known !== undefined) throw new Error(`two versions of ${name}: ${known}, ${directory}`);
    found.set(name, directory);
    waiting.push(...Object.keys(dependencies ?? {}).map((each) => neededBy(directory, each)));
  }
  return found;
}

/**
 * Installs packages from tarballs that are made here, into an empty project. npm may ask nobody: where a package
 * names a dependency in vain, or another version of it than we tested with, this fails.
 *
 * @param {string} folder - the project to be, absolute; everything is put there
 * @param {readonly string[]} directories - of the packages
 */
export function install(folder, directories) {
  const tarballs = join(folder, "tarballs");
  mkdirSync(tarballs);
  const packs = pack([...withAllNeeded(directories).values()], tarballs);
  const dependencies = Object.fromEntries(
    packs.map(({ name, filename }) => [name, `file:tarballs/${filename}`]),
  );
  const project = { private: true, type: "module", dependencies };
  writeFileSync(join(folder, "package.json"), JSON.stringify(project));
  const cache = join(folder, "cache");
  npm(["install", "--offline", "--ignore-scripts", "--no-audit", "--cache", cache], folder);
}
