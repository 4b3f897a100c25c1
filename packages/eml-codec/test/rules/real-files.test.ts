// What the rules find in real files is known beforehand, and nothing else may be found.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, describeWithData } from "@telwerk/testkit/node";
import { expect, test } from "vitest";
import { decodeDocument, type EmlDocument } from "../../src/index.js";
import {
  checkDocument,
  checkElection,
  checkPlausibility,
  type RuleIssue,
} from "../../src/rules/index.js";
import { dataFile, decodedValue, documentOf } from "../documents.js";

/** How often each code was found. */
function tally(issues: readonly RuleIssue[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of issues) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

function everyDocument(folder: string): EmlDocument[] {
  return readdirSync(join(dataFolder(), folder))
    .filter((name) => name.endsWith(".xml"))
    .map((name) => decodedValue(decodeDocument(dataFile(`${folder}/${name}`))));
}

describeWithData("the rules on real files", () => {
  test("West Maas en Waal 2022: two stations do not explain one ballot (C5), and nothing else", () => {
    const issues = checkElection(everyDocument("GR2022_WestMaasEnWaal"));
    expect(tally(issues)).toEqual({ "EML-C05-UNEXPLAINED": 2 });
    // Its totals have one ballot more and one less: C4 holds in its net form only.
    const units = issues.map(({ path }) => /\[(0668::SB\d+)\]/.exec(path)?.[1]);
    expect(units).toEqual(["0668::SB1", "0668::SB7"]);
  });

  test("West Maas en Waal 2022: a municipality of villages, each with its own list and people (C7)", () => {
    // The same numbers as exact fractions give, by the formulas of the control protocol.
    const issues = everyDocument("GR2022_WestMaasEnWaal").flatMap(checkPlausibility);
    expect(tally(issues)).toEqual({ "EML-C07-SHARE": 10, "EML-C07-SWAP": 22 });
  });

  test("the Tweede Kamer 2021: only what the Kiesraad's remarks say too (S21, T1 to T3, X1 to X7)", () => {
    const issues = checkElection(everyDocument("TK2021"));
    expect(tally(issues.filter(({ severity }) => severity !== "info"))).toEqual({
      // 510d and 520 name the country as the area of the election.
      "EML-S04-DOMAIN": 2,
      // Six municipalities gave no electors.
      "W.205": 6,
      // The central committee corrected the electors of two districts.
      "EML-X05-ELECTORS": 2,
    });
    const corrected = issues.filter(({ code }) => code === "EML-X05-ELECTORS");
    expect(corrected.map(({ path, facts }) => [path, facts])).toEqual([
      ["Contest[alle]/ReportingUnitVotes[HSB10]/Cast", { expected: 578_393, found: 726_342 }],
      ["Contest[alle]/ReportingUnitVotes[HSB12]/Cast", { expected: 356_481, found: 449_253 }],
    ]);
    const infos = issues.filter(({ severity }) => severity === "info");
    expect(new Set(infos.map(({ code }) => code))).toEqual(new Set(["EML-C05-NO-EXPLANATION"]));
  }, 120_000);

  test("three real definitions break no rule (S3 to S6, S14)", () => {
    const documents = everyDocument("definitions");
    expect(documents).toHaveLength(3);
    expect(documents.flatMap(checkDocument)).toEqual([]);
  });

  test("X7: with another threshold the Rankings of the Tweede Kamer 2021 no longer fit", () => {
    const definition = documentOf(
      "election-definition",
      dataFile("TK2021/Verkiezingsdefinitie_TK2021.eml.xml"),
    );
    const count = documentOf("count", dataFile("TK2021/Totaaltelling_TK2021.eml.xml"));
    const result = documentOf("election-result", dataFile("TK2021/Resultaat_TK2021.eml.xml"));
    const rankings = (percentage: number): number => {
      const threshold = { ...definition.preferenceThreshold, value: percentage };
      const issues = checkElection([
        { ...definition, preferenceThreshold: threshold },
        count,
        result,
      ]);
      return issues.filter(({ code }) => code === "EML-X07-RANKING").length;
    };
    expect(rankings(25)).toBe(0);
    expect(rankings(26)).toBeGreaterThan(0);
    expect(rankings(10)).toBeGreaterThan(0);
  });

  const fixtures: readonly (readonly [string, string, Readonly<Record<string, number>>])[] = [
    [
      "S17: a unit `HSB1::1234` in a 510b passes the schema",
      "rust-eml-nl/deserialize_eml510b_test.eml.xml",
      { "EML-S03-DATE": 1, "EML-S04-AUTHORITY": 1, "EML-S16-AUTHORITY": 1, "EML-S17-UNIT": 1 },
    ],
    [
      "S16: a 510d with a municipality code",
      "rust-eml-nl/deserialize_eml510d_test.eml.xml",
      { "EML-S03-DATE": 1, "EML-S16-CENTRAL": 1 },
    ],
    [
      "S5: 9 seats for GR2",
      "rust-eml-nl/election_definition/eml110a_invalid_election_number_of_seats.eml.xml",
      { "EML-S05-SEATS": 1, "EML-S06-THRESHOLD": 1 },
    ],
    [
      "S5: 250 seats",
      "rust-eml-nl/election_definition/eml110a_invalid_election_number_of_seats_out_of_range.eml.xml",
      { "EML-S05-ODD": 1 },
    ],
    [
      "S6: 50 % of a large election",
      "rust-eml-nl/election_definition/eml110a_invalid_election_mismatch_preference_threshold.eml.xml",
      { "EML-S06-THRESHOLD": 1 },
    ],
    [
      "S6: 25 % of a small election",
      "rust-eml-nl/election_definition/eml110a_invalid_election_mismatch_preference_threshold_small_election.eml.xml",
      { "EML-S06-THRESHOLD": 1 },
    ],
    [
      "S4: no area",
      "rust-eml-nl/election_definition/eml110a_invalid_election_missing_election_domain.eml.xml",
      { "EML-S04-DOMAIN": 1 },
    ],
    ["a sound definition", "rust-eml-nl/election_definition/eml110a_test.eml.xml", {}],
    ["a sound result", "rust-eml-nl/eml520_test.eml.xml", {}],
  ];
  for (const [name, file, expected] of fixtures) {
    test(`a fixture of others: ${name}`, () => {
      const issues = checkDocument(decodedValue(decodeDocument(dataFile(`fixtures/${file}`))));
      expect(tally(issues)).toEqual(expected);
    });
  }
});
