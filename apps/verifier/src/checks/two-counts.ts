// V07.03, V07.04 and V08.05: two counts by different people, and a proof. Where they disagree nobody
// knows who is right: the verdict is "not known", never "fine" and never "wrong".
import { type CompleteApportionment, claimOf, verifyApportionment } from "@telwerk/apportionment";
import { computedResult } from "../evidence/computed.js";
import type { Evidence } from "../evidence/evidence.js";
import { type Outcome, Tally } from "../evidence/finding.js";
import { lotText } from "../evidence/lots.js";
import { firstDifferentStep } from "../evidence/seat-steps.js";
import { type SecondCount, secondCount } from "../evidence/second-count.js";
import type { Count, ListOutcome } from "../recount/index.js";
import type { Check } from "./check.js";

/** The second count, or a finding that says why there is none. */
function completed(
  second: SecondCount,
  tally: Tally,
): { first: CompleteApportionment; count: Count } | undefined {
  switch (second.kind) {
    case "complete":
      return second;
    case "refused":
      tally.add({ reason: "refused", facts: { why: second.reasons.join("; ") } });
      return undefined;
    case "other-lot":
      tally.add({ reason: "other-lot", facts: { lot: lotText(second.question) } });
      return undefined;
    case "nothing":
      return undefined;
  }
}

/** V07.03: the first count and the second give each list as many seats. */
export function twoCountsOfSeats(evidence: Evidence): Outcome {
  const tally = new Tally();
  const both = completed(secondCount(evidence), tally);
  if (both === undefined) return tally;
  const { first, count } = both;
  const seats = new Map(
    count.lists.map(({ number, seats: given }): [number, number] => [number, given]),
  );
  const step = firstDifferentStep(first, count);
  const where = step ?? { first: "-", second: "-" };
  for (const unit of first.units) {
    tally.saw();
    const found = seats.get(unit.listNumber) ?? null;
    if (found === unit.seats) continue;
    const facts = { list: unit.listNumber, first: where.first, second: where.second };
    tally.add({ reason: "seats", expected: unit.seats, found, facts });
  }
  tally.saw();
  if (count.unfilled !== first.openSeats)
    tally.add({ reason: "open", expected: first.openSeats, found: count.unfilled });
  if (tally.count === 0 && step !== undefined)
    tally.add({ reason: "way", facts: { first: step.first, second: step.second } });
  return tally;
}

/** V07.04: the conditions that a right division of seats must satisfy, one by one. */
export function seatProof(prove: typeof verifyApportionment = verifyApportionment): Check {
  return (evidence) => {
    const tally = new Tally();
    const computed = computedResult(evidence);
    if (computed.kind !== "complete") return tally;
    tally.saw(computed.result.units.length);
    const verdict = prove(computed.input, claimOf(computed.result));
    if (verdict.kind === "proved") return tally;
    for (const { code, facts } of verdict.issues) {
      // The proof is not made for combined lists, which ended in 2017.
      const reason = code === "AP-PROOF-RULES" ? "not-made-for" : "refuted";
      tally.add({ reason, facts: { code, list: String(facts["listNumber"] ?? "-") } });
    }
    return tally;
  };
}

/** By preference in order; the others as a set: their order is not established where places differ. */
function peopleOf(preference: readonly string[], further: readonly string[]): readonly string[] {
  return [...preference.map((person) => `* ${person}`), ...further.toSorted()];
}

function comparePeople(
  unit: CompleteApportionment["units"][number],
  second: ListOutcome | undefined,
  tally: Tally,
): void {
  const keys = (by: "preference" | "list-order"): readonly string[] =>
    unit.elected.filter((one) => one.by === by).map(({ key }) => key);
  const expected = peopleOf(keys("preference"), keys("list-order"));
  const found = peopleOf(second?.preference ?? [], second?.further ?? []);
  tally.saw(expected.length);
  const at = expected.findIndex((person, index) => person !== found[index]);
  if (at < 0 && expected.length === found.length) return;
  const place = at < 0 ? expected.length : at;
  tally.add({
    reason: "people",
    expected: expected[place] ?? null,
    found: found[place] ?? null,
    facts: { list: unit.listNumber },
  });
}

/** V08.05: the first count and the second elect the same people. */
export function twoCountsOfPeople(evidence: Evidence): Outcome {
  const tally = new Tally();
  const both = completed(secondCount(evidence), tally);
  if (both === undefined) return tally;
  const lists = new Map(both.count.lists.map((list) => [list.number, list]));
  for (const unit of both.first.units) comparePeople(unit, lists.get(unit.listNumber), tally);
  return tally;
}
