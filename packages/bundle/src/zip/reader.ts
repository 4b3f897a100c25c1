// Comes in: bytes that anyone may have made. Goes out: the files in them, each checked. Refuses: everything
// two programs could read in two ways, and everything that asks for more than the limits allow.
import { type Issue, ok, type Result } from "@telwerk/core";
import { refused } from "../issue.js";
import { type ByteSource, bytesSource } from "../source.js";
import { type Checksum, crc32 } from "./crc32.js";
import { readDirectory } from "./directory.js";
import { readEnd } from "./end.js";
import type { ZipEntry } from "./entry.js";
import { type Deflated, inflate, inflated, refusal } from "./inflate.js";
import { beginningAtOnce, type InflateNow, inflatedAtOnce } from "./inflate-now.js";
import { type PlacedEntry, placeEntries } from "./layout.js";
import { ByteBudget, transferLimits, type ZipLimits } from "./limits.js";

/**
 * How a zip is to be read.
 * @public
 */
export interface ZipOptions {
  /** Its name, for the issues. */
  readonly path: string;
  /** {@link transferLimits} when left out. */
  readonly limits?: ZipLimits;
  /** Whether a name may contain a folder; not when left out. Entries that are folders are always refused. */
  readonly folders?: boolean;
  /** Shared with other zips, when they are to stay within one budget together. */
  readonly budget?: ByteBudget;
  /** CRC-32 by the platform, where it has a faster one: `crc32` of `node:zlib`. Our own when left out. */
  readonly checksum?: Checksum;
  /** Inflates at once, where the platform has a way that is faster than piece by piece. */
  readonly inflateNow?: InflateNow;
}

/**
 * A zip that was found sound in its structure. The content of a file is checked when it is read.
 * @public
 */
export interface ZipArchive {
  readonly path: string;
  /** 1 for the outer zip, 2 for a zip in it. */
  readonly depth: number;
  /** The files, in the order in which they stand in the zip. */
  readonly entries: readonly ZipEntry[];
  readonly budget: ByteBudget;
  /** Reads a file: size and CRC hold, or it is refused. The bytes are a copy, and the caller's own. */
  read(entry: ZipEntry): Promise<Result<Uint8Array<ArrayBuffer>, readonly Issue[]>>;
  /**
   * Reads a file piece by piece and keeps nothing of it; so nothing is taken from the budget. Only after the
   * last piece is it known that all were right.
   *
   * @throws ZipRefusal when size or CRC do not hold, or it grows as only a bomb does
   */
  chunks(entry: ZipEntry): AsyncIterable<Uint8Array>;
  /**
   * The first `length` bytes of a file, or all of one that has no more: about so much is inflated, and nothing is kept.
   *
   * @throws ZipRefusal as `chunks`, as far as it is read
   */
  beginning(entry: ZipEntry, length: number): Promise<Uint8Array>;
  /** Opens a zip that was read from this one, one deeper, within the same budget. */
  openInner(bytes: Uint8Array, name: string): Promise<Result<ZipArchive, readonly Issue[]>>;
}

/**
 * Opens a zip strictly: every byte of it belongs to exactly one file or to the directory, both headers of a
 * file agree, and no two names can be one file. What is wrong is given completely, as `BUN-ZIP-…` and
 * `BUN-ENTRY-…` (the catalogue says what each means).
 *
 * @param source - where the bytes come from
 * @param options - name, limits, budget
 * @returns the zip, or what is wrong with it
 * @example
 * ```ts
 * const opened = await openZip(bytesSource(new Uint8Array(8)), { path: "leeg.zip" });
 * opened.kind === "err" && opened.error[0]?.code; // "BUN-ZIP-NO-END"
 * ```
 * @public
 */
export function openZip(
  source: ByteSource,
  options: ZipOptions,
): Promise<Result<ZipArchive, readonly Issue[]>> {
  const limits = options.limits ?? transferLimits;
  return openAt(source, {
    path: options.path,
    limits,
    folders: options.folders ?? false,
    budget: options.budget ?? new ByteBudget(limits.maxTotalBytes),
    depth: 1,
    checksum: options.checksum ?? crc32,
    inflateNow: options.inflateNow,
  });
}

interface Level {
  readonly path: string;
  readonly limits: ZipLimits;
  readonly folders: boolean;
  readonly budget: ByteBudget;
  readonly depth: number;
  readonly checksum: Checksum;
  readonly inflateNow: InflateNow | undefined;
}

