// UTF-8 by the book (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.

/** The sequence goes on after the last byte at hand. */
export const CUT = -1;
/** Not UTF-8. */
export const BROKEN = -2;

function continuation(bytes: Uint8Array, index: number): number {
  const byte = bytes[index] ?? 0;
  return (byte & 0xc0) === 0x80 ? byte & 0x3f : -1;
}

/** Number of bytes that a lead byte announces; 0 for a byte that cannot lead. */
function announced(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** Number of bytes in UTF-8 of a code point above 0x7F. */
export function byteLength(code: number): number {
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/**
 * Reads the code point above 0x7F at an index.
 *
 * @returns the code point, {@link CUT} or {@link BROKEN}
 */
export function codePointAt(bytes: Uint8Array, index: number, end: number): number {
  const lead = bytes[index] ?? 0;
  const length = announced(lead);
  if (length === 0) return BROKEN;
  let code = lead & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    if (index + i >= end) return CUT;
    const more = continuation(bytes, index + i);
    if (more < 0) return BROKEN;
    code = (code << 6) | more;
    // The second byte already tells an overlong form, a surrogate or too high a number.
    if (i === 1 && !secondFits(lead, code)) return BROKEN;
  }
  return code;
}

function secondFits(lead: number, code: number): boolean {
  if (lead === 0xe0) return code >= 0x20;
  if (lead === 0xed) return code < 0x360;
  if (lead === 0xf0) return code >= 0x10;
  return lead === 0xf4 ? code < 0x110 : true;
}
