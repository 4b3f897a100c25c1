// Inflates one file under what it was declared to be: one byte more than that, and it stops. A bomb that
// lies about its size is cut off where it grows faster than anything honest; one that tells the truth was
// refused before.
import { type Issue, ok, type Result } from "@telwerk/core";
import type { BundleCode } from "../codes/code.js";
import { bundleIssue } from "../issue.js";
import type { ByteSource } from "../source.js";
import { type Checksum, crc32 } from "./crc32.js";
import type { InflateNow } from "./inflate-now.js";
import { ratioFloor } from "./limits.js";

/** Small, so that what is pending is small: deflate makes at most 1032 bytes of one. */
const pieceLength = 4_096;

/** Makes the transformation from deflated to plain bytes; the platform's own, except in tests. */
export type Inflater = () => ReadableWritablePair<Uint8Array, Uint8Array<ArrayBuffer>>;

export const platformInflater: Inflater = () => new DecompressionStream("deflate-raw");

/** Where the deflated bytes stand, and what they must become. */
export interface Deflated {
  readonly source: ByteSource;
  readonly offset: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly crc: number;
  /** How many times larger than its deflated form a file over 1 MiB may be, at any point of it. */
  readonly maxRatio: number;
  readonly path: string;
  readonly checksum: Checksum;
  readonly inflateNow?: InflateNow | undefined;
}

/**
 * A file in a zip turned out not to be what the zip says of it, while it was passed on piece by piece.
 *
 * Thrown, where everything else here is a value: what goes through bytes in a loop cannot overlook it.
 * @public
 */
export class ZipRefusal extends Error {
  override readonly name = "ZipRefusal";
  /** Why: `BUN-ZIP-SIZE`, `BUN-ZIP-CRC`, `BUN-ZIP-RATIO`, `BUN-ZIP-DEFLATE` or `BUN-ZIP-SOURCE`. */
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map(({ code, path }) => `${code} ${path}`).join(", "));
    this.issues = issues;
  }
}

/** Makes the refusal of one file. */
export function refusal(code: BundleCode, path: string, facts: Issue["facts"] = {}): ZipRefusal {
  return new ZipRefusal([bundleIssue(code, path, facts)]);
}

/** Above this size a file is first inflated without being kept: a lie then costs time, not memory. */
const largeSize = 16_777_216;

/**
 * Inflates a file.
 *
 * @param deflated - what to inflate
 * @param inflater - the platform's, except in tests
 * @returns exactly the declared number of bytes, or the refusal
 */
export async function inflate(
  deflated: Deflated,
  inflater: Inflater = platformInflater,
): Promise<Result<Uint8Array<ArrayBuffer>, readonly Issue[]>> {
  if (deflated.size > largeSize) {
    const rehearsal = await run(inflated(deflated, inflater));
    if (rehearsal.kind === "err") return rehearsal;
  }
  const content = new Uint8Array(deflated.size);
  const whole = await run(inflated(deflated, inflater), (piece, at) => {
    content.set(piece, at);
  });
  return whole.kind === "ok" ? ok(content) : whole;
}

/** Goes through all pieces, and turns what refuses them back into a value. */
async function run(
  pieces: AsyncIterable<Uint8Array>,
  keep: (piece: Uint8Array, at: number) => void = () => undefined,
): Promise<Result<undefined, readonly Issue[]>> {
  let filled = 0;
  try {
    for await (const piece of pieces) {
      keep(piece, filled);
      filled += piece.length;
    }
    return ok(undefined);
  } catch (cause) {
    if (cause instanceof ZipRefusal) return { kind: "err", error: cause.issues };
    throw cause;
  }
}

/**
 * Inflates a file piece by piece. Only after the last piece is it known that all were right.
 *
 * @throws ZipRefusal when size, growth or CRC are not as declared, or the data are damaged
 */
