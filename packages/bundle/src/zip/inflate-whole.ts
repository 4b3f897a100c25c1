// The quick way through one deflated file, where the platform can inflate at once. It only ever says yes: whatever
// is not exactly as declared is read again, piece by piece, and refused there.
import type { Deflated } from "./inflate.js";

/**
 * Inflates raw deflated bytes at once, and gives at most `size` bytes.
 *
 * Gives nothing where the data are damaged, make more than `size` bytes, or end before the last byte.
 * @public
 */
export type InflateWhole = (deflated: Uint8Array, size: number) => Uint8Array | undefined;

/** Larger files go piece by piece: so much is in memory for each file that is being read. */
const wholeLimit = 33_554_432;

/**
 * Inflates a file at once.
 *
 * @param content - what to inflate; its size and ratio were judged before
 * @returns exactly the bytes that were declared, or undefined: then it goes piece by piece
 */
export async function inflatedAtOnce(content: Deflated): Promise<Uint8Array | undefined> {
  const { source, offset, compressedSize, size, crc, checksum, inflateWhole } = content;
  if (inflateWhole === undefined || size > wholeLimit || size === 0) return undefined;
  const deflated = await source.read(offset, compressedSize);
  if (deflated.length !== compressedSize) return undefined;
  const bytes = inflateWhole(deflated, size);
  return bytes?.length === size && checksum(bytes, 0) === crc ? bytes : undefined;
}
