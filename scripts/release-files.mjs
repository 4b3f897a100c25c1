// The files of a release besides the packages: programs that are one file, and the list of what is in everything.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { verifierProgram } from "./one-file.mjs";
import { verifierPage } from "./page.mjs";
import { billOf } from "./sbom.mjs";
import { publicPackages, root } from "./workspace.mjs";

/** @typedef {{ name: string, text: string }} ReleaseFile */

/**
 * Makes the files. The packages must have been built.
 *
 * @returns {Promise<ReleaseFile[]>} the same texts from the same sources, whenever and wherever they are made
 */
export async function releaseFiles() {
  const program = await verifierProgram();
  const page = await verifierPage();
  const held = [
    { file: "verify.mjs", parts: program.parts },
    { file: "verifier.html", parts: page.parts },
  ];
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const packages = publicPackages();
  const bill = billOf(lock, {
    version: packages[0]?.manifest.version ?? "",
    folders: packages.map(({ folder }) => folder),
    held,
  });
  const files = [
    { name: "verify.mjs", text: program.text },
    { name: "verifier.html", text: page.text },
    { name: "sbom.cdx.json", text: `${JSON.stringify(bill, null, 2)}\n` },
  ];
  const sums = files.map(({ name, text }) => `${sha256(text)}  ${name}\n`);
  return [...files, { name: "SHA256SUMS", text: sums.join("") }];
}

/** @param {string} text */
export const sha256 = (text) => createHash("sha256").update(text).digest("hex");

/**
 * Writes the files into reports/release; what was there is removed.
 *
 * @returns {Promise<{ path: string, size: number, sha256: string }[]>} what was written
 */
export async function writeRelease() {
  const folder = join(root, "reports", "release");
  const files = await releaseFiles();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return files.map(({ name, text }) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return { path, size: Buffer.byteLength(text), sha256: sha256(text) };
  });
}
