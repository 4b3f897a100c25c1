// Holds files against a manifest: each one there, none more, and each the same to the last bit.
import { canonicalJson, type Issue } from "@telwerk/core";
import { sha256 } from "../digest.js";
import { bundleIssue } from "../issue.js";
import { transferLimits, type ZipLimits } from "../zip/limits.js";
import type { ZipFile } from "../zip/writer.js";
import { innerFilesOf } from "./build.js";
import { toJson } from "./decode.js";
import type { Manifest, ManifestFile } from "./manifest.js";

/**
 * The files beside a manifest and its signature, under the paths of the manifest.
 *
 * `read` is asked for one file at a time, and only for files that the manifest names; undefined when a file
 * is not there.
 * @public
 */
export interface BundleFiles {
  readonly paths: readonly string[];
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
}

/**
 * Files that are in memory already.
 *
 * @param files - the files, under the paths of the manifest
 * @returns the same, to be held against a manifest
 * @public
 */
export function filesInMemory(files: readonly ZipFile[]): BundleFiles {
  return {
    paths: files.map(({ name }) => name),
    read: (path) => Promise.resolve(files.find(({ name }) => name === path)?.bytes),
  };
}

/**
 * What came of holding files against a manifest.
 * @public
 */
export interface ManifestComparison {
  /** Files whose bytes were held against the manifest, those in zips included. */
  readonly examined: number;
  /** Nothing with severity `error`: every file is the one that was signed for. */
  readonly issues: readonly Issue[];
}

/**
 * Holds the files of a bundle against its manifest.
 *
 * A file that may not leave its building (`local-only`) may be absent. When nothing was there to look at, that
 * is an error: absence is never success.
 *
 * @param manifest - the manifest, whose signature was judged elsewhere
 * @param files - the files that came with it
 * @param limits - what a zip may ask for
 * @returns what was examined, and what is wrong (`BUN-MANIFEST-…`)
 * @example
 * ```ts
 * declare const manifest: Manifest;
 * const { issues } = await verifyManifestFiles(manifest, filesInMemory([]));
 * issues[0]?.code; // "BUN-MANIFEST-MISSING"
 * ```
 * @public
 */
export async function verifyManifestFiles(
  manifest: Manifest,
  files: BundleFiles,
  limits: ZipLimits = transferLimits,
): Promise<ManifestComparison> {
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  // A path that is given twice has one more than it should have.
  const issues: Issue[] = files.paths
    .filter((path, at) => !listed.has(path) || files.paths.indexOf(path) !== at)
    .map((path) => bundleIssue("BUN-MANIFEST-EXTRA", path));
  let examined = 0;
  for (const described of manifest.files) {
    const bytes = await files.read(described.path);
    if (bytes === undefined) issues.push(absent(described));
    else {
      examined += 1 + described.inner.length;
      issues.push(...(await verifyFile(described, bytes, limits)));
    }
  }
  if (examined === 0) issues.push(bundleIssue("BUN-MANIFEST-NOTHING", "manifest.json"));
  return { examined, issues };
}

/** What must stay in its building is rightly not here. */
function absent({ path, transfer }: ManifestFile): Issue {
  const isKept = transfer === "local-only";
  return bundleIssue(isKept ? "BUN-MANIFEST-KEPT-LOCAL" : "BUN-MANIFEST-MISSING", path);
}

async function verifyFile(
  described: ManifestFile,
  bytes: Uint8Array,
  limits: ZipLimits,
): Promise<readonly Issue[]> {
  const { path, size, sha256: expected } = described;
  if (bytes.length !== size) {
    return [bundleIssue("BUN-MANIFEST-SIZE", path, { expected: size, found: bytes.length })];
  }
  const found = await sha256(bytes);
  if (found !== expected) return [bundleIssue("BUN-MANIFEST-HASH", path, { expected, found })];
  const inner = await innerFilesOf(bytes, path, limits);
  if (inner.kind === "err") return inner.error;
  const agrees =
    canonicalJson(inner.value.files.map(toJson)) === canonicalJson(described.inner.map(toJson));
  return agrees ? [] : [bundleIssue("BUN-MANIFEST-INNER", path)];
}
