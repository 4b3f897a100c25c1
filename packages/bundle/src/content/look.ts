// What do the bytes look like? A first look, never at the name, and no proof: only decoding, opening or
// verifying tells whether a file is sound. An election's Id from here is a claim too.
import { type Sniffed, sniff } from "@telwerk/eml-codec/sniff";

/**
 * What the beginning of a file looks like. Texts for office software (`odt`, `docx`) are zips inside.
 * @public
 */
export type Look =
  | { readonly form: "eml"; readonly documentId: string; readonly electionId: string | undefined }
  | { readonly form: Form };

/**
 * The forms that are told apart beside EML.
 * @public
 */
export type Form =
  | "empty"
  | "zip"
  | "odt"
  | "docx"
  | "pdf"
  | "image"
  | "doc"
  | "der"
  | "certificate"
  | "private-key"
  | "encrypted-key"
  | "csv"
  | "json"
  | "xml"
  | "other";

const looked = 4_096;

/** Texts that a file can start with, after a byte order mark, and what it is then. */
const openings: readonly (readonly [Form, RegExp])[] = [
  ["pdf", /^%PDF-/],
  ["csv", /^"Verkiezing";/],
  ["json", /^\s*\{/],
];

/** The first bytes of forms that are no text. */
const magic: readonly (readonly [Form, readonly number[]])[] = [
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["doc", [0xd0, 0xcf, 0x11, 0xe0]],
];

/**
 * Looks at the beginning of a file.
 *
 * @param bytes - the file, or its first 4 KB
 * @returns what it looks like
 * @example
 * ```ts
 * lookAt(new TextEncoder().encode("%PDF-1.7")).form; // "pdf"
 * ```
 * @public
 */
export function lookAt(bytes: Uint8Array): Look {
  const start = bytes.subarray(0, looked);
  const sniffed: Sniffed = sniff(start);
  if (sniffed.kind === "eml") {
    return { form: "eml", documentId: sniffed.documentId ?? "", electionId: sniffed.electionId };
  }
  if (sniffed.kind === "empty") return { form: "empty" };
  if (sniffed.kind === "other-xml") return { form: "xml" };
  if (sniffed.kind === "zip") return { form: officeForm(start) };
  const byMagic = magic.find(([, first]) => first.every((byte, at) => start[at] === byte));
  return { form: byMagic?.[0] ?? derForm(start) ?? textForm(start) };
}

/**
 * DER: a sequence with a long length. Where a version of 0 or 1 comes first it is a private key without a
 * lock (PKCS#8, PKCS#1, SEC 1); in a signature or a certificate something else does.
 */
function derForm(start: Uint8Array): Form | undefined {
  const [sequence, length = 0] = start;
  if (sequence !== 0x30 || length < 0x81 || length > 0x84) return undefined;
  const [integer, size, version = 2] = start.subarray(2 + (length & 0x0f));
  return integer === 0x02 && size === 1 && version < 2 ? "private-key" : "der";
}

/** The first file in a zip tells office texts: their own rules put it there. */
function officeForm(start: Uint8Array): Form {
  const text = new TextDecoder("latin1").decode(start.subarray(30, 120));
  if (text.startsWith("mimetypeapplication/vnd.oasis.opendocument.text")) return "odt";
  return text.startsWith("[Content_Types].xml") ? "docx" : "zip";
}

/** Keys are looked for anywhere in the beginning: a comment may stand before them. */
function textForm(start: Uint8Array): Form {
  const text = new TextDecoder().decode(start);
  const label = /-----BEGIN ([A-Z0-9 ]+)-----/.exec(text)?.[1] ?? "";
  const legacy = text.includes("Proc-Type: 4,ENCRYPTED");
  if (label === "ENCRYPTED PRIVATE KEY") return "encrypted-key";
  if (label.endsWith("PRIVATE KEY")) return legacy ? "encrypted-key" : "private-key";
  if (label === "CERTIFICATE") return "certificate";
  return openings.find(([, opening]) => opening.test(text))?.[0] ?? "other";
}
