// What is not an election is not counted, and all of what is wrong is said.
import { describe, expect, it } from "vitest";
import { type ElectionInput, recount } from "../../src/recount/index.js";
import { election, list, listsWith } from "./elections.js";

const good = election("GR", 9, listsWith([5, 3]));
const set = { districts: [1], candidates: ["a", "b"], votes: [[1n, 2n]] };
const withSet = (changed: Partial<typeof set>): ElectionInput => ({
  ...good,
  lists: [{ number: 1, sets: [{ ...set, ...changed }] }],
});
const withRules = (changed: Partial<ElectionInput["rules"]>): ElectionInput => ({
  ...good,
  rules: { ...good.rules, ...changed },
});

function objections(input: ElectionInput): readonly string[] {
  const outcome = recount(input);
  return outcome.kind === "refused" ? outcome.reasons : [];
}

describe("an election to count", () => {
  it("is counted when nothing is wrong with it", () => {
    expect(objections(good)).toEqual([]);
    expect(objections(withSet({}))).toEqual([]);
  });

  it.each<[string, ElectionInput, RegExp]>([
    ["no seats", { ...good, seats: 0 }, /at least one seat/],
    ["half a seat", { ...good, seats: 1.5 }, /at least one seat/],
    ["no lists", { ...good, lists: [] }, /at least one list/],
    ["a list number twice", { ...good, lists: [list(1, [1]), list(1, [2])] }, /occurs twice/],
    ["a list number below 1", { ...good, lists: [list(0, [1])] }, /no number from 1/],
    ["a list without sets", { ...good, lists: [{ number: 1, sets: [] }] }, /is empty/],
    ["a set without districts", withSet({ districts: [], votes: [] }), /without districts/],
    ["a district below 1", withSet({ districts: [0] }), /below 1/],
    ["a set without candidates", withSet({ candidates: [], votes: [[]] }), /without candidates/],
    ["a person twice", withSet({ candidates: ["a", "a"] }), /a person twice/],
    ["a district without votes", withSet({ votes: [] }), /votes of a district/],
    ["a candidate without votes", withSet({ votes: [[1n]] }), /votes of a candidate/],
    ["votes below zero", withSet({ votes: [[1n, -1n]] }), /below zero/],
    [
      "a list twice in a district",
      { ...good, lists: [{ number: 1, sets: [set, set] }] },
      /twice in a district/,
    ],
    ["a stranger who died", { ...good, lists: [list(1, [1], [2])] }, /no candidate/],
    ["a weight of zero", { ...good, weights: [{ number: 1, weight: 0n }] }, /not above zero/],
    [
      "two weights of a district",
      { ...good, weights: [1n, 2n].map((weight) => ({ number: 1, weight })) },
      /two weights/,
    ],
    ["a district without a weight", { ...good, weights: [{ number: 2, weight: 1n }] }, /no weight/],
    ["a share by zero", withRules({ lrMin: { top: 1n, bottom: 0n } }), /not a fraction/],
    ["a share below zero", withRules({ preference: { top: -1n, bottom: 4n } }), /not a fraction/],
    ["an unknown list combined", { ...good, combinations: [[1, 7]] }, /unknown list/],
    ["a list combined twice", { ...good, combinations: [[1, 2], [2]] }, /two combinations/],
  ])("%s is refused", (_, input, reason) => {
    expect(objections(input).join("; ")).toMatch(reason);
  });

  it("everything that is wrong is said at once", () => {
    expect(objections({ ...good, seats: 0, lists: [] })).toHaveLength(2);
  });
});
