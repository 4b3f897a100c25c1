// The cases in test-vectors: a small election, and what is wrong with each copy of it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "@telwerk/testkit/node";
import type { GivenDeceased } from "../../src/evidence/deceased.js";
import type { GivenLot } from "../../src/evidence/lots.js";
import type { Level } from "../../src/levels.js";
import type { VerdictWord } from "../../src/verdict.js";
import type { VerificationOptions } from "../../src/verification.js";
import type { MemoryFile } from "./memory.js";
import { zipOf } from "./zip.js";

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
  | { readonly add: string; readonly text: string }
  | { readonly add: string; readonly from: string }
  | { readonly pack: readonly string[]; readonly into: string }
  | { readonly patch: string; readonly at: number; readonly cut: number; readonly hex: string };

export interface Vector {
  /** Its folder. */
  readonly name: string;
  readonly why: string;
  /** Another case, whose edits come first. */
  readonly like?: string;
  readonly edits: readonly Edit[];
  readonly verdict: VerdictWord;
  /** `V05.08/sum`: check and reason; others may be found as well. */
  readonly findings: readonly string[];
  readonly options?: {
    readonly require?: Level;
    readonly scope?: "result" | "municipality";
    /** Certificates in its folder that are to be trusted. */
    readonly pins?: readonly string[];
    readonly lots?: readonly GivenLot[];
    readonly deceased?: readonly GivenDeceased[];
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

function isVector(value: unknown): value is Omit<Vector, "name"> {
  const keys = ["why", "edits", "verdict", "findings"];
  return typeof value === "object" && value !== null && keys.every((key) => key in value);
}

export function vector(name: string): Vector {
  const parsed: unknown = JSON.parse(readFileSync(join(folder, name, "vector.json"), "utf8"));
  if (!isVector(parsed)) throw new Error(`${name}: no vector`);
  return { ...parsed, name };
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

type Files = Map<string, Uint8Array>;

/** A byte order mark is part of what a file says. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function bytesOf(files: Files, name: string): Uint8Array {
  const bytes = files.get(name);
  if (bytes === undefined) throw new Error(`no file ${name}`);
  return bytes;
}

/** Moves files into a zip; a file that is packed is no longer beside it. */
function pack(files: Files, names: readonly string[], into: string): void {
  const zip = zipOf(names.map((name) => ({ name, bytes: bytesOf(files, name) })));
  for (const name of names) files.delete(name);
  files.set(into, zip);
}

/** Replaces `cut` bytes at a place, which counts from the end when it is below zero. */
function patched(bytes: Uint8Array, at: number, cut: number, hex: string): Uint8Array {
  const from = at < 0 ? bytes.length + at : at;
  const after = bytes.subarray(from + cut);
  return Buffer.concat([bytes.subarray(0, from), Buffer.from(hex, "hex"), after]);
}

function apply(files: Files, edit: Edit, own: string): void {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  if ("file" in edit) {
    const text = decoder.decode(bytesOf(files, edit.file));
    files.set(edit.file, encode(changed(text, edit)));
  } else if ("remove" in edit) files.delete(edit.remove);
  else if ("copy" in edit) files.set(edit.to, bytesOf(files, edit.copy));
  else if ("pack" in edit) pack(files, edit.pack, edit.into);
  else if ("patch" in edit) {
    const { patch, at, cut, hex } = edit;
    files.set(patch, patched(bytesOf(files, patch), at, cut, hex));
  } else if ("from" in edit) files.set(edit.add, readFileSync(join(folder, own, edit.from)));
  else files.set(edit.add, encode(edit.text));
}

/** What a case asks besides its files. */
export function optionsOf({ name, options = {} }: Vector): Partial<VerificationOptions> {
  const { pins = [], ...rest } = options;
  const bytesOf = (path: string): Uint8Array => readFileSync(join(folder, name, path));
  return { ...rest, pins: pins.map((path) => ({ path, bytes: bytesOf(path) })) };
}

/** The files of the base with the edits of a case. */
export function filesOf({
  edits,
  like,
  name,
}: Pick<Vector, "edits" | "like" | "name">): readonly MemoryFile[] {
  const files: Files = new Map(base.map((file) => [file.name, file.bytes]));
  for (const edit of like === undefined ? [] : vector(like).edits) apply(files, edit, like ?? name);
  for (const edit of edits) apply(files, edit, name);
  return [...files].map(([path, bytes]) => ({ name: path, bytes }));
}
