// The two ways in which this program and the packing room ask for bytes, fitted to one another.
import { type ByteSource, bytesSource } from "@telwerk/bundle";
import { joined } from "../evidence/reading.js";
import { type Digest, ReadFault, type Source } from "../evidence/source.js";

/** Every byte of a source, at once. */
export async function wholeOf(source: Source): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source.chunks()) pieces.push(piece.slice());
  return joined(pieces);
}

/** Bytes at any place of a source: from where it lies, or else from memory. */
export async function byteSource(source: Source): Promise<ByteSource> {
  const { size, read } = source;
  if (read === undefined) return bytesSource(await wholeOf(source));
  return {
    size,
    // What reaches past the end is asked for up to the end only.
    read: async (offset, length) => read(offset, Math.max(0, Math.min(length, size - offset))),
  };
}

/** The SHA-256 of a source. */
export async function digestOf(source: Source, digest: Digest): Promise<string> {
  for await (const piece of source.chunks()) digest.update(piece);
  return digest.hex();
}

/** Whether something failed in the world, rather than in this program. */
export function isReadFault(cause: unknown): cause is ReadFault {
  return cause instanceof ReadFault;
}
