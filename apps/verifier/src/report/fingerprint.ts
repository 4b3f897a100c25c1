// SHA-256 of a text, wherever a report is made: at once, without a platform. Files have a digest of their own.
import { sha256 } from "@noble/hashes/sha2.js";

/** SHA-256 of a text in UTF-8. */
export function fingerprint(text: string): Uint8Array {
  return sha256(new TextEncoder().encode(text));
}

/** As 64 hexadecimal digits, lower case. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** As Base64, for a content security policy. */
export function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** Groups of four, as hash codes stand on certified results: easier to read aloud. */
export function inGroups(digits: string): string {
  return digits.replace(/(.{4})(?=.)/g, "$1 ");
}
