// What is not there: rules that need it say nothing, and the others still hold.
import { describe, expect, test } from "vitest";
import { decodeDocument, type EmlDocument } from "../../src/index.js";
import { checkDocument, checkElection, checkPlausibility } from "../../src/rules/index.js";
import { decodedValue, documentOf } from "../documents.js";
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
import { samples } from "../xsd/samples.js";

const codes = (
  issues: readonly { readonly code: string }[],
  family: RegExp = /^/,
): readonly string[] => issues.map(({ code }) => code).filter((code) => family.test(code));

const read = (text: string): EmlDocument =>
  decodedValue(decodeDocument(new TextEncoder().encode(text), { profile: "tolerant" }));

function sample(id: string): string {
  const found = samples("1.3").find(({ name }) => name === `${id} 1.3`);
  if (found === undefined) throw new Error(`no sample ${id}`);
  return found.text;
}

const group = (votes: number, id = 1): string =>
  listVotes(id, "Een", votes) + candidate(1, votes) + figures({ E: votes, Z: 900 });
const total = (votes: number): string => `<TotalVotes>${group(votes)}</TotalVotes>`;
const counted = (content: string, id = "510b", contestId = "geen"): string =>
  countFile(contest(content, contestId), id);
const definition = documentOf("election-definition", definitionFile(1, 50));

describe("S17: units of a count that names no authority, or no district", () => {
  const units = (text: string): readonly string[] => codes(checkDocument(read(text)), /S17/);

  const authorless = (text: string): readonly string[] => {
    const document = documentOf("count", text);
    const { managingAuthority, ...envelope } = document.envelope;
    expect(managingAuthority).toBeDefined();
    return codes(checkDocument({ ...document, envelope }), /S17/);
  };

  test("may be of any municipality, and of any district", () => {
    const nobody = counted(total(5) + unit("0998::SB1", "A", group(5)));
    expect(units(nobody)).toEqual(["EML-S17-UNIT"]);
    expect(authorless(nobody)).toEqual([]);
    expect(authorless(nobody.replace("0998::SB1", "HSB1"))).toEqual(["EML-S17-UNIT"]);
    const district = counted(total(5) + unit("HSB7::0998", "A", group(5)), "510c");
    expect(units(district)).toEqual([]);
    expect(units(district.replace("HSB7::0998", "HSB7"))).toEqual(["EML-S17-UNIT"]);
  });
});

describe("S18: a date of birth that is known in part", () => {
  const born = (text: string): readonly string[] => codes(checkDocument(read(text)), /S18-[BM]/);
  const nomination = sample("210").replaceAll("XX-05-1976", "XX-XX-1976");

  test("without a month there is no month to be wrong", () => {
    expect(born(nomination)).not.toContain("EML-S18-MONTH");
    expect(born(nomination.replaceAll("XX-XX-1976", "XX-13-1976"))).toContain("EML-S18-MONTH");
  });

  test("and without a whole date it does not stand beside one", () => {
    expect(born(nomination)).toContain("EML-S18-BIRTH");
    expect(born(nomination.replace(/<DateOfBirth>[^<]*<\/DateOfBirth>/g, ""))).toEqual([]);
  });
});

describe("S19: a place of which less is known", () => {
  const where = (...parts: readonly RegExp[]): readonly string[] => {
    const text = parts.reduce((left, part) => left.replaceAll(part, ""), sample("110b"));
    return codes(checkDocument(read(text)), /S19/);
  };
  const wrong = sample("110b")
    .replaceAll("BU09990001", "BU01110001")
    .replaceAll(">52.0704<", ">80.5000<")
    .replaceAll("T21:00:00<", "T06:00:00<");

  test("has no opening hours, no point on the map and no neighbourhood to be wrong", () => {
    expect(new Set(codes(checkDocument(read(wrong)), /S19/))).toEqual(
      new Set(["EML-S19-HOURS", "EML-S19-PLACE", "EML-S19-NEIGHBOURHOOD"]),
    );
    const parts = [
      /<sb:OpenTime>.*?<\/sb:ClosingTime>/g,
      /<sb:Latitude>.*?<\/sb:Longitude>/g,
      /<sb:DistrictCode>.*?<\/sb:DistrictCode>/g,
    ];
    expect(where(...parts)).toEqual([]);
  });
});

describe("C7: a polling station with other lists than the total", () => {
  test("is not compared with it", () => {
    const other = counted(
      total(105) + unit("0999::SB1", "A", group(100)) + unit("0999::SB2", "B", group(5, 2)),
    );
    expect(codes(checkPlausibility(read(other)))).toEqual([]);
  });
});

