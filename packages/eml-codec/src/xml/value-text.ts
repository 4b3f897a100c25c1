// Bytes of a text or attribute value to a string. The bytes were checked before.
import { referenced } from "./scan-reference.js";
import { CDATA, HIGH, RESOLVE } from "./state.js";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Up to this many bytes a string is put together faster here than by a call to the decoder. */
const SHORT = 24;

/**
 * Makes the string of a part of the buffer.
 *
 * @param attribute - white space characters become spaces (XML 1.0, section 3.3.3)
 */
export function valueText(
  bytes: Uint8Array,
  start: number,
  end: number,
  flags: number,
  attribute: boolean,
): string {
  if ((flags & RESOLVE) !== 0) return resolve(bytes, start, end, flags, attribute);
  if ((flags & HIGH) !== 0 || end - start > SHORT)
    return decoder.decode(bytes.subarray(start, end));
  let text = "";
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

function resolve(
  bytes: Uint8Array,
  start: number,
  end: number,
  flags: number,
  attribute: boolean,
): string {
  let text = decoder.decode(bytes.subarray(start, end));
  // A line end is one newline, however it was written (XML 1.0, section 2.11).
  text = text.replace(/\r\n?/g, "\n");
  if (attribute) text = text.replace(/[\t\n]/g, " ");
  if ((flags & CDATA) !== 0) return text;
  return text.replace(/&([^;]*);/g, (_, body: string) => String.fromCodePoint(referenced(body)));
}
