// The Kiesraad's own schemas, and the real files, from the folder of real data.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { dataFolder } from "@telwerk/testkit/node";
import type { SchemaProfile, SchemaSet } from "../../src/xsd/index.js";

/** The official schemas that a profile of ours is held against. */
export const officialFolder: Readonly<Record<SchemaProfile, string>> = {
  "1.2": "v1.2.2",
  "1.3": "main",
};

/** Reads a folder of schemas as a set. */
function readSchemas(name: string, folder: string): SchemaSet {
  const files: Record<string, Uint8Array> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".xsd")) continue;
    const path = join(entry.parentPath, entry.name);
    files[relative(folder, path).split(sep).join("/")] = new Uint8Array(readFileSync(path));
  }
  return { name, files };
}

export function officialSchemas(profile: SchemaProfile): SchemaSet {
  const folder = officialFolder[profile];
  return readSchemas(`Kiesraad ${folder}`, join(dataFolder(), "xsd", folder));
}

/** Every EML file of the real data and the fixtures, by its path. */
export function realFiles(): { readonly path: string; readonly bytes: Uint8Array }[] {
  return readdirSync(dataFolder(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".xml"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      path: relative(dataFolder(), path).split(sep).join("/"),
      bytes: new Uint8Array(readFileSync(path)),
    }));
}
