import { describe, expect, test } from "vitest";
import { catalogue, decodeDocument, type EmlDocument } from "../../src/index.js";
import { lawfulThreshold } from "../../src/rules/document/threshold.js";
import {
  checkDocument,
  checkElection,
  checkPlausibility,
  locateIssues,
  RULE_SET_VERSION,
  type RuleIssue,
  ruleCatalogue,
} from "../../src/rules/index.js";
import { documentOf } from "../documents.js";
import {
  affiliation,
  candidate,
  contest,
  countFile,
  definitionFile,
  elected,
  electedList,
  type Figures,
  figures,
  listFile,
  listVotes,
  person,
  resultFile,
  unit,
} from "../xml.js";
import { breaches, changed, few, sound, texts } from "./cases.js";
import { findings, remembered, told } from "./findings.js";
import { laterCases } from "./later-cases.js";

const tested = new Set<string>();
const times = (issues: readonly RuleIssue[], code: string): number => {
  tested.add(code);
  return issues.filter((issue) => issue.code === code).length;
};
const codes = (issues: readonly RuleIssue[]): string[] => issues.map(({ code }) => code);

/** A count of one polling station, or with other figures for its total. */
function small(station: Figures, total: Figures = station, id = "510b"): EmlDocument {
  const group = (of: Figures): string =>
    listVotes(1, "Een", of.E) + candidate(1, of.E) + figures(of);
  return remembered(
    countFile(
      contest(`<TotalVotes>${group(total)}</TotalVotes>${unit("0999::SB1", "A", group(station))}`),
      id,
    ),
    "strict-1.2",
  );
}

const even: Figures = { A: 90, B: 7, C: 3, D: 100, E: 98, F: 1, G: 1, I: 0, J: 0 };

