import { describe, expect, it } from "vitest";
import { type ApportionmentInput, type Claim, claimOf, verifyApportionment } from "../src/index.js";
import { decided, list, lists, rulesOf } from "./election.js";
import { groupOf } from "./election-group.js";

const council: ApportionmentInput = {
  rules: rulesOf("GR", 19),
  seats: 19,
  units: lists([600, 302, 98, 99, 101]),
};
const small: ApportionmentInput = {
  rules: rulesOf("GR", 15),
  seats: 15,
  units: lists([540, 160, 160, 80, 80, 80, 60, 40]),
};
const majority: ApportionmentInput = {
  rules: rulesOf("GR", 15),
  seats: 15,
  units: lists([2571, 977, 567, 536, 453]),
};
const exhausted: ApportionmentInput = {
  rules: rulesOf("GR", 5),
  seats: 5,
  units: [list(1, [300, 0]), list(2, [100, 0, 0]), list(3, [80, 0, 0])],
};

const verdict = (input: ApportionmentInput, claim: Claim): readonly string[] => {
  const judged = verifyApportionment(input, claim);
  return judged.kind === "proved" ? [] : [...new Set(judged.issues.map(({ code }) => code))];
};

/** The claim with some lists changed. */
function changed(
  input: ApportionmentInput,
  changes: Readonly<Record<number, Partial<Claim["lists"][number]>>>,
  rest: Partial<Claim> = {},
): Claim {
  const claim = claimOf(decided(input));
  return {
    ...claim,
    lists: claim.lists.map((one) => ({ ...one, ...changes[one.listNumber] })),
    ...rest,
  };
}

