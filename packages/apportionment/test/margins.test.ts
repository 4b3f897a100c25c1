import { describe, expect, it } from "vitest";
import { type ApportionmentInput, margins } from "../src/index.js";
import { list, lists, rulesOf } from "./election.js";
import { found, tried } from "./margin-trial.js";

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
  it("leaves out candidates of groups", () => {
    const unit = {
      listNumber: 1,
      persons: [{ key: "a" }, { key: "b" }],
      members: [
        { districts: [1], candidates: ["a", "b"], votes: [[9, 1]] },
        { districts: [2], candidates: ["a", "b"], votes: [[3, 1]] },
      ],
    };
    const { lists: all, candidates } = found({ rules: rulesOf("PS", 39), seats: 2, units: [unit] });
    expect(all).toHaveLength(1);
    expect(candidates).toEqual([]);
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
  });
});
