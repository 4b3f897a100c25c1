import { describeWithData } from "@telwerk/testkit/node";
import { describe, expect, it } from "vitest";
import {
  type Decoded,
  decodeCandidateLists,
  decodeCount,
  decodeDocument,
  decodeElectionDefinition,
  decodeElectionResult,
} from "../src/decode.js";
import { groupPath, votePath } from "../src/paths.js";
import { dataFile, dataFiles } from "./documents.js";
import {
  affiliation,
  bytesOf,
  candidate,
  contest,
  count,
  definition,
  elected,
  electedList,
  list,
  lists,
  person,
  region,
  rest,
  result,
  sampleCount,
  sampleDefinition,
  sampleLists,
  sampleResult,
  unit,
  votes,
} from "./samples.js";

function read<T>(decoded: Decoded<T>): T {
  if (decoded.kind === "err") throw new Error(JSON.stringify(decoded.issues));
  return decoded.value;
}

/** Codes and paths of what is wrong. */
function wrong(text: string): string[] {
  return decodeDocument(bytesOf(text)).issues.map(({ code, path }) => `${code} ${path}`);
}

describe("an election definition", () => {
  it("has seats, threshold, regions and parties", () => {
    const value = read(decodeElectionDefinition(bytesOf(sampleDefinition)));
    expect(value.numberOfSeats.value).toBe(9);
    expect(value.preferenceThreshold.value).toBe(50);
    expect(value.maxVotes.value).toBe(1);
    expect(value.election.nominationDate?.value).toBe("2030-02-04");
    expect(value.election.domain?.id?.value).toBe("0999");
    expect(value.envelope.managingAuthority?.id.value).toBe("0999");
    expect(value.registeredParties.map(({ value: name }) => name)).toEqual(["Eén"]);
    expect(value.regions).toMatchObject([
      {
        category: { value: "GEMEENTE" },
        number: { value: 999 },
        name: { value: "Verzonnen" },
        romanNumerals: false,
        committees: [
          { category: { value: "CSB" }, name: { value: "Raad" } },
          { category: { value: "HSB" } },
        ],
      },
    ]);
  });

  it("may leave MaxVotes empty, but not blank", () => {
    expect(wrong(sampleDefinition.replace("<MaxVotes>", "<MaxVotes> "))).toEqual([
      "EML-VALUE Contest[geen]/MaxVotes",
    ]);
    const two = sampleDefinition.replace("<MaxVotes>", "<MaxVotes>2");
    expect(read(decodeElectionDefinition(bytesOf(two))).maxVotes.value).toBe(2);
  });

  it("needs whole elements, in their order", () => {
    const text = sampleDefinition
      .replace("<kr:NumberOfSeats>9</kr:NumberOfSeats>", "")
      .replace("<kr:RegionName>Verzonnen</kr:RegionName>", "");
    expect(wrong(text)).toEqual([
      "EML-ELEMENT-MISSING Election",
      "EML-ELEMENT-MISSING ElectionTree/Region[1]",
    ]);
  });
});

