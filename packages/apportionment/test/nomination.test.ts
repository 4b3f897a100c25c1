import { describe, expect, it } from "vitest";
import { apportion, nominateElected, type Unit } from "../src/index.js";
import { decided, list, lists, rulesOf } from "./election.js";

const elected = (units: readonly Unit[], seats: number, category: string): readonly string[] =>
  decided({ rules: rulesOf(category, seats), seats, units }).units[0]?.elected.map(
    ({ key, by }) => `${key} ${by}`,
  ) ?? [];

describe("Article P 15: preference seats", () => {
  it("a candidate must have more than half of the quota at 15 seats", () => {
    const others = lists([560, 300, 259], 20).map((unit, index) => ({
      ...unit,
      listNumber: index + 2,
    }));
    const one = (votes: number): readonly Unit[] => [list(1, [81 - votes, 0, votes]), ...others];
    expect(elected(one(40), 15, "GR")).toEqual(["1 preference"]);
    expect(elected([list(1, [20, 20, 41]), ...others], 15, "GR")).toEqual(["3 preference"]);
    expect(elected([list(1, [20, 21, 40]), ...others], 15, "GR")).toEqual(["1 list-order"]);
    expect(elected([list(1, [19, 21, 41]), ...others], 15, "AB")).toEqual(["3 preference"]);
    expect(elected([list(1, [60, 21, 0]), ...others], 15, "AB")).toEqual(["1 preference"]);
  });
  it("Article U 15: a whole quota is enough for the Eerste Kamer", () => {
    const units = [
      list(1, [100, 99, 101]),
      ...lists([7200], 80).map((unit) => ({ ...unit, listNumber: 2 })),
    ];
    expect(elected(units, 75, "EK")).toEqual(["3 preference", "1 preference", "2 list-order"]);
  });
  it("the lot decides among equal candidates at the cut, and the order of drawing counts", () => {
    const input = { rules: rulesOf("GR", 19), seats: 3, units: [list(1, [10, 30, 30, 30, 40])] };
    expect(apportion(input)).toMatchObject({
      kind: "lot-needed",
      question: {
        kind: "candidate",
        listNumber: 1,
        options: ["2", "3", "4"],
        seats: 2,
        article: { label: "P 15" },
      },
    });
    const result = decided(input, "last");
    expect(result.units[0]?.elected.map(({ key }) => key)).toEqual(["5", "4", "3"]);
    expect(result.units[0]?.lists[0]?.ranking).toEqual(["5", "4", "3", "2", "1"]);
  });
  it("no lot where equal candidates all have a seat: list order", () => {
    expect(elected([list(1, [30, 30, 30, 0])], 3, "GR")).toEqual([
      "1 preference",
      "2 preference",
      "3 preference",
    ]);
  });
});

describe("Article P 17: further seats", () => {
  it("go in list order to who has none, whatever their votes", () => {
    expect(elected([list(1, [0, 90, 1, 0])], 3, "GR")).toEqual([
      "2 preference",
      "1 list-order",
      "3 list-order",
    ]);
  });
});

describe("Article P 19: ranking", () => {
  it("preference seats first, then who passed the threshold, then list order", () => {
    const others = lists([500, 300, 185]).map((unit, index) => ({
      ...unit,
      listNumber: index + 2,
    }));
    const result = decided({
      rules: rulesOf("GR", 15),
      seats: 15,
      units: [list(1, [30, 90, 50, 45]), ...others],
    });
    const [unit] = result.units;
    expect(unit?.seats).toBe(3);
    expect(unit?.lists[0]?.ranking).toEqual(["2", "3", "4", "1"]);
  });
  it("§ 5: no ranking for a list without a seat at 19 seats or more", () => {
    const units = [
      list(1, [0, 20]),
      ...lists([900, 900]).map((unit, index) => ({ ...unit, listNumber: index + 2 })),
    ];
    const large = decided({ rules: rulesOf("GR", 19), seats: 19, units });
    expect(large.units[0]).toMatchObject({ seats: 0, lists: [{ ranking: ["1", "2"] }] });
    const small = decided({
      rules: {
        ...rulesOf("GR", 19),
        ranksListsWithoutSeats: true,
        preferenceThreshold: { numerator: 1, denominator: 10, comparison: "more-than" },
      },
      seats: 19,
      units,
    });
    expect(small.units[0]).toMatchObject({ seats: 0, lists: [{ ranking: ["2", "1"] }] });
  });
});

