import { describe, expect, it } from "vitest";
import { type Apportionment, apportion, type RuleSet } from "../src/index.js";
import { decided, rulesOf } from "./election.js";
import { groupOf } from "./election-group.js";

const rules = rulesOf("PS", 39);
/** Nobody reaches this threshold: every seat goes in list order. */
const listOrder: RuleSet = {
  ...rules,
  preferenceThreshold: { numerator: 9, denominator: 1, comparison: "more-than" },
};

function election(seats: number, votes: readonly string[], changes: Partial<RuleSet> = {}) {
  return { rules: { ...rules, ...changes }, seats, units: [groupOf(1, ...votes)] };
}

/** Who sits on which list: `1:ab 2:c`. */
function seated(result: Apportionment): string {
  if (result.kind !== "complete") return result.kind;
  const lists = result.units[0]?.lists ?? [];
  return lists
    .map(({ district, elected }) => `${district}:${elected.map(({ key }) => key).join("")}`)
    .join(" ");
}

describe("Article P 16: on which list a person with a preference seat sits", () => {
  it("where he has most votes, and where these are equal in the lowest district", () => {
    expect(seated(apportion(election(2, ["a2 b1", "a5 c1"])))).toBe("1:b 2:a");
    expect(seated(apportion(election(2, ["a3 b1", "a3 c1"])))).toBe("1:a 2:c");
  });
  it("candidates with equal votes for one free seat: the order of the list, and the other looks further", () => {
    const result = apportion(election(2, ["b4 a4", "c1 a2 b2"]));
    expect(seated(result)).toBe("1:b 2:a");
    expect(seated(apportion(election(2, ["a4 b4", "c1 a2 b2"])))).toBe("1:a 2:b");
  });
  it("§ 2: no seat lapses that a candidate with as many votes can take on a list of his own", () => {
    // c and d have 20 votes each. d stands on list 1 only, which is full; the seat of list 2 was given last.
    const votes = ["e25 a26 b0 d20 f15", "a1 f6 b0 c14", "e15 f0 a26 c6"];
    const result = apportion(election(6, votes));
    expect(seated(result)).toBe("1:aefdb 2:c 3:");
  });
  it("§ 2: by lot where lists were served together and both still have the seat", () => {
    const input = election(3, ["a3", "a6 c1", "d2"]);
    expect(apportion(input)).toMatchObject({
      kind: "lot-needed",
      question: {
        kind: "placement",
        article: { label: "P 16" },
        group: 1,
        options: [1, 2],
        seats: 1,
      },
    });
    const first = decided(input, "first");
    expect(first.steps.at(-1)).toMatchObject({ kind: "group-transfer", byLot: true });
    expect(seated(first)).toMatch(/^1:/);
  });
  it("candidates with equal votes stand in the order of the unit, whoever was seated first", () => {
    const result = apportion(election(2, ["a1 b1", "b9 a9", "e4 f4 g4 h4"]));
    expect(seated(result)).toBe("1: 2:ab 3:");
  });
  it("OSV also draws among lists that have no seat free (mode `osv`)", () => {
    const votes = ["d1 b2", "a1 c1 d1"];
    expect(seated(apportion(election(2, votes)))).not.toBe("lot-needed");
    expect(apportion(election(2, votes, { mode: "osv" }))).toMatchObject({
      kind: "lot-needed",
      question: { kind: "placement", options: [1, 2] },
    });
  });
});

