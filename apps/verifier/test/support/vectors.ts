// The cases in test-vectors: a small election, and what is wrong with each copy of it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "@telwerk/testkit/node";
import type { GivenLot } from "../../src/evidence/lots.js";
import type { Level } from "../../src/levels.js";
import type { VerdictWord } from "../../src/verdict.js";
import type { MemoryFile } from "./memory.js";

/** One change to the files of the base. */
type Edit =
  | {
      readonly file: string;
      readonly find: string;
      readonly replace: string;
      readonly occurrence: number;
    }
  | { readonly file: string; readonly pattern: string; readonly replace: string }
  | { readonly remove: string }
  | { readonly copy: string; readonly to: string }
  | { readonly add: string; readonly text: string };

export interface Vector {
  readonly why: string;
  /** Another case, whose edits come first. */
  readonly like?: string;
  readonly edits: readonly Edit[];
  readonly verdict: VerdictWord;
  /** `V05.08/sum`: check and reason; others may be found as well. */
  readonly findings: readonly string[];
  readonly options?: {
    readonly require?: Level;
    readonly scope?: "result";
    readonly lots?: readonly GivenLot[];
  };
}

const folder = join(projectRoot(), "test-vectors");

export const vectorNames: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "base")
  .map(({ name }) => name)
  .sort();

export const base: readonly MemoryFile[] = readdirSync(join(folder, "base"))
  .sort()
  .map((name) => ({ name, bytes: readFileSync(join(folder, "base", name)) }));

function isVector(value: unknown): value is Vector {
  const keys = ["why", "edits", "verdict", "findings"];
  return typeof value === "object" && value !== null && keys.every((key) => key in value);
}

export function vector(name: string): Vector {
  const parsed: unknown = JSON.parse(readFileSync(join(folder, name, "vector.json"), "utf8"));
  if (!isVector(parsed)) throw new Error(`${name}: no vector`);
  return parsed;
}

function replaced(text: string, find: string, replace: string, occurrence: number): string {
  let at = -1;
  for (let count = 0; count < occurrence; count += 1) {
    at = text.indexOf(find, at + 1);
    if (at < 0) throw new Error(`not found (${occurrence}): ${find}`);
  }
  return text.slice(0, at) + replace + text.slice(at + find.length);
}

function changed(text: string, edit: Extract<Edit, { file: string }>): string {
  if ("find" in edit) return replaced(text, edit.find, edit.replace, edit.occurrence);
  const pattern = new RegExp(edit.pattern, "gs");
  if (!pattern.test(text)) throw new Error(`not found: ${edit.pattern}`);
  return text.replace(pattern, edit.replace);
}

function apply(texts: Map<string, string>, edit: Edit): void {
  const textOf = (name: string): string => {
    const text = texts.get(name);
    if (text === undefined) throw new Error(`no file ${name}`);
    return text;
  };
  if ("file" in edit) texts.set(edit.file, changed(textOf(edit.file), edit));
  else if ("remove" in edit) texts.delete(edit.remove);
  else if ("copy" in edit) texts.set(edit.to, textOf(edit.copy));
  else texts.set(edit.add, edit.text);
}

/** The files of the base with the edits of a case. */
export function filesOf({ edits, like }: Pick<Vector, "edits" | "like">): readonly MemoryFile[] {
  const texts = new Map(base.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]));
  for (const edit of like === undefined ? [] : vector(like).edits) apply(texts, edit);
  for (const edit of edits) apply(texts, edit);
  return [...texts].map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
}
