// Packs the public packages as they would be published. Nothing leaves the machine.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { publicPackages, root } from "./workspace.mjs";

/**
 * @typedef {{ name: string, version: string, filename: string, size: number, unpackedSize: number,
 *   files: { path: string, size: number }[] }} Pack
 */

/**
 * Runs npm: the one that started us, or the one on PATH.
 *
 * @param {readonly string[]} args
 * @param {string} [cwd] - where; otherwise in the root
 * @returns {string} what it said
 */
export function npm(args, cwd = root) {
  const script = process.env.npm_execpath;
  const [command, rest] = script ? [process.execPath, [script, ...args]] : ["npm", args];
  const done = spawnSync(command, rest, { cwd, encoding: "utf8" });
  if (done.status !== 0) throw new Error(`npm ${args[0]}: ${done.error ?? done.stderr}`);
  return done.stdout;
}

/**
 * Packs what lies in some folders, without starting any script of theirs.
 *
 * @param {readonly string[]} directories - absolute, each with a package.json
 * @param {string} target - the folder for the tarballs, absolute
 * @returns {(Pack & { path: string })[]} what was packed, with the path of each tarball
 */
export function pack(directories, target) {
  const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", target];
  /** @type {Pack[] | Record<string, Pack>} npm 10 gives a list, npm 11 may give an object by name */
  const said = JSON.parse(npm([...args, ...directories]));
  return Object.values(said).map((one) => ({ ...one, path: join(target, one.filename) }));
}

/**
 * Packs every public package.
 *
 * @param {string} folder - the folder inside reports/ to fill; what was there is removed
 * @returns {(Pack & { path: string })[]} what was packed, with the path of each tarball
 */
export function packAll(folder) {
  const target = join(root, "reports", folder);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  return pack(
    publicPackages().map(({ directory }) => directory),
    target,
  );
}