async function openAt(
  source: ByteSource,
  level: Level,
): Promise<Result<ZipArchive, readonly Issue[]>> {
  const { path } = level;
  if (level.depth > level.limits.maxDepth) {
    return refused("BUN-ZIP-NESTED", path, { depth: level.depth, limit: level.limits.maxDepth });
  }
  const end = await readEnd(source, path);
  if (end.kind === "err") return end;
  const directory = await readDirectory(source, end.value, level, path);
  if (directory.kind === "err") return directory;
  const placed = await placeEntries(source, directory.value, end.value.directoryOffset, path);
  if (placed.kind === "err") return placed;
  const byEntry = new Map(placed.value.map((item) => [item.entry, item]));
  const contentOf = (entry: ZipEntry): Deflated => {
    const item = byEntry.get(entry);
    if (item === undefined) throw new Error(`not an entry of ${path}: ${entry.name}`);
    return contentAt(source, item, level);
  };
  return ok({
    path,
    depth: level.depth,
    entries: placed.value.map(({ entry }) => entry),
    budget: level.budget,
    read: (entry) => readEntry(contentOf(entry), entry, level.budget),
    chunks: (entry) => piecesOf(contentOf(entry), entry),
    beginning: (entry, length) => beginningOf(contentOf(entry), entry, length),
    openInner: (bytes, name) =>
      openAt(bytesSource(bytes), {
        ...level,
        path: `${path}/${name}`,
        folders: false,
        depth: level.depth + 1,
      }),
  });
}

function contentAt(
  source: ByteSource,
  { entry, dataOffset: offset }: PlacedEntry,
  { limits, path: zip, checksum, inflateNow }: Level,
): Deflated {
  const { size, compressedSize, crc, name } = entry;
  const { maxRatio } = limits;
  const path = `${zip}/${name}`;
  return { source, offset, compressedSize, size, crc, maxRatio, path, checksum, inflateNow };
}

async function readEntry(
  content: Deflated,
  { method }: ZipEntry,
  budget: ByteBudget,
): Promise<Result<Uint8Array<ArrayBuffer>, readonly Issue[]>> {
  const { size, path } = content;
  if (!budget.take(size)) {
    return refused("BUN-ZIP-TOTAL-TOO-LARGE", path, { size, limit: budget.limit });
  }
  if (method === "stored") return readStored(content);
  const atOnce = await inflatedAtOnce(content);
  return atOnce === undefined ? inflate(content) : ok(Uint8Array.from(atOnce));
}

async function readStored({
  source,
  offset,
  size,
  crc,
  path,
  checksum,
}: Deflated): Promise<Result<Uint8Array<ArrayBuffer>, readonly Issue[]>> {
  const bytes = await source.read(offset, size);
  if (bytes.length !== size) return refused("BUN-ZIP-SOURCE", path);
  return checksum(bytes, 0) === crc ? ok(Uint8Array.from(bytes)) : refused("BUN-ZIP-CRC", path);
}

function piecesOf(content: Deflated, { method }: ZipEntry): AsyncIterable<Uint8Array> {
  return method === "stored" ? storedPieces(content) : inflatedPieces(content);
}

async function* inflatedPieces(content: Deflated): AsyncGenerator<Uint8Array, void, undefined> {
  const atOnce = await inflatedAtOnce(content);
  if (atOnce === undefined) yield* inflated(content);
  else yield atOnce;
}

async function beginningOf(
  content: Deflated,
  { method }: ZipEntry,
  length: number,
): Promise<Uint8Array> {
  const isStored = method === "stored";
  const atOnce = isStored ? undefined : await beginningAtOnce(content, length);
  return atOnce ?? (await firstOf(isStored ? storedPieces(content) : inflated(content), length));
}

/** The first bytes of all that come, and no piece more than they need. */
async function firstOf(pieces: AsyncIterable<Uint8Array>, length: number): Promise<Uint8Array> {
  const first = new Uint8Array(length);
  let filled = 0;
  for await (const piece of pieces) {
    const wanted = piece.subarray(0, length - filled);
    first.set(wanted, filled);
    filled += wanted.length;
    if (filled === length) break;
  }
  return first.subarray(0, filled);
}

const storedPiece = 1_048_576;

async function* storedPieces({
  source,
  offset,
  size,
  crc: declared,
  path,
  checksum,
}: Deflated): AsyncGenerator<Uint8Array, void, undefined> {
  let crc = 0;
  for (let at = 0; at < size; at += storedPiece) {
    const length = Math.min(storedPiece, size - at);
    const piece = await source.read(offset + at, length);
    if (piece.length !== length) throw refusal("BUN-ZIP-SOURCE", path);
    crc = checksum(piece, crc);
    yield piece;
  }
  if (crc !== declared) throw refusal("BUN-ZIP-CRC", path);
}
