// Writes docs/law-map.md: article -> function -> test -> verifier check. Read from the sources, where each
// legal step names its article with a dated link; every link must carry the date of the package.
// `node scripts/law-map.mjs --check` writes nothing and fails when the page is out of date.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

const root = join(import.meta.dirname, "..");
const page = join(root, "docs", "law-map.md");

/** @param {string} dir @param {string} ends */
function filesIn(dir, ends) {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ends))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes("node_modules") && !file.includes("/dist/"))
    .sort();
}

const articlePattern = /Articles? ((?:P|U|Y|Ya|Pa|H|R|I) \d+[a-z]?)/g;
/** @param {string} text */
const articlesIn = (text) => [
  ...new Set([...text.matchAll(articlePattern)].map(([, label = ""]) => label)),
];
/** @type {Map<string, Record<"functions" | "tests" | "checks", Set<string>>>} */
const entries = new Map();

/** @param {string} label @param {"functions" | "tests" | "checks"} column @param {string} value */
function note(label, column, value) {
  const entry = entries.get(label) ?? { functions: new Set(), tests: new Set(), checks: new Set() };
  entry[column].add(value);
  entries.set(label, entry);
}

/**
 * The function in which a comment stands, or that follows it at once.
 * @param {string} text @param {number} index
 */
function functionAt(text, index) {
  const before = [...text.slice(0, index).matchAll(/function\*? (\w+)/g)].at(-1);
  const after = /^(?:[ *].*\n|\n)*(?:export )?function\*? (\w+)/.exec(
    text.slice(text.indexOf("\n", index) + 1),
  );
  const inComment = text.lastIndexOf("/**", index) > text.lastIndexOf("*/", index);
  return (inComment ? after?.[1] : before?.[1]) ?? after?.[1] ?? before?.[1];
}

const problems = [];
const source = join(root, "packages", "apportionment", "src");
const version = /LAW_VERSION = "([^"]+)"/.exec(readFileSync(join(source, "law.ts"), "utf8"))?.[1];
for (const file of filesIn(source, ".ts")) {
  const text = readFileSync(file, "utf8");
  for (const match of text.matchAll(articlePattern)) {
    const name = functionAt(text, match.index);
    note(match[1] ?? "", "functions", `[\`${name ?? "the file"}\`](../${relative(root, file)})`);
  }
  for (const [, date] of text.matchAll(/wetten\.overheid\.nl\/BWBR0004627\/(\d{4}-\d{2}-\d{2})/g))
    if (date !== version)
      problems.push(`${relative(root, file)}: a link of ${date}, not ${version}`);
}
for (const file of filesIn(join(root, "packages", "apportionment", "test"), ".test.ts"))
  for (const label of articlesIn(readFileSync(file, "utf8")))
    note(label, "tests", `[${file.split("/").at(-1)}](../${relative(root, file)})`);
for (const file of filesIn(join(root, "apps", "verifier", "src"), ".ts")) {
  const text = readFileSync(file, "utf8");
  const check = /V\d{2}[._]\d{2}/.exec(text)?.[0];
  if (check !== undefined)
    for (const label of articlesIn(text))
      note(label, "checks", `[${check}](../${relative(root, file)})`);
}

/** @param {string} label */
const order = (label) => {
  const [, chapter = "", number = "", letter = ""] = /(\w+) (\d+)(\w?)/.exec(label) ?? [];
  return `${chapter.padEnd(3)}${number.padStart(3, "0")}${letter}`;
};
/** @param {Set<string>} values */
const cell = (values) => [...values].sort().join(", ") || "–";
const rows = [...entries]
  .sort(([a], [b]) => (order(a) < order(b) ? -1 : 1))
  .map(
    ([label, { functions, tests, checks }]) =>
      `| ${label} | ${cell(functions)} | ${cell(tests)} | ${cell(checks)} |`,
  );
const text = `# Law map

Made by \`node scripts/law-map.mjs\` from the sources; do not edit. Text of the Kieswet of ${version}: <https://wetten.overheid.nl/BWBR0004627/${version}/>.

| article | function | test | verifier check |
|---|---|---|---|
${rows.join("\n")}
`;

for (const problem of problems) console.error(problem);
if (process.argv.includes("--check")) {
  const current = existsSync(page) ? readFileSync(page, "utf8") : "";
  if (current !== text)
    console.error("docs/law-map.md is out of date: run node scripts/law-map.mjs");
  process.exit(problems.length > 0 || current !== text ? 1 : 0);
}
mkdirSync(join(root, "docs"), { recursive: true });
writeFileSync(page, text);
process.exit(problems.length > 0 ? 1 : 0);
