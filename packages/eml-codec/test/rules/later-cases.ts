// Documents that break one rule each, beside the same documents whole: K1 to K5, C7, S18 to S20, X2, X4, X8.
import type { EmlDocument } from "../../src/index.js";
import { candidate, contest, countFile, definitionFile, figures, listVotes, unit } from "../xml.js";
import { samples } from "../xsd/samples.js";
import { remembered } from "./findings.js";

export interface LaterCase {
  readonly name: string;
  readonly code: string;
  readonly broken: () => EmlDocument[];
  readonly sound: () => EmlDocument[];
}

type Change = (text: string) => string;
const put =
  (from: string | RegExp, to: string): Change =>
  (text) => {
    const after = text.replace(from, to);
    if (after === text) throw new Error(`nothing to change: ${String(from)}`);
    return after;
  };
const all =
  (...changes: readonly Change[]): Change =>
  (text) =>
    changes.reduce((changed, change) => change(changed), text);

const read = (text: string): EmlDocument => remembered(text, "tolerant");

function sample(id: string, edition: "1.2" | "1.3" = "1.3"): string {
  const found = samples(edition).find(({ name }) => name === `${id} ${edition}`);
  if (found === undefined) throw new Error(`no sample ${id}`);
  return found.text
    .replaceAll("<CandidateIdentifier><ShortCode>", '<CandidateIdentifier Id="2"><ShortCode>')
    .replace(/<Selection><ReferendumOptionIdentifier.*?<\/Selection>/g, "");
}

/** One document, as it should be after `mend`, and with `damage` on top. */
function one(
  name: string,
  code: string,
  id: string,
  damage: Change,
  mend: Change = (text) => text,
): LaterCase {
  return {
    name,
    code,
    sound: () => [read(mend(sample(id)))],
    broken: () => [read(damage(mend(sample(id))))],
  };
}

// A count of which the figures add up, before and after its correction.
const stationVotes = (listVotesNow: number, before: string): string =>
  `${listVotes(1, "Een", listVotesNow).replace("<ValidVotes>", `${before}<ValidVotes>`)}${candidate(1, listVotesNow).replace("<ValidVotes>", `${before}<ValidVotes>`)}`;
const initial = (figure: string): string =>
  figure === "" ? "" : `<kr:InitialValidVotes>${figure}</kr:InitialValidVotes>`;
const corrected = (of: string): string => {
  const total = of === "" ? "" : `<kr:InitialTotalCounted>${of}</kr:InitialTotalCounted>`;
  const rest = figures({ A: 3, B: 0, D: 3, E: 3, I: 0, J: 0, Z: 9 }).replace(
    "<TotalCounted>",
    `${total}<TotalCounted>`,
  );
  return stationVotes(3, initial(of)) + rest;
};
const investigation = (reason: string): string =>
  `<kr:Investigation ReasonCode="${reason}">true</kr:Investigation>`;
const investigated = (...reasons: readonly string[]): string =>
  `<kr:ReportingUnitInvestigations>${reasons.map(investigation).join("")}</kr:ReportingUnitInvestigations>`;
function correction(phase: string, group: string, after = "", id = "510b"): string {
  const count = countFile(
    contest(`<TotalVotes>${corrected("")}</TotalVotes>${unit("0999::SB1", "A", group + after)}`),
    id,
  );
  const said = phase === "" ? "" : `<kr:Phase PhaseCode="${phase}"></kr:Phase>`;
  return count
    .replace("<kr:CreationDateTime>", '<kr:Schema Version="1.3"></kr:Schema><kr:CreationDateTime>')
    .replace("</EventIdentifier>", `</EventIdentifier>${said}`);
}
// Four ballots before, three now: with as many poll cards both add up.
const lawful = corrected("4").replace(
  '<UncountedVotes ReasonCode="geldige stempassen">3',
  '<kr:InitialUncountedVotes ReasonCode="geldige stempassen">4</kr:InitialUncountedVotes><kr:InitialUncountedVotes ReasonCode="toegelaten kiezers">4</kr:InitialUncountedVotes><UncountedVotes ReasonCode="geldige stempassen">3',
);
const lawfulCorrection = correction("corrigendum", lawful);
const pair = (name: string, code: string, whole: string, damaged: string): LaterCase => ({
  name,
  code,
  sound: () => [read(whole)],
  broken: () => [read(damaged)],
});
const withMethod = (method: string, text: string): string =>
  text.replace(
    "<EventIdentifier>",
    `<kr:CountingMethod MethodCode="${method}"></kr:CountingMethod><EventIdentifier>`,
  );
