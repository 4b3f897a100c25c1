// Files in memory, handed to the engine as a page in a browser would.
import type { Delivery } from "../../src/evidence/source.js";
import { sha256 } from "../../src/node/file-source.js";
import { opinionsHere } from "../../src/opinion/answer.js";
import { usuallyAsked } from "../../src/report/asked.js";
import { runOf } from "../../src/report/run/run-of.js";
import type { Asked, Maker, Run } from "../../src/report/run.js";
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
    read: (offset: number, length: number) => bytes.subarray(offset, offset + length),
  }));
  return { sources, unreadable: [], ignored: [] };
}

/** One for all tests: schemas are compiled once. */
const opinions = opinionsHere();

/** What our own reader and checks find without anybody's help: many times as fast. */
export const byOurselves = { secondReading: "none", schema: "none" } as const;

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

/** A maker whose name does not change with the version. */
export const maker: Maker = {
  name: "verifier",
  version: "1.2.3",
  program: null,
  law: "2026-01-01",
  catalogue: "0".repeat(64),
};

/** The run of a verification, by that maker. */
export function runFrom(verification: Verification, asked: Partial<Asked> = {}): Run {
  return runOf(verification, maker, {
    paths: ["election"],
    ...usuallyAsked,
    ...asked,
  });
}

/** The run of files in memory. */
export async function runFiles(
  files: readonly MemoryFile[],
  options: Partial<VerificationOptions> = {},
): Promise<Run> {
  const { require = "result", scope = "all" } = options;
  return runFrom(await verifyFiles(files, options), { require, scope });
}