export async function* inflated(
  deflated: Deflated,
  inflater: Inflater = platformInflater,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield* checked(deflated, inflater);
  if (!(await toleratesRest(inflater))) return;
  // This platform overlooks bytes after the end of the deflated data. Without its last byte the data
  // must be incomplete; if it is not, that byte was hidden behind the end.
  const shortened = { ...deflated, compressedSize: deflated.compressedSize - 1 };
  const { kind } = await run(checked(shortened, inflater));
  if (kind === "ok") {
    throw refusal("BUN-ZIP-DEFLATE", deflated.path, { why: "bytes after the end" });
  }
}

/** Inflates piece by piece, and holds size, growth and CRC against what was declared. */
async function* checked(
  deflated: Deflated,
  inflater: Inflater,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { size, crc: declared, path, maxRatio, checksum } = deflated;
  const { readable, writable } = inflater();
  const fed = { bytes: 0 };
  const feeding = feed(deflated, writable.getWriter(), fed);
  const reader = readable.getReader();
  let filled = 0;
  let crc = 0;
  try {
    for (let step = await nextOf(reader, feeding, path); step !== undefined; ) {
      filled += step.length;
      if (filled > size) throw refusal("BUN-ZIP-SIZE", path, { declared: size, why: "more" });
      if (filled > ratioFloor && filled > fed.bytes * maxRatio) {
        throw refusal("BUN-ZIP-RATIO", path, { size: filled, compressedSize: fed.bytes });
      }
      crc = checksum(step, crc);
      yield step;
      step = await nextOf(reader, feeding, path);
    }
  } finally {
    // Also when the caller has seen enough.
    await reader.cancel().catch(() => undefined);
    await feeding;
  }
  if (filled !== size) {
    throw refusal("BUN-ZIP-SIZE", path, { declared: size, found: filled, why: "fewer" });
  }
  if (crc !== declared) throw refusal("BUN-ZIP-CRC", path);
}

/** The next piece; undefined at the end. Where the world failed, its own error comes through. */
async function nextOf(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  feeding: Promise<{ readonly cause: unknown } | undefined>,
  path: string,
): Promise<Uint8Array | undefined> {
  try {
    const step = await reader.read();
    return step.done ? undefined : step.value;
  } catch (cause) {
    const fault = await feeding;
    if (fault !== undefined) throw fault.cause;
    throw refusal("BUN-ZIP-DEFLATE", path, { why: String(cause) });
  }
}

/** Feeds the deflated bytes piece by piece; gives the failure of the source, if it was that. */
async function feed(
  { source, offset, compressedSize: length }: Deflated,
  writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>,
  fed: { bytes: number },
): Promise<{ readonly cause: unknown } | undefined> {
  for (let at = 0; at < length; at += pieceLength) {
    let piece: Uint8Array;
    try {
      piece = await source.read(offset + at, Math.min(pieceLength, length - at));
    } catch (cause) {
      await writer.abort(cause).catch(() => undefined);
      return { cause };
    }
    fed.bytes += piece.length;
    try {
      await writer.write(Uint8Array.from(piece));
    } catch {
      return undefined; // the reading side has seen why
    }
  }
  await writer.close().catch(() => undefined); // the reading side sees that too
  return undefined;
}

const tolerance = new WeakMap<Inflater, Promise<boolean>>();

/** Tries once whether the platform overlooks a byte after the end, as older ones do. */
function toleratesRest(inflater: Inflater): Promise<boolean> {
  const known = tolerance.get(inflater);
  if (known !== undefined) return known;
  // One stored block without content, and one byte too many.
  const bytes = new Uint8Array([0x01, 0x00, 0x00, 0xff, 0xff, 0x00]);
  const source: ByteSource = { size: 6, read: () => Promise.resolve(bytes) };
  const nothing = { offset: 0, size: 0, crc: 0, maxRatio: 1, path: "", checksum: crc32 };
  const probe = { ...nothing, source, compressedSize: bytes.length };
  const tried = run(checked(probe, inflater)).then(({ kind }) => kind === "ok");
  tolerance.set(inflater, tried);
  return tried;
}
