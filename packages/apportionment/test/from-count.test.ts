import type { AffiliationType } from "@telwerk/eml-codec";
import { describe, expect, it } from "vitest";
import { apportion, type CountInput, fromCount } from "../src/index.js";
import { candidateLists, codes, count, definition, type Listed, leaf, units } from "./documents.js";

/** Two districts, the second numbered as given. */
function twoDistricts(one: readonly Listed[], two: readonly Listed[], second = "II"): CountInput {
  return {
    definition: definition("TK", 3),
    lists: [candidateLists("TK", second, two), candidateLists("TK", "1", one)],
    count: count("TK", one, [
      ["HSB1", one],
      ["HSB2", two],
    ]),
  };
}

describe("fromCount: documents to votes", () => {
  const council: readonly Listed[] = [
    {
      number: 2,
      candidates: [
        [1, undefined, 30],
        [3, undefined, 7],
      ],
    },
    {
      number: 1,
      candidates: [
        [1, undefined, 50],
        [2, undefined, 9],
      ],
    },
  ];

  it("takes an election of one district from the total, persons by candidate number", () => {
    const input = {
      definition: definition("GR", 9, "GR1"),
      lists: [candidateLists("GR", "geen", council)],
      count: count("GR", council),
    };
    expect(units(input)).toEqual([
      {
        listNumber: 1,
        persons: [{ key: "1" }, { key: "2" }],
        members: [{ districts: [0], candidates: ["1", "2"], votes: [[50, 9]] }],
      },
      {
        listNumber: 2,
        persons: [{ key: "1" }, { key: "3" }],
        members: [{ districts: [0], candidates: ["1", "3"], votes: [[30, 7]] }],
      },
    ]);
    const result = fromCount(input);
    expect(result).toMatchObject({
      value: { seats: 9, rules: { category: "GR", residualSeats: "largest-remainders" } },
    });
    expect(result.kind === "ok" && apportion(result.value).kind).toBe("complete");
  });
  it("Article P 19a: marks who has died", () => {
    const input = {
      definition: definition("GR", 9),
      lists: [candidateLists("GR", "alle", council)],
      count: count("GR", council),
      deceased: new Map([[1, ["2"]]]),
    };
    expect(units(input)).toMatchObject([
      { persons: [{ key: "1" }, { key: "2", deceased: true }] },
      {},
    ]);
  });
  it("takes weights along", () => {
    const weights = [{ district: 0, weight: 7 }];
    const input = {
      definition: definition("GR", 9),
      lists: [candidateLists("GR", "geen", council)],
      count: count("GR", council),
      weights,
    };
    expect(fromCount(input)).toMatchObject({ value: { weights } });
  });

  const same =
    (set?: number, type: AffiliationType = "stel gelijkluidende lijsten") =>
    (a: number, b: number): readonly Listed[] => [
      {
        number: 1,
        type,
        ...(set !== undefined && { set }),
        candidates: [
          [1, "Aa", a],
          [2, "Bb", b],
        ],
      },
    ];

  it("makes a set of identical lists one unit with one list", () => {
    const input = twoDistricts(same()(5, 6), same()(7, 8));
    expect(units(input)).toEqual([
      {
        listNumber: 1,
        persons: [{ key: "Aa" }, { key: "Bb" }],
        members: [
          {
            districts: [1, 2],
            candidates: ["Aa", "Bb"],
            votes: [
              [5, 6],
              [7, 8],
            ],
          },
        ],
      },
    ]);
  });
  it("takes the unit of each district, also where the count stands in the contest of one of them", () => {
    const [one, two] = [same()(5, 6), same()(7, 8)];
    const named = [["HSB1", one] as const, ["HSB2", two] as const];
    for (const contest of ["1", "2", "II"]) {
      const input = { ...twoDistricts(one, two), count: count("TK", one, named, contest) };
      expect(units(input), contest).toEqual(units(twoDistricts(one, two)));
    }
  });
  it.each(["2", "II"])(
    "makes a list group one unit with a list for each district (contest %s)",
    (second) => {
      const other: readonly Listed[] = [
        {
          number: 1,
          type: "lijstengroep",
          candidates: [
            [1, "Bb", 7],
            [2, "Cc", 8],
          ],
        },
      ];
      const input = twoDistricts(same(undefined, "lijstengroep")(5, 6), other, second);
      expect(units(input)).toEqual([
        {
          listNumber: 1,
          persons: [{ key: "Aa" }, { key: "Bb" }, { key: "Cc" }],
          members: [
            { districts: [1], candidates: ["Aa", "Bb"], votes: [[5, 6]] },
            { districts: [2], candidates: ["Bb", "Cc"], votes: [[7, 8]] },
          ],
        },
      ]);
    },
  );
  it("reads Roman numerals of every kind, and decimal ones", () => {
    for (const [written, number] of [
      ["IV", 4],
      ["IX", 9],
      ["XIX", 19],
      ["XL", 40],
      ["LXC", 140],
      ["C", 100],
      ["19", 19],
    ] as const) {
      const one = same()(5, 6);
      const input = {
        definition: definition("TK", 3),
        lists: [candidateLists("TK", written, one)],
        count: count("TK", one, [[`HSB${number}`, one]]),
      };
      expect(units(input), written).toMatchObject([{ members: [{ districts: [number] }] }]);
    }
  });
  it("puts lists of a group with the same set together", () => {
    const input = twoDistricts(same(3, "lijstengroep")(5, 6), same(3, "lijstengroep")(7, 8));
    expect(units(input)).toMatchObject([{ members: [{ districts: [1, 2] }] }]);
  });
  it("knows persons by name where the count has no ShortCode", () => {
    const named = (a: number): readonly Listed[] => [
      { number: 1, type: "lijstengroep", named: true, candidates: [[a, undefined, 5]] },
    ];
    expect(units(twoDistricts(named(1), named(2)))).toMatchObject([
      { persons: [{ key: "Naam1|A.|" }, { key: "Naam2|A.|" }] },
    ]);
    const unnamed = (a: number): readonly Listed[] => [
      { number: 1, type: "lijstengroep", candidates: [[a, undefined, 5]] },
    ];
    expect(units(twoDistricts(unnamed(1), unnamed(2)))).toMatchObject([
      { persons: [{ key: "1" }, { key: "2" }] },
    ]);
  });
  it("knows a person by the ShortCode of the list where the count has none", () => {
    const one: readonly Listed[] = [{ number: 1, candidates: [[1, undefined, 5]] }];
    const document = candidateLists("GR", "geen", one);
    const coded = {
      ...document,
      contests: document.contests.map((contest) => ({
        ...contest,
        lists: contest.lists.map((list) => ({
          ...list,
          candidates: list.candidates.map((candidate) => ({ ...candidate, shortCode: leaf("Dd") })),
        })),
      })),
    };
    expect(
      units({ definition: definition("GR", 9), lists: [coded], count: count("GR", one) }),
    ).toMatchObject([{ persons: [{ key: "Dd" }] }]);
  });

  it("refuses an election without rules, with everything else that is wrong", () => {
    const other = council.slice(1);
    const input = {
      definition: definition("XX", 9),
      lists: [candidateLists("XX", "geen", council)],
      count: count("XX", other),
    };
    expect(codes(input)[0]).toBe("AP-CATEGORY category");
    expect(codes(input).length).toBeGreaterThan(1);
  });
  it("tells with each refusal what was found", () => {
    const facts = (input: CountInput): unknown => {
      const result = fromCount(input);
      return result.kind === "err" ? result.error.map((one) => one.facts) : [];
    };
    const whole = count("GR", council);
    const lists = [candidateLists("GR", "geen", council)];
    const input = { definition: definition("GR", 9), lists, count: whole };
    expect(facts({ ...input, count: { ...whole, contests: [] } })).toEqual([{ contests: 0 }]);
    expect(facts(twoDistricts(same()(5, 6), same()(7, 8), "twee"))).toContainEqual({
      contest: "twee",
    });
    expect(facts({ ...input, count: count("GR", council.slice(1)) })).toEqual(
      expect.arrayContaining([
        { lists: 2, counted: 1 },
        { candidates: 2, counted: 0 },
      ]),
    );
    expect(facts(twoDistricts(same()(5, 6), same(undefined, "lijstengroep")(7, 8)))).toContainEqual(
      { types: "stel gelijkluidende lijsten, lijstengroep" },
    );
    const turned: readonly Listed[] = [
      {
        number: 1,
        type: "stel gelijkluidende lijsten",
        candidates: [
          [1, "Aa", 7],
          [2, "Xx", 8],
        ],
      },
    ];
    expect(facts(twoDistricts(same()(5, 6), turned))).toEqual([{ district: 2 }]);
    const shorter: readonly Listed[] = [
      { number: 1, type: "stel gelijkluidende lijsten", candidates: [[1, "Aa", 7]] },
    ];
    expect(facts(twoDistricts(same()(5, 6), shorter))).toEqual([{ district: 2 }]);
  });
  it.each(["I1", "1I", "12345", "A1", "1A", "xI", "Ix"])(
    "refuses a district that is named %s",
    (id) => {
      expect(codes(twoDistricts(same()(5, 6), same()(7, 8), id))).toContain(
        `AP-COUNT-CONTEST Contest[${id}]`,
      );
    },
  );
  it("two sets of one group, in three districts, are two lists", () => {
    const three = twoDistricts(same(3, "lijstengroep")(5, 6), same(4, "lijstengroep")(7, 8));
    expect(units(three)).toMatchObject([{ members: [{ districts: [1] }, { districts: [2] }] }]);
  });
  it("refuses a count of no contest, or of several", () => {
    const whole = count("GR", council);
    const input = {
      definition: definition("GR", 9),
      lists: [candidateLists("GR", "geen", council)],
      count: whole,
    };
    expect(codes({ ...input, count: { ...whole, contests: [] } })).toEqual([
      "AP-COUNT-CONTEST Count",
    ]);
    expect(
      codes({ ...input, count: { ...whole, contests: [...whole.contests, ...whole.contests] } }),
    ).toEqual(["AP-COUNT-CONTEST Count"]);
  });
  it("refuses a district without votes, with two, or with a name that is no number", () => {
    const good = twoDistricts(same()(5, 6), same()(7, 8));
    const [contest] = good.count.contests;
    if (contest === undefined) throw new Error("no contest");
    const withUnits = (picked: typeof contest.units): CountInput => ({
      ...good,
      count: { ...good.count, contests: [{ ...contest, units: picked }] },
    });
    expect(codes(withUnits(contest.units.slice(0, 1)))).toEqual(["AP-COUNT-CONTEST Contest[II]"]);
    expect(codes(withUnits([...contest.units, ...contest.units.slice(1)]))).toEqual([
      "AP-COUNT-CONTEST Contest[II]",
    ]);
    expect(codes(twoDistricts(same()(5, 6), same()(7, 8), "twee"))).toContain(
      "AP-COUNT-CONTEST Contest[twee]",
    );
    expect(codes(twoDistricts(same()(5, 6), same()(7, 8), "02"))).toContain(
      "AP-COUNT-CONTEST Contest[02]",
    );
  });
  it("refuses a unit whose district has no lists: its votes would be lost", () => {
    const good = twoDistricts(same()(5, 6), same()(7, 8));
    expect(codes({ ...good, lists: good.lists.slice(0, 1) })).toEqual([
      "AP-COUNT-CONTEST ReportingUnitVotes[HSB1]",
    ]);
    expect(fromCount({ ...good, lists: good.lists.slice(0, 1) })).toMatchObject({
      error: [{ facts: { unit: "HSB1" } }],
    });
  });
  it("refuses a count without a total", () => {
    const whole = count("GR", council);
    const contests = whole.contests.map(({ contest, units }) => ({ contest, units }));
    const lists = [candidateLists("GR", "geen", council)];
    expect(
      codes({ definition: definition("GR", 9), lists, count: { ...whole, contests } }),
    ).toEqual(["AP-COUNT-CONTEST Contest[geen]"]);
  });
  it("refuses lists that are not counted, counted lists that are unknown, and other candidates", () => {
    const at = (counted: readonly Listed[]): readonly string[] =>
      codes({
        definition: definition("GR", 9),
        lists: [candidateLists("GR", "geen", council)],
        count: count("GR", counted),
      });
    expect(at(council.slice(1))).toEqual(
      expect.arrayContaining([
        "AP-COUNT-LISTS Contest[geen]",
        "AP-COUNT-LISTS Contest[geen]/list 2",
        "AP-COUNT-VOTES Contest[geen]/list 2/candidate 1",
      ]),
    );
    expect(at([...council, { number: 3, candidates: [] }])).toEqual([
      "AP-COUNT-LISTS Contest[geen]",
    ]);
    expect(at([...council, ...council.slice(1)])).toContain("AP-COUNT-LISTS Contest[geen]");
    const [first, second] = council;
    if (first === undefined || second === undefined) throw new Error("no lists");
    expect(
      at([
        first,
        {
          ...second,
          candidates: [
            [1, undefined, 50],
            [7, undefined, 9],
          ],
        },
      ]),
    ).toEqual(["AP-COUNT-VOTES Contest[geen]/list 1/candidate 2"]);
    expect(
      at([first, { ...second, candidates: [...second.candidates, [7, undefined, 9]] }]),
    ).toEqual(["AP-COUNT-LISTS Contest[geen]/list 1"]);
  });
  it("refuses lists of one number of several types, or standing alone in two districts", () => {
    expect(codes(twoDistricts(same()(5, 6), same(undefined, "lijstengroep")(7, 8)))).toContain(
      "AP-COUNT-TYPE list 1",
    );
    expect(
      codes(
        twoDistricts(
          same(undefined, "op zichzelf staande lijst")(5, 6),
          same(undefined, "op zichzelf staande lijst")(7, 8),
        ),
      ),
    ).toEqual(["AP-COUNT-TYPE list 1"]);
  });
  it("refuses a set whose lists are not identical", () => {
    const other: readonly Listed[] = [
      {
        number: 1,
        type: "stel gelijkluidende lijsten",
        candidates: [
          [1, "Bb", 7],
          [2, "Aa", 8],
        ],
      },
    ];
    expect(codes(twoDistricts(same()(5, 6), other))).toEqual(["AP-COUNT-SETS Contest[2]/list 1"]);
    const longer: readonly Listed[] = [
      {
        number: 1,
        type: "stel gelijkluidende lijsten",
        candidates: [
          [1, "Aa", 7],
          [2, "Bb", 8],
          [3, "Cc", 8],
        ],
      },
    ];
    expect(codes(twoDistricts(same()(5, 6), longer))).toEqual(["AP-COUNT-SETS Contest[2]/list 1"]);
  });
});
