// Builds programs into one file each, and tells which packages are in it. The same sources give the same bytes.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { manifestOf, root } from "./workspace.mjs";

/** @typedef {{ name: string, version: string, license: string, text: string }} Part */
/** @typedef {{ text: string, parts: Part[] }} Bundle */

/** @type {import("esbuild").BuildOptions} */
const always = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  format: "esm",
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  logLevel: "error",
};

/**
 * A writer of zips that the packing room brings along: whoever only reads has no use for it.
 *
 * @type {import("esbuild").Plugin}
 */
const withoutWriter = {
  name: "without-writer",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^jszip$/ }, async ({ path, pluginData, ...rest }) => {
      if (pluginData === withoutWriter) return undefined;
      const found = await resolve(path, { ...rest, pluginData: withoutWriter });
      return { ...found, sideEffects: false };
    });
  },
};

/**
 * libxml2 first becomes one module of its own. Its modules wait for its wasm and import each other in a circle;
 * loaded one by one, when they are needed, they would wait for each other for ever.
 *
 * @type {import("esbuild").Plugin}
 */
const inOnePiece = {
  name: "in-one-piece",
  setup({ onLoad, initialOptions }) {
    onLoad({ filter: /libxml2-wasm\/lib\/index\.mjs$/ }, async ({ path }) => {
      const { platform = "neutral" } = initialOptions;
      const done = await build({ ...always, platform, entryPoints: [path] });
      return { contents: done.outputFiles?.[0]?.text ?? "", loader: "js" };
    });
  },
};

/** @param {string} directory */
function licenseOf(directory) {
  const names = ["LICENSE", "LICENSE.md", "LICENSE.txt", "LICENSE.libxml2"];
  const texts = names.map((name) => join(directory, name)).filter((path) => existsSync(path));
  return texts.map((path) => readFileSync(path, "utf8").trim()).join("\n\n");
}

/**
 * Which packages of others an output is made of, by what the bundler says that it took.
 *
 * @param {import("esbuild").Metafile} metafile
 * @returns {Part[]} by name
 */
function partsOf({ outputs }) {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const folders = inputs.flatMap(([path, { bytesInOutput }]) => {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
    return folder === undefined || bytesInOutput === 0 ? [] : [folder];
  });
  return [...new Set(folders)].sort().map((folder) => {
    const directory = join(root, folder);
    const { name, version, license = "" } = manifestOf(directory);
    return { name, version, license, text: licenseOf(directory) };
  });
}

/**
 * Bundles one program, without minifying: whoever wants to can read it.
 *
 * @param {string} entry - path of its source, from the root
 * @param {import("esbuild").BuildOptions} options
 * @returns {Promise<Bundle>}
 */
export async function bundled(entry, options) {
  const plugins = [withoutWriter, inOnePiece];
  const done = await build({ ...always, entryPoints: [entry], plugins, ...options });
  const parts = done.metafile === undefined ? [] : partsOf(done.metafile);
  if (parts.some(({ name }) => name === "jszip")) throw new Error(`${entry}: a writer is in it`);
  return { text: done.outputFiles?.[0]?.text ?? "", parts };
}

/**
 * The licences of what is inside, as a comment.
 *
 * @param {readonly Part[]} parts
 */
export function notices(parts) {
  const each = parts.map(
    ({ name, version, license, text }) =>
      `${name} ${version} (${license})\n\n${text.replaceAll("*/", "* /")}\n`,
  );
  return `/*\nThis file holds work of others:\n\n${each.join("\n----\n\n")}*/\n`;
}

/** @returns {Promise<Bundle>} the verifier as one file for Node */
export async function verifierProgram() {
  const { text, parts } = await bundled("apps/verifier/src/verify.ts", {
    platform: "node",
    target: "node22.13",
    banner: { js: "#!/usr/bin/env node" },
  });
  return { text: text + notices(parts), parts };
}
