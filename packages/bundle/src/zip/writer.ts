// Comes in: files and one time. Goes out: a zip, and the same one for the same input, in every time zone.
// Refuses: names that the reader would refuse, names outside ASCII (they would need extra fields), no files.
import { err, type Issue, ok, type Result } from "@telwerk/core";
import { bundleIssue, hasError } from "../issue.js";
import { toZipDate } from "./dos-time.js";
import { judgeEntryName, judgeEntryNames } from "./entry-name.js";

/**
 * A file to be put into a zip.
 * @public
 */
export interface ZipFile {
  /** Its name in the zip: ASCII, with `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * How a zip is to be written.
 * @public
 */
export interface WriteOptions {
  /** The one time of all entries: `YYYY-MM-DDThh:mm:ss`, on the clock of the committee, from 1980 to 2107. */
  readonly modified: string;
  /** Whether names may contain folders; not when left out. */
  readonly folders?: boolean;
}

/** A zip in a zip is stored: its bytes are what the hashes and signatures above it speak of. */
const zipMagic: readonly number[] = [0x50, 0x4b, 0x03, 0x04];
const level = 6;

/**
 * Writes a zip: the files in the order given, one time, no extra fields, no comments, no folders as
 * entries. The same input always gives the same bytes; a zip among the files is stored as it is.
 *
 * @param files - at least one; the order is kept
 * @param options - the time, and whether folders are allowed
 * @returns the bytes, or what is wrong with the names or the time (`BUN-WRITE-…`, `BUN-ENTRY-…`)
 * @example
 * ```ts
 * const file = { name: "a.txt", bytes: new TextEncoder().encode("a") };
 * const zip = await writeZip([file], { modified: "2026-03-19T14:30:00" });
 * zip.kind === "ok" && zip.value.length; // 111
 * ```
 * @public
 */
export async function writeZip(
  files: readonly ZipFile[],
  options: WriteOptions,
): Promise<Result<Uint8Array<ArrayBuffer>, readonly Issue[]>> {
  const date = toZipDate(options.modified);
  const issues = judgeFiles(files, options);
  if (date === undefined) {
    issues.push(bundleIssue("BUN-WRITE-DATE", "", { modified: options.modified }));
  }
  if (date === undefined || hasError(issues)) return err(issues);
  // Loaded by who writes only: most programs read.
  const { default: JSZip } = await import("jszip");
  const zip = new JSZip();
  for (const { name, bytes } of files) {
    const isZip = zipMagic.every((byte, index) => bytes[index] === byte);
    zip.file(name, bytes, {
      binary: true,
      createFolders: false,
      date,
      compression: isZip ? "STORE" : "DEFLATE",
      compressionOptions: { level },
    });
  }
  const written = await zip.generateAsync({ type: "uint8array", platform: "DOS" });
  return ok(Uint8Array.from(written));
}

function judgeFiles(files: readonly ZipFile[], options: WriteOptions): Issue[] {
  const issues: Issue[] = files.length === 0 ? [bundleIssue("BUN-WRITE-EMPTY", "")] : [];
  for (const { name } of files) {
    issues.push(...judgeEntryName(name, name, options.folders ?? false));
    if (/[^\x20-\x7e]/.test(name)) issues.push(bundleIssue("BUN-WRITE-NOT-ASCII", name, { name }));
  }
  const names = files.map(({ name }) => name);
  issues.push(...judgeEntryNames(names, ""));
  return issues;
}
