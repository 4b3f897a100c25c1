import { describe, expect, it } from "vitest";
import { voteWeight } from "../src/index.js";

describe("Article U 2: the weight of a vote for the Eerste Kamer", () => {
  it.each([
    ["Flevoland 2023", 444_850, 41, 109],
    ["Groningen 2023", 584_104, 43, 136],
    ["Zuid-Holland 2023", 3_600_784, 55, 655],
  ])("is that of %s", (_, population, members, value) => {
    expect(voteWeight(population, members)).toEqual({ kind: "ok", value });
  });
  it("rounds a half up, and less than a half down", () => {
    expect(voteWeight(249, 1)).toEqual({ kind: "ok", value: 2 });
    expect(voteWeight(250, 1)).toEqual({ kind: "ok", value: 3 });
    expect(voteWeight(50, 1)).toEqual({ kind: "ok", value: 1 });
    expect(voteWeight(1_000_000_000, 1_000_000_000)).toMatchObject({ kind: "err" });
    expect(voteWeight(1_000_000_000, 1)).toEqual({ kind: "ok", value: 10_000_000 });
  });
  it.each([
    [49, 1],
    [0, 1],
    [100, 0],
    [-100, 1],
    [100, -1],
    [100.5, 1],
    [100, 1.5],
    [1_000_000_001, 1],
    [1_000_000_000, 1_000_000_001],
    [Number.NaN, 1],
  ])("refuses %d people for %d members", (population, members) => {
    expect(voteWeight(population, members)).toMatchObject({
      kind: "err",
      error: [{ code: "AP-WEIGHT", path: "weight", facts: { population, members } }],
    });
  });
});
