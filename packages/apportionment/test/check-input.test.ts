import { describe, expect, it } from "vitest";
import { type ApportionmentInput, apportion, type Unit } from "../src/index.js";
import { list, rulesOf } from "./election.js";

const good: ApportionmentInput = {
  rules: rulesOf("GR", 9),
  seats: 9,
  units: [list(1, [10, 5]), list(2, [7])],
};

function issuesOf(input: ApportionmentInput): readonly string[] {
  const result = apportion(input);
  return result.kind === "refused" ? result.issues.map(({ code, path }) => `${code} ${path}`) : [];
}

const withUnit = (unit: Unit): readonly string[] => issuesOf({ ...good, units: [unit] });

function group(members: Unit["members"], keys: readonly string[] = ["a", "b"]): Unit {
  return { listNumber: 1, persons: keys.map((key) => ({ key })), members };
}

describe("input that is refused, with every reason", () => {
  it("accepts the example that the others are changed from", () => {
    expect(issuesOf(good)).toEqual([]);
  });
  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 1_000_001])(
    "%d seats",
    (seats) => {
      expect(issuesOf({ ...good, seats })).toEqual(["AP-SEATS seats"]);
    },
  );
  it("accepts one seat and as many as there can be", () => {
    expect(issuesOf({ ...good, seats: 1 })).toEqual([]);
  });
  it("no lists", () => {
    expect(issuesOf({ ...good, units: [] })).toEqual(["AP-NO-LISTS units"]);
  });
  it.each([0, -1, 1.5, 2 ** 53])("list number %d", (number) => {
    expect(withUnit(list(number, [1]))).toEqual(["AP-LIST-NUMBER units[0]"]);
  });
  it("the same list number twice", () => {
    expect(issuesOf({ ...good, units: [list(1, [1]), list(2, [1]), list(1, [1])] })).toEqual([
      "AP-LIST-TWICE units",
    ]);
  });
  it.each([-1, 1.5, Number.NaN, 2 ** 53])("%d votes", (votes) => {
    expect(withUnit(list(1, [3, votes]))).toEqual(["AP-VOTES units[0].members[0].votes[0][1]"]);
  });
  it("more votes in all than can be counted exactly", () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(issuesOf({ ...good, units: [list(1, [most]), list(2, [1])] })).toEqual([
      "AP-VOTES-SUM units",
    ]);
    expect(issuesOf({ ...good, units: [list(1, [most]), list(2, [0])] })).toEqual([]);
  });
  it("a unit without lists", () => {
    expect(withUnit(group([], []))).toEqual(["AP-LIST-EMPTY units[0]"]);
  });
  it("a person twice, whether the keys rise or not", () => {
    const one = { districts: [0], candidates: ["a", "a"], votes: [[1, 2]] };
    expect(withUnit(group([one], ["a", "a"]))).toEqual(["AP-PERSON-TWICE units[0]"]);
    const two = { districts: [0], candidates: ["b", "a", "b"], votes: [[1, 2, 3]] };
    expect(withUnit(group([two], ["b", "a", "b"]))).toEqual(["AP-PERSON-TWICE units[0]"]);
  });
  it("a person on no list, a candidate who is no person, a candidate twice", () => {
    const one = { districts: [0], candidates: ["a"], votes: [[1]] };
    expect(withUnit(group([one]))).toEqual(["AP-PERSON-NOWHERE units[0]"]);
    const two = { districts: [0], candidates: ["a", "b", "c"], votes: [[1, 1, 1]] };
    expect(withUnit(group([two]))).toEqual([
      "AP-CANDIDATE-UNKNOWN units[0].members[0].candidates[2]",
    ]);
    const three = { districts: [0], candidates: ["a", "b", "a"], votes: [[1, 1, 1]] };
    expect(withUnit(group([three]))).toEqual([
      "AP-CANDIDATE-TWICE units[0].members[0].candidates[2]",
    ]);
  });
  it("rows that do not fit the districts or the candidates", () => {
    const rows = { districts: [1, 2], candidates: ["a", "b"], votes: [[1, 1]] };
    expect(withUnit(group([rows]))).toEqual(["AP-VOTES-SHAPE units[0].members[0].votes"]);
    const long = { districts: [1], candidates: ["a", "b"], votes: [[1, 1, 1]] };
    expect(withUnit(group([long]))).toEqual(["AP-VOTES-SHAPE units[0].members[0].votes[0]"]);
    const short = { districts: [1], candidates: ["a", "b"], votes: [[1]] };
    expect(withUnit(group([short]))).toEqual([
      "AP-VOTES-SHAPE units[0].members[0].votes[0]",
      "AP-VOTES units[0].members[0].votes[0][1]",
    ]);
  });
  it("districts that are missing, do not rise, are no numbers, or belong to two lists", () => {
    const at = (districts: readonly number[]): Unit =>
      group([{ districts, candidates: ["a", "b"], votes: districts.map(() => [1, 1]) }]);
    expect(withUnit(at([]))).toEqual(["AP-DISTRICTS units[0].members[0].districts"]);
    expect(withUnit(at([2, 1]))).toEqual(["AP-DISTRICTS units[0].members[0].districts"]);
    expect(withUnit(at([1, 1]))).toEqual(["AP-DISTRICTS units[0].members[0].districts"]);
    expect(withUnit(at([-1]))).toEqual(["AP-DISTRICTS units[0].members[0].districts"]);
    const one = { districts: [1], candidates: ["a", "b"], votes: [[1, 1]] };
    expect(withUnit(group([one, one]))).toEqual(["AP-DISTRICTS units[0].members[1].districts"]);
    expect(withUnit(group([{ ...one, districts: [2] }, one]))).toEqual([]);
    expect(withUnit(group([{ ...one, districts: [], votes: [] }, one]))).toContain(
      "AP-DISTRICTS units[0].members[0].districts",
    );
  });
  it("weights that are missing, no counts, or given twice", () => {
    const weighted = (weights: ApportionmentInput["weights"]): readonly string[] =>
      issuesOf({ ...good, ...(weights && { weights }) });
    expect(weighted([{ district: 0, weight: 7 }])).toEqual([]);
    expect(weighted([{ district: 1, weight: 7 }])).toEqual([
      "AP-WEIGHT units[0].members[0]",
      "AP-WEIGHT units[1].members[0]",
    ]);
    expect(weighted([{ district: 0, weight: 0 }])).toEqual(["AP-WEIGHT weights[0]"]);
    expect(weighted([{ district: 0, weight: 1.5 }])).toContain("AP-WEIGHT weights[0]");
    expect(
      weighted([
        { district: 0, weight: 7 },
        { district: 0, weight: 7 },
      ]),
    ).toEqual(["AP-WEIGHT weights[1]"]);
    const row = {
      districts: [0],
      candidates: ["a", "b"],
      votes: [
        [1, 1],
        [1, 1],
      ],
    };
    expect(
      issuesOf({ ...good, units: [group([row])], weights: [{ district: 0, weight: 1 }] }),
    ).toContain("AP-WEIGHT units[0].members[0]");
  });
  it("shares that are no shares", () => {
    const share = (numerator: number, denominator: number): readonly string[] =>
      issuesOf({ ...good, rules: { ...good.rules, remainderMinimum: { numerator, denominator } } });
    expect(share(0, 1)).toEqual([]);
    expect(share(1_000_000, 1_000_000)).toEqual([]);
    for (const [a, b] of [
      [-1, 4],
      [1, 0],
      [1.5, 2],
      [1, 1_000_001],
      [1_000_001, 1],
    ] as const)
      expect(share(a, b)).toEqual(["AP-RULES rules.remainderMinimum"]);
    expect(
      issuesOf({
        ...good,
        rules: { ...good.rules, averageMinimum: { numerator: 1, denominator: 0 } },
      }),
    ).toEqual(["AP-RULES rules.averageMinimum"]);
  });
  it("combinations that the rules do not know, of unknown lists, or that overlap", () => {
    const old = { ...good, rules: rulesOf("GR", 9, "2010-03-03") };
    expect(issuesOf({ ...old, combinations: [[1, 2]] })).toEqual([]);
    expect(issuesOf({ ...good, combinations: [[1, 2]] })).toEqual([
      "AP-COMBINATION combinations[0]",
      "AP-COMBINATION combinations[0]",
    ]);
    expect(issuesOf({ ...old, combinations: [[1, 3]] })).toEqual([
      "AP-COMBINATION combinations[0]",
    ]);
    expect(issuesOf({ ...old, combinations: [[1, 2], [2]] })).toEqual([
      "AP-COMBINATION combinations[1]",
    ]);
  });
  it("tells with each refusal what was found", () => {
    const first = (input: Partial<ApportionmentInput>): unknown => {
      const result = apportion({ ...good, ...input });
      return result.kind === "refused" ? result.issues[0]?.facts : undefined;
    };
    const row = { districts: [1], candidates: ["a", "b"], votes: [[1, 1]] };
    const ofMembers = (...members: Unit["members"]): unknown => first({ units: [group(members)] });
    expect(first({ seats: 0 })).toEqual({ found: 0, most: 1_000_000 });
    expect(first({ units: [list(0, [1])] })).toEqual({ found: 0 });
    expect(first({ units: [list(4, [1]), list(4, [1])] })).toEqual({ listNumber: 4 });
    expect(first({ units: [group([], [])] })).toEqual({ listNumber: 1 });
    expect(first({ units: [list(1, [3, -1])] })).toEqual({ found: -1 });
    expect(ofMembers({ ...row, votes: [[1]] })).toEqual({ expected: 2, found: 1 });
    expect(ofMembers({ ...row, districts: [1, 2] })).toEqual({ rows: 1 });
    expect(ofMembers({ ...row, districts: [3, 2], votes: [...row.votes, ...row.votes] })).toEqual({
      district: 2,
    });
    expect(ofMembers({ ...row, candidates: ["a", "c"] })).toEqual({ key: "c" });
    expect(ofMembers({ ...row, candidates: ["a", "a"] })).toEqual({ key: "a" });
    expect(ofMembers({ ...row, candidates: ["a"], votes: [[1]] })).toEqual({ key: "b" });
    expect(first({ units: [group([row], ["a", "a", "b"])] })).toEqual({ key: "a" });
    expect(first({ weights: [{ district: 0, weight: 0 }] })).toEqual({ district: 0, weight: 0 });
    expect(first({ weights: [{ district: 5, weight: 2 }] })).toEqual({ district: 0 });
    expect(first({ combinations: [[1, 2]] })).toEqual({ listNumber: 1 });
    const remainderMinimum = { numerator: 1, denominator: 0 };
    expect(first({ rules: { ...good.rules, remainderMinimum } })).toEqual(remainderMinimum);
    const short: unknown = (() => {
      const result = apportion({ ...good, units: [group([{ ...row, votes: [[1]] }])] });
      return result.kind === "refused" ? result.issues[1]?.facts : undefined;
    })();
    expect(short).toEqual({ found: null });
    const extra = [...row.votes, ...row.votes];
    const unweighted = apportion({
      ...good,
      units: [group([{ ...row, votes: extra }])],
      weights: [{ district: 1, weight: 1 }],
    });
    expect(
      unweighted.kind === "refused" &&
        unweighted.issues.find(({ code }) => code === "AP-WEIGHT")?.facts,
    ).toEqual({ district: null });
  });
  it("collects everything that is wrong", () => {
    expect(issuesOf({ ...good, seats: 0, units: [list(0, [-1])] })).toHaveLength(3);
  });
});

