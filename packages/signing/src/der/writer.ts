// Writes DER values: the one encoding that the reader accepts.
import { type Bytes, concat, utf8 } from "../bytes.js";
import type { Instant } from "../instant.js";
import { oidContent } from "./oid.js";
import { tag } from "./rules.js";

/** Writes a value of any type around content that stands ready. */
export function value(identifier: number, ...parts: readonly Uint8Array[]): Bytes {
  const content = concat(...parts);
  const digits: number[] = [];
  if (content.length >= 0x80) {
    for (let rest = content.length; rest > 0; rest = Math.floor(rest / 256))
      digits.unshift(rest % 256);
  }
  const length = digits.length === 0 ? [content.length] : [0x80 | digits.length, ...digits];
  return concat(Uint8Array.of(identifier, ...length), content);
}

export const sequence = (...parts: readonly Uint8Array[]): Bytes => value(tag.sequence, ...parts);

/** A context-specific value with other values inside: `[number]` in the standards. */
export const context = (number: number, ...parts: readonly Uint8Array[]): Bytes =>
  value(0xa0 | number, ...parts);

function compare(a: Uint8Array, b: Uint8Array): number {
  const differs = a.findIndex((byte, at) => byte !== b[at]);
  return differs < 0 ? a.length - b.length : (a[differs] ?? 0) - (b[differs] ?? -1);
}

/** A set, its members in the order that DER gives them. */
export const set = (...members: readonly Uint8Array[]): Bytes =>
  value(tag.set, ...[...members].sort(compare));

/** An integer from its bytes, most significant first, read as a number of 0 or more. */
export function unsigned(bytes: Uint8Array): Bytes {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? Uint8Array.of(0) : bytes.subarray(first);
  return value(
    tag.integer,
    (digits[0] ?? 0) >= 0x80 ? Uint8Array.of(0) : new Uint8Array(0),
    digits,
  );
}

/** A small integer of 0 or more. */
export const integer = (number: number): Bytes =>
  unsigned(Uint8Array.of(number >>> 24, number >>> 16, number >>> 8, number));

export const objectIdentifier = (dotted: string): Bytes => value(tag.oid, oidContent(dotted));
export const octetString = (bytes: Uint8Array): Bytes => value(tag.octetString, bytes);
export const bitString = (bytes: Uint8Array): Bytes =>
  value(tag.bitString, Uint8Array.of(0), bytes);
export const nothing: Bytes = value(tag.null);
export const yes: Bytes = value(tag.boolean, Uint8Array.of(0xff));
export const utf8String = (text: string): Bytes => value(tag.utf8, utf8(text));

/** A moment, in the form that its year prescribes (RFC 5280, 4.1.2.5). */
export function time(moment: Instant): Bytes {
  const digits = moment.replaceAll(/[-:T]/g, "");
  return moment < "2050"
    ? value(tag.utcTime, utf8(digits.slice(2)))
    : value(tag.generalizedTime, utf8(digits));
}
