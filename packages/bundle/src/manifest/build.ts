// Comes in: the files of a bundle and what is to be said of them. Goes out: its manifest, with the hash of
// every file and of every file in its zips. Refuses: zips that the strict reader refuses.
import { err, type Issue, ok, type Result } from "@telwerk/core";
import type { BundleFile } from "../content/count-zip.js";
import { reachOf } from "../content/kinds.js";
import { lookAt } from "../content/look.js";
import { sha256 } from "../digest.js";
import { bytesSource } from "../source.js";
import { ByteBudget, transferLimits, type ZipLimits } from "../zip/limits.js";
import { openZip, type ZipArchive } from "../zip/reader.js";
import type { Manifest, ManifestFile, ManifestHeader, ManifestInnerFile } from "./manifest.js";

const mediaTypes: Readonly<Record<string, string>> = {
  eml: "application/xml",
  xml: "application/xml",
  zip: "application/zip",
  odt: "application/vnd.oasis.opendocument.text",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  csv: "text/csv",
  json: "application/json",
  certificate: "application/x-pem-file",
};

/**
 * Makes the manifest of a bundle.
 *
 * @param header - everything but the files
 * @param files - the files, with what they are; their order does not matter
 * @param limits - what a zip may ask for
 * @returns the manifest, or what is wrong with one of the zips
 * @example
 * ```ts
 * declare const header: ManifestHeader;
 * declare const files: BundleFile[];
 * const manifest = await buildManifest(header, files);
 * ```
 * @public
 */
export async function buildManifest(
  header: ManifestHeader,
  files: readonly BundleFile[],
  limits: ZipLimits = transferLimits,
): Promise<Result<Manifest, readonly Issue[]>> {
  const issues: Issue[] = [];
  const described: ManifestFile[] = [];
  for (const file of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = await innerFilesOf(file.bytes, file.name, limits);
    if (inner.kind === "err") issues.push(...inner.error);
    else described.push(await describe(file, inner.value));
  }
  return issues.length > 0
    ? err(issues)
    : ok({ v: 1, type: "eml-nl-bundle", ...header, files: described });
}

async function describe({ name, kind, bytes }: BundleFile, inner: Inner): Promise<ManifestFile> {
  const look = lookAt(bytes);
  const emlId = look.form === "eml" ? look.documentId : inner.emlId;
  return {
    path: name,
    mediaType: mediaTypes[look.form] ?? "application/octet-stream",
    size: bytes.length,
    sha256: await sha256(bytes),
    ...(emlId === undefined ? {} : { emlId }),
    role: kind,
    transfer: reachOf[kind],
    inner: inner.files,
  };
}

export interface Inner {
  readonly files: readonly ManifestInnerFile[];
  readonly emlId: string | undefined;
}

/** Lists the files of a zip and of the zips in it; nothing for what is no zip. Texts for office stay whole. */
export async function innerFilesOf(
  bytes: Uint8Array,
  path: string,
  limits: ZipLimits,
): Promise<Result<Inner, readonly Issue[]>> {
  if (lookAt(bytes).form !== "zip") return ok({ files: [], emlId: undefined });
  const budget = new ByteBudget(limits.maxTotalBytes);
  const opened = await openZip(bytesSource(bytes), { path, limits, budget });
  return opened.kind === "err" ? opened : listZip(opened.value, "");
}

async function listZip(zip: ZipArchive, before: string): Promise<Result<Inner, readonly Issue[]>> {
  const files: ManifestInnerFile[] = [];
  let emlId: string | undefined;
  for (const entry of zip.entries) {
    const { name } = entry;
    const content = await zip.read(entry);
    if (content.kind === "err") return content;
    const path = `${before}${name}`;
    files.push({ path, size: entry.size, sha256: await sha256(content.value) });
    const look = lookAt(content.value);
    if (look.form === "eml") emlId = look.documentId;
    if (look.form !== "zip") continue;
    const opened = await zip.openInner(content.value, name);
    if (opened.kind === "err") return opened;
    const inside = await listZip(opened.value, `${path}/`);
    if (inside.kind === "err") return inside;
    files.push(...inside.value.files);
    emlId ??= inside.value.emlId;
  }
  return ok({ files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), emlId });
}
