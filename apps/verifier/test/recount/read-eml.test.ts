// The second reading of small files: what is read, and what is refused.
import { describe, expect, it } from "vitest";
import { type EmlDocument, electionFromEml, readEml } from "../../src/recount/index.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const spaces =
  'xmlns="urn:oasis:names:tc:evs:schema:eml" xmlns:kr="http://www.kiesraad.nl/extensions" ' +
  'xmlns:xnl="urn:oasis:names:tc:ciq:xsdschema:xNL:2.0" ' +
  'xmlns:xal="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0"';

const eml = (id: string, payload: string): string =>
  `<EML ${spaces} Id="${id}" SchemaVersion="5"><TransactionId>1</TransactionId>${payload}</EML>`;

const identifier = `<ElectionIdentifier Id="GR2026_Test"><ElectionName>Gemeenteraad Test</ElectionName>
  <ElectionCategory>GR</ElectionCategory><kr:ElectionSubcategory>GR1</kr:ElectionSubcategory>
  <kr:ElectionDomain Id="0000">Test</kr:ElectionDomain><kr:ElectionDate>2026-03-18</kr:ElectionDate>
  </ElectionIdentifier>`;

const definition = eml(
  "110a",
  `<ElectionEvent><EventIdentifier/><Election>${identifier}
  <Contest><ContestIdentifier Id="geen"/><VotingMethod>SPV</VotingMethod><MaxVotes/></Contest>
  <kr:NumberOfSeats>9</kr:NumberOfSeats><kr:PreferenceThreshold>50</kr:PreferenceThreshold>
  <kr:ElectionTree><kr:Region RegionNumber="0000" RegionCategory="GEMEENTE">
  <kr:RegionName>Test</kr:RegionName></kr:Region></kr:ElectionTree>
  <kr:RegisteredParties><kr:RegisteredParty><kr:RegisteredAppellation>Eik &amp; Es
  </kr:RegisteredAppellation></kr:RegisteredParty></kr:RegisteredParties></Election></ElectionEvent>`,
);

const candidate = (number: number, name: string): string =>
  `<Candidate><CandidateIdentifier Id="${number}"/><CandidateFullName><xnl:PersonName>
  <xnl:NameLine NameType="Initials">A.</xnl:NameLine><xnl:FirstName></xnl:FirstName>
  <xnl:LastName>${name}</xnl:LastName></xnl:PersonName></CandidateFullName>
  <QualifyingAddress><xal:Country><xal:CountryNameCode>BE</xal:CountryNameCode>
  <xal:Locality><xal:LocalityName>Gent</xal:LocalityName></xal:Locality></xal:Country>
  </QualifyingAddress></Candidate>`;

const lists = eml(
  "230b",
  `<CandidateList><Election>${identifier}<Contest><ContestIdentifier Id="geen"/>
  <Affiliation><AffiliationIdentifier Id="4"><RegisteredName>Eik</RegisteredName></AffiliationIdentifier>
  <Type>op zichzelf staande lijst</Type><kr:ListData PublishGender="false"/>
  ${candidate(1, "Eerste")}${candidate(3, "Derde")}</Affiliation></Contest></Election></CandidateList>`,
);

const selection = (what: string, votes: string): string =>
  `<Selection>${what}<ValidVotes>${votes}</ValidVotes></Selection>`;
const list = `<AffiliationIdentifier Id="4"><RegisteredName>Eik</RegisteredName></AffiliationIdentifier>`;
const person = (number: number): string =>
  `<Candidate><CandidateIdentifier Id="${number}"/></Candidate>`;

const votes = (selections: string): string =>
  `${selections}<Cast>0</Cast><TotalCounted>7</TotalCounted>
  <RejectedVotes ReasonCode="ongeldig">1</RejectedVotes><RejectedVotes ReasonCode="blanco">2</RejectedVotes>
  <UncountedVotes ReasonCode="toegelaten kiezers">10</UncountedVotes>`;

const count = (selections: string): string =>
  eml(
    "510b",
    `<Count><EventIdentifier/><Election>${identifier}<Contests><Contest><ContestIdentifier Id="geen"/>
    <TotalVotes>${votes(selections)}</TotalVotes></Contest></Contests></Election></Count>`,
  );

const selections =
  selection(list, "7") + selection(person(1), "5") + selection(person(3), "<!-- two -->2");

function document(text: string): EmlDocument {
  const reading = readEml(bytes(text));
  if (reading.kind === "unreadable") throw new Error(reading.reason);
  return reading.document;
}

const reasonOf = (text: string): string => {
  const reading = readEml(bytes(text));
  return reading.kind === "unreadable" ? reading.reason : "";
};

