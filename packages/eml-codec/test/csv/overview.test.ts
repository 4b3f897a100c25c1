import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, describeWithData } from "@telwerk/testkit/node";
import { describe, expect, test } from "vitest";
import {
  type CandidateLists,
  type Count,
  type CountOverview,
  compareCountOverviews,
  decodeCountOverview,
  encodeCountOverview,
  overviewCatalogue,
  toCountOverview,
} from "../../src/index.js";
import { decodedValue, documentOf } from "../documents.js";
import {
  affiliation,
  candidate,
  contest,
  countFile,
  listFile,
  listVotes,
  person,
  rejected,
  unit,
} from "../xml.js";

const votes = `${listVotes(1, "Lijst &quot;Een&quot;", 20)}${candidate(1, 15)}${candidate(2, 5)}${listVotes(2, "", 10)}${candidate(1, 10)}`;
const uncounted = (code: string, number: number): string =>
  `<UncountedVotes ReasonCode="${code}">${number}</UncountedVotes>`;
const abacus = `<Cast>40</Cast><TotalCounted>30</TotalCounted>${rejected(1, 2)}${uncounted("geldige stempassen", 33)}`;
const bureau = unit("0999::SB7", "Stembureau Stembureau A (1) (postcode: 9999 XX)", votes + abacus);
const briefbureau = unit("0999::SB12", "Briefstembureau B", votes + abacus);

function count(units = bureau, id = "510b", name?: string): Count {
  const inside = `<TotalVotes>${votes}${abacus}</TotalVotes>${units}`;
  return documentOf("count", countFile(contest(inside), id, name));
}

const lists: CandidateLists = documentOf(
  "candidate-lists",
  listFile(
    contest(
      affiliation(1, "Lijst", person(1, "Jansen", "A.B.", "van der") + person(2, "Eén", "C.")) +
        affiliation(2, "", person(1, "Voorbeeld", "D.")),
    ),
  ),
);

const overviewOf = (source: Count): CountOverview =>
  decodedValue(toCountOverview({ lists, count: source }));
