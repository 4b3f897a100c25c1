// Comes in: a package whose files were read to their end before, by whoever counts them. Goes out: what it is, and
// what is remarkable. The same judgement as that of `readBundle`; only, no file is inflated a second time for it.
import { err, type Issue, ok, type Result } from "@telwerk/core";
import { bundleIssue } from "../issue.js";
import type { ByteSource } from "../source.js";
import type { ZipArchive } from "../zip/reader.js";
import { type LookedFile, looked } from "./allow.js";
import type { FileKind } from "./kinds.js";
import { type BundleOptions, bundleOf } from "./package.js";

/**
 * What a package is, without what is in it.
 * @public
 */
export interface JudgedBundle {
  /** Decided by the content. */
  readonly kind: FileKind;
  /** As of {@link Bundle}. */
  readonly findings: readonly Issue[];
}

/**
 * How a package is to be judged.
 * @public
 */
export interface JudgeOptions extends BundleOptions {
  /**
   * The first 4 KB of a file, or all of a shorter one, where the whole file was read before and size and CRC were
   * right. Undefined where it was not: then it is read now.
   *
   * @param path - the names from the package down: `package.zip/count.zip/count.eml.xml`
   */
  readonly beginning: (path: string) => Promise<Uint8Array | undefined>;
}

/**
 * Judges a package as {@link readBundle} does, and keeps nothing of it.
 *
 * @param source - the bytes, or where they come from
 * @param options - the name, the limits, and what was read before
 * @returns what it is, or everything that refuses it
 * @example
 * ```ts
 * const options = { name: "Telling_GR2026_Juinen.zip", beginning: async () => undefined };
 * const judged = await judgeBundle(new Uint8Array([0x50, 0x4b]), options);
 * judged.kind === "err" && judged.error[0]?.code; // "BUN-ZIP-NO-END"
 * ```
 * @public
 */
export async function judgeBundle(
  source: Uint8Array | ByteSource,
  { beginning, ...options }: JudgeOptions,
): Promise<Result<JudgedBundle, readonly Issue[]>> {
  const judged = await bundleOf(source, options, (zip) => lookAtFiles(zip, beginning));
  if (judged.kind === "err") return judged;
  const { kind, findings } = judged.value;
  return ok({ kind, findings });
}

/** As `readFiles`, with the first bytes instead of all of them where these were read before. */
async function lookAtFiles(
  zip: ZipArchive,
  beginning: JudgeOptions["beginning"],
): Promise<Result<readonly LookedFile[], readonly Issue[]>> {
  const files: LookedFile[] = [];
  const issues: Issue[] = [];
  for (const entry of zip.entries) {
    const { name, size } = entry;
    const path = `${zip.path}/${name}`;
    const known = await beginning(path);
    if (known === undefined) {
      const content = await zip.read(entry);
      if (content.kind === "ok") files.push(looked(name, content.value));
      else issues.push(...content.error);
    } else if (zip.budget.take(size)) files.push(looked(name, known));
    else {
      const { limit } = zip.budget;
      issues.push(bundleIssue("BUN-ZIP-TOTAL-TOO-LARGE", path, { size, limit }));
    }
  }
  return issues.length > 0 ? err(issues) : ok(files);
}
