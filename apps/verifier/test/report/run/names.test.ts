import { describe, expect, test } from "vitest";
import { htmlReport } from "../../../src/report/html/document.js";
import { junitReport } from "../../../src/report/junit.js";
import { namesAt } from "../../../src/report/run/names.js";
import { sarifReport } from "../../../src/report/sarif.js";
import { textReport } from "../../../src/report/text.js";
import { nameText, newNames } from "../../../src/report/words.js";
import { byOurselves, type MemoryFile, runFiles, verifyFiles } from "../../support/memory.js";
import { base, filesOf, vector } from "../../support/vectors.js";

const { evidence } = await verifyFiles(base, byOurselves);
const indexOf = (part: string): number =>
  evidence.files.findIndex(({ path }) => path.includes(part));
const namesOf = (file: string, path: string): readonly string[] =>
  namesAt({ file: indexOf(file), at: 0, path }, evidence).map(
    (one) => `${one.kind}: ${nameText(one)}`,
  );

/** The same election with a list total of one polling station one too high. */
const forged: readonly MemoryFile[] = base.map((file) => {
  if (!file.name.includes("gemeente_Fictie_aan_Zee")) return file;
  const text = new TextDecoder().decode(file.bytes);
  const from = text.indexOf('Id="8003::SB2"');
  const changed = text.slice(from).replace("<ValidVotes>314<", "<ValidVotes>315<");
  return { ...file, bytes: new TextEncoder().encode(text.slice(0, from) + changed) };
});

describe("a place in a count", () => {
  test("has the polling station, the list and the candidate by name", () => {
    const path = "Contest[2]/ReportingUnitVotes[8003::SB2]/list 1/candidate 2";
    const [station, list, candidate, ...more] = namesOf("gemeente_Fictie_aan_Zee", path);
    expect(station).toBe("station: Het Draaiorgel 2 (postcode: 0434 LM) (8003::SB2)");
    expect(list).toBe("list: 1. Eerste Fictieve Lijst");
    expect(candidate).toMatch(/^candidate: 2\. \S+, /);
    expect(more).toEqual([]);
  });

  test("that is the total of a municipality or a district has the name of that", () => {
    expect(namesOf("gemeente_Fictie_aan_Zee", "Contest[2]/TotalVotes")).toEqual([
      "municipality: Fictie aan Zee (8003)",
    ]);
    expect(namesOf("kieskring_s-Fictiehage", "Contest[2]/TotalVotes")).toEqual([
      "district: 's-Fictiehage (2)",
    ]);
    const unit = "Contest[2]/ReportingUnitVotes[HSB2::8003]/Cast";
    expect(namesOf("kieskring_s-Fictiehage", unit)).toEqual([
      "municipality: Fictie aan Zee (HSB2::8003)",
    ]);
  });

  test("has no name where the files give none, or more than one", () => {
    expect(namesOf("gemeente_Fictie_aan_Zee", "Contest[2]/ReportingUnitVotes[8003::SB99]")).toEqual(
      [],
    );
    expect(namesOf("Totaaltelling", "Contest[alle]/TotalVotes/list 99")).toEqual([]);
    expect(namesOf("Totaaltelling", "Contest[alle]/TotalVotes")).toEqual([]);
    expect(namesOf("Verkiezingsdefinitie", "ElectionIdentifier")).toEqual([]);
  });

  test("in the national count has people by their code", () => {
    expect(
      namesOf("Totaaltelling", "Contest[alle]/TotalVotes/list 1/candidate PluisdansQ"),
    ).toEqual([
      "list: 1. Eerste Fictieve Lijst",
      "candidate: Pluisdans, Q. de (Quinten) (PluisdansQ)",
    ]);
  });
});

describe("a place in the result", () => {
  test("has the elected person by name", () => {
    expect(namesOf("Resultaat", "Result/list 1/elected 1/Ranking")).toEqual([
      "list: 1. Eerste Fictieve Lijst",
      "elected: 1. Pluisdans, Q. de (Quinten)",
    ]);
  });
});

describe("a list total that is wrong at one polling station", async () => {
  const run = await runFiles(forged, byOurselves);

  test("is told with the name of that station, in every report", () => {
    expect(textReport(run)).toMatch(
      /stembureau \(polling station\) +Het Draaiorgel 2 \(postcode: 0434 LM\) \(8003::SB2\)\n +lijst \(list\) +1\. Eerste Fictieve Lijst\n/,
    );
    const [front = "", rest = ""] = htmlReport(run).split('id="bevindingen"');
    for (const part of [front, rest]) {
      expect(part).toContain("Het Draaiorgel 2 (postcode: 0434 LM) (8003::SB2)");
    }
    expect(junitReport(run)).toContain("polling station Het Draaiorgel 2");
    expect(sarifReport(run)).toContain(
      "polling station Het Draaiorgel 2 (postcode: 0434 LM) (8003::SB2) · list 1. Eerste Fictieve Lijst · expected 314 (verified)",
    );
  });

  test("keeps its path and stands as a claim of the file", () => {
    const place = run.checks.find(({ id }) => id === "V05.01")?.findings[0]?.place;
    expect(place?.path).toBe("Contest[2]/ReportingUnitVotes[8003::SB2]/list 1");
    expect(place?.names.map(({ kind, name }) => [kind, name.trust])).toEqual([
      ["station", "claimed"],
      ["list", "claimed"],
    ]);
  });
});

describe("two counts that differ", async () => {
  const run = await runFiles(filesOf(vector("municipality-differs-from-district")), byOurselves);
  const finding = run.checks.find(({ id }) => id === "V06.02")?.findings[0];

  test("are told with the names of both places, and once where they have the same", () => {
    expect(finding?.place?.names.map(({ kind, id }) => [kind, id])[0]).toEqual([
      "municipality",
      expect.stringMatching(/^HSB\d::\d{4}$/),
    ]);
    expect(finding?.against?.names.map(({ kind, id }) => [kind, id])[0]).toEqual([
      "municipality",
      expect.stringMatching(/^\d{4}$/),
    ]);
    if (finding?.place == null || finding.against === null) throw new Error("no two places");
    expect(newNames(finding.against, finding.place).map(({ kind }) => kind)).toEqual([
      "municipality",
    ]);
  });
});
