// Bytes of our own: every buffer that comes in is copied once, so that what was judged is what is used.

/** Bytes in memory that nobody else can share or resize. */
export type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Copies bytes from outside. Attack: a caller, or a worker that shares the memory, changes the content
 * while a signature over it is being checked; the copy is what is checked and what is handed on.
 */
export function own(bytes: Uint8Array): Bytes {
  return new Uint8Array(bytes);
}

/** Joins pieces into one. */
export function concat(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Tells whether two pieces hold the same bytes. Nothing secret is compared with it. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** Writes bytes as lower case hexadecimal digits. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Writes text as UTF-8. */
export function utf8(text: string): Bytes {
  return own(new TextEncoder().encode(text));
}

/**
 * Reads UTF-8 strictly: no byte order mark is skipped, no broken sequence is replaced.
 *
 * @returns undefined when the bytes are not UTF-8
 */
export function readUtf8(bytes: Bytes): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError) return undefined; // the decoder's own way to say: not UTF-8
    throw cause;
  }
}

/** SHA-256 of bytes. */
export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await globalThis.crypto.subtle.digest("SHA-256", bytes));
}