describe("rules on the figures of one count", () => {
  test("sound figures break none", () => {
    expect(checkDocument(small(even))).toEqual([]);
  });

  const cases: readonly (readonly [string, string, Figures, Figures?])[] = [
    ["C3: D is not A + B + C, in one count", "F.201", { ...even, A: 91 }],
    ["C4: as many voters as ballots, and yet a difference", "F.305", { ...even, I: 1, J: 1 }],
    [
      "C4: more ballots than voters, but not as many as given",
      "F.306",
      { ...even, F: 3, I: 1, J: 0 },
    ],
    [
      "C4: more ballots than voters, but fewer are given too",
      "F.307",
      { ...even, F: 3, I: 2, J: 1 },
    ],
    [
      "C4: fewer ballots than voters, but not as many as given",
      "F.308",
      { ...even, F: 0, I: 0, J: 2 },
    ],
    [
      "C4: fewer ballots than voters, but more are given too",
      "F.309",
      { ...even, F: 0, I: 1, J: 1 },
    ],
    [
      "C4: in a total I and J may both occur, but the difference has to fit",
      "F.312",
      even,
      { ...even, I: 2, J: 1 },
    ],
    [
      "C5: the explanations do not add up",
      "EML-C05-UNEXPLAINED",
      { ...even, F: 0, J: 1, more: { "geen verklaring": 0, "andere verklaring": 0 } },
    ],
    [
      "C5: the explanations of too many do not add up",
      "EML-C05-UNEXPLAINED",
      { ...even, F: 2, I: 1, more: { "te veel uitgereikte stembiljetten": 2 } },
    ],
    [
      "C5: there is no explanation",
      "EML-C05-NO-EXPLANATION",
      { ...even, F: 0, J: 1, more: { "geen verklaring": 1 } },
    ],
    ["C6: 3 % blank", "W.201", { ...even, E: 97, F: 3, G: 0 }],
    ["C6: 3 % invalid", "W.202", { ...even, E: 97, F: 0, G: 3 }],
    ["C6: 2 % difference", "W.203", { ...even, F: 4, I: 3 }],
    ["C6: 15 difference", "W.203", { A: 10_000, B: 0, D: 10_000, E: 10_015, Z: 20_000 }],
    ["C6: voters, and no ballot at all", "W.203", { A: 1, B: 0, D: 1, E: 0 }],
    ["C6: no ballot at all", "W.204", { A: 0, B: 0, D: 0, E: 0 }],
    ["C6: no electors", "W.205", { ...even, Z: 0 }],
    ["C6: more poll cards than electors", "W.206", { ...even, Z: 89 }],
  ];
  for (const [name, code, station, total] of cases) {
    test(`${name}: ${code}`, () => {
      const document = small(station, total);
      const issues = checkDocument(document);
      expect(times(issues, code)).toBeGreaterThan(0);
      expect(told(code, [document], issues)).toEqual(findings.get(name));
    });
  }

  test("C1 and C2: a sum of 0 has a code of its own: F.401, F.204", () => {
    const none = listVotes(1, "Een", 0) + candidate(1, 5) + figures({ E: 0, Z: 9 });
    const issues = checkDocument(
      documentOf("count", countFile(contest(`<TotalVotes>${none}</TotalVotes>`))),
    );
    expect(times(issues, "F.401")).toBe(1);
    const lost = listVotes(1, "Een", 5) + candidate(1, 5) + figures({ E: 0, Z: 9 });
    const others = checkDocument(
      documentOf("count", countFile(contest(`<TotalVotes>${lost}</TotalVotes>`))),
    );
    expect(times(others, "F.204")).toBe(1);
  });

  test("C1: a list without candidates says nothing about them", () => {
    const bare = listVotes(1, "Een", 5) + figures({ E: 5, Z: 9 });
    expect(
      checkDocument(documentOf("count", countFile(contest(`<TotalVotes>${bare}</TotalVotes>`)))),
    ).toEqual([]);
  });

  test("C3 and C4: a code that is not there is unknown, not zero", () => {
    expect(codes(checkDocument(small({ E: 98, D: 100 })))).not.toContain("F.201");
    expect(codes(checkDocument(small({ E: 98, D: 99, F: 1, I: 5 })))).toEqual([]);
    // Voter cards are the exception: not every election has them.
    expect(checkDocument(small({ A: 93, B: 7, D: 100, E: 100, I: 0, J: 0 }))).toEqual([]);
  });

  test("C4: totals may have more and fewer at the same time, as real ones do", () => {
    expect(checkDocument(small(even, even, "510d")).map(({ code }) => code)).not.toContain("F.312");
    const both = { ...even, I: 1, J: 1 };
    expect(codes(checkDocument(small(even, both)))).toEqual(["EML-T01-CODE", "EML-T01-CODE"]);
  });

  test("C6: the lines of 3 %, 2 % and 15 are exact", () => {
    expect(codes(checkDocument(small({ E: 98, F: 1, G: 0, Z: 999 })))).toEqual([]);
    // 1 of 34 is less than 3 %, 1 of 33 is more.
    expect(codes(checkDocument(small({ E: 33, F: 1 })))).toEqual([]);
    expect(codes(checkDocument(small({ E: 32, F: 1 })))).toEqual(["W.201", "W.201"]);
    expect(codes(checkDocument(small({ D: 1000, E: 986, Z: 2000 })))).toEqual([]);
    expect(codes(checkDocument(small({ D: 1000, E: 1015, Z: 2000 })))).toEqual(["W.203", "W.203"]);
  });
});

const gr = (text: string): readonly RuleIssue[] =>
  checkDocument(documentOf("election-definition", text));

