import { expect, it } from "vitest";
import { claimOf, differenceOf, explain, nominateElected } from "../src/index.js";
import { decided, list, lists, rulesOf } from "./election.js";

it("a list that is in one outcome only has no seats in the other", () => {
  const one = decided({ rules: rulesOf("GR", 9), seats: 3, units: lists([30], 5) });
  const other = decided({ rules: rulesOf("GR", 9), seats: 3, units: [list(2, [30, 0, 0])] });
  expect(differenceOf(one, other)).toEqual({
    seats: [
      { listNumber: 1, before: 3, after: 0 },
      { listNumber: 2, before: 0, after: 3 },
    ],
    gained: ["1", "2", "3"].map((key) => ({ listNumber: 2, key })),
    lost: ["1", "2", "3"].map((key) => ({ listNumber: 1, key })),
  });
});

it("lists stand in order of their numbers, whichever outcome they are in", () => {
  const one = decided({ rules: rulesOf("GR", 9), seats: 3, units: [list(3, [30, 0, 0])] });
  const other = decided({
    rules: rulesOf("GR", 9),
    seats: 3,
    units: [list(10, [30, 0]), list(2, [16, 0])],
  });
  expect(differenceOf(one, other).seats.map(({ listNumber }) => listNumber)).toEqual([2, 3, 10]);
});

it("a claim of a nomination alone has no full seats of its own", () => {
  const input = { rules: rulesOf("GR", 9), seats: 9, units: lists([60, 30], 9) };
  const result = nominateElected(input, { seats: [2, 1] });
  if (result.kind !== "complete") throw new Error("not complete");
  expect(claimOf(result).lists.map(({ fullSeats, seats }) => [fullSeats, seats])).toEqual([
    [0, 2],
    [0, 1],
  ]);
});

it("open seats are nobody's story", () => {
  const result = decided({ rules: rulesOf("GR", 9), seats: 9, units: [list(1, [5])] });
  expect(explain(result, { list: 1 }).at(-1)?.en).toBe("List 1 gets 1 seat in all.");
});
