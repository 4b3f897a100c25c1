// Files in memory, handed to the engine as a page in a browser would.
import type { Delivery } from "../../src/evidence/source.js";
import { sha256 } from "../../src/node/file-source.js";
import { opinionsHere } from "../../src/opinion/answer.js";
import { type Verification, type VerificationOptions, verify } from "../../src/verification.js";

/** A file with a name and bytes. */
export interface MemoryFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function deliveryOf(files: readonly MemoryFile[]): Delivery {
  const sources = files.map(({ name, bytes }) => ({
    path: name,
    size: bytes.length,
    head: () => bytes.subarray(0, 4096),
    chunks: () => [bytes],
  }));
  return { sources, unreadable: [], ignored: [] };
}

/** One for all tests: schemas are compiled once. */
const opinions = opinionsHere();

export function verifyFiles(
  files: readonly MemoryFile[],
  options: Partial<VerificationOptions> = {},
): Promise<Verification> {
  return verify(deliveryOf(files), {
    scope: "all",
    require: "result",
    digest: sha256,
    opinions,
    ...options,
  });
}
