// A verification with everything that this machine has to offer: digests, threads that read, workers for second
// opinions.
import { crc32 } from "node:zlib";
import type { SchemaSet } from "@telwerk/eml-codec/xsd";
import type { Delivery } from "../evidence/source.js";
import { type Verification, type VerificationOptions, verify } from "../verification.js";
import { sha256 } from "./file-source.js";
import { OpinionWorkers } from "./opinion-workers.js";
import { reading } from "./threads.js";

/** What a command asks; the rest is the machine's own. */
export interface VerifyingOptions
  extends Omit<VerificationOptions, "digest" | "checksum" | "opinions" | "reader"> {
  /** Schemas to use instead of our own. */
  readonly schemas?: SchemaSet;
}

/**
 * Verifies, and ends all threads and workers whatever happens.
 *
 * @param program - the program itself, which threads run too; absent where nothing may be started
 */
export async function verifying(
  delivery: Delivery,
  { schemas, ...options }: VerifyingOptions,
  program: URL | undefined,
): Promise<Verification> {
  const opinions = new OpinionWorkers(new URL("./opinion-worker.js", import.meta.url), schemas);
  const { reader, close } = reading(program);
  try {
    return await verify(delivery, {
      ...options,
      digest: sha256,
      checksum: crc32,
      opinions,
      reader,
    });
  } finally {
    close();
    await opinions.end();
  }
}
