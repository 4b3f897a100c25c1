// Comes in: the bytes of a manifest, which anyone may have written. Goes out: the manifest. Refuses: another
// form than the canonical one, members too many or too few, paths that no zip may hold, files that claim
// to be allowed further than their kind. Whether it is signed is for `packages/signing`.
import { canonicalJson, err, type Issue, type JsonValue, ok, type Result } from "@telwerk/core";
import { type FileKind, type Reach, reachOf } from "../content/kinds.js";
import { bundleIssue, refused } from "../issue.js";
import { judgeEntryName, judgeEntryNames } from "../zip/entry-name.js";
import type { Manifest, ManifestFile } from "./manifest.js";
import { date, instant, list, literal, object, type Shape, text, whole } from "./shape.js";

/** Far more than a manifest of twenty thousand files needs. */
const largest = 16_777_216;

const digest: Shape = text(/^[0-9a-f]{64}$/);
/** Words for people: nothing invisible in them, no white space around them. */
export const word: Shape = text(/^(?! )[^\p{C}\p{Zl}\p{Zp}]{1,200}(?<! )$/u);

export const innerFiles: Shape = list(object({ path: word, size: whole(0), sha256: digest }));

const reaches: readonly Reach[] = ["local-only", "platform", "publish"];
const file: Shape = object(
  {
    path: word,
    mediaType: text(/^[a-z]+\/[a-z0-9.+-]+$/),
    size: whole(0),
    sha256: digest,
    emlId: text(/^\d{3}[a-z]?$/),
    role: literal(...Object.keys(reachOf)),
    transfer: literal(...reaches),
    inner: innerFiles,
  },
  ["emlId"],
);

const shape: Shape = object({
  v: literal(1),
  type: literal("eml-nl-bundle"),
  election: text(/^[A-Z]{2}\d{4}(?:_\S{1,100})?$/),
  electionDate: date,
  committee: object({
    level: literal("GSB", "SOL", "HSB", "NBSB", "CSB"),
    authorityId: word,
    name: word,
    uid: word,
  }),
  // As it stands in the certificate (the URI of the installation): no colon may blur it.
  installationId: text(/^[A-Za-z0-9-]{1,64}$/),
  session: object({ no: whole(1), kind: literal("first", "next") }),
  sequence: whole(1),
  supersedes: list(digest),
  createdAt: instant,
  software: object({ name: word, version: word, buildHash: word }),
  ruleset: word,
  files: list(file),
  controls: object({ protocol: literal("passed", "setAside"), drawnLists: list(whole(1)) }),
  keyFingerprint: digest,
  auditHead: digest,
});

/**
 * Writes a manifest in its one form: canonical JSON (RFC 8785) in UTF-8. These bytes are what is signed.
 *
 * @param manifest - the manifest
 * @returns the bytes
 * @example
 * ```ts
 * declare const manifest: Manifest;
 * const bytes = encodeManifest(manifest); // these are what is signed
 * ```
 * @public
 */
export function encodeManifest(manifest: Manifest): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson(toJson(manifest)));
}

/** An interface is JSON when its members are; the compiler asks for the index that it has not. */
export function toJson(value: object): JsonValue {
  return Object.fromEntries(Object.entries(value));
}

/**
 * Reads a manifest.
 *
 * @param bytes - the file `manifest.json`
 * @returns the manifest, or everything that is wrong with it (`BUN-MANIFEST-…`)
 * @example
 * ```ts
 * const read = decodeManifest(new TextEncoder().encode("{}"));
 * read.kind === "err" && read.error[0]?.code; // "BUN-MANIFEST-VERSION"
 * ```
 * @public
 */
export function decodeManifest(bytes: Uint8Array): Result<Manifest, readonly Issue[]> {
  const path = "manifest.json";
  const parsed = parseCanonical(bytes, path);
  if (parsed.kind === "err") return parsed;
  const wrong = [...shape(parsed.value, "")];
  if (wrong.includes("v") || wrong.includes("type")) return refused("BUN-MANIFEST-VERSION", path);
  if (!isManifest(parsed.value, wrong)) {
    return err(wrong.map((place) => bundleIssue("BUN-MANIFEST-SHAPE", `${path}/${place}`)));
  }
  const issues = judge(parsed.value, path);
  return issues.length > 0 ? err(issues) : ok(parsed.value);
}

/** Reads JSON that must be in canonical form, byte for byte: so no member can stand in it twice. */
export function parseCanonical(bytes: Uint8Array, path: string): Result<unknown, readonly Issue[]> {
  if (bytes.length > largest) return refused("BUN-MANIFEST-JSON", path, { bytes: bytes.length });
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    const source = decoder.decode(bytes);
    const value: unknown = JSON.parse(source);
    return isJson(value) && canonicalJson(value) === source
      ? ok(value)
      : refused("BUN-MANIFEST-CANONICAL", path);
  } catch (cause) {
    // untrusted: no UTF-8, no JSON, a number that is no whole one, half a character
    return refused("BUN-MANIFEST-JSON", path, { why: String(cause) });
  }
}

/** Whatever the parser of JSON gives is JSON; the compiler cannot know. */
function isJson(value: unknown): value is JsonValue {
  return value !== undefined;
}

function isManifest(value: unknown, wrong: readonly string[]): value is Manifest {
  return wrong.length === 0 && value !== undefined;
}

function judge(manifest: Manifest, path: string): readonly Issue[] {
  const { files, session } = manifest;
  const names = files.map((item) => item.path);
  const issues = [
    ...names.flatMap((name) => judgeEntryName(name, `${path}/${name}`, true)),
    ...judgeEntryNames(names, path),
    ...files.flatMap((item) => judgeReach(item, path)),
    ...files.flatMap((item) => judgeInner(item, path)),
  ];
  if ((session.no === 1) !== (session.kind === "first")) {
    issues.push(bundleIssue("BUN-MANIFEST-SHAPE", `${path}/session`));
  }
  if (files.length === 0) issues.push(bundleIssue("BUN-MANIFEST-SHAPE", `${path}/files`));
  return issues;
}

/** The paths in a zip go by the same rules as the paths of a bundle. */
function judgeInner({ path: name, inner }: ManifestFile, path: string): readonly Issue[] {
  const names = inner.map((item) => item.path);
  const place = `${path}/${name}`;
  return [
    ...names.flatMap((one) => judgeEntryName(one, `${place}/${one}`, true)),
    // A zip in a zip is named, and so is what stands in it, below its name.
    ...judgeEntryNames(names, place).filter(({ code }) => code !== "BUN-ENTRY-PREFIX"),
  ];
}

/** A manifest may hold a file back that could go further, but never the other way round. */
function judgeReach({ path: name, role, transfer }: ManifestFile, path: string): readonly Issue[] {
  const most: Reach = reachOf[role satisfies FileKind];
  return reaches.indexOf(transfer) > reaches.indexOf(most)
    ? [bundleIssue("BUN-LEAVE-LOCAL-ONLY", `${path}/${name}`, { kind: role, claims: transfer })]
    : [];
}
