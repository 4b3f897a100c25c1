// Writes docs/checks.md: every check of the verifier, from its catalogue and the test vectors. A duplicate
// id, an empty text, or a finding that nothing brings about is refused.
// `node scripts/checks-page.mjs --check` writes nothing and fails when the page is out of date.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const page = join(root, "docs", "checks.md");
const verifier = join(root, "apps", "verifier");

/**
 * @typedef {{ nl: string, en: string }} Bilingual
 * @typedef {{
 *   id: string, title: Bilingual, question: Bilingual, source: string, needs: string[],
 *   severity: string, whenNothing: string, abacus?: string, since: string,
 *   findings: Record<string, Bilingual & { kind: string }>,
 * }} Entry
 */

/**
 * The catalogue as the program has it.
 * @returns {Promise<{ catalogue: Entry[], families: { id: string, title: Bilingual }[] }>}
 */
async function catalogueOf() {
  const { outputFiles } = await build({
    entryPoints: [join(verifier, "src", "catalogue.ts")],
    bundle: true,
    format: "esm",
    write: false,
  });
  const text = outputFiles[0]?.text;
  if (text === undefined) throw new Error("the catalogue was not built");
  return import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`);
}

/** Which test vectors bring a finding about. @type {Map<string, string[]>} */
const vectors = new Map();
const folder = join(root, "test-vectors");
for (const name of readdirSync(folder).sort()) {
  const file = join(folder, name, "vector.json");
  if (!existsSync(file)) continue;
  /** @type {{ findings: string[] }} */
  const { findings } = JSON.parse(readFileSync(file, "utf8"));
  for (const finding of findings) vectors.set(finding, [...(vectors.get(finding) ?? []), name]);
}
const tests = readFileSync(join(verifier, "test", "vectors.test.ts"), "utf8");
/**
 * Findings that no set of files can bring about, with the test that does: named behind the finding, or
 * behind the first of a row of findings.
 * @type {Map<string, string>}
 */
const elsewhere = new Map();
let test = "vectors.test.ts";
const [, listed = ""] = /const elsewhere = new Set\(\[(.*?)\]\)/s.exec(tests) ?? [];
for (const line of listed.split("\n")) {
  const [, comment] = /\/\/ (.*)/.exec(line) ?? [];
  if (comment !== undefined) test = /[\w/-]+\.test\.ts/.exec(comment)?.[0] ?? "vectors.test.ts";
  for (const [, finding = ""] of line.matchAll(/"(V[\d.]+\/[\w-]+)"/g))
    elsewhere.set(finding, test);
}

const { catalogue, families } = await catalogueOf();

/** @type {string[]} */
const problems = [];
const ids = catalogue.map(({ id }) => id);
for (const id of ids.filter((one, index) => ids.indexOf(one) !== index))
  problems.push(`${id}: more than once in the catalogue`);
for (const { id, title, question, source, since, findings } of catalogue) {
  const texts = [title, question, ...Object.values(findings)].flatMap(({ nl, en }) => [nl, en]);
  if ([...texts, source, since].some((text) => text.trim() === ""))
    problems.push(`${id}: empty text`);
  if (Object.keys(findings).length === 0) problems.push(`${id}: a check that can never fail`);
  for (const reason of Object.keys(findings)) {
    const finding = `${id}/${reason}`;
    if (!vectors.has(finding) && !elsewhere.has(finding))
      problems.push(`${finding}: no test vector brings it about`);
  }
}

/** What a finding does to the verdict. @type {Record<string, string>} */
const effects = {
  fail: "refuted",
  error: "incomplete",
  missing: "incomplete",
  warn: "warning",
  note: "note",
};

/** Text in a cell of a table. @param {string} text */
const cell = (text) =>
  text.replace(/[\\|<>[\]*_`]/g, (special) => `\\${special}`).replaceAll("\n", " ");

/** @param {string} finding */
function evidence(finding) {
  const names = vectors.get(finding) ?? [];
  const test = elsewhere.get(finding);
  if (names.length === 0 && test !== undefined) return `[${test}](../apps/verifier/test/${test})`;
  const [first = ""] = names;
  const more = names.length > 1 ? ` and ${names.length - 1} more` : "";
  return `[${first}](../test-vectors/${first}/vector.json)${more}`;
}

/** @param {Entry} entry */
function section({
  id,
  title,
  question,
  source,
  needs,
  severity,
  whenNothing,
  abacus,
  since,
  findings,
}) {
  const facts = [
    `Source: ${source}.`,
    abacus === undefined ? "" : `In Abacus: ${abacus}.`,
    `Needs: ${needs.length === 0 ? "any document" : needs.join(", ")}.`,
    `With nothing to examine: ${whenNothing}.`,
    severity === "advisory" ? "Advisory: warns at most." : "",
    `Since ${since}.`,
  ].filter((fact) => fact !== "");
  const rows = Object.entries(findings).map(
    ([reason, { kind, nl, en }]) =>
      `| \`${reason}\` | ${effects[kind]} | ${cell(nl)} ${cell(en)} | ${evidence(`${id}/${reason}`)} |`,
  );
  return `### ${id}

**${title.nl}** (${title.en})

${question.nl}
_${question.en}_

${facts.join(" ")}

| finding | verdict | sentence | brought about by |
| ------- | ------- | -------- | ---------------- |
${rows.join("\n")}
`;
}

const parts = families.map(({ id, title }) => {
  const own = catalogue.filter((entry) => entry.id.startsWith(`${id}.`));
  return `## ${id}: ${title.nl} (${title.en})\n\n${own.map(section).join("\n")}`;
});
const text = `# The checks

Made by \`node scripts/checks-page.mjs\` from the catalogue of the verifier and the test vectors; do not edit.
${catalogue.length} checks in ${families.length} families. A check that came across nothing passes, if there was
something to examine: absence is never right. \`verifier explain V05.01\` says the same on the command line, and with
files behind it, with their numbers.

${parts.join("\n")}`;

for (const problem of problems) console.error(problem);
if (process.argv.includes("--check")) {
  const current = existsSync(page) ? readFileSync(page, "utf8") : "";
  if (current !== text)
    console.error("docs/checks.md is out of date: run node scripts/checks-page.mjs");
  process.exit(problems.length > 0 || current !== text ? 1 : 0);
}
writeFileSync(page, text);
process.exit(problems.length > 0 ? 1 : 0);
