// The proof as a contender: it does not compute a run, it judges ours.
import { apportion, claimOf, type LotAnswer, verifyApportionment } from "@telwerk/apportionment";
import type { CaseRun, OracleCase, Policy } from "./oracle-case.ts";
import type { Reading } from "./oracle-contenders.ts";
import { inputOf } from "./oracle-input.ts";

/** The expected seats, if the proof accepts the claim that leads to them; otherwise no seats at all. */
export function runProof(
  testCase: OracleCase,
  policy: Policy,
  reading: Reading,
): CaseRun | undefined {
  const expected = testCase.expected[policy];
  if (reading === "osv" || expected?.status !== "ok" || expected.seats === undefined)
    return undefined;
  const input = inputOf(testCase, reading);
  const lots: LotAnswer[] = [];
  for (const [index, drawn] of (expected.draws ?? []).entries()) {
    const asked = apportion(input, lots);
    if (asked.kind !== "lot-needed") break;
    const options: readonly (number | string)[] = asked.question.options;
    const own = options.find((option) => Number(option) === drawn.p);
    lots.push({ question: asked.question, drawn: own ?? index });
  }
  const result = apportion(input, lots);
  if (result.kind !== "complete") return { seats: [] };
  const claim = claimOf(result);
  const lists = claim.lists.map((list, index) => ({
    ...list,
    seats: expected.seats?.[index] ?? -1,
  }));
  const verdict = verifyApportionment(input, { ...claim, lists });
  return { seats: verdict.kind === "proved" ? expected.seats : [] };
}
