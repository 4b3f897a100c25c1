import { describe, expect, it } from "vitest";
import { type ApportionmentInput, apportion, margins, whatIf } from "../src/index.js";
import { list, lists, rulesOf } from "./election.js";
import { groupOf } from "./election-group.js";
import { found, tried, triedInGroup } from "./margin-trial.js";

const elections: readonly (readonly [string, ApportionmentInput])[] = [
  ["averages", { rules: rulesOf("GR", 19), seats: 19, units: lists([61, 31, 10, 8, 11]) }],
  ["remainders", { rules: rulesOf("GR", 9), seats: 9, units: lists([31, 17, 16, 7, 4]) }],
  ["the Tweede Kamer", { rules: rulesOf("TK", 20), seats: 20, units: lists([45, 32, 4, 3, 17]) }],
  ["a majority", { rules: rulesOf("GR", 4), seats: 4, units: lists([5, 3, 1]) }],
];

describe("margins: the nearest change, proved by trying every number of votes", () => {
  it.each(elections)("of lists, by %s", (_, input) => {
    for (const { listNumber, more, fewer } of found(input).lists) {
      expect(more, `list ${listNumber} more`).toBe(tried(input, listNumber, "1", 1, 150, false));
      expect(fewer, `list ${listNumber} fewer`).toBe(tried(input, listNumber, "1", -1, 150, false));
    }
  });
  it("of elected candidates", () => {
    const input: ApportionmentInput = {
      rules: rulesOf("GR", 9),
      seats: 9,
      units: [list(1, [40, 12, 33, 5, 8]), list(2, [31, 30, 2, 9]), list(3, [22, 3, 1])],
    };
    const { candidates } = found(input);
    expect(candidates.length).toBe(9);
    for (const { listNumber, key = "", more, fewer } of candidates) {
      expect(more, `${listNumber}/${key} more`).toBe(tried(input, listNumber, key, 1, 400, true));
      expect(fewer, `${listNumber}/${key} fewer`).toBe(
        tried(input, listNumber, key, -1, 400, true),
      );
    }
  });
  it("of one list or one candidate alone, the same as among all", () => {
    const [, [, input] = ["", undefined]] = elections;
    if (input === undefined) throw new Error("no election");
    const all = found(input);
    for (const one of all.lists) {
      const { listNumber } = one;
      expect(margins(input, [], { listNumber })).toEqual({ ...all, lists: [one], candidates: [] });
    }
    const [one] = all.candidates;
    if (one?.key === undefined) throw new Error("nobody elected");
    const { listNumber, key } = one;
    expect(margins(input, [], { listNumber, key })).toEqual({
      ...all,
      lists: [],
      candidates: [one],
    });
    expect(margins(input, [], { listNumber: 99 })).toEqual({ ...all, lists: [], candidates: [] });
  });
  it("says nothing where no number of votes changes anything", () => {
    const input = { rules: rulesOf("GR", 19), seats: 19, units: lists([100], 30) };
    expect(found(input).lists).toEqual([{ listNumber: 1, fewer: 100 }]);
  });
  it("of candidates who lose their seats to each other, without another division of seats", () => {
    const input: ApportionmentInput = {
      rules: rulesOf("GR", 9),
      seats: 9,
      units: [list(1, [5, 2, 8, 7, 12]), list(2, [2, 7, 1, 5, 6]), list(3, [5, 9, 13, 6, 13])],
    };
    const { candidates } = found(input);
    let changes = 0;
    for (const { listNumber, key = "", more, fewer } of candidates)
      for (const [sign, votes] of [
        [1, more],
        [-1, fewer],
      ] as const) {
        expect(votes, `${listNumber}/${key} ${sign}`).toBe(
          tried(input, listNumber, key, sign, 200, true),
        );
        if (votes === undefined) continue;
        const change = { votes: [{ listNumber, key, votes: sign * votes }] };
        const { after, difference } = whatIf(input, change);
        if (after.kind === "complete" && difference?.seats.length === 0) changes += 1;
      }
    expect(changes).toBeGreaterThan(10);
  });
  it("of an election that is far from any change: more votes than there will ever be change nothing", () => {
    const alone = { rules: rulesOf("GR", 19), seats: 2, units: [list(1, [100, 90, 1])] };
    expect(found(alone)).toEqual({
      kind: "margins",
      lists: [{ listNumber: 1, fewer: 191 }],
      candidates: [
        { listNumber: 1, key: "1" },
        { listNumber: 1, key: "2" },
      ],
    });
  });
  it("of candidates of groups, on the list where it takes least", () => {
    const input: ApportionmentInput = {
      rules: rulesOf("PS", 8),
      seats: 8,
      units: [groupOf(1, "a9 b4 c1", "d8 a2 b5", "e3"), groupOf(2, "a7", "b6 c5"), list(3, [6, 9])],
    };
    const { lists: all, candidates } = found(input);
    expect(all).toHaveLength(3);
    expect(candidates).toHaveLength(8);
    for (const margin of candidates) {
      const name = `${margin.listNumber}/${margin.key}`;
      expect(margin.more, `${name} more`).toBe(triedInGroup(input, margin, 1, 300));
      expect(margin.fewer, `${name} fewer`).toBe(triedInGroup(input, margin, -1, 300));
    }
  });
  it("of a list as a whole, whatever lots are drawn inside it", () => {
    const tied = { rules: rulesOf("PS", 3), seats: 3, units: [groupOf(1, "a6 b0", "c6 d0")] };
    const asked = apportion(tied);
    if (asked.kind !== "lot-needed") throw new Error("no lot");
    const result = margins(tied, [{ question: asked.question, drawn: 1 }]);
    expect(result).toMatchObject({ kind: "margins", lists: [{ listNumber: 1, fewer: 12 }] });
  });
  it("refuses what is not decided, and what it does not cover", () => {
    const [, [, input] = ["", undefined]] = elections;
    if (input === undefined) throw new Error("no election");
    const code = (one: ApportionmentInput): unknown => {
      const result = margins(one);
      return result.kind === "refused" ? result.issues.map((issue) => issue.code) : [];
    };
    expect(code({ ...input, seats: 0 })).toEqual(["AP-SEATS"]);
    expect(code({ ...input, rules: { ...input.rules, mode: "osv" } })).toEqual(["AP-PROOF-RULES"]);
    expect(
      code({ ...input, rules: { ...input.rules, listCombinations: true }, combinations: [[1, 2]] }),
    ).toEqual(["AP-PROOF-RULES"]);
    expect(code({ ...input, seats: 9, units: lists([1, 1, 1, 1]) })).toEqual(["AP-UNDECIDED"]);
    expect(margins({ ...input, seats: 2, units: [list(1, [9, 9, 9])] })).toMatchObject({
      kind: "refused",
      issues: [{ code: "AP-UNDECIDED", path: "lots" }],
    });
    expect(margins({ ...input, rules: { ...input.rules, mode: "osv" } })).toMatchObject({
      issues: [{ path: "rules" }],
    });
  });
});