const textOf = (overview: CountOverview): string =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(encodeCountOverview(overview));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("a count overview", () => {
  test("stands in rows and columns, with names from the lists (S1-37)", () => {
    expect(textOf(overviewOf(count(bureau + briefbureau))).split("\n")).toEqual([
      '\uFEFF"Verkiezing";;"Gemeenteraad Verzonnen 2030"',
      '"Datum";;"2030-03-20"',
      '"Gebied";;"Gemeente Verzonnen"',
      '"Nummer";;"0999"',
      "",
      '"Lijstnummer";"Aanduiding";"Volgnummer";"Naam kandidaat";"Totaal";"Stembureau A (1)";"B"',
      '"Gebiednummer";;;;;"7";"12"',
      '"Postcode";;;;;"9999 XX";',
      ';"opgeroepenen";;;"40";"40";"40"',
      ';"geldige stempas";;;"33";"33";"33"',
      ';"geldige stembiljetten";;;"30";"30";"30"',
      ';"blanco stembiljetten";;;"1";"1";"1"',
      ';"ongeldige stembiljetten";;;"2";"2";"2"',
      ';"aangetroffen stembiljetten";;;"33";"33";"33"',
      '"1";"Lijst ""Een""";;;"20";"20";"20"',
      ';;"1";"van der Jansen, A.B.";"15";"15";"15"',
      ';;"2";"Eén, C.";"5";"5";"5"',
      '"2";"Blanco (Voorbeeld, D.)";;;"10";"10";"10"',
      ';;"1";"Voorbeeld, D.";"10";"10";"10"',
    ]);
  });

  test("leaves a cell empty where a unit does not give a number: that is not zero", () => {
    const without = unit("0999::SB1", "A", votes + abacus.replace(/<Uncounted.*/, ""));
    const text = textOf(overviewOf(count(without)));
    expect(text).toContain('\n;"geldige stempas";;;"33";\n');
    const back = decodedValue(decodeCountOverview(bytesOf(text)));
    expect(back.statistics[1]?.units).toEqual([undefined]);
  });

  test("names a list as the lists do where the count does not, and a person without initials", () => {
    const named = documentOf(
      "candidate-lists",
      listFile(
        contest(
          affiliation(1, "Lijst", person(1, "Jansen", "") + person(2, "Eén", "C.")) +
            affiliation(2, "Twee", person(1, "Voorbeeld", "D.")),
        ),
      ),
    );
    const made = decodedValue(toCountOverview({ lists: named, count: count() }));
    expect(made.lists.map(({ name }) => name)).toEqual(['Lijst "Een"', "Twee"]);
    expect(made.lists[0]?.candidates[0]?.name).toBe("Jansen");
    const nobody = contest(
      affiliation(1, "Lijst", person(1, "Jansen", "A.") + person(2, "Eén", "C.")) +
        affiliation(2, "", person(1, "Voorbeeld", "D.")),
    ).replace(/<xnl:NameLine.*?<\/xnl:NameLine>/g, "");
    const bare = decodedValue(
      toCountOverview({ lists: documentOf("candidate-lists", listFile(nobody)), count: count() }),
    );
    expect(bare.lists[1]?.name).toBe("Blanco (Voorbeeld)");
  });

  test("of a count without units has the totals only", () => {
    const text = textOf(overviewOf(count("")));
    expect(text).toContain('\n"Gebiednummer";;;;\n');
    expect(decodedValue(decodeCountOverview(bytesOf(text))).units).toEqual([]);
  });

  test("of a public body is of an Openbaar lichaam", () => {
    expect(overviewOf(count("", "510b", "Saba")).area.name).toBe("Openbaar lichaam Saba");
  });

  test("of another count than that of a municipality needs the area", () => {
    const central = count("", "510d");
    expect(toCountOverview({ lists, count: central })).toMatchObject({
      kind: "err",
      issues: [{ code: "EML-CSV-AREA" }],
    });
    const area = { name: "Provincie Verzonnen", number: "99" };
    expect(decodedValue(toCountOverview({ lists, count: central, area })).area).toBe(area);
  });

  test("warns of a number that has no row", () => {
    const lost = abacus + uncounted("kwijtgeraakte stembiljetten", 3);
    const xml = countFile(contest(`<TotalVotes>${votes}${lost}</TotalVotes>`));
    const made = toCountOverview({ lists, count: documentOf("count", xml) });
    expect(made).toMatchObject({
      kind: "ok",
      issues: [{ code: "EML-CSV-CODE", facts: { found: "kwijtgeraakte stembiljetten" } }],
    });
  });

  test("is not made of files that do not belong together", () => {
    const codes = (source: Count, of = lists): string[] =>
      toCountOverview({ lists: of, count: source }).issues.map(({ code }) => code);
    const without = (part: string): CandidateLists =>
      documentOf("candidate-lists", listFile(contest(part)));
    const one = affiliation(1, "Lijst", person(1, "Jansen", "A.") + person(2, "Eén", "C."));
    expect(codes(count(), without(one))).toContain("EML-CSV-CANDIDATE");
    const few = one.replace(/<Candidate>(?!.*<Candidate>).*?<\/Candidate>/, "");
    expect(codes(count(), without(few))).toContain("EML-CSV-CANDIDATE");
    const nobody = { ...lists, election: { ...lists.election, id: { value: "GR2031", at: 0 } } };
    expect(codes(count(), nobody)).toEqual(["EML-CSV-ELECTION"]);
    const elsewhere = documentOf(
      "count",
      countFile(contest(`<TotalVotes>${votes}${abacus}</TotalVotes>`, "7")),
    );
    expect(codes(elsewhere)).toContain("EML-CSV-ELECTION");
    const other = unit("0999::SB1", "A", listVotes(1, "Een", 1) + candidate(1, 1) + abacus);
    expect(codes(count(other))).toEqual(["EML-CSV-LAYOUT"]);
    const twice = documentOf(
      "count",
      countFile(
        contest(`<TotalVotes>${votes}${abacus}</TotalVotes>`) +
          contest(`<TotalVotes>${votes}${abacus}</TotalVotes>`, "1"),
      ),
    );
    expect(codes(twice)).toEqual(["EML-CSV-CONTEST"]);
    const nameless = countFile(contest(`<TotalVotes>${votes}${abacus}</TotalVotes>`)).replace(
      /<ElectionName>.*<\/ElectionName>/,
      "",
    );
    expect(codes(documentOf("count", nameless))).toEqual(["EML-CSV-NAME"]);
    const blank = without(
      affiliation(1, "", person(1, "", "A.") + person(2, "Eén", "C.")) +
        affiliation(2, "", person(1, "", "D.")),
    );
    expect(codes(count(), blank)).toEqual(["EML-CSV-NAME", "EML-CSV-NAME", "EML-CSV-NAME"]);
  });
});

const sound = textOf(overviewOf(count(bureau + briefbureau)));

