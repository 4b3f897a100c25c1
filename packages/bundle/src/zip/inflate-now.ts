// The quick way through one deflated file, where the platform can inflate at once. It only ever says yes: whatever
// is not exactly as declared is read again, piece by piece, and refused there.
import type { Deflated } from "./inflate.js";

/**
 * Inflates raw deflated bytes at once, and gives at most `size` bytes.
 *
 * Gives nothing where the data are damaged, make more than `size` bytes, or end before the last byte. With `isCut` these
 * are only the first of the deflated bytes: then they need not come to their end, and what they make is given.
 * @public
 */
export type InflateNow = (
  deflated: Uint8Array,
  size: number,
  isCut: boolean,
) => Uint8Array | undefined;

/** Larger files go piece by piece: so much is in memory for each file that is being read. */
const wholeLimit = 33_554_432;

/** So many bytes more than are wanted: what cannot be made smaller is a little longer when it is deflated. */
const slack = 512;

/**
 * Inflates a file at once.
 *
 * @param content - what to inflate; its size and ratio were judged before
 * @returns exactly the bytes that were declared, or undefined: then it goes piece by piece
 */
export async function inflatedAtOnce(content: Deflated): Promise<Uint8Array | undefined> {
  const { source, offset, compressedSize, size, crc, checksum, inflateNow } = content;
  if (inflateNow === undefined || size > wholeLimit || size === 0) return undefined;
  const deflated = await source.read(offset, compressedSize);
  if (deflated.length !== compressedSize) return undefined;
  const bytes = inflateNow(deflated, size, false);
  return bytes?.length === size && checksum(bytes, 0) === crc ? bytes : undefined;
}

/**
 * Inflates the beginning of a file at once.
 *
 * @param length - how many bytes are wanted
 * @returns exactly so many, or all there are; or undefined: then it goes piece by piece
 */
export async function beginningAtOnce(
  content: Deflated,
  length: number,
): Promise<Uint8Array | undefined> {
  const { source, offset, compressedSize, size, inflateNow } = content;
  if (size <= length) return inflatedAtOnce(content);
  const deflated = await source.read(offset, Math.min(compressedSize, length + slack));
  const bytes = inflateNow?.(deflated, size, true);
  if (bytes === undefined || bytes.length < length) return undefined;
  // A copy, whatever kind of array this is: nobody may hold on to all that was made.
  return new Uint8Array(bytes.subarray(0, length));
}
