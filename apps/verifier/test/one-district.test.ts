import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeDocument } from "@telwerk/eml-codec";
import { dataFolder, describeWithData } from "@telwerk/testkit/node";
import { describe, expect, test } from "vitest";
import { districtsOf, isOneDistrict, municipalitiesOf } from "../src/evidence/regions.js";
import { textReport } from "../src/report/text.js";
import { changedDigits, edited, failing } from "./support/forging.js";
import { byOurselves, runFiles, runFrom, verifyFiles } from "./support/memory.js";
import {
  type Kind,
  oneDistrictFiles,
  province,
  smallWaterBoard,
  waterBoard,
} from "./support/one-district.js";
import { romanFiles } from "./support/roman.js";

const kinds: readonly Kind[] = [province, waterBoard, smallWaterBoard];

test("a province of one district under the name of one with more is refuted: rule S14", async () => {
  const forged = edited(oneDistrictFiles(province), /./, (text) => text.replace("PS1<", "PS2<"));
  expect(await failing(forged)).toContain("V04.04");
});

/** The files of two districts, under the name of an election that has one. */
const twoDistricts = {
  PS1: edited(romanFiles, /./, (text) => text.replace("PS2<", "PS1<")),
  AB1: edited(romanFiles, /./, (text) => inWater(text, "AB1")),
  AB2: edited(romanFiles, /./, (text) => inWater(text, "AB2")),
};

function inWater(text: string, subcategory: string): string {
  return text
    .replace("PS2<", `${subcategory}<`)
    .replace(">PS<", ">AB<")
    .replaceAll("PS2099", "AB2099")
    .replaceAll('"PROVINCIE"', '"WATERSCHAP"');
}

test.each(Object.entries(twoDistricts))(
  "an election of one district (%s) that has two is refuted: rule S14",
  async (_, files) => {
    const { verdict, checks } = await runFiles(files, byOurselves);
    expect(verdict).toBe("refuted");
    expect(checks.find(({ id }) => id === "V04.04")?.findings).toMatchObject([
      { reason: "districts", expected: { value: "1" }, found: { value: "2" } },
    ]);
  },
);

