import { describe, expect, it } from "vitest";
import {
  type ApportionmentInput,
  type ClaimedNomination,
  type Elected,
  verifyNomination,
} from "../src/index.js";
import { decided, list, lists, rulesOf } from "./election.js";
import { groupOf } from "./election-group.js";

/** Threshold 5: candidates 3, 2 and 6 pass it, and list 1 has five seats. */
const council: ApportionmentInput = {
  rules: rulesOf("GR", 9),
  seats: 9,
  units: [list(1, [4, 12, 30, 0, 1, 6, 0], [4]), list(2, [20, 15, 2, 0])],
};
const seat = (key: string, by: Elected["by"]): Elected => ({ key, by, votes: 0, district: 0 });

function verdict(
  input: ApportionmentInput,
  elected: readonly Elected[],
  ranking: readonly string[],
  seats = elected.length,
): readonly string[] {
  const [first, ...others] = decided(input).units;
  if (first === undefined) throw new Error("no list");
  const claim: readonly ClaimedNomination[] = [
    { ...first, seats, lists: first.lists.map((one) => ({ ...one, seats, elected, ranking })) },
    ...others,
  ];
  const judged = verifyNomination(input, claim);
  return judged.kind === "proved" ? [] : judged.issues.map(({ code }) => code);
}

