import { describe, expect, it } from "vitest";
import { houseEffect, populationEffect, ruleSetFor, whatIf } from "../src/index.js";
import { list, lists, rulesOf } from "./election.js";

const input = {
  rules: rulesOf("GR", 15),
  seats: 15,
  units: lists([541, 162, 160, 83, 80, 81, 60, 40]),
};

describe("whatIf: another election", () => {
  it("with other rules: the bill asks a whole quota for a residual seat", () => {
    const bill = ruleSetFor({ category: "GR", seats: 15, date: "2026-03-18", bill: "36641" });
    if (bill.kind === "err") throw new Error("no bill");
    const { difference } = whatIf(input, { rules: bill.value });
    expect(difference?.seats).toContainEqual({ listNumber: 5, before: 1, after: 0 });
    expect(difference?.lost).toContainEqual({ listNumber: 5, key: "1" });
    expect(difference?.gained.length).toBe(difference?.lost.length);
  });
  it("with other votes, on one candidate of one list", () => {
    const { before, after, difference } = whatIf(input, {
      votes: [{ listNumber: 8, key: "1", votes: 30 }],
    });
    expect([before.kind, after.kind]).toEqual(["complete", "complete"]);
    expect(difference?.seats.find(({ listNumber }) => listNumber === 8)).toEqual({
      listNumber: 8,
      before: 0,
      after: 1,
    });
    expect(
      whatIf(input, { votes: [{ listNumber: 8, key: "nobody", votes: 30 }] }).difference,
    ).toEqual({ seats: [], gained: [], lost: [] });
    expect(
      whatIf(input, { votes: [{ listNumber: 99, key: "1", votes: 30 }] }).difference?.seats,
    ).toEqual([]);
  });
  it("changes only the first district of the first list with the candidate", () => {
    const unit = {
      listNumber: 1,
      persons: [{ key: "a" }, { key: "b" }],
      members: [
        { districts: [1], candidates: ["b"], votes: [[1]] },
        { districts: [2, 3], candidates: ["a"], votes: [[1], [1]] },
      ],
    };
    const { after } = whatIf(
      { ...input, seats: 2, units: [unit] },
      { votes: [{ listNumber: 1, key: "a", votes: 5 }] },
    );
    expect(after).toMatchObject({ votes: 8 });
  });
  it("gives no difference where a lot is needed", () => {
    const tied = whatIf({ ...input, seats: 9, units: lists([1, 1, 1, 1]) }, { seats: 8 });
    expect([tied.before.kind, tied.after.kind, tied.difference]).toEqual([
      "lot-needed",
      "complete",
      undefined,
    ]);
    const before = whatIf({ ...input, seats: 8, units: lists([1, 1, 1, 1]) }, { seats: 9 });
    expect(before.difference).toBeUndefined();
    if (before.after.kind !== "lot-needed") throw new Error("no lot");
    const lots = [{ question: before.after.question, drawn: 2 }];
    expect(
      whatIf({ ...input, seats: 8, units: lists([1, 1, 1, 1]) }, { seats: 9, lots }).difference
        ?.seats,
    ).toEqual([{ listNumber: 2, before: 2, after: 3 }]);
  });
});

describe("the classic checks", () => {
  it("house: with remainders a list can lose a seat in a larger house", () => {
    const rules = { ...rulesOf("GR", 9), remainderMinimum: { numerator: 0, denominator: 1 } };
    const paradox = houseEffect({
      rules,
      seats: 10,
      units: lists([1500, 1500, 900, 500, 500, 200]),
    });
    expect(paradox.before.kind).toBe("complete");
    const alabama = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17].flatMap((seats) =>
      houseEffect({ rules, seats, units: lists([603, 407, 208, 96, 49]) }).losers.length > 0
        ? [seats]
        : [],
    );
    const found = [5, 6, 7, 8, 9, 10, 11, 12, 24, 25, 26].flatMap(
      (seats) =>
        houseEffect({ rules, seats, units: lists([1500, 1500, 900, 500, 500, 200]) }).losers,
    );
    expect([...alabama, ...found].length).toBeGreaterThan(0);
  });
  it("house: with averages none does", () => {
    expect(houseEffect({ ...input, rules: rulesOf("GR", 19), seats: 19 }).losers).toEqual([]);
    expect(houseEffect({ ...input, seats: 0 }).losers).toEqual([]);
  });
  it("population: a list that gets more votes keeps its seats", () => {
    expect(populationEffect(input, { listNumber: 1, key: "1", votes: 10 }).losers).toEqual([]);
    expect(
      populationEffect({ ...input, seats: 0 }, { listNumber: 1, key: "1", votes: 10 }).losers,
    ).toEqual([]);
    const units = [list(1, [100, 0]), list(2, [100, 0])];
    expect(
      populationEffect({ ...input, seats: 3, units }, { listNumber: 1, key: "1", votes: -100 })
        .losers,
    ).toEqual([]);
    expect(
      populationEffect({ ...input, seats: 2, units }, { listNumber: 1, key: "1", votes: -100 })
        .losers,
    ).toEqual([1]);
  });
});