describe.each(kinds)("an election of one district ($subcategory)", (kind) => {
  const files = oneDistrictFiles(kind);
  const second = /^Telling.*/;
  const municipal = files.filter(({ name }) => second.test(name));
  const [one] = municipal;
  if (one === undefined) throw new Error("no municipality");
  const only = new RegExp(`^${one.name.replaceAll(".", "\\.")}$`);

  test("is verified down to its polling stations, by two counts and a proof", async () => {
    const verification = await verifyFiles(files);
    const { judged, verdict } = verification;
    expect(runFrom(verification).reasons).toEqual([]);
    expect(verdict).toMatchObject({ word: "verified", depth: "stations" });
    expect(verdict.levels.districts.state).toBe("not-given");
    const passed = judged.filter(({ status }) => status === "pass").map(({ entry }) => entry.id);
    expect(passed).toEqual(
      expect.arrayContaining([
        "V04.06",
        "V04.07",
        "V04.10",
        "V06.02",
        "V07.01",
        "V07.03",
        "V07.04",
      ]),
    );
    expect(passed).toEqual(expect.arrayContaining(["V08.01", "V08.02", "V08.05", "V12.03"]));
    expect(textReport(runFrom(verification))).toContain(
      kind.category === "PS" ? "telling van de provincie" : "telling van het waterschap",
    );
  });

  test("is verified in its result alone", async () => {
    const top = files.filter(({ name }) => !second.test(name));
    expect(await runFiles(top, { ...byOurselves })).toMatchObject({
      verdict: "verified",
      depth: "result",
    });
  });

  test.each([
    ["the result", /Resultaat/],
    ["the total count", /Totaaltelling/],
    ["the lists", /Kandidatenlijsten/],
    ["the definition", /Verkiezingsdefinitie/],
    ["a municipality", only],
  ])("is incomplete without %s", async (_, name) => {
    const { verdict } = await verifyFiles(
      files.filter((file) => !name.test(file.name)),
      byOurselves,
    );
    expect(verdict.word).toBe("incomplete");
  });

  test("is refuted where a count stands in another contest", async () => {
    for (const name of [only, /Totaaltelling/, /Resultaat/, /Kandidatenlijsten/]) {
      for (const contest of ["1", "alle"]) {
        const forged = edited(files, name, (text) =>
          text.replace('<ContestIdentifier Id="geen">', `<ContestIdentifier Id="${contest}">`),
        );
        expect(await failing(forged), `${name} ${contest}`).toContain("V04.06");
      }
    }
  });

  test("is refuted by a definition whose own contest is another", async () => {
    const forged = edited(files, /Verkiezingsdefinitie/, (text) =>
      text.replace('<ContestIdentifier Id="geen">', '<ContestIdentifier Id="alle">'),
    );
    expect(await failing(forged)).toContain("V04.06");
  });

  test("is refuted where the total count names another municipality, or one twice", async () => {
    const ids = (text: string): readonly string[] =>
      [...text.matchAll(/<ReportingUnitIdentifier Id="(\d{4})"/g)].map(([, id = ""]) => id);
    const stranger = edited(files, /Totaaltelling/, (text) =>
      text.replace(/(<ReportingUnitIdentifier Id=")\d{4}/, "$19999"),
    );
    expect(await failing(stranger)).toContain("V04.07");
    const twice = edited(files, /Totaaltelling/, (text) => {
      const [first = "", other = ""] = ids(text);
      return text.replace(`Id="${other}"`, `Id="${first}"`);
    });
    expect(await failing(twice)).toContain("V03.02");
  });

  test("is refuted by a count of a municipality that is not of this election", async () => {
    const forged = edited(files, only, (text) =>
      text.replace(/(<AuthorityIdentifier Id=")\d{4}/, "$19999"),
    );
    expect(await failing(forged)).toContain("V04.06");
  });

  test("is refuted where a vote is moved in any of its counts", async () => {
    for (const name of [only, /Totaaltelling/]) {
      const forged = edited(files, name, (text) =>
        text.replace(/(<Candidate>.*?<ValidVotes>)(\d+)/s, (_, head: string, votes: string) => {
          return `${head}${Number(votes) + 1}`;
        }),
      );
      expect(await failing(forged), String(name)).toContain("V05.01");
    }
  });

  test("is refuted where votes are moved in a municipality and everywhere above it alone", async () => {
    // All sums of the total count hold, and only its municipality says otherwise.
    const forged = edited(files, /Totaaltelling/, (text) =>
      text.replaceAll(/<RejectedVotes ReasonCode="blanco">\d+/g, (found) => `${found}0`),
    );
    expect(await failing(forged)).toContain("V06.02");
  });

  test("is refuted where a seat went to another list, or to another person", async () => {
    const stranger = edited(files, /Resultaat/, (text) =>
      text.replace(/<xnl:LastName>[^<]*/, "<xnl:LastName>Vreemdeling"),
    );
    expect(await failing(stranger)).toEqual(expect.arrayContaining(["V08.01", "V08.04"]));
    const less = edited(files, /Verkiezingsdefinitie/, (text) =>
      text.replace(/<kr:NumberOfSeats>\d+/, `<kr:NumberOfSeats>${kind.seats - 2}`),
    );
    expect(await failing(less)).toContain("V07.01");
  });

  test("is refuted where the total count has lists in another order than the candidate lists", async () => {
    const forged = edited(files, /Totaaltelling/, (text) =>
      text
        .replaceAll('<AffiliationIdentifier Id="1"', '<AffiliationIdentifier Id="x"')
        .replaceAll('<AffiliationIdentifier Id="2"', '<AffiliationIdentifier Id="1"')
        .replaceAll('<AffiliationIdentifier Id="x"', '<AffiliationIdentifier Id="2"'),
    );
    expect(await failing(forged)).toContain("V04.10");
  });

  test("is not verified with another digit in any kind of number or date", async () => {
    const forgeries = changedDigits(files);
    expect(forgeries.length).toBeGreaterThan(150);
    for (const { what, files: forged } of forgeries) {
      const { verdict } = await verifyFiles(forged, byOurselves);
      expect(verdict.word, what).not.toBe("verified");
    }
  }, 240_000);

  test("is not taken for one where the definition has two districts", async () => {
    const forged = edited(files, /Verkiezingsdefinitie/, (text) =>
      text.replace(
        "</kr:ElectionTree>",
        `<kr:Region RegionNumber="2" RegionCategory="KIESKRING" SuperiorRegionNumber="1" SuperiorRegionCategory="${kind.root}"><kr:RegionName>Elders</kr:RegionName><kr:Committee CommitteeCategory="HSB"></kr:Committee></kr:Region></kr:ElectionTree>`,
      ),
    );
    expect(await failing(forged)).toContain("V04.06");
  });
});

describe.each(kinds)(
  "an election of one district as OSV wrote it in 2019 ($subcategory)",
  (kind) => {
    const inContestOne = (text: string): string =>
      text.replaceAll('<ContestIdentifier Id="geen">', '<ContestIdentifier Id="1">');
    const files = edited(oneDistrictFiles(kind), /./, inContestOne);

    test("is verified down to its polling stations, in contest 1 (rule S15)", async () => {
      const run = runFrom(await verifyFiles(files));
      expect(run.reasons).toEqual([]);
      expect(run).toMatchObject({ verdict: "verified", depth: "stations" });
    });

    test("is verified with the counts of its municipalities alone left out", async () => {
      const top = files.filter(({ name }) => !/^Telling/.test(name));
      expect(await runFiles(top, byOurselves)).toMatchObject({ verdict: "verified" });
    });

    test("is refuted where a vote is moved, or someone else is elected", async () => {
      const vote = edited(files, /Totaaltelling/, (text) =>
        text.replace(/<RejectedVotes ReasonCode="blanco">\d+/, (found) => `${found}0`),
      );
      expect(await failing(vote)).toContain("V05.09");
      const stranger = edited(files, /Resultaat/, (text) =>
        text.replace(/<xnl:LastName>[^<]*/, "<xnl:LastName>Vreemdeling"),
      );
      expect(await failing(stranger)).toEqual(expect.arrayContaining(["V08.01", "V08.04"]));
    });

    test.each([/^Telling/, /Totaaltelling/, /Kandidatenlijsten/, /Resultaat/])(
      "is refuted where a file stands in another contest than the definition (%s)",
      async (name) => {
        const forged = edited(files, name, (text) =>
          text.replace('<ContestIdentifier Id="1">', '<ContestIdentifier Id="geen">'),
        );
        expect(await failing(forged)).toContain("V04.06");
      },
    );
  },
);

describeWithData("the definitions of real elections of one district", () => {
  test.each([
    ["Verkiezingsdefinitie_PS2023_Drenthe", 12],
    ["Verkiezingsdefinitie_AB2023_Limburg", 31],
  ])("%s: no counts of districts, and all municipalities", (name, municipalities) => {
    const bytes = readFileSync(join(dataFolder(), "definitions", `${name}.eml.xml`));
    const decoded = decodeDocument(bytes);
    if (decoded.kind !== "ok" || decoded.value.kind !== "election-definition") {
      throw new Error("no definition");
    }
    expect(isOneDistrict(decoded.value)).toBe(true);
    expect(districtsOf(decoded.value)).toEqual([]);
    expect(municipalitiesOf(decoded.value)).toHaveLength(municipalities);
  });
});
