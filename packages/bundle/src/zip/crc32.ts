// CRC-32 as zip uses it (polynomial 0xEDB88320, reflected). It finds accidents, not attacks.

const table: Uint32Array = Uint32Array.from({ length: 256 }, (_unused, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  return value >>> 0;
});

/**
 * Works out a CRC-32 piece by piece: from the next bytes and the CRC of the bytes before them (0 at the start).
 * @public
 */
export type Checksum = (bytes: Uint8Array, before: number) => number;

/**
 * Goes on with a CRC-32.
 *
 * @param bytes - the next bytes
 * @param before - the CRC of the bytes before these; 0 at the start
 * @returns the CRC of all bytes so far, from 0 to 2^32 - 1
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  // By index: walking 100 MB with an iterator takes ten times as long.
  for (let at = 0; at < bytes.length; at += 1) {
    crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  }
  return ~crc >>> 0;
}