describe("K1 to K4: a correction of one figure", () => {
  const corrected = (from: string, to: string): EmlDocument =>
    read(
      counted(total(5) + unit("0999::SB1", "A", group(5).replace(from, to)))
        .replace(
          "<kr:CreationDateTime>",
          '<kr:Schema Version="1.3"></kr:Schema><kr:CreationDateTime>',
        )
        .replace(
          "</EventIdentifier>",
          '</EventIdentifier><kr:Phase PhaseCode="corrigendum"></kr:Phase>',
        ),
    );
  const found = (from: string, to: string): readonly string[] =>
    codes(checkDocument(corrected(from, to)), /^EML-K/);

  test("of the electors", () => {
    expect(found("<Cast>", "<kr:InitialCast>901</kr:InitialCast><Cast>")).toEqual([]);
    expect(found("<Cast>", "<kr:InitialCast>900</kr:InitialCast><Cast>")).toEqual(["EML-K01-SAME"]);
  });

  test("of blank votes", () => {
    const blank = (votes: number): string =>
      `<kr:InitialRejectedVotes ReasonCode="blanco">${votes}</kr:InitialRejectedVotes><RejectedVotes ReasonCode="ongeldig">`;
    expect(found('<RejectedVotes ReasonCode="ongeldig">', blank(1))).toEqual([]);
    expect(found('<RejectedVotes ReasonCode="ongeldig">', blank(0))).toEqual(["EML-K01-SAME"]);
  });

  test("of a slot that the count does not have", () => {
    const document = corrected("<Cast>", "<kr:InitialCast>901</kr:InitialCast><Cast>");
    if (document.kind !== "count") throw new Error("no count");
    const votes = [{ slot: 99, count: { value: 1, at: 0 } }];
    const contests = document.contests.map((one) => ({
      ...one,
      units: one.units.map((of) => ({
        ...of,
        votes: { ...of.votes, initial: { votes, rejected: [], uncounted: [] } },
      })),
    }));
    expect(codes(checkDocument({ ...document, contests }), /^EML-K/)).toContain("EML-K02-CODE");
  });

  test("of an answer", () => {
    const answer = (votes: number): string =>
      `<Selection><ReferendumOptionIdentifier Id="1">Voor</ReferendumOptionIdentifier><kr:InitialValidVotes>${votes}</kr:InitialValidVotes><ValidVotes>0</ValidVotes></Selection><Cast>`;
    expect(found("<Cast>", answer(1))).toEqual(["EML-K04-SUM"]);
    expect(found("<Cast>", answer(0))).toEqual(["EML-K01-SAME"]);
  });
});

describe("X4: a unit that is no polling station", () => {
  test("is not on the list of polling stations", () => {
    const count = read(counted(unit("0999", "A", group(5))));
    expect(codes(checkElection([read(sample("110b")), count]), /X04/)).toEqual([]);
    const own = read(
      counted(unit("0999", "A", group(5))).replaceAll("GR2030_Verzonnen", "GR2026_Voorbeeld"),
    );
    expect(codes(checkElection([read(sample("110b")), own]), /X04/)).toContain("EML-X04-ADDED");
  });
});

describe("X5: counts that stand in no other", () => {
  const central = (units: string): EmlDocument => read(counted(total(5) + units, "510d"));
  const x5 = (...documents: readonly EmlDocument[]): readonly string[] =>
    codes(checkElection(documents), /X05/);

  test("because nobody made them, they have no total, or no station", () => {
    const municipal = counted(total(4));
    const above = central(unit("0999", "Verzonnen", group(5)));
    expect(x5(read(municipal), above)).not.toEqual([]);
    const made = documentOf("count", municipal);
    const { managingAuthority, ...envelope } = made.envelope;
    expect(managingAuthority).toBeDefined();
    expect(x5({ ...made, envelope }, above)).toEqual([]);
    expect(
      x5(
        {
          ...made,
          contests: made.contests.map(({ contest: of, units }) => ({ contest: of, units })),
        },
        above,
      ),
    ).toEqual([]);
    expect(x5(read(counted(total(4), "510a")), read(counted(total(5))))).toEqual([]);
  });

  test("because they are of no district", () => {
    const district = read(counted(total(4), "510c"));
    expect(x5(district, central(unit("HSB1", "Een", group(5))))).toEqual([]);
    expect(x5(definition, district)).toEqual([]);
  });

  test("and a central count without units, of which the definition asks for none", () => {
    expect(x5(definition, central(""))).toEqual([]);
    const count = documentOf("count", counted(total(5), "510d"));
    expect(x5(definition, { ...count, contests: [] })).toEqual([]);
  });
});

