// Writes the schemas of eml-codec into its src/xsd/texts.ts, so that they are there without a file system.
// Run it after a change: `node scripts/embed-schemas.mjs`. A test of eml-codec holds the one against the other.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const codec = join(import.meta.dirname, "..", "packages", "eml-codec");
const here = join(codec, "schemas");

const paths = ["common", "1.2", "1.3"].flatMap((folder) =>
  readdirSync(join(here, folder))
    .sort()
    .map((name) => `${folder}/${name}`),
);

/** @param {string} text */
const literal = (text) => `\`${text.replace(/[\\`]|\$\{/g, (special) => `\\${special}`)}\``;

const lines = [
  "// Written by scripts/embed-schemas.mjs from the files in schemas/: change those, not this.",
  "/* eslint-disable max-lines -- written by a program */",
  "",
  "/** The text of every schema of this package, by its path in schemas/. */",
  "export const schemaTexts: Readonly<Record<string, string>> = {",
  ...paths.map((path) => `  "${path}": ${literal(readFileSync(join(here, path), "utf8"))},`),
  "};",
  "",
];
writeFileSync(join(codec, "src", "xsd", "texts.ts"), lines.join("\n"));
