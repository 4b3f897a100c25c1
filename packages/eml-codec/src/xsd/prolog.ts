// What stands before the root element. untrusted: a DOCTYPE is how entities are declared that read files or
// grow to gigabytes, and another encoding is how a DOCTYPE hides; both are refused before libxml2 sees them.

/** Why a file is not handed to libxml2. */
export interface PrologRefusal {
  readonly code: "EML-XSD-DOCTYPE" | "EML-XSD-ENCODING";
  readonly offset: number;
}

const LESS = 0x3c;
const QUESTION = 0x3f;
const BANG = 0x21;
const GREATER = 0x3e;
const DASH = 0x2d;
const MARK = [0xef, 0xbb, 0xbf];

/**
 * Looks at everything before the root element.
 *
 * @param bytes - the file
 * @returns why it is refused, or `undefined`; whether it is well-formed is for libxml2 to say
 */
export function refuseProlog(bytes: Uint8Array): PrologRefusal | undefined {
  let at = MARK.every((byte, index) => bytes[index] === byte) ? MARK.length : 0;
  if (!isUtf8(bytes, at)) return { code: "EML-XSD-ENCODING", offset: 0 };
  for (;;) {
    while (isSpace(bytes[at])) at += 1;
    if (bytes[at] !== LESS) return undefined;
    if (bytes[at + 1] === QUESTION) at = after(bytes, at + 2, [QUESTION, GREATER]);
    else if (bytes[at + 1] !== BANG) return undefined;
    else if (bytes[at + 2] !== DASH) return { code: "EML-XSD-DOCTYPE", offset: at };
    else at = after(bytes, at + 4, [DASH, DASH, GREATER]);
  }
}

/** No declaration, one without encoding, or one that says UTF-8 (in which US-ASCII is contained). */
function isUtf8(bytes: Uint8Array, from: number): boolean {
  // UTF-16 and UTF-32 begin with a mark above 0x7F or have zeros; EBCDIC begins above 0x7F or with 0x4C, an L.
  if (bytes[from] === 0 || bytes[from + 1] === 0 || (bytes[from] ?? 0) > 0x7f) return false;
  const start = new TextDecoder("latin1").decode(bytes.subarray(from, from + 512));
  const encoding = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(start)?.[1];
  return encoding === undefined || /^(?:utf-8|us-ascii)$/i.test(encoding);
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** The place after the first occurrence of some bytes; the end where there is none. */
function after(bytes: Uint8Array, from: number, wanted: readonly number[]): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at + wanted.length;
  return bytes.length;
}