describe("lists of candidates", () => {
  it("have their candidates in list order", () => {
    const value = read(decodeCandidateLists(bytesOf(sampleLists)));
    const [first] = value.contests;
    expect(first?.contest.id.value).toBe("geen");
    expect(first?.lists.map((one) => one.listNumber.value)).toEqual([1, 2]);
    expect(first?.lists[0]?.candidates.map(({ id }) => id.value)).toEqual([1, 2]);
    expect(first?.lists[0]).toMatchObject({
      type: { value: "op zichzelf staande lijst" },
      publishGender: { value: true },
      publicationLanguage: { value: "nl" },
      belongsToSet: { value: 1 },
    });
    expect(first?.lists[0]?.candidates[0]).toMatchObject({
      name: { initials: { value: "A." }, lastName: { value: "Voorbeeld" } },
      gender: { value: "female" },
      residence: { locality: { value: "Verzonnen" } },
    });
  });

  it("keep an agent's name apart from the candidate's", () => {
    const agent =
      '<Agent Role="H10"><AgentIdentifier><AgentName><xnl:PersonName><xnl:LastName>Ander</xnl:LastName></xnl:PersonName></AgentName></AgentIdentifier><kr:LivingAddress><kr:LocalityName>Elders</kr:LocalityName></kr:LivingAddress></Agent>';
    const text = sampleLists.replace("</QualifyingAddress>", `</QualifyingAddress>${agent}`);
    const [first] = read(decodeCandidateLists(bytesOf(text))).contests;
    expect(first?.lists[0]?.candidates[0]?.name?.lastName.value).toBe("Voorbeeld");
  });

  it("may define a ShortCode once and refer to it after that", () => {
    const text = lists(
      contest(affiliation(1, person('Id="1" ShortCode="VoorbeeldA"')), "1") +
        contest(affiliation(1, person('Id="1"', "<ShortCode>VoorbeeldA</ShortCode>")), "2"),
    );
    const { contests } = read(decodeCandidateLists(bytesOf(text)));
    expect(contests.map(({ lists: [only] }) => only?.candidates[0]?.shortCode?.value)).toEqual([
      "VoorbeeldA",
      "VoorbeeldA",
    ]);
  });

  it("say where a list or candidate comes twice", () => {
    const one = affiliation(1, person('Id="1"') + person('Id="1"'));
    expect(wrong(lists(contest(one + one)))).toEqual([
      "EML-CANDIDATE-TWICE Contest[geen]/list 1/candidate 1",
      "EML-LIST-TWICE Contest[geen]/list 1",
      "EML-CANDIDATE-TWICE Contest[geen]/list 1/candidate 1",
    ]);
  });
});

