// Writes the schemas into src/xsd/texts.ts, so that they are there without a file system: `node schemas/embed.mjs`.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const here = import.meta.dirname;
const files = ["common", "1.2", "1.3"].flatMap((folder) =>
  readdirSync(join(here, folder))
    .sort()
    .map((name) => `${folder}/${name}`),
);

/** The module that holds the schemas. */
export const text = [
  "// Written by schemas/embed.mjs from the files in schemas/: change those, not this.",
  "/* eslint-disable max-lines -- written by a program */",
  "",
  "/** The text of every schema of this package, by its path in schemas/. */",
  "export const schemaTexts: Readonly<Record<string, string>> = {",
  ...files.map((file) => {
    const written = readFileSync(join(here, file), "utf8");
    const plain = written.replace(/[\\`]|\$\{/g, (special) => `\\${special}`);
    return `  "${file}": \`${plain}\`,`;
  }),
  "};",
  "",
].join("\n");

if (process.argv[1] === import.meta.filename)
  writeFileSync(join(here, "..", "src", "xsd", "texts.ts"), text);
