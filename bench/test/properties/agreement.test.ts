// The two counts of seats, made from one specification by people who did not see each other's work, agree on
// every election: steps, lots, seats, elected people and ranking.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differences } from "../../../apps/verifier/test/recount/differences.ts";
import type { CaseDraw, CaseRun, OracleCase } from "../../oracle-case.ts";
import { runOurs } from "../../oracle-ours.ts";
import { groupCase, majorityCase, plainCase } from "./cases.ts";

const often = { numRuns: 3_000 };

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
    ["lists standing alone", plainCase],
    ["a list with about half of the votes", majorityCase],
    ["list groups over districts, with weights", groupCase],
  ])("on %s", (_, cases) => {
    fc.assert(
      fc.property(cases, (testCase) => {
        expect(disagreement(testCase)).toEqual([]);
      }),
      often,
    );
  });
});
