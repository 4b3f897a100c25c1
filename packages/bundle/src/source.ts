// Where bytes come from: a port, so that a large file need not be in memory.

/**
 * Something that bytes can be read from at any place: an array in memory, or a file behind a port.
 *
 * `read` may give fewer bytes than asked for only when the source has shrunk meanwhile; the reader then
 * refuses. What it gives must not be changed afterwards. When the world fails (a disk is gone), it rejects.
 * @public
 */
export interface ByteSource {
  /** The number of bytes. */
  readonly size: number;
  /** Reads `length` bytes from `offset`. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/**
 * Makes a source of bytes that are in memory already; they are not copied.
 *
 * @param bytes - the bytes; they must not be changed while the source is in use
 * @returns the source
 * @example
 * ```ts
 * const source = bytesSource(new Uint8Array([1, 2, 3]));
 * source.size; // 3
 * ```
 * @public
 */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
  };
}
