// Where an election is divided in another way than that of the Tweede Kamer or of a municipality.
import { describe, expect, test } from "vitest";
import type { Count, ElectionDefinition } from "../../src/index.js";
import { districtNumber } from "../../src/rules/districts.js";
import { checkDocument, checkElection } from "../../src/rules/index.js";
import { documentOf } from "../documents.js";
import {
  affiliation,
  candidate,
  contest,
  countFile,
  definitionFile,
  elected,
  electedList,
  figures,
  listFile,
  listVotes,
  person,
  resultFile,
  unit,
} from "../xml.js";

const group = (votes: number): string =>
  listVotes(1, "Een", votes) + candidate(1, votes) + figures({ E: votes, Z: 900 });

/** A count of an election of another kind. */
function count(kind: string, id: string, contestId: string, maker: string, units = ""): Count {
  const text = countFile(contest(`<TotalVotes>${group(5)}</TotalVotes>${units}`, contestId), id)
    .replace("<ElectionCategory>GR", `<ElectionCategory>${kind.slice(0, 2)}`)
    .replace("Subcategory>GR1", `Subcategory>${kind}`)
    .replace(/(<AuthorityIdentifier Id=")[^"]*/, `$1${maker}`);
  return documentOf("count", text);
}

const codes = (issues: readonly { readonly code: string }[], family: RegExp): string[] =>
  issues.map(({ code }) => code).filter((code) => family.test(code));

describe("numbers of districts", () => {
  test("are decimal or Roman, and nothing else", () => {
    expect(["1", "20", "I", "II", "IV", "IX", "XIV"].map(districtNumber)).toEqual([
      1, 20, 1, 2, 4, 9, 14,
    ]);
    expect(["geen", "alle", "0", "01", "", "i"].map(districtNumber)).toEqual(
      Array(6).fill(undefined),
    );
  });
});

describe("S15 and S16: contest and authority", () => {
  const places: readonly (readonly [string, string, string, string])[] = [
    ["PS2", "510c", "II", "HSB2"],
    ["PS2", "510d", "alle", "CSB"],
    ["PS1", "510b", "geen", "0999"],
    ["AB2", "510b", "1", "0999"],
    ["EP", "510b", "alle", "0999"],
    ["EK", "510c", "3", "HSB3"],
    ["GR1", "510a", "geen", "SB7"],
  ];
  for (const [kind, id, contestId, maker] of places) {
    test(`${kind}: a ${id} with contest ${contestId}, made by ${maker}`, () => {
      expect(codes(checkDocument(count(kind, id, contestId, maker)), /^EML-S1[56]/)).toEqual([]);
    });
  }

  const wrong: readonly (readonly [string, string, string, string, string])[] = [
    ["PS2", "510c", "II", "HSB1", "EML-S16-AUTHORITY"],
    ["EP", "510b", "1", "0999", "EML-S15-CONTEST"],
    ["GR1", "510b", "1", "0999", "EML-S15-CONTEST"],
    ["GR1", "510a", "geen", "CSB", "EML-S16-AUTHORITY"],
  ];
  for (const [kind, id, contestId, maker, code] of wrong) {
    test(`${kind}: a ${id} with contest ${contestId}, made by ${maker}, is wrong: ${code}`, () => {
      expect(codes(checkDocument(count(kind, id, contestId, maker)), /^EML-S1[56]/)).toEqual([
        code,
      ]);
    });
  }
});

describe("X5 without districts", () => {
  const definition = documentOf("election-definition", definitionFile(9, 50));
  const inCentral = (id: string, votes: number): Count =>
    count("GR1", "510d", "geen", "CSB", unit(id, "Verzonnen", group(votes)));

  test("the count of a municipality stands unchanged in that of the central committee (S4-10)", () => {
    const municipal = count("GR1", "510b", "geen", "0999");
    expect(codes(checkElection([definition, municipal, inCentral("0999", 5)]), /^EML-X05/)).toEqual(
      [],
    );
    expect(codes(checkElection([municipal, inCentral("0999", 4)]), /^EML-X05/)).toEqual([
      "EML-X05-VOTES",
      "EML-X05-VOTES",
      "EML-X05-BALLOTS",
    ]);
  });

  test("a municipality that the definition does not know has no place", () => {
    expect(codes(checkElection([definition, inCentral("0998", 5)]), /^EML-X05/)).toEqual([
      "EML-X05-AREA",
      "EML-X05-AREA",
    ]);
  });
});

describe("S14: a state that nobody numbers", () => {
  const definition = documentOf("election-definition", definitionFile(9, 50));
  const [region] = definition.regions;
  if (region === undefined) throw new Error("no region");
  const leaf = (value: string): { value: string; at: number } => ({ value, at: 0 });
  const { number: _number, ...unnumbered } = region;
  const state = { ...unnumbered, category: leaf("STAAT") };
  const municipality = { ...region, superiorCategory: leaf("STAAT"), committees: [] };
  const european = (...regions: ElectionDefinition["regions"]): string[] => {
    const election = { ...definition.election, category: leaf("EP") };
    return codes(checkDocument({ ...definition, election, regions }), /^EML-S14/);
  };

  test("is found by its kind, with or without a number of its own", () => {
    expect(european(state, municipality)).toEqual([]);
    const numbered = { ...state, number: { value: 1, at: 0 } };
    expect(european(numbered, municipality)).toEqual([]);
    expect(_number).toBeDefined();
  });

  test("is not found where there are two", () => {
    const [one, two] = [1, 2].map((value) => ({ ...state, number: { value, at: 0 } }));
    if (one === undefined || two === undefined) throw new Error("no states");
    expect(european(one, two, municipality)).toContain("EML-S14-PARENT");
  });
});

describe("X7: exactly the threshold", () => {
  const lists = documentOf(
    "candidate-lists",
    listFile(contest(affiliation(1, "Een", person(1, "A", "V.") + person(2, "B", "V.")))),
  );
  // 200 votes and 2 seats: the quota is 100.
  const counted = documentOf(
    "count",
    countFile(
      contest(
        `<TotalVotes>${listVotes(1, "Een", 200)}${candidate(1, 100)}${candidate(2, 100)}${figures({ E: 200, Z: 900 })}</TotalVotes>`,
      ),
    ),
  );
  const result = (ranking: 1 | 2): ReturnType<typeof checkElection> => {
    const document = documentOf(
      "election-result",
      resultFile(
        electedList(1, "Een") + elected(1, "A", "V.", ranking) + elected(2, "B", "V.", ranking),
      ),
    );
    return checkElection([definition, lists, counted, document]);
  };
  let definition = documentOf("election-definition", definitionFile(2, 100));

  test("is not enough by P 15, which asks for more", () => {
    expect(codes(result(2), /^EML-X07/)).toEqual([]);
    expect(codes(result(1), /^EML-X07/)).toEqual(["EML-X07-RANKING", "EML-X07-RANKING"]);
  });

  test("is enough by U 15, for the Eerste Kamer", () => {
    const category = { value: "EK", at: 0 };
    definition = { ...definition, election: { ...definition.election, category } };
    expect(codes(result(1), /^EML-X07/)).toEqual([]);
    expect(codes(result(2), /^EML-X07/)).toEqual(["EML-X07-RANKING", "EML-X07-RANKING"]);
  });
});
