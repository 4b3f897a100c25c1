// Inflates one file under what it was declared to be: one byte more than that, and it stops. A bomb that
// lies about its size is cut off there; one that tells the truth was refused before.
import { type Issue, ok, type Result } from "@telwerk/core";
import { refused } from "../issue.js";
import type { ByteSource } from "../source.js";
import { crc32 } from "./crc32.js";

/** Small, so that what is pending is small: deflate makes at most 1032 bytes of one. */
const pieceLength = 16_384;

/** Makes the transformation from deflated to plain bytes; the platform's own, except in tests. */
export type Inflater = () => ReadableWritablePair<Uint8Array, Uint8Array<ArrayBuffer>>;

export const platformInflater: Inflater = () => new DecompressionStream("deflate-raw");

/** Where the deflated bytes stand, and what they must become. */
export interface Deflated {
  readonly source: ByteSource;
  readonly offset: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly path: string;
}

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
  const whole = await run(deflated, inflater);
  if (whole.kind === "err" || !(await toleratesRest(inflater))) return whole;
  // This platform overlooks bytes after the end of the deflated data. Without its last byte the data
  // must be incomplete; if it is not, that byte was hidden behind the end.
  const shortened = { ...deflated, compressedSize: deflated.compressedSize - 1 };
  return (await run(shortened, inflater)).kind === "ok"
    ? refused("BUN-ZIP-DEFLATE", deflated.path, { why: "bytes after the end" })
    : whole;
}

async function run(
  { source, offset, compressedSize, size, path }: Deflated,
  inflater: Inflater,
): Promise<Result<Uint8Array<ArrayBuffer>, readonly Issue[]>> {
  const { readable, writable } = inflater();
  const feeding = feed(source, offset, compressedSize, writable.getWriter());
  const reader = readable.getReader();
  const content = new Uint8Array(size);
  let filled = 0;
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      if (filled + step.value.length > size) {
        await reader.cancel();
        return refused("BUN-ZIP-SIZE", path, { declared: size, why: "more" });
      }
      content.set(step.value, filled);
      filled += step.value.length;
    }
  } catch (cause) {
    const fault = await feeding;
    if (fault !== undefined) throw fault.cause; // the world failed, not the zip
    return refused("BUN-ZIP-DEFLATE", path, { why: String(cause) });
  }
  return filled === size
    ? ok(content)
    : refused("BUN-ZIP-SIZE", path, { declared: size, found: filled, why: "fewer" });
}

/** Feeds the deflated bytes piece by piece; gives the failure of the source, if it was that. */
async function feed(
  source: ByteSource,
  offset: number,
  length: number,
  writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>,
): Promise<{ readonly cause: unknown } | undefined> {
  for (let at = 0; at < length; at += pieceLength) {
    let piece: Uint8Array;
    try {
      piece = await source.read(offset + at, Math.min(pieceLength, length - at));
    } catch (cause) {
      await writer.abort(cause).catch(() => undefined);
      return { cause };
    }
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
  const probe = { source, offset: 0, compressedSize: bytes.length, size: 0, path: "" };
  const tried = run(probe, inflater).then((result) => result.kind === "ok");
  tolerance.set(inflater, tried);
  return tried;
}

/** Holds content against its CRC. */
export function isIntact(content: Uint8Array, crc: number): boolean {
  return crc32(content) === crc;
}