describe("the second reading", () => {
  it("reads a definition, references resolved and white space as a token has it", () => {
    expect(document(definition)).toMatchObject({
      kind: "110a",
      election: {
        id: "GR2026_Test",
        subcategory: "GR1",
        domain: { id: "0000", name: "Test" },
        date: "2026-03-18",
      },
      contest: "geen",
      seats: 9,
      preferenceThreshold: 50,
      regions: [{ category: "GEMEENTE", number: "0000", name: "Test" }],
      registeredNames: ["Eik & Es"],
    });
  });

  it("reads lists of candidates in the order of the file; an empty name is no name", () => {
    expect(document(lists)).toMatchObject({
      kind: "230",
      contests: [
        { id: "geen", lists: [{ number: 4, name: "Eik", type: "op zichzelf staande lijst" }] },
      ],
    });
    const read = document(lists);
    const [first] = read.kind === "230" ? (read.contests[0]?.lists[0]?.candidates ?? []) : [];
    expect(first).toEqual({
      number: 1,
      name: { initials: "A.", lastName: "Eerste" },
      locality: "Gent",
      country: "BE",
    });
  });

  it("reads votes as whole numbers of any size, through comments and signs", () => {
    const large = "123456789012345678901234567890";
    const read = document(count(selection(list, large) + selection(person(1), "+5")));
    expect(read).toMatchObject({
      kind: "510",
      id: "510b",
      contests: [{ total: { lists: [{ number: 4, votes: BigInt(large) }], cast: 0n } }],
    });
    expect(document(count(selections))).toMatchObject({
      contests: [
        {
          total: {
            lists: [
              {
                candidates: [
                  { number: 1, votes: 5n },
                  { number: 3, votes: 2n },
                ],
              },
            ],
            rejected: [
              { code: "ongeldig", votes: 1n },
              { code: "blanco", votes: 2n },
            ],
            uncounted: [{ code: "toegelaten kiezers", votes: 10n }],
          },
        },
      ],
    });
  });

  it("does not care for prefixes, only for namespaces", () => {
    const prefixed = definition
      .replaceAll("kr:", "k:")
      .replaceAll("xmlns:kr", "xmlns:k")
      .replace('xmlns="urn', 'xmlns:e="urn')
      .replaceAll(/<(\/?)(?!k:|xnl:|xal:)([A-Z])/g, "<$1e:$2");
    expect(prefixed).toContain("<e:Election>");
    expect(document(prefixed)).toEqual(document(definition));
    expect(reasonOf(definition.replace("kiesraad.nl/extensions", "example.org"))).toMatch(/no kr:/);
  });

  it("keeps numbers as they are written: 0042, 1e3 and 0x10 are no surprises", () => {
    const seats = (text: string): string => definition.replace(">9<", `>${text}<`);
    expect(document(seats("0019"))).toMatchObject({ seats: 19 });
    expect(document(seats(" 19 "))).toMatchObject({ seats: 19 });
    for (const text of ["1e3", "0x10", "-3", "", "1.5", "٣", "true"])
      expect(reasonOf(seats(text))).toMatch(/no whole number/);
    expect(reasonOf(seats("9007199254740993"))).toMatch(/too large/);
  });

  it.each<[string, string, RegExp]>([
    ["another root", definition.replaceAll("EML ", "XML ").replace("</EML>", "</XML>"), /root/],
    ["another document", eml("210", "<Nomination/>"), /no second reading for a document 210/],
    ["a missing number", count(selections).replace("<Cast>0</Cast>", ""), /no Cast/],
    ["an empty number", count(selections).replace("<Cast>0", "<Cast>"), /no whole number/],
    [
      "a number twice",
      count(selections).replace("<Cast>", "<Cast>1</Cast><Cast>"),
      /more than one/,
    ],
    ["a candidate before every list", count(selection(person(1), "5")), /before every list/],
    ["votes on nothing", count(selection("", "5")), /neither a list nor a candidate/],
    [
      "a candidate without a number",
      count(selections).replace('<CandidateIdentifier Id="1"/>', "<CandidateIdentifier/>"),
      /without number/,
    ],
    ["an attribute that is not there", definition.replace(' Id="geen"', ""), /no attribute Id/],
    ["an unknown entity", definition.replace("&amp;", "&euro;"), /unknown reference/],
    ["a document type", `<!DOCTYPE EML [<!ENTITY x "9">]>${definition}`, /document type/],
    ["two roots", `${definition}${definition}`, /exactly one root/],
    ["no XML", "", /exactly one root/],
    ["an undeclared prefix", definition.replace("xmlns:kr=", "xmlns:kx="), /undeclared prefix/],
  ])("%s is refused", (_, text, reason) => {
    expect(reasonOf(text)).toMatch(reason);
  });

  it("bytes that are no UTF-8 are refused", () => {
    expect(readEml(Uint8Array.of(0x3c, 0xff))).toEqual({
      kind: "unreadable",
      reason: "the file is not UTF-8",
    });
  });
});

describe("an election from its documents", () => {
  const sources = (text: string) => {
    const [one, two, three] = [document(definition), document(lists), document(text)];
    if (one.kind !== "110a" || two.kind !== "230" || three.kind !== "510") throw new Error();
    return { definition: one, candidateLists: [two], counts: [three] };
  };

  it("has the rules of its day, and the candidates by number where one district is enough", () => {
    expect(electionFromEml(sources(count(selections)))).toMatchObject({
      kind: "election",
      input: {
        seats: 9,
        rules: { residual: "LR", preference: { top: 1n, bottom: 2n } },
        lists: [
          { number: 4, sets: [{ districts: [1], candidates: ["1", "3"], votes: [[5n, 2n]] }] },
        ],
      },
    });
  });

  it("votes that are missing are named, and are not zero", () => {
    const without = count(selection(list, "7") + selection(person(1), "5"));
    expect(electionFromEml(sources(without))).toEqual({
      kind: "incomplete",
      reasons: ["votes on candidate 3 of list 4 in geen"],
    });
  });

  it("so are a count, candidates and rules that are not there", () => {
    const { candidateLists, counts, definition: known } = sources(count(selections));
    expect(electionFromEml({ definition: known, candidateLists, counts: [] })).toEqual({
      kind: "incomplete",
      reasons: ["the count of contest geen"],
    });
    expect(electionFromEml({ definition: known, candidateLists: [], counts })).toMatchObject({
      reasons: ["lists of candidates", "the candidates of list 4"],
    });
    const { id, date } = known.election;
    const referendum = { ...known, election: { id, date, category: "NR" } };
    expect(electionFromEml({ definition: referendum, candidateLists, counts })).toEqual({
      kind: "incomplete",
      reasons: ["rules for NR"],
    });
  });
});