describe("Article P 19a: who has died", () => {
  const low = { numerator: 1, denominator: 10, comparison: "more-than" } as const;
  const rules = { ...rulesOf("GR", 19), preferenceThreshold: low };
  const others = lists([900, 900]).map((unit, index) => ({ ...unit, listNumber: index + 2 }));
  const ranking = (unit: Unit): unknown =>
    decided({ rules, seats: 19, units: [unit, ...others] }).units[0]?.lists[0]?.ranking;

  it("is not ranked, and a list without a seat is then ranked by votes", () => {
    expect(ranking(list(1, [0, 1, 20]))).toEqual(["1", "2", "3"]);
    expect(ranking(list(1, [0, 1, 20], [1]))).toEqual(["3", "2"]);
  });
  it("does not count among those who are ahead, whatever his votes", () => {
    expect(ranking(list(1, [40, 5, 1, 30, 2], [1]))).toEqual(["4", "2", "3", "5"]);
  });
});

describe("nominateElected: who is elected where seats are given", () => {
  const input = { rules: rulesOf("GR", 9), seats: 9, units: lists([60, 30], 9) };
  it("follows the given seats", () => {
    const result = nominateElected(input, { seats: [2, 1] });
    expect(
      result.kind === "complete" && result.units.map(({ seats, fullSeats }) => [seats, fullSeats]),
    ).toEqual([
      [2, 2],
      [1, 1],
    ]);
    expect(result).toMatchObject({ openSeats: 6 });
  });
  it("elects everyone where a list is given more seats than it has candidates", () => {
    const two = { ...input, units: [list(1, [60, 1]), list(2, [30, 1])] };
    const result = nominateElected(two, { seats: [8, 1] });
    expect(result.kind === "complete" && result.units[0]?.elected.map(({ key }) => key)).toEqual([
      "1",
      "2",
    ]);
    expect(result).toMatchObject({ kind: "complete", openSeats: 0 });
  });
  it("says which seats do not fit", () => {
    expect(nominateElected(input, { seats: [9, 1] })).toMatchObject({
      issues: [{ code: "AP-SEATS", path: "given.seats", facts: { found: 10 } }],
    });
  });
  it("refuses seats that do not fit", () => {
    for (const seats of [[9], [9, 1], [-1, 3], [1.5, 1]])
      expect(nominateElected(input, { seats })).toMatchObject({
        kind: "refused",
        issues: [{ code: "AP-SEATS" }],
      });
    expect(nominateElected({ ...input, units: [] }, { seats: [] })).toMatchObject({
      kind: "refused",
      issues: [{ code: "AP-NO-LISTS" }],
    });
  });
  it("takes a given quota for the threshold", () => {
    const result = nominateElected(input, { seats: [2, 1], quota: { votes: 9000, seats: 9 } });
    expect(result.kind === "complete" && result.units[0]?.elected.map(({ by }) => by)).toEqual([
      "list-order",
      "list-order",
    ]);
  });
});

function group(
  listNumber: number,
  members: readonly (readonly [number, readonly string[], readonly number[]])[],
): Unit {
  const keys = [...new Set(members.flatMap(([, candidates]) => candidates))];
  return {
    listNumber,
    persons: keys.map((key) => ({ key })),
    members: members.map(([district, candidates, votes]) => ({
      districts: [district],
      candidates,
      votes: [votes],
    })),
  };
}

