// An empty project, and what is put into it beside the packages: the examples of their READMEs as modules.
import { mkdtempSync, readFileSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { blocks, exampleModule, runnable } from "../../examples.mjs";
import { root } from "../../workspace.mjs";

export const folder: string = realpathSync(mkdtempSync(join(tmpdir(), "telwerk-shipped-")));
export const at = (...parts: string[]): string => join(folder, ...parts);

const base = join(root, "test-vectors", "base");
export const textOf = (name: string): string => readFileSync(join(base, name), "utf8");
export const count = textOf("Telling_TK2099_gemeente_Fictiehoven.eml.xml");

/** What the reader of the example about streams has: a count, in pieces. */
const chunks = `async function* pieces(text) {
  for (let at = 0; at < text.length; at += 999) yield new TextEncoder().encode(text.slice(at, at + 999));
}
const chunks = pieces(${JSON.stringify(count)});`;

/** What the example has to find in it, taken from the text of its polling stations. */
const countedInUnits = [
  ...count.slice(count.indexOf("<ReportingUnitVotes>")).matchAll(/<TotalCounted>(\d+)</g),
].reduce((sum, [, number]) => sum + Number(number), 0);

export interface Example {
  /** Of its file, without ending. */
  readonly name: string;
  readonly code: string;
  readonly module: string;
  /** What it prints, as far as it says so: in comments at its end. */
  readonly promised: readonly string[];
}

function exampleOf(name: string, code: string): Example {
  if (/^declare const chunks/m.test(code)) {
    const module = exampleModule(code, chunks, "console.log(await totalCounted(chunks));");
    return { name, code, module, promised: [`${countedInUnits}`] };
  }
  if (!runnable(code).complete) throw new Error(`${name} does not run by itself`);
  const [comments = ""] = /(?:^\/\/ .*\n)*$/m.exec(code) ?? [];
  const promised = [...comments.matchAll(/^\/\/ (.*)$/gm)].map(([, line = ""]) => line);
  return { name, code, module: exampleModule(code), promised };
}

/** The examples of the README that lies in an installed package. */
export function examplesOf(door: string): Example[] {
  const readme = readFileSync(at("node_modules", door, "README.md"), "utf8");
  const short = door.slice(door.indexOf("/") + 1);
  return blocks(door, readme).map(({ code }, index) => exampleOf(`${short}-${index}`, code));
}