describe("a count", () => {
  it("has a layout that its groups share, and votes by slot", () => {
    const value = read(decodeCount(bytesOf(sampleCount)));
    const [first] = value.contests;
    const { total } = first ?? {};
    expect(total?.layout.size).toBe(5);
    expect(total?.layout.lists.map((one) => [one.listNumber, one.registeredName])).toEqual([
      [1, "Eén"],
      [2, "Twee & Drie"],
    ]);
    expect([...Array.from(total?.votes ?? [])]).toEqual([20, 15, 5, 10, 10]);
    expect(total?.cast.value).toBe(100);
    expect(total?.totalCounted.value).toBe(30);
    expect(total?.blankVotes.value).toBe(1);
    expect(total?.invalidVotes.value).toBe(2);
    expect(total?.uncounted).toMatchObject([
      { code: { value: "geldige stempassen" }, count: { value: 33 } },
    ]);
    expect(first?.units.map(({ id }) => id.value)).toEqual(["0999::SB1", "0999::SB2"]);
    for (const { votes: group } of first?.units ?? []) expect(group.layout).toBe(total?.layout);
  });

  it("gives groups with other lists or candidates a layout of their own", () => {
    const fewer = list(1, "Eén", 20) + candidate('Id="1"', 15);
    const other = votes.replace(
      'Candidate><CandidateIdentifier Id="2"',
      'Candidate><CandidateIdentifier Id="3"',
    );
    const renamed = votes.replace("Eén", "Een");
    const units = [fewer, other, renamed, renamed].map((group, i) =>
      unit(`0999::SB${i}`, group + rest),
    );
    const text = count(contest(`<TotalVotes>${votes}${rest}</TotalVotes>${units.join("")}`));
    const [first] = read(decodeCount(bytesOf(text))).contests;
    const layouts = first?.units.map((one) => one.votes.layout) ?? [];
    expect(layouts.map(({ size }) => size)).toEqual([2, 5, 5, 5]);
    expect(layouts[1]?.lists[0]?.candidates.map(({ id }) => id)).toEqual([1, 3]);
    expect(layouts[2]?.lists[0]?.registeredName).toBe("Een");
    expect(layouts[3]).toBe(layouts[2]);
    expect(first?.total?.layout.lists[0]?.candidates.map(({ id }) => id)).toEqual([1, 2]);
  });

  it("knows persons by ShortCode in the totals of a 510d, and nowhere else", () => {
    const coded = list(1, "Eén", 3) + candidate('ShortCode="VoorbeeldA"', 3);
    const both = list(1, "Eén", 3) + candidate('Id="1" ShortCode="VoorbeeldA"', 3);
    const text = (group: string): string =>
      contest(`<TotalVotes>${coded}${rest}</TotalVotes>${unit("HSB1", group + rest)}`, "alle");
    const [first] = read(decodeCount(bytesOf(count(text(both), "510d")))).contests;
    expect(first?.total?.layout.lists[0]?.candidates[0]).toMatchObject({ shortCode: "VoorbeeldA" });
    expect(first?.units[0]?.votes.layout.lists[0]?.candidates[0]).toMatchObject({
      id: 1,
      shortCode: "VoorbeeldA",
    });
    expect(wrong(count(text(coded), "510d"))).toEqual([
      "EML-CANDIDATE-NAMELESS Contest[alle]/ReportingUnitVotes[HSB1]/list 1/candidate VoorbeeldA",
    ]);
    expect(wrong(count(text(both), "510c"))).toEqual([
      "EML-CANDIDATE-NAMELESS Contest[alle]/TotalVotes/list 1/candidate VoorbeeldA",
    ]);
  });

  it("takes numbers as XML Schema writes them", () => {
    const text = sampleCount
      .replace(">15<", "> +0015\n<")
      .replace(">5<", "><!-- x -->5<![CDATA[]]><")
      .replace(">10<", ">1<?p?>0<")
      .replace(">100<", ">-0<");
    const [first] = read(decodeCount(bytesOf(text))).contests;
    expect(Array.from(first?.total?.votes ?? [])).toEqual([20, 15, 5, 10, 10]);
    expect(Object.is(first?.total?.cast.value, 0)).toBe(true);
  });

  it.each(["", " ", "-1", "1.0", "1e3", "٣", "0x10", "1 2", "+", "NaN"])(
    "does not take %j for a number",
    (text) => {
      expect(wrong(sampleCount.replace(">15<", `>${text}<`))).toEqual([
        "EML-VALUE Contest[geen]/TotalVotes/list 1/candidate 1",
      ]);
    },
  );

  it("takes numbers up to 2^53 - 1 only", () => {
    const text = (number: string): string => sampleCount.replace(">15<", `>${number}<`);
    const [first] = read(decodeCount(bytesOf(text("9007199254740991")))).contests;
    expect(first?.total?.votes[1]).toBe(9007199254740991);
    expect(wrong(text("9007199254740992"))).toEqual([
      "EML-NUMBER-RANGE Contest[geen]/TotalVotes/list 1/candidate 1",
    ]);
  });

  it("shows one error beside the next, each with its path", () => {
    const text = sampleCount
      .replace(">15<", ">x<")
      .replace(">10<", ">y<")
      .replace('Id="0999::SB2"', 'Id="SB1::x"')
      .replace('<RejectedVotes ReasonCode="blanco">1</RejectedVotes>', "");
    expect(wrong(text)).toEqual([
      "EML-VALUE Contest[geen]/TotalVotes/list 1/candidate 1",
      "EML-VALUE Contest[geen]/TotalVotes/list 2",
      "EML-ELEMENT-MISSING Contest[geen]/TotalVotes",
      "EML-VALUE Contest[geen]/ReportingUnitVotes[SB1::x]/@Id",
    ]);
  });

  it("has the paths that `groupPath` and `votePath` make", () => {
    const value = read(decodeCount(bytesOf(sampleCount)));
    const [shape] = value.contests[0]?.units[0]?.votes.layout.lists ?? [];
    if (shape === undefined) throw new Error("no list");
    const at = `${groupPath("geen", "0999::SB2")}/${votePath(shape, shape.candidates[1])}`;
    const parts = sampleCount.split(">5<");
    const text = `${parts.slice(0, 3).join(">5<")}>vijf<${parts.slice(3).join(">5<")}`;
    expect(wrong(text)).toEqual([`EML-VALUE ${at}`]);
    expect(at).toBe("Contest[geen]/ReportingUnitVotes[0999::SB2]/list 1/candidate 2");
    expect(groupPath("9")).toBe("Contest[9]/TotalVotes");
  });

  it("refuses what one group may have once, in each group anew", () => {
    const text = sampleCount.replaceAll('"blanco"', '"ongeldig"');
    expect(wrong(text)).toEqual(
      ["TotalVotes", "ReportingUnitVotes[0999::SB1]", "ReportingUnitVotes[0999::SB2]"].map(
        (group) => `EML-CODE-TWICE Contest[geen]/${group}/RejectedVotes[ongeldig]`,
      ),
    );
  });

  it("refuses a list or candidate that comes twice, wherever the layout came from", () => {
    const twice = votes + list(1, "Eén", 1);
    const text = count(
      contest(
        `<TotalVotes>${votes}${rest}</TotalVotes>${unit("0999::SB1", twice + rest)}${unit(
          "0999::SB2",
          votes + candidate('Id="1"', 1) + rest,
        )}`,
      ),
    );
    expect(wrong(text)).toEqual([
      "EML-LIST-TWICE Contest[geen]/ReportingUnitVotes[0999::SB1]/list 1",
      "EML-CANDIDATE-TWICE Contest[geen]/ReportingUnitVotes[0999::SB2]/list 2/candidate 1",
    ]);
  });

  it("of one polling station (510a) has no total", () => {
    const value = read(decodeCount(bytesOf(count(contest(unit("SB1")), "510a"))));
    expect(value.contests[0]?.total).toBeUndefined();
    expect(value.contests[0]?.units).toHaveLength(1);
  });
});

