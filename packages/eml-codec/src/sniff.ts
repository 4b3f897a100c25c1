// What kind of file is this? A first look at content, never at the name. Never throws, proves nothing.

import { present } from "./cells.js";

/**
 * What the beginning of a file looks like.
 *
 * `eml` means that the root element looks like EML: only decoding tells whether it is sound.
 * @public
 */
export type Sniffed =
  | { readonly kind: "eml"; readonly documentId?: string; readonly electionId?: string }
  | { readonly kind: "empty" | "zip" | "other-xml" | "other" };

/** Number of bytes that are looked at. @public */
export const SNIFF_LENGTH = 4096;

const ADDRESS = "urn:oasis:names:tc:evs:schema:eml";

/**
 * Tells what kind of file something is, from its first 4 KB.
 *
 * @param bytes - the file, or its beginning
 * @returns the kind; for EML also the Id of the document and of the election, where they stand there
 * @example
 * ```ts
 * sniff(new TextEncoder().encode("PK\u0003\u0004")).kind; // "zip"
 * ```
 * @public
 */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return { kind: "empty" };
  if (isZip(bytes)) return { kind: "zip" };
  const text = beginning(bytes);
  const tag = rootTag(text);
  if (tag === undefined) return { kind: /^\s*<\?xml\s/.test(text) ? "other-xml" : "other" };
  const attributes = new Map<string, string>();
  for (const [, name = "", quoted, single] of tag.matchAll(
    /\s([^\s=<>"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g,
  ))
    attributes.set(name, present(quoted ?? single));
  const [, prefix, local] = /^<(?:([^\s:>/]+):)?([^\s:>/]+)/.exec(tag) ?? [];
  const declared = attributes.get(prefix === undefined ? "xmlns" : `xmlns:${prefix}`);
  if (local !== "EML" || declared !== ADDRESS) return { kind: "other-xml" };
  const documentId = attributes.get("Id")?.trim();
  const electionId = electionOf(text);
  return {
    kind: "eml",
    ...(documentId === undefined ? {} : { documentId }),
    ...(electionId === undefined ? {} : { electionId }),
  };
}

function isZip(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  if (first !== 0x50 || second !== 0x4b) return false;
  return (third === 3 && fourth === 4) || (third === 5 && fourth === 6) || third === 7;
}

function beginning(bytes: Uint8Array): string {
  const part = bytes.subarray(0, SNIFF_LENGTH);
  if ((part[0] === 0xff && part[1] === 0xfe) || part[1] === 0)
    return new TextDecoder("utf-16le").decode(part);
  if ((part[0] === 0xfe && part[1] === 0xff) || part[0] === 0)
    return new TextDecoder("utf-16be").decode(part);
  return new TextDecoder().decode(part);
}

/** The start tag of the root, or what of it is there; `undefined` if this is not XML. */
function rootTag(text: string): string | undefined {
  let rest = text.trimStart();
  for (;;) {
    const aside = /^(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>)\s*/s.exec(rest);
    if (aside === null) break;
    rest = rest.slice(aside[0].length);
  }
  return /^<[^\s<>!?/"'=][^<>]*/.exec(rest)?.[0];
}

function electionOf(text: string): string | undefined {
  const tag = /<(?:[^\s<>:/]+:)?ElectionIdentifier\s([^<>]*)>/.exec(text)?.[1];
  const id = /(?:^|\s)Id\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag ?? "");
  return (id?.[1] ?? id?.[2])?.trim();
}
