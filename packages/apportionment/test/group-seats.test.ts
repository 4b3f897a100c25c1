import { describe, expect, it } from "vitest";
import { type Apportionment, apportion, type RuleSet, type Unit } from "../src/index.js";
import { decided, list, rulesOf, seatsOf } from "./election.js";
import { groupOf } from "./election-group.js";

/** Every step inside a group: `P 12 full 1 x4`, `P 13 average 2 250/3`, `P 13 gives up 1 x2`, `P 16 2>1`. */
function story({ steps }: Exclude<Apportionment, { kind: "refused" }>): readonly string[] {
  return steps.flatMap((step) => {
    const { label } = step.article;
    if (step.kind === "group-full-seats") return [`${label} full ${step.district} x${step.seats}`];
    if (step.kind === "group-exhaustion")
      return [`${label} gives up ${step.district} x${step.seats}`];
    if (step.kind === "group-transfer")
      return [`${label} ${step.from}>${step.to}${step.byLot ? " by lot" : ""}`];
    if (step.kind !== "group-seat") return [];
    const { numerator, denominator } = step.value;
    const method = step.method === "highest-average" ? "average" : "remainder";
    return [`${label} ${method} ${step.district} ${numerator}/${denominator}`];
  });
}

const of = (seats: number, unit: Unit, changes: Partial<RuleSet> = {}) =>
  decided({ rules: { ...rulesOf("PS", 39), ...changes }, seats, units: [unit] });

describe("the seats of a list group, with the article of each step", () => {
  it("Article P 12: full seats, then the largest remainders", () => {
    expect(story(of(7, groupOf(1, "a400 b50 c25 d25", "e200 f50 g50", "h150 i50")))).toEqual([
      "P 12 full 1 x3",
      "P 12 full 2 x2",
      "P 12 full 3 x1",
      "P 12 remainder 1 500/7",
      "P 16 1>3",
      "P 16 1>2",
    ]);
  });
  const emptied = groupOf(1, "a70", "b20 c0 d0 e0 f0 g0", "h10 i0 j0 k0 l0 m0");
  it("Article P 13: remainders of those that had none, then averages without end", () => {
    expect(story(of(10, emptied))).toEqual([
      "P 12 full 1 x7",
      "P 12 full 2 x2",
      "P 12 full 3 x1",
      "P 13 gives up 1 x6",
      "P 12 remainder 2 0/10",
      "P 12 remainder 3 0/10",
      "P 13 average 2 20/4",
      "P 13 average 2 20/5",
      "P 13 average 2 20/6",
      "P 13 average 3 10/3",
    ]);
  });
  it("Article P 13: a list that is full is passed over; OSV serves it, and takes the seat back", () => {
    const full = groupOf(1, "a70", "b20 c0 d0", "h10 i0 j0 k0 l0 m0");
    const law = story(of(10, full));
    expect(law.slice(-4)).toEqual([
      "P 13 average 3 10/3",
      "P 13 average 3 10/4",
      "P 13 average 3 10/5",
      "P 13 average 3 10/6",
    ]);
    const osv = story(of(10, full, { mode: "osv" }));
    expect(osv).toContain("P 13 average 2 20/4");
    expect(osv.filter((line) => line.startsWith("P 13 gives up 2"))).not.toEqual([]);
    expect(law.filter((line) => line.startsWith("P 13 gives up 2"))).toEqual([]);
  });
  it("Article P 19a: who has died fills no seat of the group", () => {
    const unit = groupOf(1, "a70 b0", "c20 d0 e0");
    const persons = unit.persons.map(({ key }) => ({ key, deceased: key === "b" }));
    expect(story(of(3, { ...unit, persons }))).toEqual([
      "P 12 full 1 x2",
      "P 12 full 2 x0",
      "P 12 remainder 2 60/3",
      "P 13 gives up 1 x1",
      "P 13 average 2 20/2",
    ]);
  });
  it("a lot cites the article under which it falls", () => {
    const asked = (seats: number, unit: Unit): unknown => {
      const result = apportion({ rules: rulesOf("PS", 39), seats, units: [unit] });
      return result.kind === "lot-needed" && [result.question.kind, result.question.article.label];
    };
    expect(asked(3, groupOf(1, "a6 b0", "c6 d0"))).toEqual(["group-seat", "P 12"]);
    expect(asked(6, groupOf(1, "a8", "b2 c0 d0 e0", "f2 g0 h0 i0"))).toEqual([
      "group-exhaustion",
      "P 13",
    ]);
  });
  it("Article P 16 § 2: when the order has been walked back whole, the lowest district gives", () => {
    const result = of(4, groupOf(1, "a10 b10 c10 d10", "e4 f4 g4 h4 i4 j4 k4 l4 m4 n4"));
    expect(story(result).slice(-2)).toEqual(["P 16 2>1", "P 16 2>1"]);
    expect(result.units[0]?.lists.map(({ seats }) => seats)).toEqual([4, 0]);
  });
});

describe("the seats of a combination, until 1 December 2017", () => {
  const old = rulesOf("GR", 9, "2010-03-03");
  it("Article P 11: cites that article for every step inside", () => {
    const units = [list(1, [60]), list(2, [40, 0, 0]), list(3, [50, 0, 0, 0, 0, 0, 0, 0, 0])];
    const result = decided({ rules: old, seats: 6, units, combinations: [[1, 2]] });
    expect(story(result)).toEqual([
      "P 11 full 1 x2",
      "P 11 full 2 x1",
      "P 11 remainder 2 60/4",
      "P 11 gives up 1 x1",
      "P 11 average 2 40/3",
    ]);
  });
  it("Articles P 10 and P 19a: a combination has as many candidates as its lists have living ones", () => {
    const units = [
      list(1, [60]),
      list(2, [40, 0], [2]),
      list(3, [50, ...new Array<number>(8).fill(0)]),
    ];
    const result = decided({ rules: old, seats: 9, units, combinations: [[1, 2]] });
    expect(seatsOf(result)).toEqual([1, 1, 7]);
    expect(result.units.map(({ elected }) => elected[0]?.key)).toEqual(["1", "1", "1"]);
  });
  it("Article P 4: the division without combinations begins with full seats", () => {
    const units = [list(1, new Array<number>(9).fill(9)), list(2, [9, 0]), list(3, [8, 0])];
    const result = decided({ rules: old, seats: 9, units, combinations: [[2, 3]] });
    expect(result.steps[0]).toMatchObject({
      notional: [
        { listNumber: 1, seats: 8 },
        { listNumber: 2, seats: 1 },
        { listNumber: 3, seats: 0 },
      ],
    });
  });
});