describe("a result", () => {
  it("has the elected of each list in order of election", () => {
    const value = read(decodeElectionResult(bytesOf(sampleResult)));
    const [only] = value.contests[0]?.lists ?? [];
    expect(only?.listNumber.value).toBe(1);
    expect(
      only?.elected.map((one) => [one.rank.value, one.shortCode?.value, one.ranking.value]),
    ).toEqual([
      [1, "VoorbeeldA", 1],
      [2, "VoorbeeldA1", 2],
    ]);
  });

  it("refuses a candidate without list, a rank twice, and rankings in the wrong place", () => {
    const ranked = "<Ranking>1</Ranking>";
    expect(wrong(result(contest(elected('Id="1"', ranked))))).toEqual([
      "EML-CANDIDATE-LISTLESS Contest[geen]/Selection",
    ]);
    expect(
      wrong(
        result(contest(electedList(1, ranked) + elected('Id="1"', ranked) + elected('Id="1"', ""))),
      ),
    ).toEqual([
      "EML-RANKING Contest[geen]/list 1",
      "EML-CANDIDATE-TWICE Contest[geen]/list 1/rank 1",
      "EML-RANKING Contest[geen]/list 1/rank 1",
    ]);
  });
});

describe("any document", () => {
  it("may use other prefixes, comments, instructions and schemaLocation", () => {
    const text = sampleCount
      .replace(
        "<EML ",
        '<!--x--><EML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b.xsd" ',
      )
      .replaceAll("kr:", "k9:")
      .replace("xmlns:kr", "xmlns:k9")
      .replace("<Cast>", "<!-- y --><?z?>\n\t<Cast>");
    expect(decodeDocument(bytesOf(text)).kind).toBe("ok");
    const prefixed = sampleCount
      .replaceAll(/<(\/?)([A-Z])/g, "<$1e:$2")
      .replace('xmlns="urn', 'xmlns:e="urn');
    expect(decodeDocument(bytesOf(prefixed)).kind).toBe("ok");
  });

  it("has its metadata in any order, each once", () => {
    const canonical = '<ds:CanonicalizationMethod Algorithm="x"></ds:CanonicalizationMethod>';
    const made = "<kr:CreationDateTime>2030-03-20T10:00:00.000</kr:CreationDateTime>";
    for (const order of [canonical + made, made + canonical, canonical, ""])
      expect(decodeDocument(bytesOf(sampleCount.replace(made, order))).kind).toBe("ok");
    expect(wrong(sampleCount.replace(made, made + made))).toEqual(["EML-ELEMENT-ORDER EML"]);
    expect(wrong(sampleCount.replace(made, `<kr:Schema Version="1.3"/>${made}`))).toEqual([
      "EML-ELEMENT-UNKNOWN EML",
    ]);
  });

  it("is not EML under another namespace or another Id", () => {
    expect(wrong(sampleCount.replace("schema:eml", "schema:emd"))).toEqual(["EML-ROOT "]);
    const decoded = decodeDocument(bytesOf(sampleCount.replace("510b", "630")));
    expect(decoded).toMatchObject({ kind: "err", documentId: "630" });
    expect(wrong(sampleCount.replace('Id="510b" ', ""))).toEqual(["EML-DOCUMENT-ID "]);
  });

  it("is refused by the decoder of another kind", () => {
    for (const decode of [decodeCandidateLists, decodeElectionDefinition, decodeElectionResult])
      expect(decode(bytesOf(sampleCount))).toMatchObject({
        kind: "err",
        documentId: "510b",
        issues: [{ code: "EML-DOCUMENT-KIND" }],
      });
  });

  it("with an unknown profile is a bug of the caller", () => {
    const options = { profile: "lax" };
    // @ts-expect-error: the compiler says so too
    expect(() => decodeDocument(bytesOf(sampleCount), options)).toThrow(RangeError);
  });
});