describe("Articles P 12 to P 18: list groups", () => {
  const rules = rulesOf("PS", 39);
  it("Article P 12: divides the seats of a group by its own quota and largest remainders", () => {
    const seven = ["a", "b", "c", "d", "e", "f", "g"];
    const votes = (count: number): readonly number[] => [count, 0, 0, 0, 0, 0, 0];
    const unit = group(1, [
      [1, seven, votes(500)],
      [2, seven, votes(300)],
      [3, seven, votes(200)],
    ]);
    const result = decided({ rules, seats: 7, units: [unit] });
    expect(result.steps.filter(({ kind }) => kind === "group-full-seats")).toMatchObject([
      { seats: 3, district: 1 },
      { seats: 2, district: 2 },
      { seats: 1, district: 3 },
    ]);
    expect(result.steps.find(({ kind }) => kind === "group-seat")).toMatchObject({
      district: 1,
      value: { numerator: 500n, denominator: 7n },
      article: { label: "P 12" },
    });
    expect(result.units[0]?.elected).toHaveLength(7);
    expect(new Set(result.units[0]?.elected.map(({ key }) => key)).size).toBe(7);
  });
  it("asks lots inside a group, and the answers are checked like any other", () => {
    const unit = group(1, [
      [1, ["a", "b"], [5, 5]],
      [2, ["c", "d"], [5, 5]],
    ]);
    const result = apportion({ rules, seats: 3, units: [unit] });
    expect(result).toMatchObject({
      kind: "lot-needed",
      question: { kind: "group-seat", group: 1, options: [1, 2], seats: 1 },
    });
    expect(
      decided({ rules, seats: 3, units: [unit] }, "last").units[0]?.lists.map(({ seats }) => seats),
    ).toEqual([1, 2]);
  });
  it("Article P 13: a list without enough candidates gives its surplus to the others", () => {
    const unit = group(1, [
      [1, ["a"], [90]],
      [2, ["b", "c", "d"], [4, 3, 3]],
    ]);
    const result = decided({ rules, seats: 4, units: [unit] });
    expect(result.units[0]?.lists.map(({ seats }) => seats)).toEqual([1, 3]);
    expect(result.steps.find(({ kind }) => kind === "group-exhaustion")).toMatchObject({
      district: 1,
      seats: 3,
    });
  });
  it("Article P 16: seats a person where he has most votes, and § 2 takes a seat along", () => {
    const many = ["c", "d", "e", "f", "g"];
    const unit = group(1, [
      [1, ["a", "b"], [40, 40]],
      [2, many, [16, 16, 16, 16, 16]],
    ]);
    const result = decided({ rules, seats: 2, units: [unit] });
    const [one] = result.units;
    expect(one?.lists.map((list) => list.elected.map(({ key }) => key))).toEqual([["a", "b"], []]);
    expect(one?.lists.map(({ seats }) => seats)).toEqual([2, 0]);
    expect(result.steps.at(-1)).toMatchObject({
      kind: "group-transfer",
      from: 2,
      to: 1,
      byLot: false,
      article: { label: "P 16" },
    });
  });
  it("Article P 18: nobody sits twice, and the freed seat goes on", () => {
    const unit = group(1, [
      [1, ["a", "b", "c"], [10, 1, 0]],
      [2, ["a", "b", "c"], [9, 2, 0]],
    ]);
    const result = decided({
      rules: {
        ...rules,
        preferenceThreshold: { numerator: 9, denominator: 1, comparison: "more-than" },
      },
      seats: 3,
      units: [unit],
    });
    expect(result.units[0]?.elected.map(({ key, by, district }) => [key, by, district])).toEqual([
      ["a", "list-order", 1],
      ["b", "list-order", 1],
      ["c", "list-order", 2],
    ]);
  });
  it("fills seats of lists without votes only where the rules say so", () => {
    const unit = group(1, [
      [1, ["a"], [90]],
      [2, ["b"], [0]],
    ]);
    expect(decided({ rules, seats: 2, units: [unit] }).units[0]?.elected).toHaveLength(1);
    const included = { ...rules, groupListsWithoutVotes: "included" as const };
    expect(decided({ rules: included, seats: 2, units: [unit] }).units[0]?.elected).toHaveLength(2);
  });
  it("Article U 2: weights count before any sum", () => {
    const unit = group(1, [
      [1, ["a"], [2]],
      [2, ["a"], [3]],
    ]);
    const result = decided({
      rules: rulesOf("EK", 75),
      seats: 1,
      units: [unit],
      weights: [
        { district: 1, weight: 100 },
        { district: 2, weight: 7 },
      ],
    });
    expect(result.votes).toBe(221);
  });
});