const decentral = investigated("uitslag gecorrigeerd");

const corrections: readonly LaterCase[] = [
  pair(
    "K1: earlier figures in a count that corrects nothing",
    "EML-K01-PHASE",
    lawfulCorrection,
    correction("eerste zitting", lawful),
  ),
  pair(
    "K1: earlier figures where no phase is given",
    "EML-K01-PHASE",
    lawfulCorrection,
    correction("", lawful),
  ),
  pair(
    "K1: a figure that did not change",
    "EML-K01-SAME",
    lawfulCorrection,
    correction("corrigendum", lawful.replaceAll("ValidVotes>4<", "ValidVotes>3<")),
  ),
  pair(
    "K2: an earlier code without a present one",
    "EML-K02-CODE",
    lawfulCorrection,
    correction(
      "corrigendum",
      lawful.replace(/(InitialUncountedVotes ReasonCode=")geldige stempassen/, "$1geen verklaring"),
    ),
  ),
  pair(
    "K3: a corrigendum that corrects nothing",
    "EML-K03-NONE",
    lawfulCorrection,
    correction("corrigendum", corrected("")),
  ),
  pair(
    "K4: earlier figures that do not add up",
    "EML-K04-SUM",
    lawfulCorrection,
    correction("corrigendum", lawful.replace("InitialTotalCounted>4<", "InitialTotalCounted>5<")),
  ),
  pair(
    "K5: a phase in a 510d",
    "EML-K05-PLACE",
    lawfulCorrection,
    correction("corrigendum", corrected(""), "", "510d").replaceAll("0999::SB1", "0999"),
  ),
  pair(
    "K5: earlier figures in a 510d",
    "EML-K05-PLACE",
    lawfulCorrection,
    correction("", lawful, "", "510d").replaceAll("0999::SB1", "0999"),
  ),
  pair(
    "K5: a counting method outside a 510b",
    "EML-K05-PLACE",
    withMethod("centrale stemopneming", lawfulCorrection),
    withMethod("centrale stemopneming", correction("", corrected(""), "", "510a")),
  ),
  pair(
    "K5: investigations outside a 510b",
    "EML-K05-PLACE",
    correction("corrigendum", lawful, decentral),
    correction("", corrected(""), decentral, "510a"),
  ),
  pair(
    "K5: an investigation of the other way of counting",
    "EML-K05-REASON",
    withMethod("decentrale stemopneming", correction("corrigendum", lawful, decentral)),
    withMethod("centrale stemopneming", correction("corrigendum", lawful, decentral)),
  ),
  pair(
    "K5: an investigation that is named twice",
    "EML-K05-TWICE",
    correction("corrigendum", lawful, decentral),
    correction("corrigendum", lawful, investigated("uitslag gecorrigeerd", "uitslag gecorrigeerd")),
  ),
];

// A municipality of two stations: votes on two lists, and on two candidates of the first.
function municipality(
  first: readonly [number, number, number],
  second: readonly [number, number, number],
): string {
  const group = ([a, b, other]: readonly [number, number, number]): string =>
    listVotes(1, "Een", a + b) +
    candidate(1, a) +
    candidate(2, b) +
    listVotes(2, "Twee", other) +
    candidate(1, other) +
    figures({ E: a + b + other });
  const sum = first.map((votes, slot) => votes + (second[slot] ?? 0));
  const [a = 0, b = 0, other = 0] = sum;
  return countFile(
    contest(
      `<TotalVotes>${group([a, b, other])}</TotalVotes>${unit("0999::SB1", "A", group(first))}${unit("0999::SB2", "B", group(second))}`,
    ),
  );
}

const shares: readonly LaterCase[] = [
  pair(
    "C7: a list with 50 percentage points more than elsewhere",
    "EML-C07-SHARE",
    municipality([70, 4, 26], [20, 5, 75]),
    municipality([70, 5, 25], [20, 5, 75]),
  ),
  pair(
    "C7: two candidates with each other's votes",
    "EML-C07-SWAP",
    municipality([16, 80, 4], [76, 19, 5]),
    municipality([15, 80, 5], [80, 15, 5]),
  ),
];

// A nomination with a real number and a grown-up, of which the deputy has a place.
const nominated = all(put(/<kr:DateOfBirthAnnex>XX-05-1976<\/kr:DateOfBirthAnnex>/g, ""));
const deputy = put(
  "<JobTitle>plaatsvervanger van de inleveraar</JobTitle><Id>1</Id>",
  "<JobTitle>plaatsvervanger van de inleveraar</JobTitle>",
);
const people: readonly LaterCase[] = [
  one(
    "S18: a number that fails the test by eleven",
    "EML-S18-NUMBER",
    "210",
    put("123456782", "123456783"),
    nominated,
  ),
  one("S18: a number of letters", "EML-S18-NUMBER", "230c", put("123456782", "abc"), nominated),
  one(
    "S18: a date of birth twice",
    "EML-S18-BIRTH",
    "210",
    put(
      "<kr:NationalIdentificationNumber>",
      "<kr:DateOfBirthAnnex>XX-05-1976</kr:DateOfBirthAnnex><kr:NationalIdentificationNumber>",
    ),
    nominated,
  ),
  one("S18: a thirteenth month", "EML-S18-MONTH", "210", put("XX-05-1976", "XX-13-1976")),
  one(
    "S18: not yet 18 on election day",
    "EML-S18-AGE",
    "210",
    put("1976-05-04", "2008-03-19"),
    nominated,
  ),
  one(
    "S18: born in a year in which nobody can be 18",
    "EML-S18-AGE",
    "210",
    put("XX-05-1976", "XX-05-2009"),
  ),
  one(
    "S20: nobody who hands the list in",
    "EML-S20-SUBMITTER",
    "210",
    put("<JobTitle>inleveraar<", "<JobTitle>plaatsvervanger van de inleveraar<"),
  ),
  one("S20: a deputy without a place", "EML-S20-DEPUTY", "210", deputy),
  {
    name: "S20: a nomination in Frisian where that is not possible",
    code: "EML-S20-LANGUAGE",
    sound: () => [read(definitionFile(9, 50)), read(sample("210"))],
    broken: () => [
      read(definitionFile(9, 50)),
      read(put('PublicationLanguage="nl"', 'PublicationLanguage="fy"')(sample("210"))),
    ],
  },
];

const mobile = all(
  put("FixedLocation", "Mobile"),
  put(/(<sb:Location>.*?<\/sb:Location>)/, "$1$1"),
);
const places: readonly LaterCase[] = [
  one("S19: closes before it opens", "EML-S19-HOURS", "110b", put("T21:00:00", "T07:30:00")),
  one(
    "S19: closes before it opens, in zones",
    "EML-S19-HOURS",
    "110b",
    all(put("T07:30:00", "T07:30:00+01:00"), put("T21:00:00", "T07:30:00+02:00")),
  ),
  one(
    "S19: several places without being mobile",
    "EML-S19-MOVES",
    "110b",
    put("Mobile", "Special"),
    mobile,
  ),
  one("S19: mobile, with one place", "EML-S19-STAYS", "110b", put("FixedLocation", "Mobile")),
  one(
    "S19: a neighbourhood in another district",
    "EML-S19-NEIGHBOURHOOD",
    "110b",
    put("BU09990001", "BU09980001"),
  ),
  one("S19: a place in the sea", "EML-S19-PLACE", "110b", put("52.0704", "42.0704")),
  one(
    "S0-25: a polling station that is a reserve",
    "EML-S19-NAME",
    "110b",
    put("Dorpshuis", "Reserve 1"),
  ),
  one(
    "S15: a contest of polling stations that is not geen",
    "EML-S15-CONTEST",
    "110b",
    put('ContestIdentifier Id="geen"', 'ContestIdentifier Id="1"'),
  ),
];

/** The count of two polling stations; the sample's list has 1 and 2, of 1000 electors each. */
function stationCount(first: string, second: string, Z = 2000, z = 1000): string {
  const group = (electors: number): string =>
    listVotes(1, "Een", 1) + candidate(1, 1) + figures({ E: 1, Z: electors });
  return countFile(
    contest(
      `<TotalVotes>${group(Z)}</TotalVotes>${unit(first, "A", group(z))}${unit(second, "B", group(1000))}`,
    ),
  ).replaceAll("GR2030_Verzonnen", "GR2026_Voorbeeld");
}
const counted =
  (text: string): (() => EmlDocument[]) =>
  () => [read(sample("110b")), read(text)];
const wholeCount = counted(stationCount("0999::SB1", "0999::SB2"));
const chain: readonly LaterCase[] = [
  {
    name: "X4: a polling station that was not counted",
    code: "EML-X04-MISSING",
    sound: wholeCount,
    broken: counted(stationCount("0999::SB1", "0999::SB3")),
  },
  {
    name: "X4: a polling station that is not on the list",
    code: "EML-X04-ADDED",
    sound: wholeCount,
    broken: counted(stationCount("0999::SB1", "0999::SB3")),
  },
  {
    name: "X4: other electors than on the list",
    code: "EML-X04-ELECTORS",
    sound: counted(stationCount("0999::SB1", "0999::SB2", 2000, 0)),
    broken: counted(stationCount("0999::SB1", "0999::SB2", 2000, 999)),
  },
  {
    name: "X4: other electors of the municipality",
    code: "EML-X04-TOTAL",
    sound: wholeCount,
    broken: counted(stationCount("0999::SB1", "0999::SB2", 1999)),
  },
  {
    name: "X2: two files with the lists of one contest",
    code: "EML-X02-TWICE",
    sound: () => [read(sample("230c"))],
    broken: () => [read(sample("230c")), read(sample("230c"))],
  },
];

// A referendum: the answers of the sample are 1 and 2.
const answer = (id: string): string =>
  `<Selection><ReferendumOptionIdentifier Id="${id}">Antwoord</ReferendumOptionIdentifier><ValidVotes>1</ValidVotes></Selection>`;
const referendum = (...selections: readonly string[]): EmlDocument[] => {
  const group = selections.join("") + figures({ E: selections.length });
  return [
    read(sample("630")),
    read(countFile(contest(`<TotalVotes>${group}</TotalVotes>${unit("0999::SB1", "A", group)}`))),
  ];
};
const referendums: readonly LaterCase[] = [
  {
    name: "X8: an answer that is not that of the question",
    code: "EML-X08-OPTIONS",
    sound: () => referendum(answer("1"), answer("2")),
    broken: () => referendum(answer("1"), answer("3")),
  },
  {
    name: "X8: an answer that is missing, where answers are lists",
    code: "EML-X08-OPTIONS",
    sound: () => referendum(listVotes(1, "Voor", 1), listVotes(2, "Tegen", 1)),
    broken: () => referendum(listVotes(1, "Voor", 1)),
  },
  {
    name: "C2: the valid votes are not the sum of the answers",
    code: "F.202",
    sound: () => referendum(answer("1"), answer("2")),
    broken: () => referendum(answer("1"), answer("2").replace(">1<", ">2<")),
  },
];

export const laterCases: readonly LaterCase[] = [
  ...corrections,
  ...shares,
  ...people,
  ...places,
  ...chain,
  ...referendums,
];
