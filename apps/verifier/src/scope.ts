// Which part of an election was asked for. Whoever asks for a part gets an answer about that part, and the
// report says that it is one: what was not asked for is not looked at, and never counts as right.
import type { DocumentId } from "@telwerk/eml-codec";
import type { CheckEntry, Need } from "./catalogue/entry.js";
import type { Level } from "./levels.js";

/**
 * `all`: everything. `result`: definition, lists, the count of the whole and the result. `municipality`: the count
 * of a municipality by itself, with definition and lists, as far as its polling stations.
 */
export type Scope = "all" | "result" | "municipality";

/** All scopes. */
export const scopes: readonly Scope[] = ["all", "result", "municipality"];

/** Whether a word is the name of a scope. */
export function isScope(word: string): word is Scope {
  return scopes.some((scope) => scope === word);
}

const aside: Readonly<Record<Scope, RegExp>> = {
  all: /^(?!)/,
  result: /^510[abc]$/,
  municipality: /^(510[cd]|520)$/,
};

/** Whether documents with this root id are left aside. */
export function isAside(scope: Scope, documentId: string): documentId is DocumentId {
  return aside[scope].test(documentId);
}

/** The levels that belong to a scope. */
export function levelsIn(scope: Scope, required: readonly Level[]): readonly Level[] {
  if (scope === "result") return required.filter((level) => level === "result");
  if (scope === "municipality") return ["municipalities", "stations"];
  return required;
}

/** What only stands above a municipality. */
const above: ReadonlySet<Need> = new Set<Need>(["national", "districts", "result"]);
/** Checks that hold a count against what stands above it; V06.05 and V06.06 look at what stands below it. */
const ofTheWhole = /^V06\.0[1-4]$|^V0[78]\.|^V12\.0[23]$/;

/** Whether a check asks something of what lies outside a scope. */
export function isBeyond(scope: Scope, { id, needs }: CheckEntry): boolean {
  if (scope !== "municipality") return false;
  return ofTheWhole.test(id) || needs.some((need) => above.has(need));
}
