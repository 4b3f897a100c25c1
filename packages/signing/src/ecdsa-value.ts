// An ECDSA signature is two numbers. WebCrypto and tokens give them side by side, 32 bytes each;
// certificates and CMS hold them as DER (RFC 3279, 2.2.3).
import { type Bytes, concat } from "./bytes.js";
import { walkDer } from "./der/cursor.js";
import { tag } from "./der/rules.js";
import { sequence, unsigned } from "./der/writer.js";

const size = 32;

/** Writes r and s, side by side, as DER. */
export function toDerSignature(raw: Uint8Array): Bytes {
  return sequence(unsigned(raw.subarray(0, size)), unsigned(raw.subarray(size)));
}

/** Fills a number up to 32 bytes; undefined when it is negative or longer. */
function fill(content: Bytes): Bytes | undefined {
  const digits = content[0] === 0 ? content.subarray(1) : content;
  const negative = content[0] !== undefined && content[0] >= 0x80;
  return negative || digits.length > size
    ? undefined
    : concat(new Uint8Array(size - digits.length), digits);
}

/** Reads r and s from DER; undefined when it is not exactly that. */
export function fromDerSignature(der: Bytes): Bytes | undefined {
  const read = walkDer(der, (cursor) =>
    cursor.sequence("an ECDSA signature", (pair) => [
      fill(pair.take(tag.integer, "r").content),
      fill(pair.take(tag.integer, "s").content),
    ]),
  );
  if (read.kind === "err") return undefined;
  const [r, s] = read.value;
  return r === undefined || s === undefined ? undefined : concat(r, s);
}