describe("rules on one municipality", () => {
  test("a sound definition breaks none", () => {
    expect(gr(definitionFile(9, 50))).toEqual([]);
  });

  test("S4: a municipal election without its area, or counted by another municipality", () => {
    const without = definitionFile(9, 50).replace(/<kr:ElectionDomain.*<\/kr:ElectionDomain>/, "");
    expect(times(gr(without), "EML-S04-DOMAIN")).toBe(1);
    const count = countFile(
      contest(
        `<TotalVotes>${listVotes(1, "", 1)}${candidate(1, 1)}${figures({ E: 1 })}</TotalVotes>`,
      ),
    );
    const other = count.replace('AuthorityIdentifier Id="0999"', 'AuthorityIdentifier Id="0998"');
    expect(times(checkDocument(documentOf("count", count)), "EML-S04-AUTHORITY")).toBe(0);
    expect(times(checkDocument(documentOf("count", other)), "EML-S04-AUTHORITY")).toBe(1);
  });

  test("S5: seats of another subcategory, or a number that no council has", () => {
    expect(times(gr(definitionFile(19, 25)), "EML-S05-SEATS")).toBe(1);
    expect(times(gr(definitionFile(17, 25).replace("GR1", "GR2")), "EML-S05-SEATS")).toBe(1);
    for (const seats of [8, 10, 47])
      expect(times(gr(definitionFile(seats, 50)), "EML-S05-ODD")).toBe(1);
  });

  test("S6: 50 % below 19 seats, 25 % from there; never more than 100", () => {
    expect(codes(gr(definitionFile(17, 25)))).toEqual(["EML-S06-THRESHOLD"]);
    expect(codes(gr(definitionFile(19, 25).replace("GR1", "GR2")))).toEqual([]);
    expect(codes(gr(definitionFile(19, 50).replace("GR1", "GR2")))).toEqual(["EML-S06-THRESHOLD"]);
  });

  const lawful: readonly (readonly [
    category: string,
    seats: number,
    date: string,
    percentage: number,
  ])[] = [
    ["PS", 39, "2023-03-15", 25],
    ["AB", 18, "2023-03-15", 25],
    ["AB", 18, "2012-11-26", 50],
    ["ER", 9, "2023-03-15", 50],
    ["BC", 15, "2030-03-20", 50],
    ["GC", 19, "2030-03-20", 50],
    ["EP", 31, "2024-06-06", 10],
    ["EK", 75, "2023-05-30", 100],
    ["EK", 75, "2007-05-29", 50],
    ["NR", 1, "2018-03-21", 100],
  ];
  for (const [category, seats, date, percentage] of lawful) {
    test(`S6: ${percentage} % for ${category} with ${seats} seats on ${date}`, () => {
      const thresholds = [percentage, 101].map((value) =>
        gr(
          definitionFile(seats, value)
            .replace("<ElectionCategory>GR", `<ElectionCategory>${category}`)
            .replaceAll("2030-03-20", date),
        ),
      );
      expect(thresholds.map((issues) => times(issues, "EML-S06-THRESHOLD"))).toEqual([0, 1]);
    });
  }

  test("S6: 25 % for a kiescollege of any size, and nothing for what is no election", () => {
    expect(lawfulThreshold("KC", 9, "2027-03-17")).toMatchObject({ percentage: 25 });
    expect(lawfulThreshold("KC", 25, "2027-03-17")).toMatchObject({ percentage: 25 });
    expect(lawfulThreshold("NR", 1, "2018-03-21")).toBeUndefined();
  });

  test("S14: PS1 and AB have one district, PS2 has more", () => {
    const definition = documentOf("election-definition", definitionFile(39, 25));
    const of = (subcategory: string, districts: number): number => {
      const [region] = definition.regions;
      if (region === undefined) throw new Error("no region");
      const kring = { ...region, category: { value: "KIESKRING", at: 0 } };
      const regions = Array.from({ length: districts }, () => kring);
      const election = { ...definition.election, subcategory: { value: subcategory, at: 0 } };
      return times(checkDocument({ ...definition, election, regions }), "EML-S14-DISTRICTS");
    };
    expect([of("PS1", 1), of("AB2", 1), of("PS2", 2)]).toEqual([0, 0, 0]);
    expect([of("PS1", 2), of("AB1", 0), of("PS2", 1)]).toEqual([1, 1, 1]);
  });

  test("S2: what 1.3 asks for is an error there, and something to know in 1.2", () => {
    const definition = documentOf("election-definition", definitionFile(9, 50));
    const without = <T extends object>(of: T, ...keys: readonly (keyof T)[]): T =>
      Object.fromEntries(
        Object.entries(of).filter(([key]) => !keys.some((one) => one === key)),
      ) as T;
    const envelope = without(definition.envelope, "creationDateTime");
    const election = without(definition.election, "subcategory", "nominationDate");
    const bare = { ...definition, envelope, election };
    expect(times(checkDocument(bare), "EML-S02-ABSENT")).toBe(3);
    const newer = { ...bare, envelope: { ...envelope, schemaVersion: { value: "1.3", at: 0 } } };
    expect(times(checkDocument(newer), "EML-S02-MISSING")).toBe(3);
  });

  const lists = documentOf(
    "candidate-lists",
    listFile(
      contest(
        affiliation(
          1,
          "Een",
          ["A", "B", "C"].map((name, index) => person(index + 1, name, "V.")).join(""),
        ),
      ),
    ),
  );
  const votes = [60, 30, 20];
  const count = documentOf(
    "count",
    countFile(
      contest(
        `<TotalVotes>${listVotes(1, "Een", 110)}${votes.map((of, index) => candidate(index + 1, of)).join("")}${figures({ E: 110, Z: 200 })}</TotalVotes>`,
      ),
    ),
  );
  const definition = documentOf("election-definition", definitionFile(3, 50));
  const people = (...names: readonly (readonly [string, 1 | 2])[]): EmlDocument =>
    documentOf(
      "election-result",
      resultFile(
        electedList(1, "Een") +
          names.map(([name, ranking], index) => elected(index + 1, name, "V.", ranking)).join(""),
      ),
    );
  const together = (result: EmlDocument): readonly RuleIssue[] =>
    checkElection([definition, lists, count, result]).filter(({ code }) =>
      code.startsWith("EML-X0"),
    );

  test("X7: without ShortCode people are found by name; 50 % of the quota is 18 1/3 votes", () => {
    expect(codes(together(people(["A", 1], ["B", 1], ["C", 1])))).toEqual([]);
    expect(codes(together(people(["A", 1], ["B", 1], ["C", 2])))).toEqual(["EML-X07-RANKING"]);
  });

  test("X7: the others stand in the order of the list", () => {
    const issues = together(people(["A", 1], ["C", 2], ["B", 2]));
    expect(times(issues, "EML-X07-ORDER")).toBe(1);
  });

  test("X6: nobody comes twice, not even by name, and no list has more elected than candidates", () => {
    const issues = together(people(["A", 1], ["B", 1], ["C", 1], ["A", 1]));
    expect(times(issues, "EML-X06-TWICE")).toBe(1);
    expect(times(issues, "EML-X06-CANDIDATES")).toBe(1);
    expect(times(issues, "EML-X06-SEATS")).toBe(1);
  });

  test("X5: the count of a polling station stands unchanged in that of its municipality (S4-10)", () => {
    const group = listVotes(1, "Een", 5) + candidate(1, 5) + figures({ E: 5, Z: 9 });
    const station = documentOf("count", countFile(contest(unit("SB1", "A", group)), "510a"));
    const municipality = (votesThere: number): EmlDocument => {
      const there =
        listVotes(1, "Een", votesThere) +
        candidate(1, votesThere) +
        figures({ E: votesThere, Z: 9 });
      return documentOf(
        "count",
        countFile(contest(`<TotalVotes>${there}</TotalVotes>${unit("0999::SB1", "A", there)}`)),
      );
    };
    expect(checkElection([station, municipality(5)])).toEqual([]);
    const issues = checkElection([station, municipality(4)]);
    expect(times(issues, "EML-X05-VOTES")).toBe(2);
    expect(times(issues, "EML-X05-BALLOTS")).toBe(1);
  });
});

