// One contest for the whole country, and districts below it (rule S15).
import { describe, expect, test } from "vitest";
import { sha256 } from "../src/node/file-source.js";
import { countsIn } from "../src/report/story/counts.js";
import { stationsFor, traceStory } from "../src/report/story/trace.js";
import { textReport } from "../src/report/text.js";
import { europeanFiles } from "./support/european.js";
import { changedDigits, edited, failing } from "./support/forging.js";
import { byOurselves, deliveryOf, runFiles, runFrom, verifyFiles } from "./support/memory.js";

const bump = (text: string, place: RegExp): string =>
  text.replace(place, (_, head: string, votes: string) => `${head}${Number(votes) + 1}`);
const firstVote = /(<Candidate>.*?<ValidVotes>)(\d+)/s;

describe("an election of the European Parliament, in one contest", () => {
  test("is verified down to its polling stations, by two counts and a proof", async () => {
    const verification = await verifyFiles(europeanFiles);
    const run = runFrom(verification);
    expect(run.reasons).toEqual([]);
    expect(run).toMatchObject({ verdict: "verified", depth: "stations" });
    expect(run.levels.map(({ state }) => state)).toEqual(Array(4).fill("verified"));
    const passed = run.checks.filter(({ status }) => status === "pass").map(({ id }) => id);
    const asked = ["V04.06", "V04.07", "V04.10", "V04.12", "V05.08", "V06.01", "V06.02"];
    const counted = ["V07.01", "V07.03", "V07.04", "V08.01", "V08.02", "V08.05", "V12.01"];
    expect(passed).toEqual(expect.arrayContaining([...asked, ...counted, "V12.02", "V12.03"]));
    // Both districts, each held against the total count; and each municipality against its district.
    const examined = (id: string): number =>
      verification.judged.find(({ entry }) => entry.id === id)?.outcome.examined ?? 0;
    expect(examined("V06.03")).toBe(5);
    expect(textReport(run)).toContain("landelijke telling");
  });

  test("has its files all in the contest alle, with one file of lists", () => {
    const lists = europeanFiles.filter(({ name }) => name.startsWith("Kandidatenlijsten"));
    expect(lists.map(({ name }) => name)).toEqual(["Kandidatenlijsten_EP2099.eml.xml"]);
    for (const { name, bytes } of europeanFiles) {
      const contests = new TextDecoder().decode(bytes).match(/<ContestIdentifier Id="[^"]*"/g);
      expect(contests, name).toEqual(['<ContestIdentifier Id="alle"']);
    }
  });

  test("is verified in its result alone", async () => {
    const top = europeanFiles.filter(({ name }) => !name.startsWith("Telling"));
    expect(await runFiles(top)).toMatchObject({ verdict: "verified", depth: "result" });
  });

  test.each([
    ["the definition", /Verkiezingsdefinitie/],
    ["the lists", /Kandidatenlijsten/],
    ["the total count", /Totaaltelling/],
    ["the result", /Resultaat/],
    ["the count of a district", /kieskring_s-Fictiehage/],
    ["the count of a municipality", /gemeente_Fictie_aan_Zee/],
  ])("is incomplete without %s", async (_, name) => {
    const files = europeanFiles.filter((file) => !name.test(file.name));
    expect((await verifyFiles(files, byOurselves)).verdict.word).toBe("incomplete");
  });

  test.each([
    ["a municipality", /gemeente_Fictie_aan_Zee/, "V05.01"],
    ["a district", /kieskring_s-Fictiehage/, "V05.01"],
    ["the total count", /Totaaltelling/, "V05.01"],
  ])("is refuted where one number of %s is changed", async (_, name, check) => {
    const forged = edited(europeanFiles, name, (text) => bump(text, firstVote));
    expect(await failing(forged)).toContain(check);
  });

  test("is refuted where a number of seats, a rank or a name in the result is changed", async () => {
    const seats = edited(europeanFiles, /Verkiezingsdefinitie/, (text) =>
      text.replace(/<kr:NumberOfSeats>\d+/, "<kr:NumberOfSeats>29"),
    );
    expect(await failing(seats)).toContain("V07.01");
    const rank = edited(europeanFiles, /Resultaat/, (text) =>
      text.replace(/(<CandidateIdentifier Id=")2"/, '$199"'),
    );
    expect(await failing(rank)).toContain("V08.03");
    const stranger = edited(europeanFiles, /Resultaat/, (text) =>
      text.replace(/<xnl:LastName>[^<]*/, "<xnl:LastName>Vreemdeling"),
    );
    expect(await failing(stranger)).toContain("V08.04");
  });

  test("is refuted where a district or a municipality says other than the count above it", async () => {
    const more = (text: string): string =>
      text.replaceAll(/<RejectedVotes ReasonCode="blanco">\d+/g, (found) => `${found}0`);
    // All sums of the file hold.
    const district = edited(europeanFiles, /kieskring_s-Fictiehage/, more);
    expect(await failing(district)).toEqual(expect.arrayContaining(["V06.01", "V06.02"]));
    const municipality = edited(europeanFiles, /gemeente_Fictie_aan_Zee/, more);
    expect(await failing(municipality)).toContain("V06.02");
  });

  test.each([
    /Verkiezingsdefinitie/,
    /Kandidaten/,
    /gemeente_/,
    /kieskring_/,
    /Totaal/,
    /Resultaat/,
  ])("is refuted where a document stands in the contest of a district (%s)", async (name) => {
    const forged = edited(europeanFiles, name, (text) =>
      text.replace('<ContestIdentifier Id="alle"', '<ContestIdentifier Id="1"'),
    );
    expect(await failing(forged)).toContain("V04.06");
  });

  test("is refuted by a count of a district that the election does not have", async () => {
    const forged = edited(europeanFiles, /kieskring_s-Fictiehage/, (text) =>
      text.replace('AuthorityIdentifier Id="HSB2"', 'AuthorityIdentifier Id="HSB3"'),
    );
    expect(await failing(forged)).toContain("V04.06");
  });

  test.each([
    ["no committee", "V03.02", /<ManagingAuthority>.*?<\/ManagingAuthority>/s, ""],
    ["a committee of no district", "V04.06", 'Identifier Id="HSB2"', 'Identifier Id="CSB"'],
  ])("is refuted by a count of a district from %s (%s)", async (_, check, from, to) => {
    const forged = edited(europeanFiles, /kieskring_s-Fictiehage/, (text) =>
      text.replace(from, to),
    );
    expect(await failing(forged)).toContain(check);
  });

  test("is refuted by two counts that both say to be of one district", async () => {
    const forged = edited(europeanFiles, /kieskring_s-Fictiehage/, (text) =>
      text.replace('AuthorityIdentifier Id="HSB2"', 'AuthorityIdentifier Id="HSB1"'),
    );
    const { judged, verdict } = await verifyFiles(forged, byOurselves);
    expect(verdict.word).not.toBe("verified");
    const told = judged.find(({ entry }) => entry.id === "V04.05");
    expect(told?.outcome.findings).toHaveLength(1);
  });

  test("is refuted where two people changed codes in one district", async () => {
    for (const unit of [0, 1]) {
      const forged = edited(europeanFiles, /Totaaltelling/, (text) => {
        const units = text.split("<ReportingUnitVotes>");
        const own = units[unit + 1] ?? "";
        const [first = "", second = ""] = [...own.matchAll(/ShortCode="([^"]*)"/g)].map(
          ([whole]) => whole,
        );
        units[unit + 1] = own.replace(first, "X").replace(second, first).replace("X", second);
        return units.join("<ReportingUnitVotes>");
      });
      expect(await failing(forged), `unit ${unit}`).toContain("V04.12");
    }
  });

  test("is not verified with another digit in any kind of number or date", async () => {
    const forgeries = changedDigits(europeanFiles);
    expect(forgeries.length).toBeGreaterThan(200);
    for (const { what, files } of forgeries) {
      const { verdict } = await verifyFiles(files, byOurselves);
      expect(verdict.word, what).not.toBe("verified");
    }
  }, 240_000);

  test("is followed from a polling station to the seats, through its own district", async () => {
    const counts = await countsIn(deliveryOf(europeanFiles), sha256);
    const [station] = stationsFor("8003::SB2", counts);
    if (station === undefined) throw new Error("no station");
    const story = await traceStory(station, counts, await runFiles(europeanFiles, byOurselves));
    expect(story).toContain("Telling_EP2099_kieskring_s-Fictiehage.eml.xml · Contest[alle]/");
    expect(story).not.toContain("?");
    expect(story).not.toContain("✗");
  });
});

describe("the files of one municipality in an election of the European Parliament", () => {
  test("are verified by themselves", async () => {
    const own = europeanFiles.filter(({ name }) =>
      /Verkiezingsdefinitie|Kandidatenlijsten|gemeente_Fictie_aan/.test(name),
    );
    const run = await runFiles(own, { scope: "municipality" });
    expect(run).toMatchObject({ verdict: "verified", depth: "stations", reasons: [] });
  });
});
