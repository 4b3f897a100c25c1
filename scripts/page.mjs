// Builds the browser page: one file of HTML that needs nothing else, and may reach nothing else.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bundled, notices } from "./one-file.mjs";
import { root } from "./workspace.mjs";

/** @param {string} text */
const base64 = (text) => createHash("sha256").update(text).digest("base64");

const browsers = ["chrome119", "firefox121", "safari17"];

/** @typedef {{ name: string, text: string }} SampleFile */

/**
 * The election that the page tries itself on: the one that all test vectors are made from.
 *
 * @returns {SampleFile[]}
 */
export function sampleElection() {
  const folder = join(root, "test-vectors", "base");
  const names = readdirSync(folder).sort();
  return names.map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}

/**
 * The worker's program, as a script for a worker of the old kind: from a file on disk browsers start no other. Its
 * modules wait for libxml2, which only a function may do there.
 *
 * @param {SampleFile[]} sample
 */
async function engine(sample) {
  const { text, parts } = await bundled("apps/verifier/src/page/engine.ts", {
    platform: "browser",
    target: browsers,
    supported: { "top-level-await": true },
    define: { "import.meta.url": "location.href", SAMPLE: JSON.stringify(sample) },
  });
  return { text: `(async () => {\n${text}})();\n`, parts };
}

/** The shell is written with the report's own templates: it is built, and asked for the page. */
async function shell() {
  const { text } = await bundled("apps/verifier/src/page/shell.ts", { platform: "neutral" });
  const address = `data:text/javascript;base64,${Buffer.from(text).toString("base64")}`;
  /** @type {{ pageOf: (script: string, hash: (text: string) => string) => string }} */
  const { pageOf } = await import(address);
  return pageOf;
}

/**
 * @param {SampleFile[]} sample - what the page tries itself on before it judges anything
 * @returns {Promise<import("./one-file.mjs").Bundle>} the page
 */
export async function verifierPage(sample = sampleElection()) {
  const { text: program, parts } = await engine(sample);
  const { text } = await bundled("apps/verifier/src/page/main.ts", {
    platform: "browser",
    target: browsers,
    format: "iife",
    define: { ENGINE: JSON.stringify(program) },
  });
  // Inside HTML a script ends at the first end tag, whatever it means in JavaScript.
  const safe = (notices(parts) + text).replace(/<(?=\/script|!--|script)/gi, "\\x3C");
  if (/[\0\r]/.test(safe)) throw new Error("a browser would change this script while reading it");
  const pageOf = await shell();
  return { text: pageOf(safe, base64), parts };
}
