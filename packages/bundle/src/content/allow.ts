// Holds files against an allow-list, and names what is too much, too little, or does not belong.
import type { Issue } from "@telwerk/core";
import { bundleIssue } from "../issue.js";
import { parseFileName } from "../names/parse.js";
import type { Allowed } from "./contents.js";
import { type Look, lookAt } from "./look.js";

/** A file of a zip, read and looked at. */
export interface LookedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly look: Look;
}

/** Looks at a file that was read. */
export function looked(name: string, bytes: Uint8Array): LookedFile {
  return { name, bytes, look: lookAt(bytes) };
}

function fits(file: LookedFile, { forms, names, models }: Allowed): boolean {
  if (!forms.includes(file.look.form)) return false;
  if (names.length === 0) return true;
  const claim = parseFileName(file.name);
  if (claim === undefined || !names.includes(claim.kind)) return false;
  return models === undefined || models.test(claim.model ?? "");
}

/**
 * Judges files by an allow-list.
 *
 * @param files - all files of one zip
 * @param allowed - what may be in it
 * @param path - the zip, for the issues
 * @returns what is wrong; nothing when every file has its place
 */
export function judgeContents(
  files: readonly LookedFile[],
  allowed: readonly Allowed[],
  path: string,
): readonly Issue[] {
  const issues: Issue[] = [];
  const strangers = files.filter((file) => !allowed.some((line) => fits(file, line)));
  for (const { name, look } of strangers) {
    issues.push(bundleIssue("BUN-CONTENT-UNEXPECTED", `${path}/${name}`, { form: look.form }));
  }
  for (const line of allowed) {
    const count = files.filter((file) => fits(file, line)).length;
    const facts = { what: line.what, found: count, least: line.min, most: line.max };
    if (count < line.min) issues.push(bundleIssue("BUN-CONTENT-MISSING", path, facts));
    if (count > line.max) issues.push(bundleIssue("BUN-CONTENT-TOO-MANY", path, facts));
  }
  return issues;
}