describe("verifyApportionment: a claim is judged by the conditions it must satisfy", () => {
  it.each([
    ["averages", council],
    ["remainders", small],
    ["a majority", majority],
    ["exhausted lists", exhausted],
  ])("proves the right division: %s", (_, input) => {
    expect(verdict(input, claimOf(decided(input)))).toEqual([]);
  });
  it("Article P 6: refutes other full seats", () => {
    expect(
      verdict(
        council,
        changed(council, { 1: { fullSeats: 10, residualSeats: { "highest-average": 1 } } }),
      ),
    ).toContain("AP-PROOF-FULL");
    expect(
      verdict(
        council,
        changed(council, { 1: { fullSeats: 8, residualSeats: { "highest-average": 3 } } }),
      ),
    ).toContain("AP-PROOF-FULL");
    const none = { ...council, units: lists([0]) };
    expect(verdict(none, claimOf(decided(none)))).toEqual([]);
    expect(
      verdict(none, changed(none, { 1: { fullSeats: 1, seats: 1 } }, { openSeats: 18 })),
    ).toContain("AP-PROOF-FULL");
  });
  it("Article P 7: refutes a residual seat that another list should have", () => {
    const moved = {
      1: { seats: 12, residualSeats: { "highest-average": 3 } },
      2: { seats: 4, residualSeats: {} },
    };
    expect(verdict(council, changed(council, moved))).toEqual(["AP-PROOF-OTHER-FIRST"]);
  });
  it("Article P 7 § 2: refutes a seat for a list below the quota", () => {
    const house = { rules: rulesOf("TK", 20), seats: 20, units: lists([900, 620, 95, 49, 336]) };
    const moved = {
      2: { seats: 6, residualSeats: {} },
      3: { seats: 1, residualSeats: { "highest-average": 1 } },
    };
    expect(verdict(house, changed(house, moved))).toContain("AP-PROOF-NOT-ENTITLED");
  });
  it("Article P 8: refutes remainders of too few votes, or two for one list", () => {
    const low = {
      7: { seats: 0, residualSeats: {} },
      8: { seats: 1, residualSeats: { "largest-remainder": 1 } },
    };
    expect(verdict(small, changed(small, low))).toContain("AP-PROOF-NOT-ENTITLED");
    const twice = {
      7: { seats: 2, residualSeats: { "largest-remainder": 2 } },
      1: { seats: 6, residualSeats: {} },
    };
    expect(verdict(small, changed(small, twice))).toContain("AP-PROOF-NOT-ENTITLED");
  });
  it("refutes seats that stay open while a list can have them", () => {
    const open = { 1: { seats: 10, residualSeats: { "highest-average": 1 } } };
    expect(verdict(council, changed(council, open, { openSeats: 1 }))).toContain(
      "AP-PROOF-NOT-SERVED",
    );
  });
  it("Article P 9: refutes a majority that is left out, invented, or at another list's cost", () => {
    const { lists: claimed, openSeats, groups } = claimOf(decided(majority));
    const without = { lists: claimed, openSeats, groups };
    expect(verdict(majority, without)).toContain("AP-PROOF-MAJORITY");
    expect(verdict(majority, changed(majority, {}, { majority: { from: 2, to: 1 } }))).toContain(
      "AP-PROOF-MAJORITY",
    );
    expect(verdict(majority, changed(majority, {}, { majority: { from: 4, to: 2 } }))).toContain(
      "AP-PROOF-MAJORITY",
    );
    expect(verdict(council, changed(council, {}, { majority: { from: 2, to: 1 } }))).toContain(
      "AP-PROOF-MAJORITY",
    );
  });
  it("Article P 9: accepts every outcome of the lot about who loses", () => {
    const tied = { ...majority, units: lists([2552, 511, 511, 511, 509, 509]) };
    expect(verdict(tied, claimOf(decided(tied, "first")))).toEqual([]);
    expect(verdict(tied, claimOf(decided(tied, "last")))).toEqual([]);
  });
  it("Article P 9: by averages too the list that won the last seat loses it", () => {
    const large: ApportionmentInput = {
      rules: rulesOf("GR", 48),
      seats: 48,
      units: [
        list(1, [445, ...new Array<number>(26).fill(0)]),
        list(2, [443, 0, 0, 0, 0, 0, 0, 0]),
      ],
    };
    const claim = claimOf(decided(large));
    expect(claim.majority).toEqual({ from: 2, to: 1 });
    expect(claim.lists.map(({ seats }) => seats)).toEqual([27, 8]);
    expect(verdict(large, claim)).toEqual([]);
    const three = { rules: rulesOf("GR", 20), seats: 20, units: lists([507, 252, 251]) };
    const won = claimOf(decided(three));
    expect(won.majority).toEqual({ from: 3, to: 1 });
    expect(verdict(three, won)).toEqual([]);
    for (const from of [1, 2])
      expect(verdict(three, { ...won, majority: { from, to: 1 } })).toContain("AP-PROOF-MAJORITY");
  });
  it("Article P 10: refutes seats passed on without exhaustion, or where they stay open", () => {
    expect(
      verdict(
        council,
        changed(council, { 3: { seats: 2, passedOnSeats: { "highest-average": 1 } } }),
      ),
    ).toContain("AP-PROOF-EXHAUSTION");
    const open = {
      ...exhausted,
      rules: { ...exhausted.rules, exhaustedSeats: "leave-open" as const },
    };
    expect(verdict(open, claimOf(decided(open)))).toEqual([]);
    expect(verdict(open, claimOf(decided(exhausted)))).toContain("AP-PROOF-EXHAUSTION");
  });
  it("Article P 10: refutes more seats than candidates", () => {
    const claim = changed(exhausted, {
      1: { seats: 3, passedOnSeats: { "unique-highest-average": 1 } },
      2: { seats: 1, passedOnSeats: {} },
    });
    expect(verdict(exhausted, claim)).toContain("AP-PROOF-NOT-ENTITLED");
  });
  it("Articles P 9 and P 10: a list that lost its seat by remainder may get one again, and no more", () => {
    const council = (...votes: readonly (readonly [number, number])[]): ApportionmentInput => ({
      rules: rulesOf("GR", 6),
      seats: 6,
      units: votes.map(([first, people], index) =>
        list(index + 1, [first, ...new Array<number>(people - 1).fill(0)]),
      ),
    });
    const again = council([4, 1], [3, 5]);
    const claim = claimOf(decided(again));
    expect(claim.majority).toEqual({ from: 2, to: 1 });
    expect(claim.lists[1]).toMatchObject({
      residualSeats: { "largest-remainder": 1 },
      passedOnSeats: {
        "largest-remainder": 1,
        "unique-highest-average": 1,
        "highest-average": 1,
      },
    });
    expect(verdict(again, claim)).toEqual([]);
    for (const passedOnSeats of [
      { "largest-remainder": 2, "unique-highest-average": 1 },
      { "largest-remainder": 1, "unique-highest-average": 2 },
    ])
      expect(verdict(again, changed(again, { 2: { passedOnSeats } }))).toContain(
        "AP-PROOF-NOT-ENTITLED",
      );
    for (const passedOnSeats of [
      { "unique-highest-average": 1, "highest-average": 2 },
      { "largest-remainder": 1, "highest-average": 2 },
    ])
      expect(verdict(again, changed(again, { 2: { passedOnSeats } }))).toContain(
        "AP-PROOF-NOT-SERVED",
      );
    const other = council([10, 8], [7, 1], [2, 4]);
    expect(verdict(other, claimOf(decided(other, "last")))).toEqual([]);
    expect(verdict(other, claimOf(decided(other, "first")))).toEqual([]);
  });
  it("refutes sums that do not add up", () => {
    expect(verdict(council, changed(council, { 1: { seats: 12 } }))).toContain("AP-PROOF-SEATS");
    expect(verdict(council, changed(council, {}, { openSeats: 1 }))).toContain("AP-PROOF-SEATS");
  });
  it("refutes other lists, and says what it does not cover", () => {
    const claim = claimOf(decided(council));
    expect(verdict(council, { ...claim, lists: claim.lists.slice(1) })).toEqual(["AP-PROOF-LISTS"]);
    expect(verdict(council, { ...claim, lists: claim.lists.toReversed() })).toEqual([
      "AP-PROOF-LISTS",
    ]);
    expect(verdict({ ...council, rules: { ...council.rules, mode: "osv" } }, claim)).toEqual([
      "AP-PROOF-RULES",
    ]);
    const old = { ...council, rules: rulesOf("GR", 19, "2010-03-03"), combinations: [[1, 2]] };
    expect(verdict(old, claim)).toEqual(["AP-PROOF-RULES"]);
    expect(verdict({ ...council, units: [] }, claim)).toEqual(["AP-NO-LISTS"]);
  });
  it("says where, of what it does not cover or cannot use", () => {
    const claim = claimOf(decided(council));
    const osv = { ...council, rules: { ...council.rules, mode: "osv" as const } };
    expect(verifyApportionment(osv, claim)).toMatchObject({
      kind: "refuted",
      issues: [{ code: "AP-PROOF-RULES", path: "rules" }],
    });
    expect(
      verifyApportionment(council, { ...claim, lists: claim.lists.slice(0, 4) }),
    ).toMatchObject({ kind: "refuted", issues: [{ code: "AP-PROOF-LISTS", path: "claim.lists" }] });
    const more = { ...claim, lists: [...claim.lists, { ...claim.lists[0], listNumber: 9 }] };
    expect(verifyApportionment(council, more as Claim)).toMatchObject({
      kind: "refuted",
      issues: [{ code: "AP-PROOF-LISTS" }],
    });
    expect(verifyApportionment({ ...council, units: [] }, claim).kind).toBe("refuted");
  });
  it("names the list, and the other one", () => {
    const places = (claim: Claim): unknown => {
      const judged = verifyApportionment(council, claim);
      return judged.kind === "refuted"
        ? judged.issues.map(({ path, facts }) => [path, facts["other"]])
        : [];
    };
    const moved = {
      1: { seats: 12, residualSeats: { "highest-average": 3 } },
      2: { seats: 4, residualSeats: {} },
    };
    expect(places(changed(council, moved))).toContainEqual(["claim/list 1", 2]);
    expect(places(changed(council, { 1: { seats: 12 } }))).toEqual([
      ["claim/list 1", null],
      ["claim/list 0", null],
    ]);
  });
});

