// What is done already, so that a run can be stopped and go on later. An upload is known by its SHA-256: what
// was changed, added or taken away meanwhile is done again.
import { err, ok, type Result } from "@telwerk/core";
import { isParts, parsedJson } from "../json-text.js";
import type { Maker } from "../report/run.js";
import type { FolderOutcome } from "./folder.js";

const format = "telwerk-many-state";
const formatVersion = 2;

/** What was done, by the key of the municipality. */
export type Done = ReadonlyMap<string, FolderOutcome>;

/**
 * The key of a municipality: its name, and the hashes of all its files and of what it shares with others.
 *
 * @param hashes - of each file, with its path, in a fixed order
 */
export function keyOf(name: string, hashes: readonly string[]): string {
  return [name, ...hashes].join("\n");
}

/** Writes the state. */
export function encodeState(done: Done, { name, version }: Maker): string {
  const state = { format, formatVersion, verifier: { name, version }, done: [...done] };
  return `${JSON.stringify(state, null, 1)}\n`;
}

function isOutcome(value: unknown): value is FolderOutcome {
  if (typeof value !== "object" || value === null) return false;
  const has = (key: string, kind: string): boolean =>
    typeof (Object.entries(value).find(([own]) => own === key)?.[1] ?? undefined) === kind;
  return (
    ["name", "word"].every((key) => has(key, "string")) &&
    ["colours", "uploads", "reasons", "skipped"].every((key) => has(key, "object")) &&
    ["stations", "reasonCount"].every((key) => has(key, "number"))
  );
}

function isEntry(value: unknown): value is [string, FolderOutcome] {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    typeof value[0] === "string" &&
    isOutcome(value[1])
  );
}

/**
 * Reads a state again. untrusted in form only: whoever can write to it can write the report as well.
 *
 * @returns what was done; nothing where another version of the verifier did it; an error when it is no state
 */
export function decodeState(text: string, { version }: Maker): Result<Done, string> {
  const state = parsedJson(text);
  if (!isParts(state)) return err("no JSON object");
  if (state["format"] !== format) return err("no state");
  const { verifier } = state;
  const isOurs =
    state["formatVersion"] === formatVersion &&
    isParts(verifier) &&
    verifier["version"] === version;
  if (!isOurs) return ok(new Map());
  const done: unknown = state["done"];
  if (!Array.isArray(done) || !done.every(isEntry)) return err("damaged");
  return ok(new Map(done));
}
