// Manifests of bundles: each held against the files beside it, and all of them against their order.
import {
  type BundleFiles,
  decodeManifest,
  emptyReceiver,
  type Manifest,
  receiveManifest,
  verifyManifestFiles,
} from "@telwerk/bundle";
import type { Issue } from "@telwerk/core";
import { isReadFault } from "./byte-source.js";
import type { IntakeFiles } from "./files.js";
import type { FoundManifest, FoundSignature, Intake } from "./found.js";

/** The files that lie beside a manifest, or in folders there; what is in zips belongs to the zips. */
function beside(files: IntakeFiles, manifest: number): BundleFiles {
  const path = files.path(manifest);
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const zips = files.records
    .filter(({ role }) => role.kind === "zip")
    .map((zip) => `${zip.path}/`)
    .filter((zip) => zip !== folder && zip.startsWith(folder));
  const own = new Set([path, `${path}.p7s`]);
  const paths = files.records
    .map((record) => record.path)
    .filter((other) => other.startsWith(folder) && !own.has(other))
    .filter((other) => !zips.some((zip) => other.startsWith(zip)))
    .map((other) => other.slice(folder.length));
  const read = async (name: string): Promise<Uint8Array | undefined> => {
    const index = files.indexOf(folder + name);
    return index === undefined ? undefined : files.bytes(index);
  };
  return { paths, read };
}

async function judgeOne(
  files: IntakeFiles,
  file: number,
  isSigned: boolean,
): Promise<FoundManifest | undefined> {
  const bytes = await files.small(file);
  const sha256 = await files.sha256(file);
  if (bytes === undefined || sha256 === undefined) return undefined;
  const read = decodeManifest(bytes);
  const found = { file, sha256, isSigned };
  if (read.kind === "err") return { ...found, examined: 0, issues: read.error };
  const { examined, issues } = await verifyManifestFiles(read.value, beside(files, file));
  return { ...found, manifest: read.value, examined, issues };
}

/** Judges every `manifest.json`. */
export async function judgeManifests(
  files: IntakeFiles,
  signatures: readonly FoundSignature[],
): Promise<readonly FoundManifest[]> {
  const found: FoundManifest[] = [];
  for (const file of files.ofForm("json")) {
    const isSigned = signatures.some(({ target }) => target === file);
    if (!isSigned && files.name(file) !== "manifest.json") continue;
    try {
      const one = await judgeOne(files, file, isSigned);
      if (one !== undefined) found.push(one);
    } catch (fault) {
      if (!isReadFault(fault)) throw fault;
    }
  }
  return found;
}

interface Ordered {
  readonly file: number;
  readonly sha256: string;
  readonly manifest: Manifest;
}

/** As they were made: by number for each installation. */
function inOrder(found: readonly FoundManifest[]): readonly Ordered[] {
  const all = found.flatMap(({ file, sha256, manifest }) =>
    manifest === undefined ? [] : [{ file, sha256, manifest }],
  );
  return all.toSorted((a, b) => a.manifest.sequence - b.manifest.sequence);
}

/** Takes all manifests in, in their order: two with one number, or one that replaces without saying so, show. */
export function judgeOrder(found: readonly FoundManifest[]): Intake["order"] {
  const judged: { file: number; issues: readonly Issue[] }[] = [];
  let state = emptyReceiver;
  const seen = new Set<string>();
  for (const { file, sha256, manifest } of inOrder(found)) {
    // The same bundle twice is one bundle.
    if (seen.has(sha256)) continue;
    seen.add(sha256);
    const received = receiveManifest(state, manifest, sha256);
    if (received.kind === "ok") state = received.value.state;
    const issues = received.kind === "ok" ? received.value.findings : received.error;
    judged.push({ file, issues });
  }
  return judged;
}