/** Groups of 500, 300 and 200 votes, and of one list with two candidates and two with more. */
const provinces: ApportionmentInput = {
  rules: rulesOf("PS", 14),
  seats: 14,
  units: [
    groupOf(1, "a400 b50 c25 d25", "e200 f50 g50", "h150 i50"),
    groupOf(2, "a450 b150", "c250 d0 e0", "f150 g0 h0"),
  ],
};

/** The claim with other seats on the lists of one group. */
function divided(
  input: ApportionmentInput,
  group: number,
  changes: Readonly<Record<number, Partial<Claim["lists"][number]>>>,
): Claim {
  const claim = claimOf(decided(input));
  return {
    ...claim,
    groups: claim.groups.map((one) =>
      one.listNumber === group
        ? {
            ...one,
            division: {
              ...one.division,
              lists: one.division.lists.map((list) => ({ ...list, ...changes[list.listNumber] })),
            },
          }
        : one,
    ),
  };
}

describe("verifyApportionment: a list group divides its seats over its lists", () => {
  it("Articles P 12 and P 13: proves the right division", () => {
    const claim = claimOf(decided(provinces));
    expect(claim.lists.map(({ seats }) => seats)).toEqual([7, 7]);
    expect(claim.groups.map(({ listNumber, division }) => [listNumber, division])).toMatchObject([
      [
        1,
        {
          openSeats: 0,
          lists: [
            { listNumber: 1, seats: 4, fullSeats: 3, residualSeats: { "largest-remainder": 1 } },
            { listNumber: 2, seats: 2, fullSeats: 2, residualSeats: {} },
            { listNumber: 3, seats: 1, fullSeats: 1, residualSeats: {} },
          ],
        },
      ],
      [2, { lists: [{ fullSeats: 4, seats: 2 }, { seats: 3 }, { seats: 2 }] }],
    ]);
    expect(verdict(provinces, claim)).toEqual([]);
  });
  it("Article P 12: refutes other full seats, and a seat by a smaller remainder", () => {
    const full = {
      1: { seats: 4, fullSeats: 4, residualSeats: {} },
    };
    expect(verdict(provinces, divided(provinces, 1, full))).toEqual(["AP-PROOF-FULL"]);
    const smaller = {
      1: { seats: 3, residualSeats: {} },
      3: { seats: 2, residualSeats: { "largest-remainder": 1 } },
    };
    expect(verdict(provinces, divided(provinces, 1, smaller))).toEqual(["AP-PROOF-OTHER-FIRST"]);
  });
  it("Article P 12: accepts every outcome of the lot, and no average before the remainders", () => {
    const tied = { ...provinces, seats: 3, units: [groupOf(1, "a50 b0", "c50 d0")] };
    for (const lot of ["first", "last"] as const)
      expect(verdict(tied, claimOf(decided(tied, lot)))).toEqual([]);
    const average = divided(tied, 1, { 1: { residualSeats: { "highest-average": 1 } } });
    expect(verdict(tied, average)).toContain("AP-PROOF-NOT-SERVED");
  });
  it("Article P 13: refutes seats passed on to another list than the next, or kept without people", () => {
    const { lists: shares } = claimOf(decided(provinces)).groups[1]?.division ?? { lists: [] };
    expect(
      shares.map(({ residualSeats, passedOnSeats }) => [residualSeats, passedOnSeats]),
    ).toEqual([
      [{}, {}],
      [{ "largest-remainder": 1 }, { "highest-average": 1 }],
      [{}, { "largest-remainder": 1 }],
    ]);
    expect(verdict(provinces, divided(provinces, 2, { 1: { seats: 4 } }))).toContain(
      "AP-PROOF-SEATS",
    );
    const early = { 3: { passedOnSeats: { "highest-average": 1 } } };
    expect(verdict(provinces, divided(provinces, 2, early))).toContain("AP-PROOF-NOT-SERVED");
  });
  it("refutes a claim about other groups, or about other lists of a group", () => {
    const claim = claimOf(decided(provinces));
    const places = (other: Claim): unknown => {
      const judged = verifyApportionment(provinces, other);
      return judged.kind === "refuted" && judged.issues.map(({ code, path }) => [code, path]);
    };
    expect(places({ ...claim, groups: [] })).toEqual([["AP-PROOF-LISTS", "claim/list 0"]]);
    expect(places({ ...claim, groups: claim.groups.toReversed() })).toEqual([
      ["AP-PROOF-LISTS", "claim/list 0"],
    ]);
    expect(places(divided(provinces, 2, { 3: { listNumber: 9 } }))).toEqual([
      ["AP-PROOF-LISTS", "claim/list 2"],
    ]);
    const [first, second] = claim.groups;
    const short = second && {
      ...second,
      division: { ...second.division, lists: second.division.lists.slice(1) },
    };
    expect(places({ ...claim, groups: first && short ? [first, short] : [] })).toEqual([
      ["AP-PROOF-LISTS", "claim/list 2"],
    ]);
  });
  it("a group without seats divides nothing", () => {
    const small = { ...provinces, units: [...provinces.units, groupOf(3, "a1", "b1")] };
    const claim = claimOf(decided(small));
    expect(claim.groups.map(({ listNumber }) => listNumber)).toEqual([1, 2]);
    expect(verdict(small, claim)).toEqual([]);
  });
  it("a list without votes gets a seat of its group only where the rules say so", () => {
    const empty = { ...provinces, seats: 2, units: [groupOf(1, "a3", "b0")] };
    const included = {
      ...empty,
      rules: { ...empty.rules, groupListsWithoutVotes: "included" as const },
    };
    expect(verdict(empty, claimOf(decided(empty)))).toEqual([]);
    expect(verdict(included, claimOf(decided(included)))).toEqual([]);
    expect(verdict(empty, claimOf(decided(included)))).toContain("AP-PROOF-NOT-ENTITLED");
    expect(verdict(included, claimOf(decided(empty)))).toContain("AP-PROOF-NOT-SERVED");
  });
});
