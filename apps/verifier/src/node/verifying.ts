// A verification with everything that this machine has to offer: digests, workers for second opinions.
import type { SchemaSet } from "@telwerk/eml-codec/xsd";
import type { Delivery } from "../evidence/source.js";
import { type Verification, type VerificationOptions, verify } from "../verification.js";
import { sha256 } from "./file-source.js";
import { OpinionWorkers } from "./opinion-workers.js";

/** What a command asks; the rest is the machine's own. */
export interface VerifyingOptions extends Omit<VerificationOptions, "digest" | "opinions"> {
  /** Schemas to use instead of our own. */
  readonly schemas?: SchemaSet;
}

/** Verifies, and ends the workers whatever happens. */
export async function verifying(
  delivery: Delivery,
  { schemas, ...options }: VerifyingOptions,
): Promise<Verification> {
  const opinions = new OpinionWorkers(new URL("./opinion-worker.js", import.meta.url), schemas);
  try {
    return await verify(delivery, { ...options, digest: sha256, opinions });
  } finally {
    await opinions.end();
  }
}
