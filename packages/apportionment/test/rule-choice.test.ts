import { describe, expect, it } from "vitest";
import { type Category, ruleSetFor } from "../src/index.js";
import { rulesOf } from "./election.js";

const codes = (category: string, seats: number, date: string, bill?: string): readonly string[] => {
  const rules = ruleSetFor({ category, seats, date, ...(bill !== undefined && { bill }) });
  return rules.kind === "err" ? rules.error.map((one) => one.code) : [];
};

/** Regime, remainder minimum, average minimum, P 9, threshold, comparison, exhausted seats, ranking. */
const columns = (category: string, seats: number, date?: string): readonly unknown[] => {
  const rules = rulesOf(category, seats, date);
  const share = (one: { numerator: number; denominator: number } | undefined): string | undefined =>
    one && `${one.numerator}/${one.denominator}`;
  return [
    rules.residualSeats,
    share(rules.remainderMinimum),
    share(rules.averageMinimum),
    rules.absoluteMajority,
    share(rules.preferenceThreshold),
    rules.preferenceThreshold.comparison,
    rules.exhaustedSeats,
    rules.ranksListsWithoutSeats,
  ];
};

const HA = "highest-averages";
const LR = "largest-remainders";

describe("ruleSetFor: the rule table", () => {
  it.each([
    ["TK", 150, [HA, "3/4", "1/1", true, "1/4", "more-than", "redistribute", false]],
    ["EP", 31, [HA, "3/4", "1/1", true, "1/10", "more-than", "redistribute", false]],
    ["EK", 75, [HA, "3/4", undefined, false, "1/1", "at-least", "redistribute", false]],
    ["PS", 39, [HA, "3/4", undefined, true, "1/4", "more-than", "redistribute", false]],
    ["GR", 19, [HA, "3/4", undefined, true, "1/4", "more-than", "redistribute", false]],
    ["GR", 18, [LR, "3/4", undefined, true, "1/2", "more-than", "redistribute", true]],
    ["WS", 26, [HA, "3/4", undefined, true, "1/4", "more-than", "redistribute", false]],
    ["AB", 14, [LR, "3/4", undefined, true, "1/4", "more-than", "redistribute", true]],
    ["ER", 9, [LR, "3/4", undefined, true, "1/2", "more-than", "redistribute", true]],
    ["KCER", 9, [LR, "3/4", undefined, true, "1/4", "more-than", "leave-open", true]],
    ["KCNI", 25, [HA, "3/4", undefined, true, "1/4", "more-than", "leave-open", false]],
    ["GC", 25, [LR, "3/4", undefined, true, "1/2", "more-than", "redistribute", false]],
    ["BC", 13, [LR, "1/4", undefined, true, "1/2", "more-than", "redistribute", true]],
  ])("%s with %i seats", (category, seats, expected) => {
    expect(columns(category, seats)).toEqual(expected);
  });
  it.each<[string, Category]>([
    ["GR1", "GR"],
    ["GR2", "GR"],
    ["PS1", "PS"],
    ["PS2", "PS"],
    ["AB1", "AB"],
    ["AB2", "AB"],
    ["ER1", "ER"],
    ["KC", "KC"],
    ["KCCN", "KC"],
  ])("reads %s as %s", (written, category) => {
    expect(rulesOf(written, 21).category).toBe(category);
    expect(rulesOf(written, 21).id).toBe(category);
  });
  it("cites chapter U for the Eerste Kamer only", () => {
    expect(rulesOf("EK", 75).chapter).toBe("U");
    expect(rulesOf("TK", 150).chapter).toBe("P");
  });
  it("Article P 15 § 2: asked 50 % below 19 seats of every election until 1 July 2014", () => {
    expect(rulesOf("AB", 15, "2014-06-30").preferenceThreshold).toMatchObject({ denominator: 2 });
    expect(rulesOf("AB", 15, "2014-07-01").preferenceThreshold).toMatchObject({ denominator: 4 });
    expect(rulesOf("PS", 15, "2014-06-30").preferenceThreshold).toMatchObject({ denominator: 2 });
    expect(rulesOf("PS", 15, "2014-07-01").preferenceThreshold).toMatchObject({ denominator: 4 });
    expect(rulesOf("AB", 15, "2014-07-01").since).toBe("2014-07-01");
  });
  it("Article U 15: asked more than half a quota until 2011, and a whole quota from then on", () => {
    const before = rulesOf("EK", 75, "2010-12-31").preferenceThreshold;
    expect(before).toEqual({ numerator: 1, denominator: 2, comparison: "more-than" });
    const after = rulesOf("EK", 75, "2011-01-01").preferenceThreshold;
    expect(after).toEqual({ numerator: 1, denominator: 1, comparison: "at-least" });
  });
  it("Article P 19 § 5: ranks lists without seats below a limit that has risen", () => {
    const ranks = (category: string, seats: number, date: string): boolean =>
      rulesOf(category, seats, date).ranksListsWithoutSeats;
    expect([ranks("GR", 18, "2025-01-01"), ranks("GR", 19, "2025-01-01")]).toEqual([true, false]);
    expect([ranks("AB", 12, "2024-12-31"), ranks("AB", 13, "2024-12-31")]).toEqual([true, false]);
    expect([ranks("AB", 12, "2014-07-01"), ranks("AB", 12, "2014-06-30")]).toEqual([true, false]);
    expect([ranks("GR", 12, "2014-06-30"), ranks("GR", 13, "2014-06-30")]).toEqual([true, false]);
    expect(ranks("ER", 9, "2014-06-30")).toBe(true);
    expect(ranks("EK", 9, "2026-01-01")).toBe(false);
  });
  it("knows list combinations until 1 December 2017, and until 2011 for the Eerste Kamer", () => {
    expect(rulesOf("GR", 19, "2017-11-30").listCombinations).toBe(true);
    expect(rulesOf("GR", 19, "2017-12-01").listCombinations).toBe(false);
    expect(rulesOf("EK", 75, "2010-12-31").listCombinations).toBe(true);
    expect(rulesOf("EK", 75, "2011-01-01").listCombinations).toBe(false);
  });
  it("bill 36 641 is a row: a whole quota for every residual seat, at every election but the EK", () => {
    const bill = ruleSetFor({ category: "GR", seats: 15, date: "2026-03-18", bill: "36641" });
    expect(bill).toMatchObject({
      kind: "ok",
      value: {
        id: "bill-36641/GR",
        averageMinimum: { numerator: 1, denominator: 1 },
        remainderMinimum: { numerator: 1, denominator: 1 },
      },
    });
    expect(codes("EK", 75, "2026-03-18", "36641")).toEqual(["AP-NO-RULES"]);
    expect(codes("PS", 39, "2010-01-01", "36641")).toEqual(["AP-NO-RULES"]);
  });
  it("refuses what it does not know, all at once", () => {
    expect(codes("XX", 0, "yesterday")).toEqual(["AP-CATEGORY", "AP-SEATS", "AP-DATE"]);
    expect(codes("toString", 9, "2026-03-18")).toEqual(["AP-CATEGORY"]);
    expect(codes("GR", 1.5, "2026-03-18")).toEqual(["AP-SEATS"]);
    expect(codes("GR", -9, "2026-03-18")).toEqual(["AP-SEATS"]);
    expect(codes("GR", 9, "x2026-03-18")).toEqual(["AP-DATE"]);
    expect(codes("GR", 9, "2026-03-18x")).toEqual(["AP-DATE"]);
    expect(codes("GR", 9, "1989-09-30")).toEqual(["AP-NO-RULES"]);
    expect(codes("GR", 9, "1989-10-01")).toEqual([]);
    expect(codes("GR", 9, "2026-03-18", "1")).toEqual(["AP-NO-RULES"]);
  });
  it("starts in the law's mode, with groups as OSV treats lists without votes", () => {
    expect(rulesOf("GR", 9)).toMatchObject({ mode: "law", groupListsWithoutVotes: "excluded" });
  });
  it("tells with each refusal what was found", () => {
    const told = (category: string, seats: number, date: string): unknown => {
      const rules = ruleSetFor({ category, seats, date });
      return rules.kind === "err" && rules.error.map(({ path, facts }) => [path, facts]);
    };
    expect(told("XX", 9, "2026-03-18")).toEqual([["category", { found: "XX" }]]);
    expect(told("GR", 0, "2026-03-18")).toEqual([["seats", { found: 0 }]]);
    expect(told("GR", 9, "18-3-2026")).toEqual([["date", { found: "18-3-2026" }]]);
  });
});
