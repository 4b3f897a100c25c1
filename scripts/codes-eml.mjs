// Writes docs/codes-eml.md: every code of packages/eml-codec with its meaning and an example that a test
// runs. Read from the catalogues and the tests; `node scripts/codes-eml.mjs --check` writes nothing and fails
// when the page is out of date, or when a code has no test.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const page = join(root, "docs", "codes-eml.md");
const tests = join(root, "packages", "eml-codec", "test");

/** @typedef {import("../packages/eml-codec/test/code-examples.ts").Described} Described */

/** @returns {Promise<readonly (readonly [string, readonly Described[]])[]>} */
async function partsOfPage() {
  const { outputFiles } = await build({
    entryPoints: [join(tests, "code-examples.ts")],
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    logLevel: "silent",
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error("nothing was built");
  const address = `data:text/javascript;base64,${Buffer.from(file.contents).toString("base64")}`;
  const { parts } = await import(address);
  return parts;
}

const sources = readdirSync(tests, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(tests, name), "utf8") }));

/** @param {string} title */
const isSentence = (title) => /^[\p{L}\d]+.* /u.test(title) && !/[<>{}$%]|^EML-/.test(title);

/**
 * The title of the test around a place: of the table that it stands in, or else the last one before it.
 * @param {string} text @param {number} index
 * @returns {string | undefined}
 */
function titleAround(text, index) {
  const table = /^(?:(?!\b(?:it|test|describe)\b)[\s\S])*?\]\)\(\s*["`]([^"`]+)/.exec(
    text.slice(index),
  );
  const before = [
    ...text.slice(0, index).matchAll(/\b(?:it|test)\b[^"`\n]*\(\s*["`]([^"`]+)["`]/g),
  ];
  const titles = [table?.[1], ...before.map(([, title]) => title).reverse()];
  // A test that every code has a test says nothing of one of them.
  if (before.at(-1)?.[1]?.startsWith("every code")) return undefined;
  return titles.find((title) => title?.includes(" ") && !/[<{]|^every code/.test(title));
}

/**
 * The sentence of the test, or of the row of a table of tests, in which a code is given.
 * @param {string} code
 * @returns {{ readonly title: string, readonly name: string } | undefined}
 */
function testOf(code) {
  // The documents of these stand in a table before the tests that run them.
  if (code.startsWith("EML-XSD-"))
    return {
      title:
        code === "EML-XSD-SCHEMA"
          ? "of which two are for the same document cannot be used"
          : "has a document for each code, and texts in two languages",
      name: join("xsd", "validator.test.ts"),
    };
  const quoted = code.replaceAll(".", "\\.");
  const row = new RegExp(`["\`]([^"\`\\n]{12,})["\`],\\s*(?:code: )?"${quoted}"`);
  const keyed = new RegExp(`"([^"\\n]{12,})",\\n?[^\\n]*\\n?\\s*"${quoted}"`);
  for (const { name, text } of sources) {
    const title = (row.exec(text) ?? keyed.exec(text))?.[1];
    if (title !== undefined && isSentence(title)) return { title, name };
  }
  for (const { name, text } of sources.filter((one) => one.name.endsWith(".test.ts")))
    for (const { index } of text.matchAll(new RegExp(`["\` ]${quoted}["\` ]`, "g"))) {
      const title = titleAround(text, index);
      if (title !== undefined) return { title, name };
    }
  return undefined;
}

/** @param {string} text */
const cell = (text) => text.replaceAll("|", "\\|").replaceAll(/[\n\r\t]/g, " ");
/** @param {string} text */
const code = (text) => {
  const plain = cell(text).replaceAll(/[\p{Cc}\uFEFF]/gu, "�");
  return plain.includes("`") ? `\`\` ${plain} \`\`` : `\`${plain}\``;
};

/** @type {string[]} */
const problems = [];

/** @param {Described} entry */
function exampleOf(entry) {
  if (entry.example !== undefined) return code(entry.example);
  const test = testOf(entry.code);
  if (test === undefined) {
    problems.push(`${entry.code} is in no test`);
    return "";
  }
  const path = relative(join(root, "docs"), join(tests, test.name));
  return `[${cell(test.title)}](${path})`;
}

/** @param {Described} entry */
function rowOf(entry) {
  const { severity, isTolerated, profile, rule, meaning, action } = entry;
  const how = isTolerated
    ? `${severity}; in \`tolerant\` a warning`
    : profile === undefined
      ? severity
      : `${severity}, in \`${profile}\` only`;
  const named = rule === undefined ? `\`${entry.code}\`` : `\`${entry.code}\` (${rule})`;
  return `| ${named} | ${how} | ${cell(meaning.nl)}<br>${cell(meaning.en)} | ${cell(action.nl)}<br>${cell(action.en)} | ${exampleOf(entry)} |`;
}

const parts = await partsOfPage();
const tables = parts.map(
  ([title, entries]) => `## ${title}

| code | severity | meaning | what to do | example |
|---|---|---|---|---|
${entries.map(rowOf).join("\n")}
`,
);
const text = `# The codes of eml-codec

Made by \`node scripts/codes-eml.mjs\` from the catalogues and the tests; do not edit. Each example is run by a test:
a piece of a file that gets the code, or the test in which it is given.

${tables.join("\n")}`;

for (const problem of problems) console.error(problem);
if (process.argv.includes("--check")) {
  const current = existsSync(page) ? readFileSync(page, "utf8") : "";
  if (current !== text)
    console.error("docs/codes-eml.md is out of date: run node scripts/codes-eml.mjs");
  process.exit(problems.length > 0 || current !== text ? 1 : 0);
}
writeFileSync(page, text);
process.exit(problems.length > 0 ? 1 : 0);
