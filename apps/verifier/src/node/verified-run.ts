// For the commands that tell a story: the verification behind it, without a report.

import { usuallyAsked } from "../report/asked.js";
import { clean } from "../report/layout.js";
import { runOf } from "../report/run/run-of.js";
import type { Run } from "../report/run.js";
import type { Verification } from "../verification.js";
import type { Streams } from "./command.js";
import { deliveryOf } from "./delivery.js";
import { makerHere } from "./maker.js";
import { verifying } from "./verifying.js";

/** A verification and the run that it comes to. */
export interface VerifiedRun {
  readonly verification: Verification;
  readonly run: Run;
}

/** Verifies what stands at paths, as `verify` does by default. */
export async function verifiedRun(
  paths: readonly string[],
  scope: "all" | "result",
  streams: Streams,
): Promise<VerifiedRun> {
  const { require, secondReading, schema } = usuallyAsked;
  const options = { require, scope, secondReading, schema };
  const delivery = deliveryOf(paths);
  for (const { path, cause } of delivery.unreadable)
    streams.err(`VER-READ ${clean(path)}: niet te lezen (cannot be read): ${cause}\n`);
  const verification = await verifying(delivery, options, streams.program);
  const run = runOf(verification, makerHere(streams), { paths, ...usuallyAsked, scope });
  return { verification, run };
}
