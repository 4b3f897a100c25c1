// For the commands that tell a story: the verification behind it, without a report.

import { runOf } from "../report/run/run-of.js";
import type { Run } from "../report/run.js";
import { type Verification, verify } from "../verification.js";
import { deliveryOf } from "./delivery.js";
import { sha256 } from "./file-source.js";
import { maker } from "./maker.js";
import { readingFor } from "./reading-threads.js";

/** A verification and the run that it comes to. */
export interface VerifiedRun {
  readonly verification: Verification;
  readonly run: Run;
}

/** Verifies what stands at paths, as `verify` does by default. */
export async function verifiedRun(
  paths: readonly string[],
  scope: "all" | "result",
  program: URL | undefined,
): Promise<VerifiedRun> {
  const delivery = deliveryOf(paths);
  const { reader, close } = readingFor(delivery, program);
  const options = { require: "result", scope, digest: sha256, reader } as const;
  const verification = await verify(delivery, options).finally(close);
  return { verification, run: runOf(verification, maker, { paths, require: "result", scope }) };
}
