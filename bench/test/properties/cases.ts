// Elections of every kind in the format of the cases, made up by fast-check.
import { ruleSetFor, type Share } from "@telwerk/apportionment";
import fc from "fast-check";
import type { CaseList, CaseRules, CaseSet, OracleCase } from "../../oracle-case.ts";

const DATE = "2026-03-18";
function share({ numerator, denominator }: Share): string {
  return `${numerator}/${denominator}`;
}

/** The row of the rule table, as the cases write it. */
function rulesOf(election: string, seats: number): CaseRules {
  const rules = ruleSetFor({ category: election, seats, date: DATE });
  if (rules.kind === "err") throw new TypeError(JSON.stringify(rules.error));
  const { residualSeats, remainderMinimum, averageMinimum, preferenceThreshold } = rules.value;
  return {
    residual: residualSeats === "highest-averages" ? "HA" : "LR",
    lrMin: remainderMinimum === undefined ? null : share(remainderMinimum),
    haMin: averageMinimum === undefined ? null : share(averageMinimum),
    p9: rules.value.absoluteMajority,
    pref: share(preferenceThreshold),
    prefStrict: preferenceThreshold.comparison === "more-than",
  };
}

interface Outline {
  readonly election: string;
  readonly seats: number;
}

const small = fc.integer({ min: 1, max: 18 });
const large = fc.integer({ min: 19, max: 60 });

/** Each kind with sizes on its side of 19 seats: a house or a province has more, an eilandsraad fewer. */
const outline: fc.Arbitrary<Outline> = fc.oneof(
  fc.record({ election: fc.constantFrom("TK", "EP", "EK", "PS"), seats: large }),
  fc.record({ election: fc.constantFrom("GR", "WS", "KC"), seats: fc.oneof(small, large) }),
  fc.record({ election: fc.constantFrom("GR", "WS", "ER", "KC", "GC", "BC"), seats: small }),
);

/** Few votes give many ties; many votes give none. */
const count: fc.Arbitrary<number> = fc.oneof(
  fc.nat(4),
  fc.nat(60),
  fc.nat(20_000),
  fc.nat(30_000_000),
);

function numbered(lists: readonly Omit<CaseList, "n">[]): readonly CaseList[] {
  return lists.map((list, index) => ({ n: index + 1, ...list }));
}

function caseOf(kind: string, { election, seats }: Outline, rest: Partial<OracleCase>): OracleCase {
  const rules = rulesOf(election, seats);
  return {
    id: "made up",
    class: kind,
    election,
    seats,
    rules,
    lists: [],
    source: "none",
    expected: {},
    ...rest,
  };
}

const plainList: fc.Arbitrary<Omit<CaseList, "n">> = count.chain((most) =>
  fc
    .array(fc.nat(most), { minLength: 1, maxLength: 9 })
    .chain((c) => fc.subarray(c.map((_, place) => place + 1)).map((dead) => ({ c, dead }))),
);
const livingList = plainList.map(({ c = [] }) => ({ c }));

/** Lists standing alone, on which nobody or somebody has died. */
export const plainCase: fc.Arbitrary<OracleCase> = fc
  .tuple(
    outline,
    fc.array(fc.oneof(livingList, livingList, plainList), { minLength: 1, maxLength: 8 }),
  )
  .map(([one, lists]) => caseOf("plain", one, { lists: numbered(lists) }));

/** One list has about half of the votes, so that P 9 comes in, and often too few candidates for it. */
export const majorityCase: fc.Arbitrary<OracleCase> = fc
  .tuple(
    outline,
    fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }),
    fc.nat(4),
  )
  .chain(([one, others, more]) => {
    const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 7, maxLength: 7 });
    const votes = [others.reduce((sum, each) => sum + each, 0) + more, ...others];
    return sizes.map((all) =>
      caseOf("majority", one, {
        lists: numbered(
          votes.map((first, index) => ({
            c: [first, ...Array<number>((all[index] ?? 1) - 1).fill(0)],
          })),
        ),
      }),
    );
  });

const districts = [1, 2, 3, 4] as const;

/**
 * Some vote on the list: whether a list of a group without any vote may have a seat of the group is a choice
 * of the rules (`groupListsWithoutVotes`), on which the two counts start from different sides.
 */
function withAVote([first = 0, ...others]: readonly number[]): readonly number[] {
  return [first + 1, ...others];
}

/** The lists of one unit: each district in at most one set, persons 1 to 6 on some of them. */
const sets: fc.Arbitrary<readonly CaseSet[]> = fc
  .array(fc.nat(3), { minLength: 4, maxLength: 4 })
  .chain((places) => {
    const used = [...new Set(places)];
    return fc.tuple(
      ...used.map((place) => {
        const d = districts.filter((_, index) => places[index] === place);
        return fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 1 }).chain((cand) =>
          fc
            .array(fc.array(fc.nat(30), { minLength: cand.length, maxLength: cand.length }), {
              minLength: d.length,
              maxLength: d.length,
            })
            .map((votes): CaseSet => ({ d, cand, votes: votes.map(withAVote) })),
        );
      }),
    );
  });

/** List groups over four districts, in the Eerste Kamer with weights. */
export const groupCase: fc.Arbitrary<OracleCase> = fc
  .tuple(
    fc.record({
      election: fc.constantFrom("TK", "PS", "WS", "EK"),
      seats: fc.integer({ min: 19, max: 30 }),
    }),
    fc.array(sets, { minLength: 1, maxLength: 4 }),
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 }),
  )
  .map(([one, lists, weights]) =>
    caseOf("groups", one, {
      lists: numbered(lists.map((some) => ({ sets: some }))),
      districts: districts.map((district, index) => [
        district,
        one.election === "EK" ? (weights[index] ?? 1) : 1,
      ]),
    }),
  );
