// Finds the examples in the documentation and turns each into a function that runs and proves itself:
// a line `expression; // value` is held against that value.
import { readdirSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";

/** @typedef {{ place: string, code: string }} Example */

/**
 * Finds the `ts` blocks of a Markdown page.
 *
 * @param {string} file - its name in a report
 * @param {string} text - its content
 * @returns {Example[]}
 */
export function blocks(file, text) {
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((match) => ({
    place: `${file}:${text.slice(0, match.index).split("\n").length}`,
    code: match[1] ?? "",
  }));
}

/**
 * Finds the `ts` blocks in the TSDoc of the sources in a folder.
 *
 * @param {string} folder - absolute
 * @returns {Example[]}
 */
export function tsdocExamples(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      return [...text.matchAll(/^[ \t]*\/\*\*[\s\S]*?\*\//gm)].flatMap((comment) => {
        const line = text.slice(0, comment.index).split("\n").length;
        const plain = comment[0].replace(/^[ \t]*\* ?/gm, "");
        return blocks(file, plain).map(({ code }) => ({ place: `${file}:${line}`, code }));
      });
    });
}

/** @param {string} text */
function isValue(text) {
  try {
    new Function(`return (${text});`);
    return true;
  } catch {
    return false;
  }
}

/**
 * Turns an example into the body of an async function.
 *
 * Imports become `await load("…")`; a line `expression; // value` becomes `check(expression, value)`.
 * An example that starts from something the reader has, says so with `declare const`: it is parsed, not run.
 *
 * @param {string} code - TypeScript
 * @returns {{ body: string, claims: number, complete: boolean }} JavaScript, how many values it claims, and
 *   whether it can run
 */
export function runnable(code) {
  let claims = 0;
  const typed = code
    .replace(/^import type [\s\S]*?;$/gm, "")
    .replace(/^import \{([\s\S]*?)\} from ("[^"]+");$/gm, (_all, names, from) => {
      const values = names
        .split(",")
        .filter((/** @type {string} */ name) => !/^\s*type /.test(name));
      return `const {${values.join(",").replaceAll(" as ", ": ")}} = await load(${from});`;
    })
    .split("\n")
    .map((line) => {
      const [, expression, value] = /^(.+?);\s*\/\/ (.+)$/.exec(line) ?? [];
      const statement = /^\s*(const|let|if|for|return|throw|case|default|\}|\/\/)/.test(line);
      if (expression === undefined || value === undefined || statement || !isValue(value))
        return line;
      claims += 1;
      return `check(${expression}, (${value}));`;
    })
    .join("\n");
  const complete = !/^declare /m.test(code);
  const body = stripTypeScriptTypes(`async () => {\n${typed}\n};`).trim().replace(/;$/, "");
  return { body, claims, complete };
}

/** What an example needs in a module of its own: a claim holds where both sides are written alike. */
const prelude = `const written = (value) =>
  JSON.stringify(value, (_, one) => (typeof one === "bigint" ? \`\${one}n\` : one));
const check = (found, claimed) => {
  if (written(found) !== written(claimed)) throw new Error(\`\${written(found)} is not \${written(claimed)}\`);
};
`;

/**
 * Turns an example into a module that any program for JavaScript runs, or bundles: nothing of the workspace is
 * needed. It fails where a claim does not hold.
 *
 * @param {string} code - TypeScript
 * @param {string} [given] - JavaScript that comes first: what the example says that the reader has
 * @param {string} [after] - JavaScript that comes last, and uses what the example defines
 * @returns {string} JavaScript
 */
export function exampleModule(code, given = "", after = "") {
  const { body } = runnable(code.replace(/^declare .*;$/gm, "") + after);
  return `${prelude}${given}\nawait (${body.replaceAll("await load(", "await import(")})();\n`;
}
