// A sound fictional election, and how to break each rule between its files.
import { generateElection, presets } from "@telwerk/testkit";
import type { EmlDocument } from "../../src/index.js";
import { remembered } from "./findings.js";

const decoder = new TextDecoder();

/** The files of the election as text, by a short name: the kind, and for the first two of it a number. */
export const texts: ReadonlyMap<string, string> = new Map(
  generateElection(presets.demo).files.map(({ kind, bytes }, index, files) => {
    const number = files.slice(0, index).filter((one) => one.kind === kind).length + 1;
    const single = kind === "110a" || kind === "510d" || kind === "520";
    return [single ? kind : `${kind} ${number}`, decoder.decode(bytes)];
  }),
);

const decoded = (text: string): EmlDocument => remembered(text, "strict-1.2");

export const sound: ReadonlyMap<string, EmlDocument> = new Map(
  [...texts].map(([name, text]) => [name, decoded(text)]),
);

/** Of each kind of file enough for each rule: a count of each level, and the lists of all districts. */
export const few: readonly (readonly [string, EmlDocument])[] = [...sound].filter(
  ([name]) => !/^510[abc] (?!1$)/.test(name),
);

/** These files, with one of them changed. */
export function changed(name: string, change: (text: string) => string): EmlDocument[] {
  const before = texts.get(name);
  if (before === undefined) throw new Error(`no file ${name}`);
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${name}`);
  const document = decoded(after);
  return few.map(([other, as]) => (other === name ? document : as));
}

type Change = (text: string) => string;
const put =
  (from: string | RegExp, to: string): Change =>
  (text) =>
    text.replace(from, to);
/** Changes only what stands behind the first unit begins. */
const inUnit =
  (from: string | RegExp, to: string): Change =>
  (text) => {
    const at = text.indexOf("<ReportingUnitVotes>");
    return text.slice(0, at) + text.slice(at).replace(from, to);
  };
const more =
  (pattern: RegExp): Change =>
  (text) =>
    text.replace(pattern, (all: string, before: string, number: string, after: string) =>
      all === "" ? all : `${before}${Number(number) + 1}${after}`,
    );
const moreInUnit =
  (pattern: RegExp): Change =>
  (text) => {
    const at = text.indexOf("<ReportingUnitVotes>");
    return text.slice(0, at) + more(pattern)(text.slice(at));
  };

const votes =
  /(<CandidateIdentifier Id="2"[^>]*><\/CandidateIdentifier><\/Candidate><ValidVotes>)(\d+)(<)/;
const secondCandidate = '<CandidateIdentifier Id="2"';
const firstElected = '<CandidateIdentifier Id="1" ShortCode="RozijnmantelLE"';
const secondElected = '<CandidateIdentifier Id="2" ShortCode="KruimelpluimDL"';

/** Situation, code, file, change. */
export const breaches: readonly (readonly [string, string, string, Change])[] = [
  [
    "S2: a 1.2 file does not say when it was made",
    "EML-S02-ABSENT",
    "510b 1",
    put(/<kr:CreationDateTime>.*<\/kr:CreationDateTime>/, ""),
  ],
  [
    "S3: the category is another than that of the id",
    "EML-S03-CATEGORY",
    "230b 1",
    put("<ElectionCategory>TK", "<ElectionCategory>EK"),
  ],
  [
    "S3: the subcategory is of another category",
    "EML-S03-SUBCATEGORY",
    "230b 1",
    put("Subcategory>TK", "Subcategory>PS2"),
  ],
  [
    "S3: the year is another than that of the id",
    "EML-S03-DATE",
    "510c 1",
    put("<kr:ElectionDate>2099", "<kr:ElectionDate>2098"),
  ],
  [
    "S4: an election of the whole country names an area",
    "EML-S04-DOMAIN",
    "510b 1",
    put("<kr:ElectionDate>", "<kr:ElectionDomain>Fictieland</kr:ElectionDomain><kr:ElectionDate>"),
  ],
  [
    "S6: the threshold is not that of the law",
    "EML-S06-THRESHOLD",
    "110a",
    put("Threshold>25<", "Threshold>50<"),
  ],
  [
    "S7: the nomination day is after the election",
    "EML-S07-NOMINATION",
    "110a",
    put("2099-02-02", "2099-04-02"),
  ],
  [
    "S7: a count was made before election day",
    "EML-S07-MADE",
    "510b 1",
    put(/(<kr:CreationDateTime>)2099-03-19/, "$12099-03-17"),
  ],
  [
    "S7: lists were issued after election day",
    "EML-S07-MADE",
    "230b 1",
    put(/(<IssueDate>)[^<]*/, "$12099-03-19"),
  ],
  [
    "S8: a polling station is there twice, once with a zero before its number",
    "EML-S08-UNIT",
    "510b 1",
    put("8001::SB2", "8001::SB01"),
  ],
  [
    "S9: candidates of a list do not go up",
    "EML-S09-ORDER",
    "230b 1",
    put(secondCandidate, '<CandidateIdentifier Id="99"'),
  ],
  [
    "S9: lists do not go up",
    "EML-S09-ORDER",
    "230b 1",
    put('<AffiliationIdentifier Id="1"', '<AffiliationIdentifier Id="99"'),
  ],
  [
    "S9: lists of a count do not go up",
    "EML-S09-COUNT-ORDER",
    "510b 1",
    put('<AffiliationIdentifier Id="1"', '<AffiliationIdentifier Id="99"'),
  ],
  [
    "S9: candidates of a unit do not go up",
    "EML-S09-COUNT-ORDER",
    "510b 1",
    inUnit(secondCandidate, '<CandidateIdentifier Id="99"'),
  ],
  [
    "S10: a unit has other lists than the total",
    "EML-S10-LISTS",
    "510b 1",
    inUnit('<AffiliationIdentifier Id="1"', '<AffiliationIdentifier Id="99"'),
  ],
  [
    "S10: a district has a list that the total does not know",
    "EML-S10-LISTS",
    "510d",
    inUnit('<AffiliationIdentifier Id="1"', '<AffiliationIdentifier Id="99"'),
  ],
  [
    "S10: a unit has other candidates than the total",
    "EML-S10-CANDIDATES",
    "510b 1",
    inUnit(secondCandidate, '<CandidateIdentifier Id="99"'),
  ],
  [
    "S14: two areas stand at the top",
    "EML-S14-ROOT",
    "110a",
    put(' SuperiorRegionNumber="1" SuperiorRegionCategory="STAAT"', ""),
  ],
  [
    "S14: the area above is not there",
    "EML-S14-PARENT",
    "110a",
    put(
      'SuperiorRegionNumber="1" SuperiorRegionCategory="KIESKRING"',
      'SuperiorRegionNumber="9" SuperiorRegionCategory="KIESKRING"',
    ),
  ],
  [
    "S14: the area above is of the wrong kind",
    "EML-S14-PARENT",
    "110a",
    put(
      'SuperiorRegionNumber="1" SuperiorRegionCategory="KIESKRING"',
      'SuperiorRegionNumber="8002" SuperiorRegionCategory="GEMEENTE"',
    ),
  ],
  [
    "S14: the country lies in its own district",
    "EML-S14-CYCLE",
    "110a",
    put(
      'RegionCategory="STAAT">',
      'RegionCategory="STAAT" SuperiorRegionNumber="1" SuperiorRegionCategory="KIESKRING">',
    ),
  ],
  [
    "S14: there is no central electoral committee",
    "EML-S14-COMMITTEE",
    "110a",
    put('"CSB"', '"HSB"'),
  ],
  [
    "S14: there are two central electoral committees",
    "EML-S14-COMMITTEE",
    "110a",
    put('"HSB"', '"CSB"'),
  ],
  [
    "S15: a district has no number",
    "EML-S15-CONTEST",
    "230b 1",
    put('<ContestIdentifier Id="1"', '<ContestIdentifier Id="geen"'),
  ],
  [
    "S15: the whole country has the number of a district",
    "EML-S15-CONTEST",
    "520",
    put('<ContestIdentifier Id="alle"', '<ContestIdentifier Id="1"'),
  ],
  [
    "S16: lists are not made by the central committee",
    "EML-S16-AUTHORITY",
    "230b 1",
    put('<AuthorityIdentifier Id="CSB"', '<AuthorityIdentifier Id="8001"'),
  ],
  [
    "S16: a district is counted by the committee of another",
    "EML-S16-AUTHORITY",
    "510c 1",
    put('<AuthorityIdentifier Id="HSB1"', '<AuthorityIdentifier Id="HSB2"'),
  ],
  [
    "S16: a count of the country names a municipality",
    "EML-S16-CENTRAL",
    "510d",
    put('<AuthorityIdentifier Id="CSB"', '<AuthorityIdentifier Id="8001"'),
  ],
  [
    "S17: a polling station of another municipality",
    "EML-S17-UNIT",
    "510b 1",
    put("8001::SB1", "8002::SB1"),
  ],
  [
    "S17: a municipality of another district",
    "EML-S17-UNIT",
    "510c 1",
    put("HSB1::8001", "HSB2::8001"),
  ],
  [
    "S17: a polling station among the districts",
    "EML-S17-UNIT",
    "510d",
    put('Id="HSB1"', 'Id="8001::SB1"'),
  ],
  [
    "S20: a list is in Frisian where that cannot be",
    "EML-S20-LANGUAGE",
    "230b 1",
    put('PublicationLanguage="nl"', 'PublicationLanguage="fy"'),
  ],
  [
    "S21: a list of a set has another candidate",
    "EML-S21-SET",
    "230b 2",
    put("Rozijnmantel", "Rozijnmand"),
  ],
  [
    "S22: an unnamed list is called after its first candidate, and that is not the registered name",
    "EML-X03-REGISTERED",
    "230b 1",
    put("Mossteen", "Mosstenen"),
  ],
  ["C1: a list is not the sum of its candidates", "F.402", "510b 1", more(votes)],
  [
    "C2: the valid votes are not the sum of the lists",
    "F.202",
    "510c 1",
    more(/(<TotalCounted>)(\d+)(<)/),
  ],
  ["C3: D is not A + B + C", "F.201", "510b 1", more(/(geldige stempassen">)(\d+)(<)/)],
  [
    "C4: the total D is not H - I + J",
    "F.312",
    "510d",
    more(/(meer getelde stembiljetten">)(\d+)(<)/),
  ],
  ["T1: votes on a candidate do not add up", "EML-T01-VOTES", "510b 1", more(votes)],
  [
    "T1: votes on a person do not add up over the districts",
    "EML-T01-VOTES",
    "510d",
    more(/(ShortCode="KruimelpluimDL"><\/CandidateIdentifier><\/Candidate><ValidVotes>)(\d+)(<)/),
  ],
  [
    "T1: a candidate of a unit is not in the total",
    "EML-T01-VOTES",
    "510b 1",
    inUnit(secondCandidate, '<CandidateIdentifier Id="99"'),
  ],
  ["T1: blank votes do not add up", "EML-T01-BALLOTS", "510c 1", more(/(blanco">)(\d+)(<)/)],
  ["T1: a code does not add up", "EML-T01-CODE", "510d", more(/(andere verklaring">)(\d+)(<)/)],
  [
    "T1: a code of the total is in no unit",
    "EML-T01-CODE",
    "510b 1",
    put(
      "</UncountedVotes></TotalVotes>",
      '</UncountedVotes><UncountedVotes ReasonCode="kwijtgeraakte stembiljetten">0</UncountedVotes></TotalVotes>',
    ),
  ],
  [
    "T1: a code of the units is not in the total",
    "EML-T01-CODE",
    "510b 1",
    put(
      /<UncountedVotes ReasonCode="andere verklaring">\d+<\/UncountedVotes><\/TotalVotes>/,
      "</TotalVotes>",
    ),
  ],
  ["T2: electors do not add up", "EML-T02-ELECTORS", "510b 1", moreInUnit(/(<Cast>)(\d+)(<)/)],
  ["T2: some units have no electors", "EML-T02-PART", "510b 1", inUnit(/<Cast>\d+</, "<Cast>0<")],
  [
    "T2: no unit has electors",
    "EML-T02-ALONE",
    "510b 1",
    (text) => {
      const at = text.indexOf("<ReportingUnitVotes>");
      return text.slice(0, at) + text.slice(at).replaceAll(/<Cast>\d+</g, "<Cast>0<");
    },
  ],
  [
    "T3: a candidate has no ShortCode",
    "EML-T03-PERSON",
    "510d",
    inUnit(' ShortCode="KruimelpluimDL"', ""),
  ],
  [
    "X1: a count is of another election (S1-13)",
    "EML-X01-ELECTION",
    "510b 1",
    put('<ElectionIdentifier Id="TK2099"', '<ElectionIdentifier Id="TK2099_X"'),
  ],
  [
    "X1: lists have another nomination day",
    "EML-X01-ELECTION",
    "230b 1",
    put("2099-02-02", "2099-02-03"),
  ],
  [
    "X1: the area is another",
    "EML-X01-ELECTION",
    "520",
    put('<kr:ElectionDomain Id="1"', '<kr:ElectionDomain Id="2"'),
  ],
  [
    "X2: a count has a list that is not on the lists",
    "EML-X02-LISTS",
    "510b 1",
    put('<AffiliationIdentifier Id="1"', '<AffiliationIdentifier Id="99"'),
  ],
  [
    "X2: lists of another district (S1-13)",
    "EML-X02-LISTS",
    "230b 4",
    put('<ContestIdentifier Id="4"', '<ContestIdentifier Id="1"'),
  ],
  [
    "X2: a count has another candidate",
    "EML-X02-CANDIDATES",
    "510d",
    inUnit(secondCandidate, '<CandidateIdentifier Id="99"'),
  ],
  [
    "X2: a list is named differently in a count",
    "EML-X02-NAME",
    "510c 1",
    put("Lijst Regenboog", "Regenboog"),
  ],
  [
    "X3: the name of a list is not registered",
    "EML-X03-REGISTERED",
    "110a",
    put("Lijst Regenboog", "Regenboog"),
  ],
  [
    "X5: votes of a municipality are different in its district",
    "EML-X05-VOTES",
    "510c 1",
    moreInUnit(votes),
  ],
  [
    "X5: votes of a district are different in the country",
    "EML-X05-VOTES",
    "510d",
    moreInUnit(votes),
  ],
  [
    "X5: a candidate is missing one level higher",
    "EML-X05-VOTES",
    "510c 1",
    inUnit(secondCandidate, '<CandidateIdentifier Id="99"'),
  ],
  [
    "X5: blank votes are different one level higher",
    "EML-X05-BALLOTS",
    "510d",
    moreInUnit(/(blanco">)(\d+)(<)/),
  ],
  [
    "X5: electors are different one level higher",
    "EML-X05-ELECTORS",
    "510d",
    moreInUnit(/(<Cast>)(\d+)(<)/),
  ],
  [
    "X5: a code is different one level higher",
    "EML-X05-CODE",
    "510c 1",
    moreInUnit(/(andere verklaring">)(\d+)(<)/),
  ],
  [
    "X5: a municipality of the definition is not counted",
    "EML-X05-AREA",
    "510c 1",
    put("HSB1::8001", "HSB1::8099"),
  ],
  [
    "X5: a district of the definition is not counted",
    "EML-X05-AREA",
    "510d",
    put('Id="HSB1"', 'Id="HSB9"'),
  ],
  [
    "X6: more people are elected than there are seats",
    "EML-X06-SEATS",
    "110a",
    put("Seats>35<", "Seats>34<"),
  ],
  ["X6: a seat stays empty", "EML-X06-EMPTY-SEAT", "110a", put("Seats>35<", "Seats>36<")],
  [
    "X6: an elected person is not in the count",
    "EML-X06-UNKNOWN",
    "520",
    put('ShortCode="KruimelpluimDL"', 'ShortCode="Niemand"'),
  ],
  [
    "X6: a list with seats is not in the count",
    "EML-X06-UNKNOWN",
    "520",
    put('<AffiliationIdentifier Id="1"', '<AffiliationIdentifier Id="99"'),
  ],
  [
    "X6: the elected are not numbered from 1",
    "EML-X06-RANKS",
    "520",
    put(firstElected, firstElected.replace('"1"', '"99"')),
  ],
  [
    "X6: somebody is elected twice",
    "EML-X06-TWICE",
    "520",
    put(secondElected, secondElected.replace("KruimelpluimDL", "RozijnmantelLE")),
  ],
  [
    "X7: somebody passed the threshold, and the result says otherwise",
    "EML-X07-RANKING",
    "520",
    put("<Ranking>1<", "<Ranking>2<"),
  ],
  [
    "X7: somebody did not pass the threshold, and the result says otherwise",
    "EML-X07-RANKING",
    "520",
    put("<Ranking>2<", "<Ranking>1<"),
  ],
  [
    "X7: by preference, but after one who is not",
    "EML-X07-ORDER",
    "520",
    put(/(<Ranking>2<(?:(?!AffiliationIdentifier).)*<Ranking>)2</, "$11<"),
  ],
  [
    "X7: by preference, with more votes than the one before",
    "EML-X07-ORDER",
    "520",
    (text) =>
      text
        .replace("RozijnmantelLE", "?")
        .replace("KruimelpluimDL", "RozijnmantelLE")
        .replace("?", "KruimelpluimDL"),
  ],
  [
    "X7: a list of which nobody is elected",
    "EML-X07-NOBODY",
    "520",
    put(
      "</Contest>",
      '<Selection><AffiliationIdentifier Id="99"><RegisteredName>Niemand</RegisteredName></AffiliationIdentifier><Elected>yes</Elected></Selection></Contest>',
    ),
  ],
];