describeWithData("real files", () => {
  it.each(dataFiles("TK2021"))("%s decodes", (name) => {
    const value = read(decodeDocument(dataFile(`TK2021/${name}`)));
    expect(value).toMatchObject({ election: { id: { value: "TK2021" } } });
    const kinds: Readonly<Record<string, string>> = {
      Verkiezingsdefinitie: "election-definition",
      Kandidatenlijsten: "candidate-lists",
      Telling: "count",
      Totaaltelling: "count",
      Resultaat: "election-result",
    };
    expect(value.kind).toBe(kinds[name.split("_")[0] ?? ""]);
    if (value.kind === "count")
      for (const { total, units } of value.contests)
        for (const group of [total, ...units.map((one) => one.votes)]) {
          const sum = group?.layout.lists.reduce(
            (all, { slot }) => all + (group.votes[slot] ?? 0),
            0,
          );
          expect(sum).toBe(group?.totalCounted.value);
        }
  });

  it("TK2021: 20 lists of candidates with 20,909 candidates", () => {
    const values = dataFiles("TK2021")
      .filter((name) => name.startsWith("Kandidatenlijsten"))
      .map((name) => read(decodeCandidateLists(dataFile(`TK2021/${name}`))));
    const candidates = values.flatMap(({ contests }) =>
      contests.flatMap((one) => one.lists.flatMap((each) => each.candidates)),
    );
    expect(values).toHaveLength(20);
    expect(candidates).toHaveLength(20909);
  });

  it("TK2021: 150 elected on 17 lists; 10,422,852 votes in 20 districts", () => {
    const result = read(decodeElectionResult(dataFile("TK2021/Resultaat_TK2021.eml.xml")));
    const chosen = result.contests.flatMap((one) => one.lists);
    expect(chosen).toHaveLength(17);
    expect(chosen.flatMap(({ elected: people }) => people)).toHaveLength(150);
    const count = read(decodeCount(dataFile("TK2021/Totaaltelling_TK2021.eml.xml")));
    expect(count.contests[0]?.total?.totalCounted.value).toBe(10422852);
    expect(count.contests[0]?.units).toHaveLength(20);
  });

  it.each([
    "GR2022_WestMaasEnWaal/Kandidatenlijsten_GR2022_WestMaasenWaal.eml.xml",
    "GR2022_WestMaasEnWaal/Telling_GR2022_WestMaasenWaal.eml.xml",
    ...dataFiles("definitions").map((name) => `definitions/${name}`),
    "fixtures/hcp/Fake_test_data_Telling_TK2023_gemeente_Dordrecht.eml.xml",
    "fixtures/hcp/empty_party_name.eml.xml",
    "fixtures/juinen/eml110a_verkiezingsdefinitie-juinen.eml.xml",
    "fixtures/juinen/eml230b_kandidatenlijsten-juinen.eml.xml",
    "fixtures/rust-eml-nl/deserialize_eml510b_test.eml.xml",
    "fixtures/rust-eml-nl/deserialize_eml510d_test.eml.xml",
    "fixtures/rust-eml-nl/eml520_test.eml.xml",
    "fixtures/rust-eml-nl/candidate_list/eml230b_test.eml.xml",
    "fixtures/rust-eml-nl/candidate_list/eml230b_test_without_addresses.eml.xml",
    "fixtures/rust-eml-nl/election_definition/eml110a_test.eml.xml",
  ])("%s decodes", (path) => {
    expect(decodeDocument(dataFile(path))).toMatchObject({ kind: "ok", issues: [] });
  });

  // Documents that contradict others are whole in themselves: `incorrect_…` and `mismatch_…` decode.
  const candidateLists = "fixtures/rust-eml-nl/candidate_list/eml230b_invalid_";
  const definitions = "fixtures/rust-eml-nl/election_definition/eml110a_invalid_";
  it.each([
    [`${candidateLists}document_type`, "EML-ELEMENT-UNKNOWN"],
    [`${candidateLists}empty_affiliates`, "EML-ELEMENT-MISSING"],
    [`${candidateLists}empty_candidates`, "EML-ELEMENT-MISSING"],
    [`${candidateLists}missing_authority`, "EML-ELEMENT-MISSING"],
    [`${definitions}election_date_format`, "EML-VALUE"],
    [`${definitions}election_date_nomination_format`, "EML-VALUE"],
    [`${definitions}election_missing_election_tree`, "EML-ELEMENT-MISSING"],
    // Valid by the schemas since 1.2.2, not by the text of the standard (EML_NL section 2.3).
    [`${definitions}election_missing_nomination_date`, "EML-ELEMENT-MISSING"],
    [`${definitions}election_missing_subcategory`, "EML-ELEMENT-MISSING"],
    [`${definitions}election_only_municipal_supported`, "EML-ELEMENT-MISSING"],
    [`${definitions}election_missing_number_of_seats`, "EML-ELEMENT-MISSING"],
    [`${definitions}election_missing_preference_threshold`, "EML-ELEMENT-MISSING"],
    [`${definitions}election_missing_region`, "EML-ELEMENT-MISSING"],
    [`${definitions}election_voting_method`, "EML-VALUE"],
    [`${definitions}xml`, "EML-XML-NAME"],
    ["fixtures/rust-eml-nl/eml510b_with_investigations", "EML-ELEMENT-MISSING"],
    ["fixtures/hcp/invalid_eml_id", "EML-DOCUMENT-ID"],
    ["fixtures/rust-eml-nl/polling_stations/eml110b_empty_polling_station", "EML-VALUE"],
  ])("%s is refused", (path, code) => {
    const decoded = decodeDocument(dataFile(`${path}.eml.xml`));
    expect(decoded.kind).toBe("err");
    expect(decoded.issues[0]?.code).toBe(code);
  });
});

