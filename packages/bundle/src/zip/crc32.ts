// CRC-32 as zip uses it (polynomial 0xEDB88320, reflected). It finds accidents, not attacks. Eight bytes are taken
// at once: a national election is more than a gigabyte.

const size = 256;

/** Eight tables in a row: table 0 for one byte, table n for a byte that n zeros follow. Signed: no engine boxes those. */
const table: Int32Array = makeTable();

function makeTable(): Int32Array {
  const made = new Int32Array(8 * size);
  for (let byte = 0; byte < size; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
    made[byte] = value;
  }
  for (let at = size; at < made.length; at += 1) {
    const before = made[at - size] ?? 0;
    made[at] = (before >>> 8) ^ (made[before & 0xff] ?? 0);
  }
  return made;
}

/** What table number `place` makes of the lowest byte of a value. */
const moved = (place: number, value: number): number => table[place * size + (value & 0xff)] ?? 0;

/** Four bytes, the first one lowest; the CRC is in them. */
const word = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) |
  ((bytes[at + 1] ?? 0) << 8) |
  ((bytes[at + 2] ?? 0) << 16) |
  ((bytes[at + 3] ?? 0) << 24);

/**
 * Goes on with a CRC-32.
 *
 * @param bytes - the next bytes
 * @param before - the CRC of the bytes before these; 0 at the start
 * @returns the CRC of all bytes so far, from 0 to 2^32 - 1
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  let at = 0;
  for (; at + 8 <= bytes.length; at += 8) {
    const low = crc ^ word(bytes, at);
    const high = word(bytes, at + 4);
    crc =
      moved(7, low) ^
      moved(6, low >>> 8) ^
      moved(5, low >>> 16) ^
      moved(4, low >>> 24) ^
      moved(3, high) ^
      moved(2, high >>> 8) ^
      moved(1, high >>> 16) ^
      moved(0, high >>> 24);
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ moved(0, crc ^ (bytes[at] ?? 0));
  return ~crc >>> 0;
}
