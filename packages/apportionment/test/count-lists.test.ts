// One set of lists for all districts, counted as a total and in units (rule S15).
import { describe, expect, it } from "vitest";
import { apportion, type CountInput, fromCount } from "../src/index.js";
import { type Counted, candidateLists, codes, count, definition, units } from "./documents.js";

/** Two lists as a unit knows them: number and ShortCode. */
const unit = (a: number, b: number, c: number, d: number): readonly Counted[] => [
  {
    number: 1,
    candidates: [
      [1, "Aa", a],
      [2, "Bb", b],
    ],
  },
  {
    number: 2,
    candidates: [
      [1, "Cc", c],
      [2, "Dd", d],
    ],
  },
];

/** As the total of a country knows them: in another order, by ShortCode only. */
const byCode = (lists: readonly Counted[]): readonly Counted[] =>
  lists.toReversed().map(({ number, candidates }) => ({
    number,
    candidates: candidates.toReversed().map(([, code, votes]) => [undefined, code, votes]),
  }));

/** As a council knows them: by number only. */
const byNumber = (lists: readonly Counted[]): readonly Counted[] =>
  lists.map(({ number, candidates }) => ({
    number,
    candidates: candidates.map(([id, , votes]) => [id, undefined, votes]),
  }));

const one = unit(40, 3, 20, 7);
const two = unit(10, 6, 30, 1);
const sum = unit(50, 9, 50, 8);

interface Case {
  readonly contest?: string;
  readonly total?: readonly Counted[];
  readonly parts?: readonly (readonly Counted[])[];
}

function europe({ contest = "alle", total = byCode(sum), parts = [one, two] }: Case): CountInput {
  const named = parts.map((part, index) => [`HSB${index + 1}`, part] as const);
  return {
    definition: definition("EP", 31),
    lists: [candidateLists("EP", contest, listed)],
    count: count("EP", total, named, contest),
  };
}

const listed = [1, 2].map((number) => ({
  number,
  candidates: [[1, undefined, 0] as const, [2, undefined, 0] as const],
}));

const facts = (input: CountInput): unknown => {
  const result = fromCount(input);
  return result.kind === "err" ? result.error.map((issue) => issue.facts) : result.value;
};

