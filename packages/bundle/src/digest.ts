/**
 * Computes the SHA-256 of bytes, as the manifest writes it.
 *
 * @param bytes - what to hash
 * @returns 64 lower-case hexadecimal digits
 * @example
 * ```ts
 * (await sha256(new Uint8Array())).slice(0, 8); // "e3b0c442"
 * ```
 * @public
 */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const plain = isPlain(bytes) ? bytes : Uint8Array.from(bytes);
  const digest = new Uint8Array(await globalThis.crypto.subtle.digest("SHA-256", plain));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Memory that others may write to while it is hashed is copied first. */
function isPlain(bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer;
}