describe("Article P 18: seats of lists that have nobody left", () => {
  it("go to the list that would be next, by lot where lists are equal", () => {
    const input = election(2, ["a3 c3", "a3", "b1"], listOrder);
    expect(apportion(input)).toMatchObject({
      kind: "lot-needed",
      question: {
        kind: "elected-twice",
        article: { label: "P 18" },
        group: 1,
        options: [1, 3],
        seats: 1,
      },
    });
    expect(seated(decided(input, "first"))).toBe("1:ac 2: 3:");
    expect(seated(decided(input, "last"))).toBe("1:a 2: 3:b");
    expect(decided(input, "last").steps.at(-1)).toMatchObject({
      kind: "group-transfer",
      article: { label: "P 18" },
      from: 2,
      to: 3,
      byLot: true,
    });
  });
  it("and where two pass a seat on to equal lists, the lot gives the one, and the other list the next", () => {
    const input = election(5, ["a1", "a1", "a1", "b1 c0", "d1 e0"], listOrder);
    for (const pick of ["first", "last"] as const) {
      const result = decided(input, pick);
      expect(seated(result)).toBe("1:a 2: 3: 4:bc 5:de");
      expect(result.lots.map(({ question }) => question.options)).toEqual([[4, 5]]);
      expect(result.steps.slice(-2)).toMatchObject([
        { kind: "group-transfer", from: 2, to: pick === "first" ? 4 : 5, byLot: true },
        { kind: "group-transfer", from: 3, to: pick === "first" ? 5 : 4, byLot: false },
      ]);
    }
  });
  it("and stay open where the only candidates left stand on a list without votes that does not count", () => {
    const votes = ["a1", "a1", "b0"];
    expect(seated(apportion(election(2, votes, listOrder)))).toBe("1:a 2: 3:");
    const included = { ...listOrder, groupListsWithoutVotes: "included" } as const;
    expect(seated(apportion(election(2, votes, included)))).toBe("1:a 2: 3:b");
  });
  it("also to a list without votes, where the rules count it in", () => {
    const votes = ["b0", "d1 b0", "d1"];
    const included = { ...listOrder, groupListsWithoutVotes: "included" } as const;
    expect(apportion(election(2, votes, included))).toMatchObject({
      kind: "lot-needed",
      question: { kind: "elected-twice", options: [1, 2] },
    });
    expect(seated(decided(election(2, votes, included), "first"))).toBe("1:b 2:d 3:");
    expect(seated(apportion(election(2, votes, listOrder)))).toBe("1: 2:db 3:");
  });
  it("OSV also draws among lists that have nobody left (mode `osv`)", () => {
    const votes = ["a1 c0", "a1"];
    expect(seated(apportion(election(2, votes, listOrder)))).toBe("1:ac 2:");
    expect(apportion(election(2, votes, { ...listOrder, mode: "osv" }))).toMatchObject({
      kind: "lot-needed",
      question: { kind: "elected-twice", options: [1, 2] },
    });
  });
});

describe("the continued order when all lists of a group are full", () => {
  it("goes on among lists with candidates left; OSV first counts full lists along (mode `osv`)", () => {
    const votes = ["b6 c0", "d2", "b3"];
    expect(seated(apportion(election(3, votes)))).toBe("1:bc 2:d 3:");
    expect(seated(apportion(election(3, votes, { mode: "osv" })))).toBe("1:b 2:d 3:");
  });
  it("OSV takes the surplus back, and goes on from there (mode `osv`)", () => {
    const votes = ["b7 c2", "c3 a1"];
    expect(seated(apportion(election(3, votes)))).toBe("1:b 2:ca");
    expect(seated(apportion(election(3, votes, { mode: "osv" })))).toBe("1:b 2:ca");
    const twice = ["a1 b8", "b8", "d2 b0"];
    expect(seated(apportion(election(3, twice)))).toBe("1:ba 2: 3:d");
    expect(seated(apportion(election(3, twice, { mode: "osv" })))).toBe("1:b 2: 3:d");
  });
});

describe("Article P 13: seats that a list of a group cannot fill", () => {
  it("§ 2: by highest averages when every list has had its seat by remainder, by lot among equals", () => {
    const input = election(4, ["a1 b1", "c1 d1", "c5"], listOrder);
    expect(apportion(input)).toMatchObject({
      kind: "lot-needed",
      question: { kind: "group-exhaustion", article: { label: "P 13" }, options: [1, 2], seats: 1 },
    });
    const result = decided(input, "last");
    expect(result.steps.filter(({ kind }) => kind === "group-seat").at(-1)).toMatchObject({
      method: "highest-average",
      district: 2,
      byLot: true,
      article: { label: "P 13" },
    });
  });
});
