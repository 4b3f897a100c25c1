// Damage and attacks that know nothing of what they change: bits, ends, pieces.
import type { Random } from "@telwerk/testkit";

const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts));

const noise = (random: Random, length: number): Uint8Array =>
  Uint8Array.from({ length }, () => random.below(256));

/** One way to change the bytes of a file. */
export type Damage = (bytes: Uint8Array, random: Random) => Uint8Array;

/** Replaces a piece from `at` on. */
function pieced(bytes: Uint8Array, at: number, length: number, piece: Uint8Array): Uint8Array {
  return joined(bytes.subarray(0, at), piece, bytes.subarray(at + length));
}

const anywhere = (bytes: Uint8Array, random: Random): number => random.below(bytes.length + 1);

/** Signatures of a zip: local header, directory entry, end. What stands behind them are lengths, offsets and names. */
const zipMarks = ["504b0304", "504b0102", "504b0506", "504b0708"].map((hex) =>
  Buffer.from(hex, "hex"),
);

/** Every place in a zip where a header begins. */
function headersIn(bytes: Uint8Array): readonly number[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return zipMarks.flatMap((mark) => {
    const found: number[] = [];
    for (let at = buffer.indexOf(mark); at >= 0; at = buffer.indexOf(mark, at + 1)) found.push(at);
    return found;
  });
}

/** Changes a field of a header of a zip; in what is no zip, a byte anywhere. */
const headerField: Damage = (bytes, random) => {
  const [first, ...others] = headersIn(bytes);
  const header = first === undefined ? 0 : random.pick([first, ...others]);
  const at = Math.min(bytes.length, header + 4 + random.below(46));
  return pieced(bytes, at, 1, noise(random, 1));
};

/** Every kind of damage, by what it is called when a test tells of it. */
export const damages: Readonly<Record<string, Damage>> = {
  "a bit turned": (bytes, random) => {
    const copy = Uint8Array.from(bytes);
    const at = random.below(Math.max(1, bytes.length));
    copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
    return copy;
  },
  "a byte of a header of a zip": headerField,
  "cut off": (bytes, random) => bytes.slice(0, anywhere(bytes, random)),
  "the beginning lost": (bytes, random) => bytes.slice(anywhere(bytes, random)),
  "something behind": (bytes, random) => joined(bytes, noise(random, random.between(1, 40))),
  "something in front": (bytes, random) => joined(noise(random, random.between(1, 40)), bytes),
  "a piece lost": (bytes, random) => {
    const at = anywhere(bytes, random);
    return pieced(bytes, at, random.between(1, 400), new Uint8Array());
  },
  "a piece twice": (bytes, random) => {
    const at = anywhere(bytes, random);
    const piece = bytes.slice(at, at + random.between(1, 400));
    return pieced(bytes, at, 0, piece);
  },
  "a piece overwritten": (bytes, random) => {
    const length = random.between(1, 60);
    return pieced(bytes, anywhere(bytes, random), length, noise(random, length));
  },
  "all of it noise": (bytes, random) => noise(random, Math.min(bytes.length, 4000)),
  emptied: () => new Uint8Array(),
};