describe("input that is accepted, with a warning in the result", () => {
  it("no votes at all: nobody gets a seat", () => {
    const result = apportion({ ...good, units: [list(1, [0, 0])] });
    expect(result).toMatchObject({
      kind: "complete",
      openSeats: 9,
      warnings: [
        { code: "AP-NO-VOTES", path: "units" },
        { code: "AP-SEATS-OPEN", path: "seats", facts: { open: 9 } },
      ],
    });
    expect(result.kind === "complete" && result.units[0]?.seats).toBe(0);
  });
  it("more seats than candidates: the rest stays open, and the last step says so", () => {
    const result = apportion(good);
    expect(result).toMatchObject({
      kind: "complete",
      openSeats: 6,
      warnings: [{ code: "AP-SEATS-OPEN", severity: "warning" }],
    });
    expect(result.kind === "complete" && result.steps.at(-1)).toMatchObject({
      kind: "open-seats",
      seats: 6,
      article: { label: "P 10" },
    });
  });
  it("lists of a group in any order: they are taken by their lowest districts", () => {
    const members = [
      { districts: [3], candidates: ["c", "a"], votes: [[5, 5]] },
      {
        districts: [1, 4],
        candidates: ["a", "b"],
        votes: [
          [5, 5],
          [0, 0],
        ],
      },
      { districts: [2], candidates: ["b", "c"], votes: [[5, 5]] },
    ];
    const unit = { ...group(members, ["c", "b", "a"]), listNumber: 1 };
    const result = apportion({ rules: rulesOf("PS", 39), seats: 2, units: [unit] });
    expect(result).toMatchObject({ kind: "lot-needed", question: { options: [1, 2, 3] } });
    const three = apportion({ rules: rulesOf("PS", 39), seats: 3, units: [unit] });
    expect(three.kind === "complete" && three.units[0]).toMatchObject({
      lists: [{ district: 1 }, { district: 2 }, { district: 3 }],
      elected: [{ key: "a" }, { key: "b" }, { key: "c" }],
    });
  });
  it("persons in list order, where only the first of them stands as given", () => {
    const unit: Unit = {
      listNumber: 1,
      persons: [{ key: "1" }, { key: "2" }, { key: "3" }],
      members: [{ districts: [0], candidates: ["1", "3", "2"], votes: [[5, 5, 5]] }],
    };
    const result = apportion({ rules: rulesOf("GR", 19), seats: 2, units: [unit] });
    expect(result).toMatchObject({ kind: "lot-needed", question: { options: ["1", "3", "2"] } });
  });
  it("candidates in the order given, whatever their numbers", () => {
    const unit: Unit = {
      listNumber: 1,
      persons: [{ key: "1" }, { key: "2" }, { key: "3" }],
      members: [{ districts: [0], candidates: ["3", "1", "2"], votes: [[5, 5, 5]] }],
    };
    const result = apportion({ rules: rulesOf("GR", 19), seats: 2, units: [unit] });
    expect(result).toMatchObject({ kind: "lot-needed", question: { options: ["3", "1", "2"] } });
  });
});
