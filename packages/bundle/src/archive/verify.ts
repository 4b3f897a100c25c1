// Holds an archive against its manifest, one file at a time. What the signature is worth is judged elsewhere
// and passed in: archives outlive certificates, so one that has expired since is no reason to fail.
import { err, type Issue, ok, type Result } from "@telwerk/core";
import { sha256 } from "../digest.js";
import { bundleIssue, hasError, refused } from "../issue.js";
import { innerFiles, parseCanonical, word } from "../manifest/decode.js";
import { date, literal, nullOr, object, type Shape, text } from "../manifest/shape.js";
import { type ByteSource, bytesSource } from "../source.js";
import type { ZipEntry } from "../zip/entry.js";
import { archiveLimits, type ZipLimits } from "../zip/limits.js";
import { openZip, type ZipArchive } from "../zip/reader.js";
import { type ArchiveManifest, archiveFolder } from "./archive.js";
import { retainUntil } from "./retention.js";

/**
 * What was found of the signature under an archive's manifest.
 * @public
 */
export interface SignatureJudgement {
  /** `valid` means: by a pinned key that was good at the time of signing. */
  readonly outcome: "valid" | "invalid" | "indeterminate";
  /** Whether the certificate has expired since. */
  readonly expiredNow: boolean;
}

/**
 * An archive that agrees with its manifest.
 * @public
 */
export interface VerifiedArchive {
  readonly manifest: ArchiveManifest;
  /** What is remarkable and does not refuse. */
  readonly findings: readonly Issue[];
}

const shape: Shape = object({
  v: literal(1),
  type: literal("eml-nl-archive"),
  election: word,
  committee: word,
  authorityId: word,
  electionDate: date,
  appointmentDate: nullOr(date),
  folder: text(/^[A-Za-z0-9_-]+$/),
  retainUntil: nullOr(date),
  files: innerFiles,
});

/**
 * Verifies an archive.
 *
 * @param source - the zip
 * @param judgement - what was found of the signature; undefined when nobody looked
 * @param limits - those of archives when left out
 * @returns the manifest with findings, or everything that is wrong
 * @example
 * ```ts
 * const verified = await verifyArchive(new Uint8Array(0), { outcome: "valid", expiredNow: true });
 * verified.kind === "err" && verified.error[0]?.code; // "BUN-ZIP-NO-END"
 * ```
 * @public
 */
export async function verifyArchive(
  source: Uint8Array | ByteSource,
  judgement: SignatureJudgement | undefined,
  limits: ZipLimits = archiveLimits,
): Promise<Result<VerifiedArchive, readonly Issue[]>> {
  const path = "archive";
  const bytes = source instanceof Uint8Array ? bytesSource(source) : source;
  const opened = await openZip(bytes, { path, limits, folders: true });
  if (opened.kind === "err") return opened;
  const entry = opened.value.entries.find(({ name }) => name === "manifest.json");
  if (entry === undefined) return refused("BUN-ARCHIVE-NO-MANIFEST", path);
  const content = await opened.value.read(entry);
  const manifest = content.kind === "err" ? content : decodeArchiveManifest(content.value);
  if (manifest.kind === "err") return manifest;
  const issues = [
    ...judgeSignature(judgement),
    ...(await compareFiles(opened.value, entry, manifest.value)),
  ];
  return hasError(issues) ? err(issues) : ok({ manifest: manifest.value, findings: issues });
}

/** One file in memory at a time: an archive may be far larger than the memory. */
async function compareFiles(
  zip: ZipArchive,
  manifestEntry: ZipEntry,
  manifest: ArchiveManifest,
): Promise<readonly Issue[]> {
  const described = new Map(manifest.files.map((file) => [file.path, file]));
  const issues: Issue[] = [];
  for (const item of zip.entries) {
    if (item === manifestEntry) continue;
    const expected = described.get(item.name);
    described.delete(item.name);
    const read = await zip.read(item);
    if (read.kind === "err") issues.push(...read.error);
    else if (expected === undefined) issues.push(bundleIssue("BUN-MANIFEST-EXTRA", item.name));
    else if (read.value.length !== expected.size) {
      issues.push(bundleIssue("BUN-MANIFEST-SIZE", item.name));
    } else if ((await sha256(read.value)) !== expected.sha256) {
      issues.push(bundleIssue("BUN-MANIFEST-HASH", item.name));
    }
  }
  for (const missing of described.keys()) issues.push(bundleIssue("BUN-MANIFEST-MISSING", missing));
  return issues;
}

function judgeSignature(judgement: SignatureJudgement | undefined): readonly Issue[] {
  const path = "manifest.json";
  if (judgement?.outcome === "invalid") return [bundleIssue("BUN-ARCHIVE-SIGNATURE", path)];
  if (judgement?.outcome !== "valid") return [bundleIssue("BUN-ARCHIVE-UNSIGNED", path)];
  return judgement.expiredNow ? [bundleIssue("BUN-ARCHIVE-EXPIRED", path)] : [];
}

/**
 * Reads the manifest of an archive.
 *
 * @param bytes - the file `manifest.json` of the archive
 * @returns the manifest, or what is wrong with it (`BUN-MANIFEST-…`)
 * @example
 * ```ts
 * const read = decodeArchiveManifest(new TextEncoder().encode("{}"));
 * read.kind === "err" && read.error[0]?.code; // "BUN-MANIFEST-VERSION"
 * ```
 * @public
 */
export function decodeArchiveManifest(
  bytes: Uint8Array,
): Result<ArchiveManifest, readonly Issue[]> {
  const path = "manifest.json";
  const parsed = parseCanonical(bytes, path);
  if (parsed.kind === "err") return parsed;
  const wrong = shape(parsed.value, "");
  if (wrong.includes("v") || wrong.includes("type")) return refused("BUN-MANIFEST-VERSION", path);
  if (!isArchiveManifest(parsed.value, wrong)) {
    return err(wrong.map((place) => bundleIssue("BUN-MANIFEST-SHAPE", `${path}/${place}`)));
  }
  const manifest = parsed.value;
  const outside = manifest.files.filter(
    ({ path: name }) => !name.startsWith(`${manifest.folder}/`),
  );
  const issues = outside.map(({ path: name }) => bundleIssue("BUN-ARCHIVE-PATH", name));
  // What follows from the rest must follow from it: a hand that shortens the retention is seen.
  if (manifest.retainUntil !== retainUntil(manifest.appointmentDate)) {
    issues.push(bundleIssue("BUN-MANIFEST-SHAPE", `${path}/retainUntil`));
  }
  if (manifest.folder !== archiveFolder(manifest)) {
    issues.push(bundleIssue("BUN-MANIFEST-SHAPE", `${path}/folder`));
  }
  return issues.length > 0 ? err(issues) : ok(manifest);
}

function isArchiveManifest(value: unknown, wrong: readonly string[]): value is ArchiveManifest {
  return wrong.length === 0 && value !== undefined;
}