describe("values that one element has and no other", () => {
  const codes = (text: string, profile: "strict-1.2" | "tolerant" = "strict-1.2"): string[] =>
    decodeDocument(bytesOf(text), { profile }).issues.map(({ code }) => code);

  it("what has one value only has no other", () => {
    const initials = sampleLists.replace('NameType="Initials"', 'NameType="Other"');
    expect(codes(initials)).toEqual(["EML-VALUE"]);
    expect(codes(sampleResult.replace("<Elected>yes<", "<Elected>no<"))).toEqual(["EML-VALUE"]);
  });

  it("a contest without an Id does not come twice: there is nothing to compare", () => {
    const text = count(contest(unit("SB1"), "1") + contest(unit("SB2"), "2"), "510a");
    expect(
      new Set(codes(text.replaceAll(/<ContestIdentifier Id="\d">/g, "<ContestIdentifier>"))),
    ).toEqual(new Set(["EML-ATTRIBUTE-MISSING"]));
  });

  it("a ranking is 1 or 2", () => {
    expect(codes(sampleResult.replace("<Ranking>2<", "<Ranking>3<"))).toEqual(["EML-VALUE"]);
  });

  it("a way of voting is one of EML's, in `tolerant` too", () => {
    const other = sampleDefinition.replace("<VotingMethod>SPV<", "<VotingMethod>SPW<");
    expect(codes(other, "tolerant")).toEqual(["EML-VALUE"]);
  });

  it("a region without a number is named by its kind alone, and so comes once", () => {
    const state = region.replace(
      'RegionNumber="999" RegionCategory="GEMEENTE"',
      'RegionCategory="STAAT"',
    );
    expect(codes(definition(region + state))).toEqual([]);
    expect(codes(definition(state + state))).toEqual(["EML-REGION-TWICE"]);
  });
});