describe("X6 and X7: a result without the rest", () => {
  const votes = read(counted(total(5)));
  const result = read(resultFile(electedList(1, "Een") + elected(1, "A", "V.", 1)));
  const lists = read(listFile(contest(affiliation(1, "Een", person(1, "A", "V.")))));
  const found = (...documents: readonly EmlDocument[]): readonly string[] =>
    codes(checkElection(documents), /X0[67]/);

  test("is held against what is there", () => {
    expect(found(result)).toEqual([]);
    expect(found(definition, result)).toEqual([]);
    expect(found(votes, result)).toEqual([]);
    expect(found(definition, lists, votes, result)).toEqual([]);
  });

  test("knows no votes of somebody who is on no list", () => {
    const stranger = read(resultFile(electedList(1, "Een") + elected(1, "Z", "V.", 2)));
    expect(found(definition, lists, votes, stranger)).toEqual([]);
    // With the name, the ranking could be judged: five of five votes are more than half a quota.
    const known = read(resultFile(electedList(1, "Een") + elected(1, "A", "V.", 2)));
    expect(found(definition, lists, votes, known)).toEqual(["EML-X07-RANKING"]);
  });
});

describe("X8: answers without an Id, and a count without a total", () => {
  const question = read(sample("630").replace(/<IssueDate>[^<]*<\/IssueDate>/, ""));
  const answers = (first: string): string =>
    `<Selection><ReferendumOptionIdentifier${first}>1</ReferendumOptionIdentifier><ValidVotes>1</ValidVotes></Selection><Selection><ReferendumOptionIdentifier>2</ReferendumOptionIdentifier><ValidVotes>1</ValidVotes></Selection>${figures({ E: 2 })}`;

  test("are known by their words", () => {
    const count = (first: string): EmlDocument =>
      read(counted(unit("0999::SB1", "A", answers(first))));
    expect(codes(checkElection([question, count("")]), /X08/)).toEqual([]);
    expect(codes(checkElection([question, count(' Id="3"')]), /X08/)).toEqual(["EML-X08-OPTIONS"]);
  });
});

describe("S10: persons without a number", () => {
  test("stand in the order of the list in the total of the country", () => {
    const persons = (...names: readonly string[]): string =>
      `${listVotes(1, "Een", 0)}${names.map((name) => `<Selection><Candidate><CandidateIdentifier ShortCode="${name}"></CandidateIdentifier></Candidate><ValidVotes>0</ValidVotes></Selection>`).join("")}${figures({ E: 0 })}`;
    const count = read(counted(`<TotalVotes>${persons("A", "B")}</TotalVotes>`, "510d"));
    expect(codes(checkDocument(count), /S10|T01/)).toEqual([]);
  });
});

describe("X1: a document about no election", () => {
  test("says nothing of the election of the others", () => {
    const stations = read(sample("110b"));
    if (stations.kind !== "polling-stations") throw new Error("no polling stations");
    expect(codes(checkElection([definition, { ...stations, elections: [] }]), /X01/)).toEqual([]);
  });
});

describe("S20 and S21: lists in Frisian, and lists that should be alike", () => {
  const frisian = affiliation(1, "Een", person(1, "A", "V.")).replace('"nl"', '"fy"');
  const permitting = (extra: string): EmlDocument =>
    read(
      definitionFile(1, 50).replace(
        "<kr:Region ",
        `<kr:Region FrysianExportAllowed="true" ${extra}`,
      ),
    );

  test("are allowed where the definition says so, and in no other district", () => {
    const s20 = (regions: EmlDocument, contestId: string): readonly string[] =>
      codes(checkElection([regions, read(listFile(contest(frisian, contestId)))]), /S20/);
    expect(s20(definition, "geen")).toEqual(["EML-S20-LANGUAGE"]);
    expect(s20(permitting(""), "geen")).toEqual([]);
    expect(s20(permitting(""), "2")).toEqual(["EML-S20-LANGUAGE"]);
    const district = read(
      definitionFile(1, 50)
        .replace("<kr:Region ", '<kr:Region FrysianExportAllowed="true" ')
        .replace(
          'RegionNumber="999" RegionCategory="GEMEENTE"',
          'RegionNumber="2" RegionCategory="KIESKRING"',
        ),
    );
    expect(s20(district, "2")).toEqual([]);
  });

  test("are held against the first of their number, where no set is named", () => {
    const alike = affiliation(1, "Een", person(1, "A", "V.")).replace(
      "op zichzelf staande lijst",
      "stel gelijkluidende lijsten",
    );
    const s21 = (second: string): readonly string[] =>
      codes(
        checkDocument(read(listFile(contest(alike, "1") + contest(second, "2")))),
        /S21/,
      ).concat(
        codes(checkElection([read(listFile(contest(alike, "1") + contest(second, "2")))]), /S21/),
      );
    expect(s21(alike)).toEqual([]);
    expect(s21(alike.replace(">A<", ">B<"))).toEqual(["EML-S21-SET"]);
  });
});