describe("verifyNomination: who is elected is judged by the conditions", () => {
  const right = [
    seat("3", "preference"),
    seat("2", "preference"),
    seat("6", "preference"),
    seat("1", "list-order"),
    seat("5", "list-order"),
  ];
  const ranking = ["3", "2", "6", "1", "5", "7"];

  it("proves the right nomination, of every list", () => {
    expect(verifyNomination(council, decided(council).units)).toEqual({ kind: "proved" });
    expect(verdict(council, right, ranking)).toEqual([]);
    expect(decided(council).units[0]?.elected.map(({ key }) => key)).toEqual(
      right.map(({ key }) => key),
    );
  });
  it("Article P 15: refutes a preference seat without enough votes, and one less than there are", () => {
    const few = right.map((one) => (one.key === "1" ? seat("1", "preference") : one));
    expect(verdict(council, few, ranking)).toContain("AP-PROOF-ELECTED");
    const less = right.map((one) => (one.key === "6" ? seat("6", "list-order") : one));
    expect(verdict(council, less, ranking)).toContain("AP-PROOF-ELECTED");
    const mixed = [...right.slice(0, 2), ...right.slice(3), ...right.slice(2, 3)];
    expect(verdict(council, mixed, ranking)).toContain("AP-PROOF-ELECTED");
  });
  it("Article P 15: refutes that someone with fewer votes goes before", () => {
    const [a, b, ...rest] = right;
    if (a === undefined || b === undefined) throw new Error("no seats");
    expect(verdict(council, [b, a, ...rest], ranking)).toContain("AP-PROOF-ORDER");
    const two = right.slice(0, 2);
    expect(verdict(council, two, ranking)).toEqual([]);
    const other = [seat("3", "preference"), seat("6", "preference")];
    expect(verdict(council, other, ["3", "6", "2", "1", "5", "7"])).toContain("AP-PROOF-ELECTED");
  });
  it("Article P 15: accepts every outcome of a lot, and no order of equals without one", () => {
    const input = { ...council, seats: 2, units: [list(1, [9, 9, 9])] };
    const both = (a: string, b: string): readonly Elected[] => [
      seat(a, "preference"),
      seat(b, "preference"),
    ];
    expect(verdict(input, both("3", "1"), ["3", "1", "2"])).toEqual([]);
    expect(verdict(input, both("1", "2"), ["1", "2", "3"])).toEqual([]);
    const enough = { ...council, seats: 2, units: [list(1, [9, 9, 1])] };
    expect(verdict(enough, both("2", "1"), ["2", "1", "3"])).toEqual(["AP-PROOF-ORDER"]);
  });
  it("Article P 15: accepts a lot beside candidates with fewer votes, and equals in list order without one", () => {
    const both = (a: string, b: string): readonly Elected[] => [
      seat(a, "preference"),
      seat(b, "preference"),
    ];
    const drawn = { ...council, seats: 2, units: [list(1, [9, 9, 9, 4])] };
    expect(verdict(drawn, both("3", "1"), ["3", "1", "2", "4"])).toEqual([]);
    const enough = { ...council, seats: 2, units: [list(1, [9, 9, 1])] };
    expect(verdict(enough, both("1", "2"), ["1", "2", "3"])).toEqual([]);
  });
  it("Article P 15: the threshold must be passed, and nobody passes it without votes", () => {
    const micro: ApportionmentInput = {
      rules: rulesOf("GR", 15),
      seats: 15,
      units: [
        list(1, [60, 40, 41, ...new Array<number>(9).fill(0)]),
        ...lists([0, 1059], 15).slice(1),
      ],
    };
    const [first] = decided(micro).units;
    expect(first?.elected.map(({ key }) => key)).toEqual(["1", "3"]);
    expect(first?.lists[0]?.ranking.slice(0, 4)).toEqual(["1", "3", "2", "4"]);
    expect(verifyNomination(micro, decided(micro).units).kind).toBe("proved");
    const whole = { ...micro, units: [list(1, [71, 40, 30]), ...micro.units.slice(1)] };
    expect(decided(whole).units[0]?.lists[0]?.ranking).toEqual(["1", "2", "3"]);
    expect(
      verdict(whole, [seat("1", "preference"), seat("2", "preference")], ["1", "2", "3"]),
    ).toEqual(["AP-PROOF-ELECTED"]);
    const anything = { numerator: 0, denominator: 1, comparison: "at-least" } as const;
    const any = { ...council, rules: { ...council.rules, preferenceThreshold: anything } };
    expect(verifyNomination(any, decided(any).units).kind).toBe("proved");
  });
  it("Article P 17: proves a list on which nobody passes the threshold", () => {
    const none = {
      ...council,
      units: [list(1, new Array<number>(9).fill(2)), list(2, [20, 0, 0, 0, 0])],
    };
    expect(decided(none).units[0]?.elected.every(({ by }) => by === "list-order")).toBe(true);
    expect(verifyNomination(none, decided(none).units).kind).toBe("proved");
  });
  it("refutes a preference seat behind one in list order, and one person with two", () => {
    const behind = [...right.slice(0, 4), seat("5", "preference")];
    expect(verdict(council, behind, ranking)).toEqual(["AP-PROOF-ELECTED"]);
    const twice = [seat("3", "preference"), seat("3", "preference")];
    expect(verdict(council, twice, ranking)).toEqual(["AP-PROOF-ELECTED"]);
  });
  it("Article U 15: a whole quota is enough for the Eerste Kamer", () => {
    const senate: ApportionmentInput = {
      rules: rulesOf("EK", 75),
      seats: 75,
      units: [list(1, [100, 99, 101]), ...lists([0, 7200], 80).slice(1)],
    };
    expect(verifyNomination(senate, decided(senate).units).kind).toBe("proved");
  });
  it("Article P 17: refutes a seat in list order for who stands behind another, or out of order", () => {
    const behind = [...right.slice(0, 4), seat("7", "list-order")];
    expect(verdict(council, behind, ranking)).toEqual(["AP-PROOF-ELECTED"]);
    const turned = [...right.slice(0, 3), seat("5", "list-order"), seat("1", "list-order")];
    expect(verdict(council, turned, ranking)).toEqual(["AP-PROOF-ORDER"]);
    expect(verdict(council, [seat("1", "list-order")], ranking)).toContain("AP-PROOF-ELECTED");
  });
  it("Article P 19: refutes another ranking, one that is not whole, and one with a stranger", () => {
    for (const other of [
      ["2", "3", "6", "1", "5", "7"],
      ["3", "2", "1", "6", "5", "7"],
      ["3", "2", "6", "5", "1", "7"],
      ["3", "2", "6", "1", "5"],
      ["3", "2", "6", "1", "5", "5"],
      ["3", "2", "6", "1", "5", "7", "x"],
    ])
      expect(verdict(council, right, other), other.join()).toEqual(["AP-PROOF-RANKING"]);
    const two = right.slice(0, 2);
    expect(verdict(council, two, ["3", "2", "1", "6", "5", "7"])).toEqual(["AP-PROOF-RANKING"]);
    const low = { numerator: 1, denominator: 10, comparison: "more-than" } as const;
    const rules = { ...council.rules, preferenceThreshold: low };
    const turned = { rules, seats: 1, units: [list(1, [9, 8, 7, 6])] };
    expect(verdict(turned, [seat("1", "preference")], ["1", "3", "2", "4"])).toEqual([
      "AP-PROOF-RANKING",
    ]);
  });
  it("Article P 19 § 5: refutes a ranking by votes where the law makes none", () => {
    const large: ApportionmentInput = {
      rules: {
        ...rulesOf("GR", 19),
        preferenceThreshold: { numerator: 1, denominator: 10, comparison: "more-than" },
      },
      seats: 19,
      units: [list(1, [0, 20]), ...lists([0, 900, 900]).slice(1)],
    };
    expect(verdict(large, [], ["1", "2"])).toEqual([]);
    expect(verdict(large, [], ["2", "1"])).toEqual(["AP-PROOF-RANKING"]);
  });
  it("Article P 19a: refutes a seat for who has died, for a stranger, or for one person twice", () => {
    for (const key of ["4", "x", "3"])
      expect(verdict(council, [...right.slice(0, 4), seat(key, "list-order")], ranking)).toEqual([
        "AP-PROOF-ELECTED",
      ]);
  });
  it("refutes another number of people than the list has seats", () => {
    expect(verdict(council, right, ranking, 4)).toEqual(["AP-PROOF-SEATS"]);
    const [first, ...others] = decided(council).units;
    if (first === undefined) throw new Error("no list");
    expect(verifyNomination(council, [{ ...first, seats: 4 }, ...others])).toMatchObject({
      kind: "refuted",
      issues: [{ code: "AP-PROOF-SEATS", path: "claim/list 1" }],
    });
  });
  it("refutes other lists, input that is wrong, and what it does not cover", () => {
    const { units } = decided(council);
    const codes = (input: ApportionmentInput, claim: readonly ClaimedNomination[]): unknown => {
      const judged = verifyNomination(input, claim);
      return judged.kind === "proved" ? [] : judged.issues.map(({ code }) => code);
    };
    expect(codes(council, units.slice(1))).toEqual(["AP-PROOF-LISTS"]);
    expect(codes(council, units.toReversed())).toEqual(["AP-PROOF-LISTS"]);
    expect(
      codes(
        council,
        units.map((one) => ({ ...one, lists: [] })),
      ),
    ).toEqual(["AP-PROOF-LISTS"]);
    expect(codes({ ...council, seats: 0 }, units)).toEqual(["AP-SEATS"]);
    const osv = { ...council, rules: { ...council.rules, mode: "osv" as const } };
    expect(codes(osv, units)).toEqual(["AP-PROOF-RULES"]);
    const group = { ...council, units: [groupOf(1, "a3 b1", "a2 c1")] };
    expect(codes(group, decided(group).units)).toEqual(["AP-PROOF-RULES"]);
  });
});
