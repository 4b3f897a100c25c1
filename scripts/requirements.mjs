// Finds what the source documents ask for, and which tests say that they show it: by number.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFiles, root } from "./workspace.mjs";

/**
 * Lists the requirements that a room is named for, from the page of numbered requirements: lines such as
 * `- S1-13 [MUST] … (wf/eml)`.
 *
 * @param {string} page - its text
 * @param {string} room - its mark, such as `eml`
 * @returns {string[]} their numbers
 */
export function requirementsFor(page, room) {
  const marked = new RegExp(`\\((?:[^()]*[\\s/])?${room}(?:[\\s/;:,.][^()]*)?\\)`);
  return page.split("\n").flatMap((line) => {
    const number = /^(?:- |\| )(S\d-\d+) /.exec(line)?.[1];
    return number !== undefined && marked.test(line) ? [number] : [];
  });
}

/**
 * Lists the business rules from their page: lines such as `S10 E 510: …`.
 *
 * @param {string} page - its text
 * @returns {string[]} their numbers
 */
export function businessRules(page) {
  return [...page.matchAll(/^([SCTXK]\d{1,2}) (?=\S)/gm)].map(([, number = ""]) => number);
}

/** A row of numbers, as titles have it: `C1 and C2`, `T1 to T3`, `S3, S4`. */
const row = /\b([SCTXK])(\d{1,2})\b(?!-)(?: to \1(\d{1,2})\b)?/g;

/**
 * Which numbers a text names: requirements anywhere, rules where a title begins with them or has them in
 * parentheses.
 *
 * @param {string} title
 * @returns {string[]}
 */
function numbersIn(title) {
  const requirements = [...title.matchAll(/\bS\d-\d+\b/g)].map(([number]) => number);
  const places = /^((?:[SCTXK]\d{1,2}(?:, | and | to )?)+):|\(([^()]*)\)/g;
  const rules = [...title.matchAll(places)].flatMap(([, first, later]) =>
    [...(first ?? later ?? "").matchAll(row)].flatMap(([, letter, from, to = from]) =>
      Array.from(
        { length: Number(to) - Number(from) + 1 },
        (_, index) => `${letter}${Number(from) + index}`,
      ),
    ),
  );
  return [...requirements, ...rules];
}

/**
 * Which numbers the texts in a source name. Comments name nothing: only what runs can show anything.
 *
 * @param {string} source - TypeScript
 * @returns {Set<string>}
 */
export function named(source) {
  const strings = /^\s*(?:\/\/|\*|\/\*).*$|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/gm;
  return new Set(
    [...source.matchAll(strings)].flatMap(([, plain, template]) =>
      numbersIn(plain ?? template ?? ""),
    ),
  );
}

/**
 * Which numbers the tests of some folders name.
 *
 * @param {readonly string[]} patterns - as git takes them, such as `*.test.ts`
 * @returns {Set<string>}
 */
export function namedInTests(...patterns) {
  const sources = projectFiles(...patterns).map((file) => readFileSync(join(root, file), "utf8"));
  return new Set(sources.flatMap((source) => [...named(source)]));
}