describe("fromCount: one set of lists for the whole country", () => {
  it("takes the votes of the total, with the numbers that the units give each code", () => {
    expect(units(europe({}))).toEqual([
      {
        listNumber: 1,
        persons: [{ key: "Aa" }, { key: "Bb" }],
        members: [{ districts: [0], candidates: ["Aa", "Bb"], votes: [[50, 9]] }],
      },
      {
        listNumber: 2,
        persons: [{ key: "Cc" }, { key: "Dd" }],
        members: [{ districts: [0], candidates: ["Cc", "Dd"], votes: [[50, 8]] }],
      },
    ]);
    const result = fromCount(europe({}));
    // Articles P 7 § 2 and Y 23a: its own threshold, and the quota for residual seats.
    expect(result).toMatchObject({ value: { seats: 31, rules: { category: "EP" } } });
    expect(result.kind === "ok" && apportion(result.value).kind).toBe("complete");
  });
  it("marks by code who has died (P 19a, through Y 2)", () => {
    const deceased = new Map([[2, ["Cc"]]]);
    expect(units({ ...europe({}), deceased })).toMatchObject([
      { persons: [{ key: "Aa" }, { key: "Bb" }] },
      { persons: [{ key: "Cc", deceased: true }, { key: "Dd" }] },
    ]);
  });
  it.each([
    ["geen", 0],
    ["alle", 0],
    ["1", 1],
  ])("is the same in contest %s", (contest, district) => {
    for (const total of [byCode(sum), sum])
      expect(units(europe({ contest, total }))).toMatchObject([
        { members: [{ districts: [district], candidates: ["Aa", "Bb"], votes: [[50, 9]] }] },
        {},
      ]);
    const input = europe({ contest, total: byNumber(sum), parts: [one, two].map(byNumber) });
    expect(units(input)).toMatchObject([
      { members: [{ districts: [district], candidates: ["1", "2"], votes: [[50, 9]] }] },
      {},
    ]);
  });
  it("is the same where lists are of everybody and only the count has a number", () => {
    for (const contest of ["geen", "alle"]) {
      const lists = [candidateLists("EP", contest, listed)];
      expect(units({ ...europe({ contest: "1" }), lists })).toEqual(units(europe({})));
    }
  });
  it("needs a code in one unit only, and no units where the total has numbers", () => {
    expect(units(europe({ parts: [one, byNumber(two)] }))).toEqual(units(europe({})));
    expect(units(europe({ total: byNumber(sum) }))).toEqual(units(europe({})));
    expect(units(europe({ total: sum, parts: [] }))).toEqual(units(europe({})));
  });

  it("refuses a code that no unit gives a number", () => {
    const other = sum.map((list) => ({
      ...list,
      candidates: list.candidates.map(
        ([id, code, votes]) => [id, code === "Bb" ? "Xx" : code, votes] as const,
      ),
    }));
    const strange = europe({ total: byCode(other) });
    expect(codes(strange)).toEqual([
      "AP-COUNT-PERSON Contest[alle]/list 1/candidate Xx",
      "AP-COUNT-VOTES Contest[alle]/list 1/candidate 2",
    ]);
    expect(facts(strange)).toEqual([{ shortCode: "Xx" }, {}]);
    // The code of somebody on another list is no code of this list.
    const crossed = sum.map((list) => ({ ...list, number: 3 - list.number }));
    expect(codes(europe({ total: byCode(crossed) }))).toContain(
      "AP-COUNT-PERSON Contest[alle]/list 1/candidate Cc",
    );
  });
  it("refuses codes without any unit, and units without codes", () => {
    const nobody = [
      "AP-COUNT-PERSON Contest[alle]/list 1/candidate Bb",
      "AP-COUNT-PERSON Contest[alle]/list 1/candidate Aa",
      "AP-COUNT-VOTES Contest[alle]/list 1/candidate 1",
      "AP-COUNT-VOTES Contest[alle]/list 1/candidate 2",
    ];
    expect(codes(europe({ parts: [] }))).toEqual(expect.arrayContaining(nobody));
    expect(codes(europe({ parts: [one, two].map(byNumber) }))).toEqual(
      expect.arrayContaining(nobody),
    );
  });
  it("refuses somebody with neither number nor code", () => {
    const unknown = sum.map((list) => ({
      ...list,
      candidates: list.candidates.map(([, , votes]) => [undefined, undefined, votes] as const),
    }));
    expect(codes(europe({ total: unknown }))).toContain(
      "AP-COUNT-PERSON Contest[alle]/list 2/candidate null",
    );
  });
  it("refuses one code with two numbers, and one number with two codes", () => {
    const [first, ...rest] = two;
    if (first === undefined) throw new Error("no list");
    const recoded = (...codesOf: readonly string[]): readonly Counted[] => [
      {
        ...first,
        candidates: first.candidates.map(([id, code, votes], place) => [
          id,
          codesOf[place] ?? code,
          votes,
        ]),
      },
      ...rest,
    ];
    const swapped = europe({ parts: [one, recoded("Bb", "Aa")] });
    expect(codes(swapped)).toEqual([
      "AP-COUNT-PERSON Contest[alle]/list 1/candidate 1",
      "AP-COUNT-PERSON Contest[alle]/list 1/candidate 2",
    ]);
    expect(facts(swapped)).toEqual([
      { shortCode: "Bb", number: 2, known: "Aa" },
      { shortCode: "Aa", number: 1, known: "Bb" },
    ]);
    const renamed = europe({ parts: [one, recoded("Xx", "Bb")] });
    expect(codes(renamed)).toEqual(["AP-COUNT-PERSON Contest[alle]/list 1/candidate 1"]);
    expect(facts(renamed)).toEqual([{ shortCode: "Xx", number: 1, known: "Aa" }]);
    expect(codes(europe({ parts: [recoded("Aa", "Aa"), two] }))).toContain(
      "AP-COUNT-PERSON Contest[alle]/list 1/candidate 2",
    );
    // Also where the total has both.
    expect(codes(europe({ total: recoded("Bb", "Aa") }))).toContain(
      "AP-COUNT-PERSON Contest[alle]/list 1/candidate 1",
    );
  });
  it("refuses a code with a second number that has no other code", () => {
    const coded = (lists: readonly Counted[], holder: number): readonly Counted[] =>
      lists.map(({ number, candidates }) => ({
        number,
        candidates: candidates.map(([id, , votes]) => [
          id,
          number === 1 && id === holder ? "Aa" : undefined,
          votes,
        ]),
      }));
    const input = europe({ parts: [coded(one, 1), coded(two, 2)], total: byNumber(sum) });
    expect(codes(input)).toEqual(["AP-COUNT-PERSON Contest[alle]/list 1/candidate 2"]);
    expect(facts(input)).toEqual([{ shortCode: "Aa", number: 1, known: "Aa" }]);
  });
  it("refuses somebody who is counted twice in one group", () => {
    const double = (lists: readonly Counted[]): readonly Counted[] =>
      lists.map(({ number, candidates }) => ({
        number,
        candidates: candidates.map(([id], place) => [
          id === undefined ? undefined : 1,
          number === 1 ? "Aa" : "Cc",
          place,
        ]),
      }));
    expect(codes(europe({ total: double(byCode(sum)) }))).toEqual([
      "AP-COUNT-PERSON Contest[alle]/list 1/candidate Aa",
      "AP-COUNT-VOTES Contest[alle]/list 1/candidate 2",
      "AP-COUNT-TOTAL Contest[alle]/list 1/candidate 1",
      "AP-COUNT-PERSON Contest[alle]/list 2/candidate Cc",
      "AP-COUNT-VOTES Contest[alle]/list 2/candidate 2",
      "AP-COUNT-TOTAL Contest[alle]/list 2/candidate 1",
    ]);
    expect(codes(europe({ parts: [one, double(two)] }))).toContain(
      "AP-COUNT-PERSON Contest[alle]/ReportingUnitVotes[HSB2]/list 1/candidate 1",
    );
  });
  it("refuses a total that is not the sum of its units", () => {
    for (const total of [unit(50, 9, 50, 9), unit(50, 9, 50, 7)]) {
      const differs = europe({ total: byCode(total) });
      expect(codes(differs)).toEqual(["AP-COUNT-TOTAL Contest[alle]/list 2/candidate 2"]);
      expect(facts(differs)).toEqual([{ total: total[1]?.candidates[1]?.[2], units: 8 }]);
    }
    expect(codes(europe({ parts: [one] }))).toHaveLength(4);
    // Votes moved between two people change no sum of a list.
    expect(codes(europe({ parts: [one, unit(9, 7, 30, 1)] }))).toEqual([
      "AP-COUNT-TOTAL Contest[alle]/list 1/candidate 2",
      "AP-COUNT-TOTAL Contest[alle]/list 1/candidate 1",
    ]);
    expect(codes(europe({ parts: [one, two].map(byNumber), total: byNumber(two) }))).toHaveLength(
      4,
    );
  });
  it("refuses a unit with other lists or candidates, once and with its place", () => {
    const at = "Contest[alle]/ReportingUnitVotes[HSB2]";
    expect(codes(europe({ parts: [one, two.slice(1)] }))).toEqual([
      `AP-COUNT-LISTS ${at}`,
      `AP-COUNT-LISTS ${at}/list 1`,
      `AP-COUNT-VOTES ${at}/list 1/candidate 1`,
      `AP-COUNT-VOTES ${at}/list 1/candidate 2`,
    ]);
    const shorter = two.map((list) => ({ ...list, candidates: list.candidates.slice(0, 1) }));
    expect(codes(europe({ parts: [one, shorter] }))).toEqual([
      `AP-COUNT-LISTS ${at}/list 1`,
      `AP-COUNT-VOTES ${at}/list 1/candidate 2`,
      `AP-COUNT-LISTS ${at}/list 2`,
      `AP-COUNT-VOTES ${at}/list 2/candidate 2`,
    ]);
    expect(codes(europe({ parts: [one, [...two, { number: 3, candidates: [] }]] }))).toEqual([
      `AP-COUNT-LISTS ${at}`,
    ]);
  });
  it("refuses a number of votes that is missing", () => {
    const input = europe({});
    const [contest] = input.count.contests;
    if (contest?.total === undefined) throw new Error("no total");
    const total = { ...contest.total, votes: Array.from(contest.total.votes).slice(0, -1) };
    expect(
      codes({ ...input, count: { ...input.count, contests: [{ ...contest, total }] } }),
    ).toEqual(["AP-COUNT-VOTES Contest[alle]/list 1/candidate 1"]);
  });
  it("refuses votes of a list in the place of one without candidates", () => {
    const lists = [candidateLists("EP", "alle", [...listed, { number: 3, candidates: [] }])];
    const total = [...sum, { number: 4, candidates: [[1, "Ee", 9] as const] }];
    expect(codes({ ...europe({ total, parts: [] }), lists })).toEqual([
      "AP-COUNT-LISTS Contest[alle]/list 3",
    ]);
  });
  it.each(["twee", "12345"])("refuses the contest %s, wherever it stands", (contest) => {
    const refused = `AP-COUNT-CONTEST Contest[${contest}]`;
    const input = europe({ contest });
    expect(codes(input)).toEqual([refused]);
    const own = count("EP", byCode(sum), [[`HSB${contest}`, one]]);
    expect(codes({ ...input, count: own })).toContain(refused);
  });
  it("takes the lists of one district for no others", () => {
    const input = europe({ contest: "1" });
    const whole = { ...input, count: count("EP", byCode(sum), [["HSB1", one]]) };
    expect(units(whole)).toMatchObject([{ members: [{ votes: [[40, 3]] }] }, {}]);
    expect(codes({ ...whole, count: europe({}).count })).toEqual([
      "AP-COUNT-CONTEST ReportingUnitVotes[HSB2]",
    ]);
  });
});
