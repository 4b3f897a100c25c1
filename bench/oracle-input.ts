// From a case to the input of the package.
import {
  type ApportionmentInput,
  type DistrictWeight,
  type MemberList,
  type RuleSet,
  ruleSetFor,
  type Share,
  type Unit,
} from "@telwerk/apportionment";
import type { CaseList, CaseRules, OracleCase } from "./oracle-case.ts";
import type { Reading } from "./oracle-contenders.ts";

/** The text of the law that the cases are held against. */
const DATE = "2026-03-18";

export function inputOf(testCase: OracleCase, reading: Reading): ApportionmentInput {
  const grouped = testCase.class === "groups";
  return {
    rules: rulesOf(testCase, reading),
    seats: testCase.seats,
    units: testCase.lists.map((list) => (grouped ? groupUnit(list) : plainUnit(list))),
    ...(testCase.districts && { weights: testCase.districts.map(weightOf) }),
    ...(testCase.combos && { combinations: testCase.combos }),
  };
}

function weightOf([district, weight]: readonly [number, number]): DistrictWeight {
  return { district, weight };
}

function rulesOf({ election, seats, rules, combos }: OracleCase, reading: Reading): RuleSet {
  const chosen = ruleSetFor({ category: election, seats, date: DATE });
  if (chosen.kind === "err") throw new TypeError(`no rules for ${election}`);
  const { id, category, since, chapter, ranksListsWithoutSeats, groupListsWithoutVotes } =
    chosen.value;
  return {
    id,
    category,
    since,
    chapter,
    ranksListsWithoutSeats,
    groupListsWithoutVotes,
    ...columnsOf(rules),
    // Exhausted lists are always redistributed in the cases, also where Ya 29 and Pa 25 leave seats open.
    exhaustedSeats: "redistribute",
    listCombinations: combos !== undefined,
    mode: reading,
  };
}

type CaseColumns = Pick<RuleSet, "residualSeats" | "absoluteMajority" | "preferenceThreshold"> &
  Partial<RuleSet>;

function columnsOf(rules: CaseRules): CaseColumns {
  return {
    residualSeats: rules.residual === "HA" ? "highest-averages" : "largest-remainders",
    ...(rules.haMin !== null && { averageMinimum: share(rules.haMin) }),
    ...(rules.lrMin !== null && { remainderMinimum: share(rules.lrMin) }),
    absoluteMajority: rules.p9,
    preferenceThreshold: {
      ...share(rules.pref),
      comparison: rules.prefStrict ? "more-than" : "at-least",
    },
  };
}

function share(text: string): Share {
  const [numerator, denominator] = text.split("/").map(Number);
  return { numerator: numerator ?? 0, denominator: denominator ?? 0 };
}

function plainUnit({ n, c = [], cn, dead = [] }: CaseList): Unit {
  const keys = (cn ?? c.map((_, place) => place + 1)).map(String);
  return unit(n, keys, dead, [{ districts: [1], candidates: keys, votes: [c] }]);
}

function groupUnit({ n, sets = [], dead = [] }: CaseList): Unit {
  const members = sets
    .toSorted((a, b) => (a.d[0] ?? 0) - (b.d[0] ?? 0))
    .map(({ d, cand, votes }) => ({ districts: d, candidates: cand.map(String), votes }));
  return unit(n, [...new Set(members.flatMap(({ candidates }) => candidates))], dead, members);
}

function unit(
  listNumber: number,
  keys: readonly string[],
  dead: readonly number[],
  members: readonly MemberList[],
): Unit {
  const gone = new Set(dead.map(String));
  return { listNumber, persons: keys.map((key) => ({ key, deceased: gone.has(key) })), members };
}
