// Comes in: the end record. Goes out: every central header, judged. Refuses: a directory that does not
// fill its place exactly, and everything that is wrong with a header (all of it, not the first thing).
import { err, type Issue, ok, type Result } from "@telwerk/core";
import { bundleIssue, refused } from "../issue.js";
import type { ByteSource } from "../source.js";
import { type JudgedEntry, judgeCentralHeader } from "./entry.js";
import { judgeEntryNames } from "./entry-name.js";
import {
  type CentralFields,
  centralFields,
  centralLength,
  centralSignature,
  type EndFields,
  viewOf,
} from "./fields.js";
import type { ZipLimits } from "./limits.js";

/** A header with its name and extra fields is at most this long, or the zip is refused unread. */
const longestHeader = 2_048;

export interface DirectoryOptions {
  readonly limits: ZipLimits;
  readonly folders: boolean;
}

/**
 * Reads the directory of a zip.
 *
 * @param source - the zip
 * @param end - its end record
 * @param options - limits, and whether folders in names are allowed
 * @param path - the zip, for the issues
 */
export async function readDirectory(
  source: ByteSource,
  end: EndFields,
  options: DirectoryOptions,
  path: string,
): Promise<Result<readonly JudgedEntry[], readonly Issue[]>> {
  const { maxEntries } = options.limits;
  if (end.entries > maxEntries) {
    return refused("BUN-ZIP-TOO-MANY", path, { entries: end.entries, limit: maxEntries });
  }
  if (end.directorySize > end.entries * longestHeader) {
    return refused("BUN-ZIP-DIRECTORY", path, { why: "too long", bytes: end.directorySize });
  }
  const bytes = await source.read(end.directoryOffset, end.directorySize);
  if (bytes.length !== end.directorySize) return refused("BUN-ZIP-SOURCE", path);
  const entries: JudgedEntry[] = [];
  const issues: Issue[] = [];
  let at = 0;
  while (entries.length < end.entries) {
    const header = headerAt(bytes, at);
    if (header === undefined) return refused("BUN-ZIP-DIRECTORY", path, { why: "damaged" });
    const { fields, name, extra, next } = header;
    const { judged, issues: found } = judgeCentralHeader(fields, name, extra, options, path);
    entries.push(judged);
    issues.push(...found);
    at = next;
  }
  if (at !== bytes.length) return refused("BUN-ZIP-DIRECTORY", path, { why: "more than it says" });
  const names = entries.map(({ entry }) => entry.name);
  issues.push(...judgeEntryNames(names, path), ...judgeTotal(entries, options.limits, path));
  return issues.length > 0 ? err(issues) : ok(entries);
}

interface Header {
  readonly fields: CentralFields;
  readonly name: Uint8Array;
  readonly extra: Uint8Array;
  readonly next: number;
}

function headerAt(bytes: Uint8Array, at: number): Header | undefined {
  const view = viewOf(bytes);
  if (at + centralLength > bytes.length) return undefined;
  if (view.getUint32(at, true) !== centralSignature) return undefined;
  const fields = centralFields(view, at);
  const nameAt = at + centralLength;
  const extraAt = nameAt + fields.nameLength;
  const commentAt = extraAt + fields.extraLength;
  const next = commentAt + fields.commentLength;
  if (next > bytes.length) return undefined;
  return {
    fields,
    name: bytes.subarray(nameAt, extraAt),
    extra: bytes.subarray(extraAt, commentAt),
    next,
  };
}

/** What the files say together, before a single one is inflated; one that is too large has its own refusal. */
function judgeTotal(
  entries: readonly JudgedEntry[],
  { maxFileBytes, maxTotalBytes }: ZipLimits,
  path: string,
): readonly Issue[] {
  const sizes = entries.map(({ entry }) => entry.size).filter((size) => size <= maxFileBytes);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return total > maxTotalBytes
    ? [bundleIssue("BUN-ZIP-TOTAL-TOO-LARGE", path, { size: total, limit: maxTotalBytes })]
    : [];
}