/** All rules, hints included. */
const everything = (documents: readonly EmlDocument[]): readonly RuleIssue[] => [
  ...checkElection(documents),
  ...documents.flatMap(checkPlausibility),
];

describe("rules on polling stations, people, corrections, shares and referendums", () => {
  for (const { name, code, broken, sound: whole } of laterCases) {
    test(`${name}: ${code}`, () => {
      expect(times(everything(whole()), code)).toBe(0);
      const documents = broken();
      const issues = everything(documents);
      expect(times(issues, code)).toBeGreaterThan(0);
      for (const issue of issues) expect(issue.severity).toBe(ruleCatalogue[issue.code].severity);
      expect(told(code, documents, issues, everything(whole()))).toEqual(findings.get(name));
    });
  }

  test("C7: only counts of a municipality are looked at", () => {
    const document = documentOf("election-definition", definitionFile(9, 50));
    expect(checkPlausibility(document)).toEqual([]);
    const [lopsided] = laterCases.filter(({ code }) => code === "EML-C07-SHARE");
    const [count] = lopsided?.broken() ?? [];
    if (count?.kind !== "count") throw new Error("no count");
    expect(checkPlausibility({ ...count, documentId: "510c" })).toEqual([]);
    const contests = count.contests.map((one) => ({ ...one, units: one.units.slice(0, 1) }));
    expect(checkPlausibility({ ...count, contests })).toEqual([]);
  });

  test("S18: an issue never carries a person's number or date of birth", () => {
    const people = laterCases.filter(({ code }) => code.startsWith("EML-S18-"));
    expect(people.length).toBeGreaterThan(3);
    for (const { code, broken } of people)
      for (const issue of checkElection(broken()).filter((one) => one.code === code))
        expect(issue.facts).toEqual({});
  });
});