describe("reading a count overview strictly", () => {
  test("gives back what was written", () => {
    const overview = overviewOf(count(bureau + briefbureau));
    expect(decodedValue(decodeCountOverview(encodeCountOverview(overview)))).toEqual(overview);
  });

  const wrong: readonly (readonly [string, string, (text: string) => string])[] = [
    ["no byte order mark", "EML-CSV-FORM", (text) => text.slice(1)],
    ["CRLF", "EML-CSV-FORM", (text) => text.replaceAll("\n", "\r\n")],
    ["a line end after the last row", "EML-CSV-LABEL", (text) => `${text}\n`],
    ["a cell without quotes", "EML-CSV-FORM", (text) => text.replace('"2030-03-20"', "2030-03-20")],
    [
      "quotes around an empty cell",
      "EML-CSV-FORM",
      (text) => text.replace(';"";', ';"";').replace('"Datum";;', '"Datum";"";'),
    ],
    ["commas", "EML-CSV-QUOTE", (text) => text.replaceAll(";", ",")],
    ["an open quote", "EML-CSV-QUOTE", (text) => text.slice(0, -1)],
    ["text after a quote", "EML-CSV-QUOTE", (text) => text.replace('"Datum"', '"Datum"x')],
    ["another heading", "EML-CSV-HEADING", (text) => text.replace("Postcode", "PC")],
    [
      "a cell too few",
      "EML-CSV-CELLS",
      (text) => text.replace(';"Gemeenteraad Verzonnen 2030"', ""),
    ],
    [
      "a cell too many in a row",
      "EML-CSV-CELLS",
      (text) => text.replace('"30";"30";"30"', '"30";"30";"30";"1"'),
    ],
    ["an unknown row", "EML-CSV-LABEL", (text) => text.replace("opgeroepenen", "opgeroepen")],
    ["a candidate before the first list", "EML-CSV-LABEL", (text) => text.replace(/\n"1";.*/, "")],
    [
      "a statistic after the first list",
      "EML-CSV-LABEL",
      (text) => `${text}\n;"opgeroepenen";;;"40";"40";"40"`,
    ],
    ["a leading zero", "EML-CSV-NUMBER", (text) => text.replace(';"40"', ';"040"')],
    [
      "a number too large",
      "EML-CSV-NUMBER",
      (text) => text.replace(';"40"', ';"9007199254740993"'),
    ],
    ["no total", "EML-CSV-NUMBER", (text) => text.replace(';;;"40"', ";;;")],
    [
      "no number of a candidate",
      "EML-CSV-NUMBER",
      (text) => text.replace('"15";"15";"15"', '"15";;"15"'),
    ],
    ["a strange list number", "EML-CSV-NUMBER", (text) => text.replace('\n"2"', '\n"II"')],
    ["a strange number in a total", "EML-CSV-NUMBER", (text) => text.replace(';;"2"', ';;"b"')],
    [
      "a strange place of a candidate",
      "EML-CSV-NUMBER",
      (text) => text.replace(';;"2";"Eén', ';;"b";"Eén'),
    ],
  ];
  for (const [name, code, change] of wrong) {
    test(`${name}: ${code}`, () => {
      const changed = change(sound);
      expect(changed).not.toBe(sound);
      const decoded = decodeCountOverview(bytesOf(changed));
      expect(decoded.kind).toBe("err");
      expect(decoded.issues.map((issue) => issue.code)).toContain(code);
      for (const issue of decoded.issues) {
        expect(issue.severity).toBe(
          overviewCatalogue[code as keyof typeof overviewCatalogue].severity,
        );
        expect(issue.span?.line).toBeGreaterThan(0);
      }
    });
  }

  test("an empty file, and bytes that are no UTF-8", () => {
    expect(decodeCountOverview(new Uint8Array(0)).issues[0]?.code).toBe("EML-CSV-HEADING");
    expect(decodeCountOverview(Uint8Array.of(0xff)).issues[0]?.code).toBe("EML-CSV-ENCODING");
  });

  test("the place of a fault is its cell, in bytes and code points", () => {
    const changed = sound.replace('"Eén, C.";"5"', '"Eén, C.";"vijf"');
    const [issue] = decodeCountOverview(bytesOf(changed)).issues;
    expect(issue).toMatchObject({ path: "row 17/column 5", span: { line: 17, column: 17 } });
    expect(issue?.span?.offset).toBe(bytesOf(changed.slice(0, changed.indexOf('"vijf"'))).length);
  });
});

