// One case through one contender: every run, by law and by OSV's rules.
import { type CaseRun, type OracleCase, type Policy, policies } from "./oracle-case.ts";
import { comparable, difference } from "./oracle-compare.ts";
import type { Computing, Contender, Reading } from "./oracle-contenders.ts";

/** What a run must equal: the expected one by law, and by OSV's rules the one in which OSV differs. */
function readings(testCase: OracleCase, policy: Policy): readonly (readonly [Reading, CaseRun])[] {
  const expected = testCase.expected[policy];
  if (expected === undefined) return [];
  // List groups and combinations: OSV's run as it is, and nobody else's.
  if (testCase.class === "groups" || testCase.class === "legacy-combination")
    return [["osv", expected]];
  const law = ["law", comparable(testCase, policy, expected)] as const;
  const osv = testCase.osvDiffers?.[policy]?.osv;
  if (osv === undefined) return [law];
  // Where a stopped run has other steps, the seats of that moment were not recorded.
  const { seats, nom, need, ...same } = expected;
  const kept =
    osv.steps === undefined ? { seats, nom, need } : osv.status === "ok" ? { seats, nom } : {};
  return [law, ["osv", { ...same, ...defined(kept), ...osv }]];
}

function defined(run: Readonly<Record<string, unknown>>): CaseRun {
  return Object.fromEntries(Object.entries(run).filter(([, value]) => value !== undefined));
}

/** The first difference of one case, over all its runs and both readings of the rules. */
function judge(contender: Computing, testCase: OracleCase): string | undefined | null {
  let covered = false;
  for (const policy of policies)
    for (const [reading, run] of readings(testCase, policy)) {
      const found = contender.run(testCase, policy, reading);
      if (found === undefined) continue;
      covered = true;
      const different = difference(run, found);
      if (different !== undefined) return `${reading} ${policy}: ${different}`;
    }
  return covered ? undefined : null;
}

/** The first difference, nothing when there is none, `null` when the contender does not cover the case. */
export function attempt(contender: Contender, testCase: OracleCase): string | undefined | null {
  try {
    return "judge" in contender ? contender.judge(testCase) : judge(contender, testCase);
  } catch (cause) {
    return `thrown: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}
