// Zips for tests, written with a few lines of their own: what is read must not have been written by its reader.
import { crc32, deflateRawSync } from "node:zlib";
import type { MemoryFile } from "./memory.js";

/** A whole number in `width` bytes, the lowest first. */
const number = (value: number, width: 2 | 4): Buffer => {
  const bytes = Buffer.alloc(width);
  bytes.writeUIntLE(value, 0, width);
  return bytes;
};

/** What both headers of a file say: version, flags, method, time, CRC, sizes, lengths of name and extra. */
function facts({ name, bytes }: MemoryFile, data: Uint8Array): Buffer {
  return Buffer.concat([
    ...[20, 0, 8, 0x5000, 0xee7b].map((value) => number(value, 2)),
    ...[crc32(bytes), data.length, bytes.length].map((value) => number(value, 4)),
    number(Buffer.byteLength(name), 2),
    number(0, 2),
  ]);
}

/** Packs files into a zip, deflated, in their order. */
export function zipOf(files: readonly MemoryFile[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const data = deflateRawSync(file.bytes);
    const both = facts(file, data);
    const local = Buffer.concat([number(0x04034b50, 4), both, name, data]);
    const rest = Buffer.concat([Buffer.alloc(10), number(offset, 4)]);
    directory.push(Buffer.concat([number(0x02014b50, 4), number(20, 2), both, rest, name]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.concat([
    number(0x06054b50, 4),
    number(0, 4),
    number(files.length, 2),
    number(files.length, 2),
    number(central.length, 4),
    number(offset, 4),
    number(0, 2),
  ]);
  return new Uint8Array(Buffer.concat([...parts, central, end]));
}
