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
  readonly crc: number;
  readonly path: string;
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
    const rehearsal = await run(deflated, inflater, () => undefined);
    if (rehearsal.kind === "err") return rehearsal;
  }
  const content = new Uint8Array(deflated.size);
  const whole = await run(deflated, inflater, (chunk, at) => {
    content.set(chunk, at);
  });
  if (whole.kind === "err") return whole;
  if (!(await toleratesRest(inflater))) return ok(content);
  // This platform overlooks bytes after the end of the deflated data. Without its last byte the data
  // must be incomplete; if it is not, that byte was hidden behind the end.
  const shortened = { ...deflated, compressedSize: deflated.compressedSize - 1 };
  return (await run(shortened, inflater, () => undefined)).kind === "ok"
    ? refused("BUN-ZIP-DEFLATE", deflated.path, { why: "bytes after the end" })
    : ok(content);
}

/** Inflates piece by piece, and holds size and CRC against what was declared. */
async function run(
  { source, offset, compressedSize, size, crc: declared, path }: Deflated,
  inflater: Inflater,
  keep: (chunk: Uint8Array, at: number) => void,
): Promise<Result<undefined, readonly Issue[]>> {
  const { readable, writable } = inflater();
  const feeding = feed(source, offset, compressedSize, writable.getWriter());
  const reader = readable.getReader();
  let filled = 0;
  let crc = 0;
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      if (filled + step.value.length > size) {
        await reader.cancel();
        return refused("BUN-ZIP-SIZE", path, { declared: size, why: "more" });
      }
      keep(step.value, filled);
      crc = crc32(step.value, crc);
      filled += step.value.length;
    }
  } catch (cause) {
    const fault = await feeding;
    if (fault !== undefined) throw fault.cause; // the world failed, not the zip
    return refused("BUN-ZIP-DEFLATE", path, { why: String(cause) });
  }
  if (filled !== size) {
    return refused("BUN-ZIP-SIZE", path, { declared: size, found: filled, why: "fewer" });
  }
  return crc === declared ? ok(undefined) : refused("BUN-ZIP-CRC", path);
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
  const probe = { source, offset: 0, compressedSize: bytes.length, size: 0, crc: 0, path: "" };
  const tried = run(probe, inflater, () => undefined).then((result) => result.kind === "ok");
  tolerance.set(inflater, tried);
  return tried;
}
