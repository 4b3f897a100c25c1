import { describe, expect, it } from "vitest";
import { type ApportionmentInput, type Claim, claimOf, verifyApportionment } from "../src/index.js";
import { decided, list, lists, rulesOf } from "./election.js";

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
    const { lists: claimed, openSeats } = claimOf(decided(majority));
    const without = { lists: claimed, openSeats };
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
