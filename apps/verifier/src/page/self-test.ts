// Before it judges anything, the page judges a small election of which everything is known. A browser that counts
// otherwise gives no verdict at all; and one that has counted before counts faster.
import type { SecondOpinions } from "../opinion/port.js";
import { type Verification, verify } from "../verification.js";
import { pageDigest, pageSource } from "./file-source.js";

/** A file of the election: put in by the build, as text. */
export interface SampleFile {
  readonly name: string;
  readonly text: string;
}

/** What must come out: everything done, nothing wrong, and not because there was nothing to do. */
function problemOf({ verdict, judged }: Verification): string | undefined {
  if (verdict.word !== "verified" || verdict.depth !== "stations") {
    const reasons = verdict.reasons.map((reason) => reason.judged.entry.id);
    return `self-test: ${[verdict.word, ...new Set(reasons)].join(" ")}`;
  }
  const passed = judged.filter(({ status }) => status === "pass").length;
  return passed * 2 > judged.length ? undefined : `self-test: ${passed} checks`;
}

/**
 * Verifies the sample.
 *
 * @returns the verification, as it must be
 * @throws Error when anything else comes out than is known: nothing that this browser counts can be relied on
 */
export async function selfTest(
  sample: readonly SampleFile[],
  opinions: SecondOpinions,
): Promise<Verification> {
  const sources = sample.map(({ name, text }) =>
    pageSource({ path: name, file: new File([text], name) }),
  );
  const delivery = { sources, unreadable: [], ignored: [] };
  const asked = { scope: "all", require: "result", digest: pageDigest, opinions } as const;
  const verification = await verify(delivery, asked);
  const problem = problemOf(verification);
  if (problem !== undefined) throw new Error(problem);
  return verification;
}
