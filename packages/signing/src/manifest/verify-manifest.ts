// Verifies a bundle: the signature over its manifest, and every file against the manifest.
import { type Issue, ok, type Result } from "@telwerk/core";
import { own, sha256, toHex } from "../bytes.js";
import { toInstant } from "../instant.js";
import { issue, remark, type SigIssue } from "../issue.js";
import type { PinStore } from "../pins/store.js";
import { judge } from "../verification/judgement.js";
import {
  type ContentIdentity,
  conclude,
  type Expected,
  type Verification,
} from "../verification/verification.js";
import { type Manifest, type ManifestFile, readManifest } from "./manifest.js";

/**
 * The files of a bundle, as the strict zip reader found them.
 *
 * `paths` are all files beside the manifest and its signature. `read` gives the bytes of one of them, or,
 * with `inner`, of a file inside that zip; undefined when it is not there.
 * @public
 */
export interface BundleFiles {
  readonly paths: readonly string[];
  /** The bytes of a file, or of one inside it; undefined when it is not there. */
  readonly read: (path: string, inner?: string) => Promise<Uint8Array | undefined>;
}

/**
 * The result of verifying a bundle: `manifest` is null unless its signature fits, `examined` counts the
 * files, inner ones included, whose bytes were held against it.
 * @public
 */
export interface ManifestVerification extends Verification {
  readonly manifest: Manifest | null;
  readonly examined: number;
}

/** What a manifest is held against; its content is judged here. @public */
export type ExpectedManifest = Omit<Expected, "expectContent">;

interface FileFindings {
  readonly examined: number;
  readonly issues: readonly SigIssue[];
}

async function judgeBytes(
  expected: { readonly size: number; readonly sha256: string },
  bytes: Uint8Array | undefined,
  path: string,
): Promise<SigIssue | undefined> {
  if (bytes === undefined) return issue("SIG-FILE-MISSING", path);
  const found = toHex(await sha256(own(bytes)));
  if (bytes.length === expected.size && found === expected.sha256) return undefined;
  const facts = {
    expectedSize: expected.size,
    foundSize: bytes.length,
    expected: expected.sha256,
    found,
  };
  return issue("SIG-FILE-CHANGED", path, facts);
}

async function judgeFile(file: ManifestFile, files: BundleFiles): Promise<FileFindings> {
  const { path, transfer, inner } = file;
  const bytes = await files.read(path);
  if (bytes === undefined && transfer === "local-only") {
    return { examined: 0, issues: [remark("info", "SIG-FILE-KEPT-LOCAL", path)] };
  }
  const outer = await judgeBytes(file, bytes, path);
  // What is inside a zip that differs is not opened.
  if (outer !== undefined) return { examined: 1, issues: [outer] };
  const issues: SigIssue[] = [];
  for (const one of inner) {
    const found = await judgeBytes(one, await files.read(path, one.path), `${path}!${one.path}`);
    if (found !== undefined) issues.push(found);
  }
  return { examined: 1 + inner.length, issues };
}

/** Holds every file against the manifest, and the manifest against every file. */
async function judgeFiles(manifest: Manifest, files: BundleFiles): Promise<FileFindings> {
  const listed = manifest.files.map(({ path }) => path);
  const issues: SigIssue[] = files.paths
    .filter((path) => !listed.includes(path))
    .map((path) => issue("SIG-FILE-UNLISTED", path));
  let examined = 0;
  for (const file of manifest.files) {
    const findings = await judgeFile(file, files);
    examined += findings.examined;
    issues.push(...findings.issues);
  }
  if (examined === 0) issues.push(issue("SIG-NOTHING-EXAMINED", "manifest/files"));
  return { examined, issues };
}

function identityOf(manifest: Manifest): ContentIdentity {
  const { election, committee, createdAt, sequence } = manifest;
  const claimed = toInstant(createdAt) ?? null;
  return { emlId: null, electionId: election, uid: committee.uid, createdAt: claimed, sequence };
}

function expectManifest(bytes: Uint8Array): Result<ContentIdentity, readonly Issue[]> {
  const read = readManifest(bytes);
  return read.kind === "ok" ? ok(identityOf(read.value)) : read;
}

/**
 * Verifies a bundle: its manifest is signed by the pinned key of this committee, names that key, and every
 * file is as listed, with none missing and none added.
 *
 * Whether it is the newest bundle is another question: `judgeSequence`.
 *
 * @param json - the bytes of `manifest.json`, as they came
 * @param p7s - the bytes of `manifest.json.p7s`; null when there is none, which is a refusal
 * @param store - the pinned certificates
 * @param expected - whose bundle it must be, and when
 * @param files - the files beside the manifest
 * @returns the verdict with its reasons, and the manifest when its signature fits
 * @example
 * ```ts
 * declare const json: Uint8Array, p7s: Uint8Array, pins: PinStore;
 * declare const place: Place, at: Instant, files: BundleFiles;
 * const verdict = await verifyManifest(json, p7s, pins, { place, at }, files);
 * if (verdict.outcome === "valid") verdict.examined; // 7
 * ```
 * @public
 */
export async function verifyManifest(
  json: Uint8Array,
  p7s: Uint8Array | null,
  store: PinStore,
  expected: ExpectedManifest,
  files: BundleFiles,
): Promise<ManifestVerification> {
  const copy = own(json);
  const verdict = await judge("bundle", copy, p7s, store, {
    ...expected,
    expectContent: expectManifest,
  });
  const read = verdict.content.identity === null ? undefined : readManifest(copy);
  if (read?.kind !== "ok") return { ...verdict, manifest: null, examined: 0 };
  const manifest = read.value;
  const { keyFingerprint } = manifest;
  const fingerprint = verdict.key?.fingerprint ?? "";
  const findings = await judgeFiles(manifest, files);
  const reasons: Issue[] = [
    ...verdict.reasons,
    ...(keyFingerprint === fingerprint
      ? []
      : [issue("SIG-MANIFEST-KEY", "manifest/keyFingerprint", { keyFingerprint, fingerprint })]),
    ...findings.issues,
  ];
  const outcome = conclude(reasons);
  const content = outcome === "valid" ? verdict.content : { ...verdict.content, bytes: null };
  return { ...verdict, outcome, reasons, content, manifest, examined: findings.examined };
}
