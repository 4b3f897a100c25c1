// Follows every relative link and anchor in the Markdown of the project. Links to the web are not followed.
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/**
 * Blanks out code, in which nothing is a link; line numbers stay as they are.
 *
 * @param {string} text - Markdown
 * @returns {string} the same, without fenced blocks and code in a line
 */
function withoutCode(text) {
  return text
    .replace(/^( *)(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ *\2[^\n]*$/gm, (block) =>
      block.replace(/[^\n]/g, ""),
    )
    .replace(/(`+)[^`\n]*?\1/g, "");
}

/**
 * Makes the anchors of the headings, as code hosts do: lower case, no punctuation, dashes for spaces.
 *
 * @param {string} text - Markdown
 * @returns {Set<string>} the anchors, doubled headings numbered
 */
export function anchors(text) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  /** @type {Set<string>} */
  const found = new Set();
  const body = text.replace(/^( *)(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ *\2[^\n]*$/gm, "");
  for (const [, heading = ""] of body.matchAll(/^#{1,6} +(.+?) *#*$/gm)) {
    const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").toLowerCase();
    const slug = plain.replace(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-");
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    found.add(count === 0 ? slug : `${slug}-${count}`);
  }
  for (const [, id = ""] of body.matchAll(/<a (?:id|name)="([^"]+)"/g)) found.add(id);
  return found;
}

/**
 * Lists the link targets of a page.
 *
 * @param {string} text - Markdown
 * @returns {{ target: string, line: number }[]} each target with its line
 */
export function links(text) {
  const body = withoutCode(text);
  const found = [
    ...body.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g),
    ...body.matchAll(/^ {0,3}\[[^\]]+\]:\s*<?(\S+?)>?(?:\s|$)/gm),
  ];
  return found.map((match) => ({
    target: match[1] ?? "",
    line: body.slice(0, match.index).split("\n").length,
  }));
}

/**
 * Says why a link goes nowhere.
 *
 * @param {string} root - the project's folder
 * @param {string} file - the page, from the root
 * @param {string} target - the link
 * @returns {string | undefined} the reason, or undefined when it arrives
 */
function broken(root, file, target) {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return undefined;
  const [path = "", anchor] = target.split("#");
  const place = path === "" ? file : join(dirname(file), decodeURIComponent(path));
  if (place.startsWith("..") || relative(root, join(root, place)).startsWith(".."))
    return "leaves the project";
  const absolute = join(root, place);
  if (!existsSync(absolute)) return "nothing there";
  if (anchor === undefined) return undefined;
  if (statSync(absolute).isDirectory() || !place.endsWith(".md")) return undefined;
  return anchors(readFileSync(absolute, "utf8")).has(decodeURIComponent(anchor))
    ? undefined
    : "no such heading";
}

/**
 * Checks the links of pages.
 *
 * @param {string} root - the project's folder
 * @param {readonly string[]} files - the pages, from the root
 * @returns {string[]} one line for each link that goes nowhere
 */
export function brokenLinks(root, files) {
  return files.flatMap((file) =>
    links(readFileSync(join(root, file), "utf8")).flatMap(({ target, line }) => {
      const why = broken(root, file, target);
      return why === undefined ? [] : [`${file}:${line} ${target}: ${why}`];
    }),
  );
}