describe("S1-38: a count overview that a spreadsheet saved, beside the one that should be there", () => {
  const expected = bytesOf(sound);
  const compare = (text: string): ReturnType<typeof compareCountOverviews> =>
    compareCountOverviews(expected, bytesOf(text));

  test("the same bytes", () => {
    expect(compare(sound)).toEqual({ kind: "same-bytes", traces: [], differences: [] });
  });

  const traces: readonly (readonly [string, readonly string[], (text: string) => string])[] = [
    ["a lost byte order mark", ["mark-lost"], (text) => text.slice(1)],
    ["other line ends", ["line-ends"], (text) => text.replaceAll("\n", "\r\n")],
    ["one line end more", ["line-ends"], (text) => `${text}\n`],
    ["commas", ["separator"], (text) => text.replace(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ",")],
    ["tabs", ["separator"], (text) => text.replace(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/g, "\t")],
    ["no quotes", ["quotes"], (text) => text.replace(/"(\d+)"/g, "$1")],
    ["empty cells at the end", ["empty-cells"], (text) => text.replace('"0999"', '"0999";;;;')],
    ["leading zeros", ["leading-zeros"], (text) => text.replace('"0999"', '"999"')],
    ["another form of date", ["dates"], (text) => text.replace("2030-03-20", "20-3-2030")],
    ["the American form of date", ["dates"], (text) => text.replace("2030-03-20", "3/20/30")],
    ["blanks", ["blanks"], (text) => text.replace("Eén, C.", " Eén,  C. ")],
  ];
  for (const [name, found, change] of traces) {
    test(`${name}: the values are the same, and the trace is told`, () => {
      expect(compare(change(sound))).toEqual({
        kind: "same-values",
        traces: found,
        differences: [],
      });
    });
  }

  test("a mark that was added, and the encoding of an older Windows", () => {
    const bare = bytesOf(sound.slice(1));
    expect(compareCountOverviews(bare, expected).traces).toEqual(["mark-added"]);
    const latin = Uint8Array.from(sound.slice(1), (character) => character.charCodeAt(0));
    expect(compareCountOverviews(bare, latin)).toMatchObject({
      kind: "same-values",
      traces: ["encoding"],
    });
  });

  test("groups of digits", () => {
    const large = sound.replace('"40";"40";"40"', '"16202";"16202";"16202"');
    const grouped = large.replace('"16202"', '"16.202"');
    expect(compareCountOverviews(bytesOf(large), bytesOf(grouped)).traces).toEqual([
      "digit-groups",
    ]);
  });

  test("another number is a difference, however it is dressed", () => {
    expect(compare(sound.replace(';"40";"40"', ';"40";"41"').slice(1))).toEqual({
      kind: "different",
      traces: ["mark-lost"],
      differences: [{ row: 9, column: 6, expected: "40", found: "41" }],
    });
    expect(compare(sound.replace('"0999"', '"9990"')).kind).toBe("different");
    expect(compare(sound.replace("2030-03-20", "2030-03-21")).kind).toBe("different");
    expect(compare(sound.replace("2030-03-20", "20 maart")).kind).toBe("different");
  });

  test("a row too few or too many is a difference", () => {
    expect(compare(sound.slice(0, sound.lastIndexOf("\n"))).kind).toBe("different");
    expect(compare(`${sound}\n;;"3";"X";"1"`).kind).toBe("different");
  });
});

describeWithData("West Maas en Waal, 2022", () => {
  const file = (name: string): Uint8Array =>
    readFileSync(join(dataFolder(), "GR2022_WestMaasEnWaal", name));
  const made = (): Uint8Array => {
    const real = documentOf(
      "candidate-lists",
      file("Kandidatenlijsten_GR2022_WestMaasenWaal.eml.xml"),
    );
    const counted = documentOf("count", file("Telling_GR2022_WestMaasenWaal.eml.xml"));
    return encodeCountOverview(decodedValue(toCountOverview({ lists: real, count: counted })));
  };
  const real = (): Uint8Array => file("osv4-3_telling_gr2022_westmaasenwaal.csv");

  test("the real CSV comes out byte for byte (S1-37)", () => {
    expect(made().length).toBe(33_473);
    expect(compareCountOverviews(real(), made()).kind).toBe("same-bytes");
  });

  test("the real CSV is read strictly, and written back as it was", () => {
    const overview = decodedValue(decodeCountOverview(real()));
    expect(encodeCountOverview(overview)).toEqual(new Uint8Array(real()));
    expect(overview.units).toHaveLength(21);
    expect(overview.statistics).toHaveLength(16);
  });
});

test("each code of the catalogue has its texts", () => {
  for (const [code, { meaning, action }] of Object.entries(overviewCatalogue)) {
    expect(code).toMatch(/^EML-CSV-/);
    for (const text of [meaning.nl, meaning.en, action.nl, action.en])
      expect(text).toMatch(/^[A-Z].+\.$/);
  }
});
