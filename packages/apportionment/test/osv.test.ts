// Where the program OSV is known to differ from the law, as the Kiesraad reads it: mode `osv` reproduces it.
import { describe, expect, it } from "vitest";
import type { ApportionmentInput, Unit } from "../src/index.js";
import { decided, list, rulesOf, seatsOf } from "./election.js";

/** Lists with their votes and numbers of candidates. */
function council(seats: number, all: readonly (readonly [number, number])[]): ApportionmentInput {
  const units = all.map(
    ([votes, candidates], index): Unit =>
      list(index + 1, [votes, ...new Array<number>(candidates - 1).fill(0)]),
  );
  return { rules: rulesOf("GR", seats), seats, units };
}

function osv(input: ApportionmentInput): ApportionmentInput {
  return { ...input, rules: { ...input.rules, mode: "osv" } };
}

/** The residual seats as they were given: `LR2`, `HA1 3`, `HA 3`. */
function residualSeats(input: ApportionmentInput): readonly string[] {
  const names = {
    "largest-remainder": "LR",
    "unique-highest-average": "HA1",
    "highest-average": "HA",
  };
  return decided(input).steps.flatMap((step) =>
    step.kind === "residual-seat" ? [`${names[step.method]} ${step.listNumber}`] : [],
  );
}

describe("what P 8 remembers when P 9 and P 10 come together", () => {
  it("the seat that a list got through P 9 is not its seat by remainder; for OSV it is", () => {
    const input = council(6, [
      [10, 8],
      [7, 1],
      [2, 4],
    ]);
    expect(seatsOf(decided(input, "last"))).toEqual([5, 1, 0]);
    expect(seatsOf(decided(osv(input), "last"))).toEqual([4, 1, 1]);
  });
  it("the published example of 15 seats: 10, 4 and 1 by law, 9, 5 and 1 by OSV", () => {
    const input = council(15, [
      [25, 10],
      [12, 56],
      [12, 1],
    ]);
    expect(seatsOf(decided(input, "first"))).toEqual([10, 4, 1]);
    expect(seatsOf(decided(osv(input), "first"))).toEqual([9, 5, 1]);
  });
  it("a list that lost its seat by remainder to P 9 may get one again, and one by average, and no more so", () => {
    const input = council(6, [
      [4, 1],
      [3, 5],
    ]);
    expect(residualSeats(input)).toEqual(["LR 2", "LR 2", "HA1 2", "HA 2"]);
  });
  it("a list that did not lose its seat gets no other by remainder", () => {
    const input = council(5, [
      [300, 2],
      [100, 3],
      [80, 3],
    ]);
    expect(residualSeats(input)).toEqual(["LR 3", "LR 2"]);
  });
  it("a list that lost its seat by average may get one again; for OSV not", () => {
    const input = council(4, [
      [21, 2],
      [9, 5],
      [8, 5],
      [2, 5],
    ]);
    // Rules of no election: only where remainders count for little does P 9 take a seat by average.
    const rules = { ...input.rules, remainderMinimum: { numerator: 9, denominator: 1 } };
    expect(seatsOf(decided({ ...input, rules }))).toEqual([2, 1, 1, 0]);
    expect(residualSeats({ ...input, rules })).toEqual(["HA1 2", "HA1 3", "HA1 3"]);
    expect(seatsOf(decided(osv({ ...input, rules })))).toEqual([2, 1, 0, 1]);
  });
});

describe("what P 8 § 3 remembers of lots", () => {
  it("every list drawn has had its seat by average; OSV notes only the first", () => {
    const input = council(5, [
      [2, 5],
      [4, 4],
      [2, 5],
      [4, 5],
      [15, 1],
      [4, 2],
    ]);
    expect(seatsOf(decided(input, "last"))).toEqual([0, 1, 1, 1, 1, 1]);
    expect(seatsOf(decided(osv(input), "last"))).toEqual([0, 1, 0, 2, 1, 1]);
  });
});

describe("when P 10 looks for room", () => {
  it("before every seat; OSV once, and takes back what is too many", () => {
    const input = council(10, [
      [2, 3],
      [13, 8],
      [10, 1],
    ]);
    expect(seatsOf(decided(input))).toEqual([1, 8, 1]);
    expect(seatsOf(decided(osv(input)))).toEqual([2, 7, 1]);
  });
});
