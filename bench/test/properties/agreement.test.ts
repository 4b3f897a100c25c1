// The two counts of seats, made from one specification by people who did not see each other's work, agree on
// every election: steps, lots, seats, elected people and ranking.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differences } from "../../../apps/verifier/test/recount/differences.ts";
import type { CaseDraw, CaseRun, OracleCase } from "../../oracle-case.ts";
import { runOurs } from "../../oracle-ours.ts";
import { groupCase, majorityCase, plainCase } from "./cases.ts";

const often = 3_000;

/** Once different: a seat passed on (P 18) to a list that P 12 had filled, and that P 16 § 2 took a seat from. */
const lapsedBefore: OracleCase = {
  id: "made up",
  class: "groups",
  election: "TK",
  seats: 19,
  rules: { residual: "HA", lrMin: "3/4", haMin: "1/1", p9: true, pref: "1/4", prefStrict: true },
  lists: [
    {
      n: 1,
      sets: [
        {
          d: [1, 2, 3, 4],
          cand: [4, 2, 3],
          votes: [
            [1, 0, 0],
            [1, 0, 0],
            [6, 22, 2],
            [22, 2, 22],
          ],
        },
      ],
    },
    {
      n: 2,
      sets: [
        { d: [1], cand: [6, 1], votes: [[1, 10]] },
        { d: [2], cand: [4], votes: [[26]] },
        { d: [3], cand: [4, 2], votes: [[1, 8]] },
        { d: [4], cand: [4, 6], votes: [[27, 1]] },
      ],
    },
  ],
  source: "none",
  expected: {},
  districts: [
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 1],
  ],
};

/** In list groups the cases do not say how many seats are left when a lot is drawn. */
function asWritten(testCase: OracleCase, run: CaseRun): CaseRun {
  if (testCase.class !== "groups") return run;
  const written = ({ k, o, list, group, p }: CaseDraw): CaseDraw => ({
    k,
    o,
    ...(list !== undefined && { list }),
    ...(group !== undefined && { group }),
    ...(p !== undefined && { p }),
  });
  return {
    ...run,
    ...(run.need && { need: written(run.need) }),
    ...(run.draws && { draws: run.draws.map(written) }),
  };
}

/** What the second count's own tests take as a case: what is made here has every part of it. */
type Differing = Parameters<typeof differences>;

function disagreement(testCase: OracleCase): readonly string[] {
  return (["stop", "first", "last"] as const).flatMap((run) =>
    differences(
      testCase as Differing[0],
      run,
      asWritten(testCase, runOurs(testCase, run, "law")) as Differing[2],
      false,
    ),
  );
}

describe("both counts agree", () => {
  it.each([
    ["lists standing alone", plainCase, []],
    ["a list with about half of the votes", majorityCase, []],
    ["list groups over districts, with weights", groupCase, [lapsedBefore]],
  ])("on %s", (_, cases, found: readonly OracleCase[]) => {
    fc.assert(
      fc.property(cases, (testCase) => {
        expect(disagreement(testCase)).toEqual([]);
      }),
      { numRuns: often, examples: found.map((one) => [one]) },
    );
  });
});
