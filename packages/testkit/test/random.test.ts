import { describe, expect, test } from "vitest";
import { randomFrom } from "../src/random.js";

const hundred = (seed: string): number[] => {
  const random = randomFrom(seed);
  return Array.from({ length: 100 }, () => random.below(1000));
};

describe("chance from a seed", () => {
  test("is the same for the same seed", () => {
    expect(hundred("demo")).toEqual(hundred("demo"));
  });

  test("differs for another seed, and for an empty one", () => {
    expect(hundred("demo")).not.toEqual(hundred("demp"));
    expect(new Set(hundred("")).size).toBeGreaterThan(50);
  });

  test("gives the numbers it gave before, on every machine", () => {
    expect(hundred("demo").slice(0, 4)).toMatchInlineSnapshot(`
      [
        363,
        542,
        389,
        662,
      ]
    `);
  });

  test("stays within its limits and reaches both ends", () => {
    const random = randomFrom("limits");
    const numbers = new Set(Array.from({ length: 500 }, () => random.between(3, 6)));
    expect([...numbers].sort()).toEqual([3, 4, 5, 6]);
  });

  test("picks one of the items", () => {
    const random = randomFrom("pick");
    const picked = new Set(Array.from({ length: 100 }, () => random.pick(["a", "b"])));
    expect([...picked].sort()).toEqual(["a", "b"]);
  });
});