describe("rules between the files of an election", () => {
  const usual = checkElection(few.map(([, document]) => document));

  test("a sound election breaks none, but for what a fictional one cannot help", () => {
    const whole = checkElection([...sound.values()]);
    // A house of 35 seats; a named area on the highest level, as real files have it too.
    expect(new Set(codes(whole))).toEqual(
      new Set(["EML-S05-HOUSE", "EML-S04-DOMAIN", "EML-C05-NO-EXPLANATION"]),
    );
    expect(times(whole, "EML-S05-HOUSE")).toBe(1);
  });

  for (const [name, code, file, change] of breaches) {
    test(`${name}: ${code}`, () => {
      const documents = changed(file, change);
      const issues = checkElection(documents);
      expect(times(issues, code)).toBeGreaterThan(times(usual, code));
      const place = few.findIndex(([one]) => one === file);
      const own = issues.filter((issue) => issue.code === code);
      for (const issue of own) expect(issue.severity).toBe(ruleCatalogue[issue.code].severity);
      // Rules between files speak of the file that stands one level higher, or of the lists.
      if (/^EML-[ST]|^[FW]/.test(code))
        expect(own.some((issue) => issue.document === place)).toBe(true);
      expect(told(code, documents, issues, usual)).toEqual(findings.get(name));
    });
  }

  test("no document, no finding; and nothing passes for another election's", () => {
    expect(checkElection([])).toEqual([]);
  });

  test("issues get line and column from the file they stand in", () => {
    const text = (texts.get("110a") ?? "").replace("Threshold>25<", "Threshold>50<");
    const documents = changed("110a", () => text);
    const place = few.findIndex(([one]) => one === "110a");
    const located = locateIssues(checkElection(documents), new TextEncoder().encode(text), place);
    const found = located.find(({ code }) => code === "EML-S06-THRESHOLD");
    const line = text.slice(0, text.indexOf("Threshold>50<")).split("\n").length;
    expect(found).toMatchObject({ span: { line }, facts: { expected: 25, found: 50 } });
    expect(located.find(({ document }) => document !== place)?.span).toBeUndefined();
  });
});

