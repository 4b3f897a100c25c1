import { describe, expect, it } from "vitest";
import { apportion, ruleSetFor } from "../src/index.js";
import { list, rulesOf } from "./election.js";

describe("apportion: the whole procedure, for small elections", () => {
  it("Article P 5 and P 6: gives full seats by the quota 80, and residual seats by average", () => {
    const units = [540, 160, 160, 80, 80, 80, 60, 40].map((votes, i) =>
      list(i + 1, [votes, 0, 0, 0, 0, 0, 0, 0]),
    );
    const result = apportion({ rules: rulesOf("GR", 15), seats: 15, units });
    expect(result.kind).toBe("complete");
    if (result.kind !== "complete") return;
    expect(result.units.map((unit) => unit.fullSeats)).toEqual([6, 2, 2, 1, 1, 1, 0, 0]);
  });
  it("Article P 7: a list can win several residual seats by average", () => {
    const units = [600, 302, 98, 99, 101].map((votes, i) =>
      list(i + 1, [votes, ...Array<number>(14).fill(0)]),
    );
    const result = apportion({ rules: rulesOf("GR", 19), seats: 19, units });
    expect(result.kind === "complete" && result.units.map((unit) => unit.seats)).toEqual([
      11, 5, 1, 1, 1,
    ]);
  });
  it("refuses a kind of election that does not exist", () => {
    expect(ruleSetFor({ category: "XX", seats: 9, date: "2026-03-18" }).kind).toBe("err");
  });
});
