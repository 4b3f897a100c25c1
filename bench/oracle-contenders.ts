// Who is put to the test. A contender computes a run of a case; what it leaves out is not compared, and
// `undefined` means that it does not cover the case (which the report says). The verifier's second
// implementation enters here, as one more line in `contenders`.
import type { CaseRun, OracleCase, Policy } from "./oracle-case.ts";
import { runOurs } from "./oracle-ours.ts";
import { runProof } from "./oracle-proof.ts";

/** Whose run a contender must equal: the expected run, or the one in which OSV differs from it. */
export type Reading = "law" | "osv";

export interface Contender {
  readonly name: string;
  run(testCase: OracleCase, policy: Policy, reading: Reading): CaseRun | undefined;
}

export const contenders: readonly Contender[] = [
  { name: "apportionment", run: runOurs },
  { name: "proof", run: runProof },
];