describe("rules that the decoder keeps", () => {
  const list = listVotes(1, "Een", 1);
  const rest = figures({ E: 1 });
  const total = (selections: string, figuresOf = rest): string =>
    countFile(contest(`<TotalVotes>${selections}${figuresOf}</TotalVotes>`));
  const region = definitionFile(9, 50);
  const refusals: readonly (readonly [string, keyof typeof catalogue, string])[] = [
    [
      "S1: the Id of the root is not that of a document",
      "EML-DOCUMENT-ID",
      total(list).replace('Id="510b"', 'Id="510e"'),
    ],
    [
      "S1: the content is that of another document",
      "EML-ELEMENT-UNKNOWN",
      total(list).replace('Id="510b"', 'Id="520"'),
    ],
    ["S8: a list comes twice", "EML-LIST-TWICE", total(list + candidate(1, 1) + list)],
    [
      "S8: a candidate comes twice",
      "EML-CANDIDATE-TWICE",
      total(list + candidate(1, 1) + candidate(1, 1)),
    ],
    [
      "S8: a contest comes twice",
      "EML-CONTEST-TWICE",
      countFile(contest(`<TotalVotes>${list}${rest}</TotalVotes>`).repeat(2)),
    ],
    [
      "S8: a unit comes twice",
      "EML-UNIT-TWICE",
      countFile(
        contest(
          `<TotalVotes>${list}${rest}</TotalVotes>${unit("0999::SB1", "A", list + rest).repeat(2)}`,
        ),
      ),
    ],
    [
      "S8: an area comes twice",
      "EML-REGION-TWICE",
      region.replace(/(<kr:Region .*<\/kr:Region>)/, "$1$1"),
    ],
    [
      "S10: a candidate stands before the first list",
      "EML-CANDIDATE-LISTLESS",
      total(candidate(1, 1) + list),
    ],
    [
      "S11: a candidate has neither Id nor ShortCode",
      "EML-CANDIDATE-NAMELESS",
      total(list + candidate(1, 1).replace(' Id="1"', "")),
    ],
    [
      "S12: two counts of blank votes",
      "EML-CODE-TWICE",
      total(list, rest.replace("ongeldig", "blanco")),
    ],
    [
      "S12: a code of UncountedVotes comes twice",
      "EML-CODE-TWICE",
      total(
        list,
        rest + '<UncountedVotes ReasonCode="geen verklaring">0</UncountedVotes>'.repeat(2),
      ),
    ],
    [
      "S13: a ShortCode refers to nobody",
      "EML-SHORTCODE-UNKNOWN",
      listFile(
        contest(
          affiliation(
            1,
            "",
            person(1, "A", "B.").replace(
              '"1"></CandidateIdentifier>',
              '"1"><ShortCode>Niemand</ShortCode></CandidateIdentifier>',
            ),
          ),
        ),
      ),
    ],
  ];
  for (const [name, code, text] of refusals) {
    test(`${name}: ${code}`, () => {
      const refused = decodeDocument(new TextEncoder().encode(text));
      expect(refused.kind).toBe("err");
      expect(refused.issues.map((issue) => issue.code)).toContain(code);
      expect(catalogue[code].severity).toBe("error");
    });
  }
});

describe("the catalogue of the rules", () => {
  test("has a version", () => {
    expect(RULE_SET_VERSION).toMatch(/^\d+\.\d+$/);
  });

  test("has for each code the rule it belongs to, its fields, source and texts", () => {
    for (const [code, entry] of Object.entries(ruleCatalogue)) {
      expect(entry.rule).toMatch(/^[SCTXK]\d{1,2}$/);
      const number = /^EML-([SCTXK])0?(\d+)-/.exec(code);
      if (number !== null) expect(entry.rule).toBe(`${number[1] ?? ""}${number[2] ?? ""}`);
      expect(entry.fields.length).toBeGreaterThan(0);
      expect(entry.source).not.toBe("");
      for (const text of [entry.meaning.nl, entry.meaning.en, entry.action.nl, entry.action.en])
        expect(text).toMatch(/^[A-Z].+\.$/);
    }
  });

  test("has no code without a test in which it is given", () => {
    // The tests above, in this file, note each code that they saw.
    const all = Object.keys(ruleCatalogue);
    expect(all.filter((code) => !tested.has(code))).toEqual([]);
  });
});
