// PEM, the text form of certificates and keys (RFC 7468), in one spelling only: what is read is exactly
// what we would have written, except that lines may end as on Windows and the last may be left open.
import { err, ok, type Result } from "@telwerk/core";
import { type Bytes, own, utf8 } from "./bytes.js";

/** The labels that are read and written. */
export type PemLabel = "CERTIFICATE" | "ENCRYPTED PRIVATE KEY";

/** Writes bytes as PEM, 64 characters a line. */
export function toPem(label: PemLabel, der: Uint8Array): string {
  const text = btoa(Array.from(der, (byte) => String.fromCharCode(byte)).join(""));
  const lines = text.match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ""].join("\n");
}

function decodeBase64(text: string): Bytes | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length % 4 !== 0) return undefined;
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/**
 * Reads one PEM block that is alone in its file.
 *
 * // untrusted: a second block, text around it, or a second spelling of the same bytes would let two
 * programs see two different certificates in one file.
 *
 * @returns the bytes, or why it is not such a file
 */
export function fromPem(label: PemLabel, text: string): Result<Bytes, string> {
  const lines = text.replaceAll("\r\n", "\n");
  const begin = `-----BEGIN ${label}-----\n`;
  if (!lines.startsWith(begin)) return err(`no "${begin.trim()}" on the first line`);
  const body = lines.slice(begin.length, lines.indexOf("\n-----END"));
  const bytes = decodeBase64(body.replaceAll("\n", ""));
  if (bytes === undefined) return err("not base64");
  const written = toPem(label, bytes);
  return lines === written || `${lines}\n` === written
    ? ok(bytes)
    : err("not one block in the usual spelling");
}

/** Reads a file that holds either PEM or the bare bytes (DER, which starts with 0x30). */
export function fromPemOrDer(label: PemLabel, input: string | Uint8Array): Result<Bytes, string> {
  if (typeof input === "string") return fromPem(label, input);
  const bytes = own(input);
  if (bytes[0] === 0x30) return ok(bytes);
  const begin = utf8("-----BEGIN ");
  if (!begin.every((byte, index) => bytes[index] === byte)) return err("neither PEM nor DER");
  return fromPem(label, Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
