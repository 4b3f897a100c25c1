// The proof as a contender: it does not compute a run, it judges ours.
import {
  type ApportionmentInput,
  apportion,
  type Claim,
  claimOf,
  type LotAnswer,
  verifyApportionment,
} from "@telwerk/apportionment";
import type { CaseRound, CaseRun, OracleCase, Policy } from "./oracle-case.ts";
import type { Reading } from "./oracle-contenders.ts";
import { inputOf } from "./oracle-input.ts";

/** The expected seats, if the proof accepts the claim that leads to them; otherwise none at all. */
export function runProof(
  testCase: OracleCase,
  policy: Policy,
  reading: Reading,
): CaseRun | undefined {
  const expected = testCase.expected[policy];
  if (expected?.status !== "ok" || testCase.combos !== undefined) return undefined;
  const { seats, main, sub } = expected;
  // Of list groups OSV's run is all there is. In seats it is the law, wherever the law asks the same lots.
  if (reading === "osv" && main === undefined) return undefined;
  const input = inputOf(testCase, "law");
  const result = apportion(input, answers(input, expected));
  const none = main === undefined ? { seats: [] } : { main: [] };
  if (result.kind !== "complete") return main === undefined ? none : undefined;
  const claim = claimOf(result);
  const lists = claim.lists.map((list, index) => ({
    ...list,
    seats: main === undefined ? (seats?.[index] ?? -1) : gained(main, list.listNumber),
  }));
  const groups = claim.groups.map((group) => ({
    ...group,
    division: {
      ...group.division,
      lists: group.division.lists.map((list) => ({
        ...list,
        seats: gained(sub?.[String(group.listNumber)], list.listNumber),
      })),
    },
  }));
  const judged: Claim = { ...claim, lists, groups: sub === undefined ? claim.groups : groups };
  if (verifyApportionment(input, judged).kind !== "proved") return none;
  return main === undefined ? { ...(seats && { seats }) } : { main, ...(sub && { sub }) };
}

/** The lots of the case as answers to our questions. */
function answers(input: ApportionmentInput, { draws = [] }: CaseRun): readonly LotAnswer[] {
  const lots: LotAnswer[] = [];
  for (const [index, drawn] of draws.entries()) {
    const asked = apportion(input, lots);
    if (asked.kind !== "lot-needed") break;
    const options: readonly (number | string)[] = asked.question.options;
    const own = options.find((option) => Number(option) === drawn.p);
    lots.push({ question: asked.question, drawn: own ?? index });
  }
  return lots;
}

/** What a list has after all rounds. */
function gained(rounds: readonly CaseRound[] | undefined, list: number): number {
  const changes = (rounds ?? []).flatMap(({ a }) => a.filter(([one]) => one === list));
  return changes.reduce((sum, [, change]) => sum + change, 0);
}
