import { describe, expect, it } from "vitest";
import { apportion } from "../src/index.js";
import { decided, list, lists, rulesOf, seatsOf } from "./election.js";

const rules = rulesOf("TK", 20, "2012-09-12");

describe("list combinations, until 1 December 2017", () => {
  it("Article P 4: a combination counts as one list in the division", () => {
    const input = { rules, seats: 20, units: lists([900, 620, 285, 195]) };
    expect(seatsOf(decided(input))).toEqual([9, 6, 3, 2]);
    const combined = decided({ ...input, combinations: [[4, 3]] });
    expect(combined.steps[0]).toMatchObject({
      kind: "list-combinations",
      combinations: [{ valid: true, included: [3, 4], dropped: [] }],
    });
    expect(combined.steps.filter(({ kind }) => kind === "full-seats")).toHaveLength(3);
    expect(seatsOf(combined).reduce((sum, seats) => sum + seats, 0)).toBe(20);
    expect(combined.units.map(({ listNumber }) => listNumber)).toEqual([1, 2, 3, 4]);
  });
  it("Article P 4: tells the division without combinations, in which all of equal lists get the seat", () => {
    const old = rulesOf("GR", 19, "2010-03-03");
    const input = { rules: old, seats: 19, units: lists([50, 50, 50, 50]), combinations: [[1, 2]] };
    expect(decided(input).steps[0]).toMatchObject({
      kind: "list-combinations",
      article: { label: "P 11" },
      notional: [1, 2, 3, 4].map((listNumber) => ({ listNumber, seats: 5 })),
      combinations: [{ valid: true, included: [1, 2], dropped: [] }],
    });
  });
  it("Article P 4: counts a list that gets its seat there only because another has too few candidates", () => {
    const old = rulesOf("GR", 19, "2010-03-03");
    const units = [list(1, [400, 0]), ...lists([0, 300, 299, 5]).slice(1)];
    const result = decided({ rules: old, seats: 19, units, combinations: [[3, 4]] });
    expect(result.steps[0]).toMatchObject({
      notional: [
        { listNumber: 1, seats: 2 },
        { listNumber: 2, seats: 9 },
        { listNumber: 3, seats: 8 },
        { listNumber: 4, seats: 0 },
      ],
      combinations: [{ valid: false, included: [3], dropped: [4] }],
    });
  });
  it("Article P 4: a list without a seat of its own drops out, and one list is no combination", () => {
    const input = { rules, seats: 20, units: lists([900, 620, 285, 50]), combinations: [[3, 4]] };
    const result = decided(input);
    expect(result.steps[0]).toMatchObject({
      combinations: [{ valid: false, included: [3], dropped: [4] }],
    });
    expect(result.steps.filter(({ kind }) => kind === "full-seats")).toHaveLength(4);
  });
  it("Article P 11: seats inside a combination go by its own quota, and by lot where lists are equal", () => {
    const input = { rules, seats: 3, units: lists([100, 100, 100]), combinations: [[1, 2]] };
    expect(seatsOf(decided(input))).toEqual([1, 1, 1]);
    const tied = { rules, seats: 5, units: lists([150, 150, 200]), combinations: [[1, 2]] };
    expect(apportion(tied)).toMatchObject({
      kind: "lot-needed",
      question: { kind: "combination-seat", options: [1, 2], seats: 1, article: { label: "P 11" } },
    });
    expect(seatsOf(decided(tied, "last"))).toEqual([1, 2, 2]);
  });
  it("Article P 11: a list of a combination that is full passes its seats on, by lot where lists are equal", () => {
    const units = [list(1, [20, 0]), list(2, [20, 0]), list(3, [50])];
    const old = rulesOf("GR", 4, "2010-03-03");
    const input = { rules: old, seats: 4, units, combinations: [[1, 2, 3]] };
    expect(apportion(input)).toMatchObject({
      kind: "lot-needed",
      question: {
        kind: "combination-exhaustion",
        options: [1, 2],
        seats: 1,
        article: { label: "P 11" },
      },
    });
    expect(seatsOf(decided(input, "first"))).toEqual([2, 1, 1]);
    expect(seatsOf(decided(input, "last"))).toEqual([1, 2, 1]);
  });
  it("Article P 19a: who has died takes no seat in a combination either", () => {
    const units = [list(1, [50, 1, 1], [2]), list(2, [40, 1, 1]), list(3, [30, 1, 1], [1])];
    const result = decided({ rules, seats: 6, units, combinations: [[1, 3]] });
    expect(result.units.map(({ elected }) => elected.map(({ key }) => key))).toEqual([
      ["1", "3"],
      ["1", "2"],
      ["2", "3"],
    ]);
  });
});
