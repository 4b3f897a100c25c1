// Who is put to the test. A contender computes a run of a case; what it leaves out is not compared, and
// `undefined` means that it does not cover the case (which the report says).
import type { CaseRun, OracleCase, Policy } from "./oracle-case.ts";
import { runOurs } from "./oracle-ours.ts";
import { runProof } from "./oracle-proof.ts";
import { judgeRecount } from "./oracle-recount.ts";

/** Whose run a contender must equal: the expected run, or the one in which OSV differs from it. */
export type Reading = "law" | "osv";

/** Computes runs, which the oracle compares. */
export interface Computing {
  readonly name: string;
  run(testCase: OracleCase, policy: Policy, reading: Reading): CaseRun | undefined;
}

/** Compares by itself: the first difference of a case, or nothing. */
export interface Judging {
  readonly name: string;
  judge(testCase: OracleCase): string | undefined;
}

export type Contender = Computing | Judging;

export const contenders: readonly Contender[] = [
  { name: "apportionment", run: runOurs },
  { name: "recount", judge: judgeRecount },
  { name: "proof", run: runProof },
];
