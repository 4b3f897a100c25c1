// One central header, judged: what the zip says of a file before any of its bytes is read.
import type { Issue } from "@telwerk/core";
import type { BundleCode } from "../codes/code.js";
import { bundleIssue } from "../issue.js";
import { fromDosTime } from "./dos-time.js";
import { decodeEntryName, judgeEntryName } from "./entry-name.js";
import { judgeExtraFields } from "./extra-fields.js";
import { type CentralFields, viewOf } from "./fields.js";
import { ratioFloor, type ZipLimits } from "./limits.js";

/**
 * A file in a zip, as the zip describes it. The sizes and the CRC are held against the content when it is read.
 * @public
 */
export interface ZipEntry {
  /** The name in the zip, with `/` between folders. */
  readonly name: string;
  /** Bytes, after inflating. */
  readonly size: number;
  /** Bytes in the zip. */
  readonly compressedSize: number;
  /** CRC-32 of the content. */
  readonly crc: number;
  readonly method: "stored" | "deflated";
  /** `YYYY-MM-DDThh:mm:ss` on the clock of the writer; undefined when the zip gives no valid date. */
  readonly modified: string | undefined;
  /** Where its local header starts. */
  readonly offset: number;
}

/** An entry with what only the reader needs. */
export interface JudgedEntry {
  readonly entry: ZipEntry;
  readonly fields: CentralFields;
  readonly nameBytes: Uint8Array;
}

export const flag = {
  encrypted: 0x0001,
  descriptor: 0x0008,
  strong: 0x0040,
  masked: 0x2000,
} as const;
/** The level of deflate (bits 1 and 2), a descriptor (3), UTF-8 (11): what a plain zip may say. */
const plainFlags = 0x080e;
const encryptedFlags = flag.encrypted | flag.strong | flag.masked;
const newestVersion = 20;

/** What is wrong with the numbers of a header, each its own refusal. */
const rules: readonly (readonly [BundleCode, (fields: CentralFields) => boolean])[] = [
  ["BUN-ZIP-ENCRYPTED", ({ flags }) => (flags & encryptedFlags) !== 0],
  ["BUN-ZIP-FLAGS", ({ flags }) => (flags & ~(plainFlags | encryptedFlags)) !== 0],
  [
    "BUN-ZIP-ZIP64",
    ({ size, compressedSize, localOffset, disk }) =>
      size === 0xffffffff ||
      compressedSize === 0xffffffff ||
      localOffset === 0xffffffff ||
      disk === 0xffff,
  ],
  ["BUN-ZIP-VERSION", ({ versionNeeded }) => versionNeeded > newestVersion],
  ["BUN-ZIP-METHOD", ({ method }) => method !== 0 && method !== 8],
  ["BUN-ZIP-COMMENT", ({ commentLength }) => commentLength !== 0],
  ["BUN-ZIP-MULTI-DISK", ({ disk }) => disk !== 0 && disk !== 0xffff],
  ["BUN-ZIP-SPECIAL-FILE", isSpecial],
  ["BUN-ZIP-FOLDER-ENTRY", ({ externalAttributes }) => (externalAttributes & 0x10) !== 0],
  ["BUN-ZIP-SIZE", ({ method, size, compressedSize }) => method === 0 && size !== compressedSize],
  // A name in a descriptor-terminated stored file could be read from two places: nobody honest writes it.
  ["BUN-ZIP-DESCRIPTOR", ({ method, flags }) => method === 0 && (flags & flag.descriptor) !== 0],
];

/**
 * Unix keeps the kind of a file in the upper half: 0 says nothing, 8 is a regular file; a link (10), a
 * device or a pipe is refused, and so are set-user-id, set-group-id and sticky. DOS has volume labels.
 */
function isSpecial({ externalAttributes }: CentralFields): boolean {
  const mode = externalAttributes >>> 16;
  const kind = mode >>> 12;
  const isDirectory = kind === 4; // reported as a folder, below
  return (
    (!isDirectory && kind !== 0 && kind !== 8) ||
    (mode & 0o7000) !== 0 ||
    (externalAttributes & 0x08) !== 0
  );
}

/** Unix directories carry the DOS bit too when honest; without it, the kind alone refuses. */
function isUnixFolder({ externalAttributes }: CentralFields): boolean {
  return externalAttributes >>> 28 === 4 && (externalAttributes & 0x10) === 0;
}

function judgeSize(fields: CentralFields, limits: ZipLimits): BundleCode | undefined {
  if (fields.size > limits.maxFileBytes) return "BUN-ZIP-FILE-TOO-LARGE";
  const isSmall = fields.size <= ratioFloor;
  return !isSmall && fields.size > fields.compressedSize * limits.maxRatio
    ? "BUN-ZIP-RATIO"
    : undefined;
}

/**
 * Judges one central header with its name and extra fields.
 *
 * @param fields - the fixed part
 * @param nameBytes - the name as bytes
 * @param extra - the bytes of the extra fields
 * @param options - limits, and whether folders in names are allowed
 * @param path - the zip, for the issues
 * @returns the entry, and everything that is wrong with it
 */
export function judgeCentralHeader(
  fields: CentralFields,
  nameBytes: Uint8Array,
  extra: Uint8Array,
  options: { readonly limits: ZipLimits; readonly folders: boolean },
  path: string,
): { readonly judged: JudgedEntry; readonly issues: readonly Issue[] } {
  const decoded = decodeEntryName(nameBytes, fields.flags);
  const name = decoded ?? "";
  const place = decoded === undefined ? path : `${path}/${name}`;
  const facts = { size: fields.size, compressedSize: fields.compressedSize };
  const codes = rules.flatMap(([code, breaks]) => (breaks(fields) ? [code] : []));
  if (isUnixFolder(fields)) codes.push("BUN-ZIP-FOLDER-ENTRY");
  const extras = judgeExtraFields(viewOf(extra));
  if (extras !== "ok") codes.push(extras === "zip64" ? "BUN-ZIP-ZIP64" : "BUN-ZIP-EXTRA-FIELD");
  const tooLarge = judgeSize(fields, options.limits);
  if (tooLarge !== undefined) codes.push(tooLarge);
  if (decoded === undefined) codes.push("BUN-ENTRY-ENCODING");
  const nameIssues = decoded === undefined ? [] : judgeEntryName(name, place, options.folders);
  const entry: ZipEntry = {
    name,
    size: fields.size,
    compressedSize: fields.compressedSize,
    crc: fields.crc,
    method: fields.method === 0 ? "stored" : "deflated",
    modified: fromDosTime(fields.date, fields.time),
    offset: fields.localOffset,
  };
  return {
    judged: { entry, fields, nameBytes },
    issues: [...codes.map((code) => bundleIssue(code, place, facts)), ...nameIssues],
  };
}
