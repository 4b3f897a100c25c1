// The manifest of a bundle: everything that travels, by hash, with its place in the order of bundles.
import { err, ok, type Result } from "@telwerk/core";
import { own } from "../bytes.js";
import { readCanonical } from "../canonical-document.js";
import { type Committee, committeeUid } from "../committee.js";
import { type Day, isDay, toInstant } from "../instant.js";
import { issue, type SigIssue } from "../issue.js";
import { count, list, object, oneOf, type Shape, text } from "../json-shape.js";

/**
 * A file inside a zip of the bundle. `size` is in bytes, `sha256` in hexadecimal.
 * @public
 */
export type InnerFile = { readonly path: string; readonly size: number; readonly sha256: string };

/**
 * A file of the bundle.
 *
 * `transfer` says how far it may travel: `platform` to the level above, `publish` to everyone,
 * `local-only` nowhere. `role` says what it is for, such as `count` or `pv`.
 * @public
 */
export type ManifestFile = {
  readonly path: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly emlId?: string;
  readonly role: string;
  readonly transfer: "platform" | "publish" | "local-only";
  readonly inner: readonly InnerFile[];
};

/**
 * The manifest of a bundle, version 1.
 *
 * `sequence` rises by every bundle of an installation; `supersedes` are the SHA-256 of the manifests that
 * this one replaces. `createdAt` is a moment with its offset from universal time: a claim. `auditHead` is
 * the last hash of the log, `keyFingerprint` the SHA-256 of the public key that signs.
 * @public
 */
export type Manifest = {
  readonly v: 1;
  readonly type: "eml-nl-bundle";
  readonly election: string;
  readonly electionDate: Day;
  readonly committee: {
    readonly level: Committee["kind"];
    readonly authorityId: string;
    readonly name: string;
    readonly uid: string;
  };
  readonly installationId: string;
  readonly session: { readonly no: number; readonly kind: "first" | "next" };
  readonly sequence: number;
  readonly supersedes: readonly string[];
  readonly createdAt: string;
  readonly software: {
    readonly name: string;
    readonly version: string;
    readonly buildHash: string;
  };
  readonly ruleset: string;
  readonly files: readonly ManifestFile[];
  readonly controls: {
    readonly protocol: "passed" | "setAside";
    readonly drawnLists: readonly number[];
  };
  readonly keyFingerprint: string;
  readonly auditHead: string;
};

const words = text((value) => value.trim() !== "" && value.length <= 1_000, "a text");
const hash = text((value) => /^[0-9a-f]{64}$/.test(value), "64 hexadecimal digits");
const day = text(isDay, "a day such as 2027-03-17");

/** Relative, with forward slashes, and without steps up, empty steps or invisible characters. */
function isPath(path: string): boolean {
  const steps = path.split("/");
  return (
    path.length <= 1_000 &&
    /^[^\p{C}\\:]+$/u.test(path) &&
    steps.every((step) => step !== "" && step !== "." && step !== "..")
  );
}
const pathShape = text(isPath, "a relative path");

const fileShape = object<ManifestFile>(
  {
    path: pathShape,
    mediaType: words,
    size: count(0),
    sha256: hash,
    emlId: words,
    role: words,
    transfer: oneOf("platform", "publish", "local-only"),
    inner: list(object<InnerFile>({ path: pathShape, size: count(0), sha256: hash })),
  },
  ["emlId"],
);

const manifestShape: Shape<Manifest> = object<Manifest>({
  v: oneOf(1),
  type: oneOf("eml-nl-bundle"),
  election: words,
  electionDate: day,
  committee: object<Manifest["committee"]>({
    level: oneOf("GSB", "SOL", "HSB", "CSB", "NBSB"),
    authorityId: words,
    name: words,
    uid: words,
  }),
  installationId: text(
    (value) => /^[A-Za-z0-9-]{1,64}$/.test(value),
    "letters, digits and hyphens",
  ),
  session: object<Manifest["session"]>({ no: count(1), kind: oneOf("first", "next") }),
  sequence: count(1),
  supersedes: list(hash),
  createdAt: text(
    (value) => toInstant(value) !== undefined,
    "a moment such as 2027-03-17T20:59:00Z",
  ),
  software: object<Manifest["software"]>({ name: words, version: words, buildHash: words }),
  ruleset: words,
  files: list(fileShape),
  controls: object<Manifest["controls"]>({
    protocol: oneOf("passed", "setAside"),
    drawnLists: list(count(1)),
  }),
  keyFingerprint: hash,
  auditHead: hash,
});

/** Names that a file system may take for one another: also where only case or accents' form differ. */
function twins(paths: readonly string[], where: string): SigIssue[] {
  const folded = paths.map((path) => path.normalize("NFC").toLowerCase());
  return folded.flatMap((path, at) =>
    folded.indexOf(path) === at
      ? []
      : [issue("SIG-MANIFEST-FORM", `${where}[${at}]`, { why: "a path that stands twice" })],
  );
}

/** What the shape cannot say. */
function contradictions({ committee, files, session }: Manifest): SigIssue[] {
  const wrong = (path: string, why: string) => [issue("SIG-MANIFEST-FORM", path, { why })];
  const { level, authorityId, uid } = committee;
  return [
    ...(committeeUid({ kind: level, authorityId }) === uid
      ? []
      : wrong("manifest/committee/uid", "is not the one of this committee")),
    ...((session.kind === "first") === (session.no === 1)
      ? []
      : wrong("manifest/session", "only session 1 is the first")),
    ...(files.length > 0 ? [] : wrong("manifest/files", "a bundle of nothing")),
    ...twins(
      files.map(({ path }) => path),
      "manifest/files",
    ),
    ...files.flatMap(({ inner }, at) =>
      twins(
        inner.map(({ path }) => path),
        `manifest/files[${at}]/inner`,
      ),
    ),
  ];
}

/**
 * Reads a manifest; it must be written in the one canonical way (RFC 8785), every member present.
 *
 * @param bytes - the bytes of `manifest.json`
 * @returns the manifest, or `SIG-MANIFEST-FORM` for every place that is wrong; trusts nothing
 * @example
 * ```ts
 * declare const bytes: Uint8Array;
 * const manifest = readManifest(bytes);
 * if (manifest.kind === "ok") manifest.value.sequence; // 3
 * ```
 * @public
 */
export function readManifest(bytes: Uint8Array): Result<Manifest, readonly SigIssue[]> {
  const read = readCanonical(own(bytes), manifestShape, "SIG-MANIFEST-FORM", "manifest");
  if (read.kind === "err") return read;
  const issues = contradictions(read.value);
  return issues.length === 0 ? ok(read.value) : err(issues);
}
