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
 * Holds the files of a bundle against its manifest.
 *
 * @param manifest - the manifest, whose signature was judged elsewhere
 * @param files - the files that came with it, under the paths of the manifest
 * @param limits - what a zip may ask for
 * @returns what is wrong (`BUN-MANIFEST-…`); nothing when every file is the one that was signed for
 * @example
 * ```ts
 * declare const manifest: Manifest;
 * const issues = await verifyManifestFiles(manifest, []);
 * issues[0]?.code; // "BUN-MANIFEST-MISSING"
 * ```
 * @public
 */
export async function verifyManifestFiles(
  manifest: Manifest,
  files: readonly ZipFile[],
  limits: ZipLimits = transferLimits,
): Promise<readonly Issue[]> {
  const issues: Issue[] = files
    .filter(({ name }) => !manifest.files.some(({ path }) => path === name))
    .map(({ name }) => bundleIssue("BUN-MANIFEST-EXTRA", name));
  for (const described of manifest.files) {
    const found = files.filter(({ name }) => name === described.path);
    const [file] = found;
    if (file === undefined) issues.push(bundleIssue("BUN-MANIFEST-MISSING", described.path));
    else if (found.length > 1) issues.push(bundleIssue("BUN-MANIFEST-EXTRA", described.path));
    else issues.push(...(await verifyFile(described, file.bytes, limits)));
  }
  return issues;
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
