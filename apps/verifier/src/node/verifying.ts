// A verification with everything that this machine has to offer: digests, threads that read, workers for second
// opinions.
import type { SchemaSet } from "@telwerk/eml-codec/xsd";
import type { Delivery } from "../evidence/source.js";
import type { ZipPorts } from "../intake/expansion.js";
import type { SecondOpinions } from "../opinion/port.js";
import { type Verification, type VerificationOptions, verify } from "../verification.js";
import { sha256 } from "./file-source.js";
import { OpinionWorkers } from "./opinion-workers.js";
import { reading } from "./threads.js";
import { zipPorts } from "./zip-ports.js";

/** What a command asks; the rest is the machine's own. */
export interface VerifyingOptions
  extends Omit<VerificationOptions, "digest" | keyof ZipPorts | "opinions" | "reader"> {
  /** Schemas to use instead of our own. */
  readonly schemas?: SchemaSet;
}

/** Whoever gives second opinions, and how to end it. */
interface Advisers {
  readonly opinions: SecondOpinions;
  readonly end: () => Promise<void>;
}

async function advisersFor(
  schemas: SchemaSet | undefined,
  program: URL | undefined,
): Promise<Advisers> {
  if (program === undefined) {
    // libxml2 takes a moment to load: only where it is needed.
    const { opinionsHere } = await import("../opinion/answer.js");
    return { opinions: opinionsHere(schemas, sha256), end: () => Promise.resolve() };
  }
  const workers = new OpinionWorkers(program, schemas);
  return { opinions: workers, end: () => workers.end() };
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
  const { opinions, end } = await advisersFor(schemas, program);
  const { reader, close } = reading(program);
  try {
    return await verify(delivery, {
      ...options,
      digest: sha256,
      ...zipPorts,
      opinions,
      reader,
    });
  } finally {
    close();
    await end();
  }
}
