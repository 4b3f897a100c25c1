// The order in which candidates of a list group come up for a vacancy. That of a list standing alone is in
// nomination.test.ts.
import { describe, expect, it } from "vitest";
import type { RuleSet, Unit } from "../src/index.js";
import { decided, rulesOf } from "./election.js";
import { groupOf } from "./election-group.js";

const rules = rulesOf("PS", 39);

/** Each list of a group as `abc`, in order of districts. */
function rankings(
  seats: number,
  units: readonly Unit[],
  changes: Partial<RuleSet> = {},
  pick: "first" | "last" = "first",
): readonly (readonly string[])[] {
  const result = decided({ rules: { ...rules, ...changes }, seats, units }, pick);
  return result.units.map(({ lists }) => lists.map(({ ranking }) => ranking.join("")));
}

/** A group in which some have died. */
function without(unit: Unit, ...dead: readonly string[]): Unit {
  return {
    ...unit,
    persons: unit.persons.map(({ key }) => ({ key, deceased: dead.includes(key) })),
  };
}

describe("Article P 19: the ranking of each list of a group", () => {
  it("preference seats by votes on the group, then who passed without a seat, then list order", () => {
    const unit = groupOf(1, "a2 b5 c1 d9 e6", "d1 b8 e2 a5");
    expect(rankings(2, [unit])).toEqual([["bdeac", "bdea"]]);
  });
  it("OSV puts who passed in the order of the votes on that list (mode `osv`)", () => {
    const unit = groupOf(1, "a2 b5 c1 d9 e6", "d1 b8 e2 a5");
    expect(rankings(2, [unit], { mode: "osv" })).toEqual([["bdeac", "bdae"]]);
  });
  it("OSV moves nobody who has no votes on that list (mode `osv`)", () => {
    const unit = groupOf(1, "c3 g0 a20", "g7 b20");
    expect(rankings(2, [unit])).toEqual([["agc", "bg"]]);
    expect(rankings(2, [unit], { mode: "osv" })).toEqual([["acg", "bg"]]);
  });
  it("equal votes stand in the order of each list, with a seat and without", () => {
    expect(rankings(2, [groupOf(1, "a5 b5", "b5 a5 c1")])).toEqual([["ab", "bac"]]);
    expect(rankings(2, [groupOf(1, "x20 a4 b4", "b4 a4 y20")])).toEqual([["xab", "yba"]]);
  });
  it("who was drawn by lot keeps that order on every list", () => {
    const unit = groupOf(1, "a5 b5 c5", "c5 b5 a5");
    expect(rankings(2, [unit], {}, "first")).toEqual([["abc", "abc"]]);
    expect(rankings(2, [unit], {}, "last")).toEqual([["cba", "cba"]]);
  });
  it("Article P 19a: who has died is on no ranking", () => {
    expect(rankings(2, [without(groupOf(1, "a20 b1 c9", "d20 b9 e1"), "b")])).toEqual([
      ["ac", "de"],
    ]);
  });
  it("§ 5: a group without a seat is not ranked; OSV ranks it, and so does the law where somebody died", () => {
    const large = groupOf(1, "a60 b0", "c20 d0");
    const small = groupOf(2, "p1 q6 s0", "r1 q6");
    expect(rankings(2, [large, small])[1]).toEqual(["pqs", "rq"]);
    expect(rankings(2, [large, small], { mode: "osv" })[1]).toEqual(["qps", "qr"]);
    expect(rankings(2, [large, small], { ranksListsWithoutSeats: true })[1]).toEqual(["qps", "qr"]);
    expect(rankings(2, [large, without(small, "s")])[1]).toEqual(["qp", "rq"]);
  });
});
