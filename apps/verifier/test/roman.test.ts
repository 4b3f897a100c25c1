// Two districts whose contests have Roman numerals (EML_NL, section 2.4; rule S15): Provinciale Staten in Limburg.
import { describe, expect, test } from "vitest";
import { sha256 } from "../src/node/file-source.js";
import { countsIn } from "../src/report/story/counts.js";
import { candidateStory } from "../src/report/story/explain-seats.js";
import { stationsFor, traceStory } from "../src/report/story/trace.js";
import { textReport } from "../src/report/text.js";
import { changedDigits, edited, failing } from "./support/forging.js";
import { byOurselves, deliveryOf, runFiles, runFrom, verifyFiles } from "./support/memory.js";
import { romanFiles } from "./support/roman.js";

const contest = (id: string): string => `<ContestIdentifier Id="${id}"`;
const bump = (text: string): string =>
  text.replace(/(<Candidate>.*?<ValidVotes>)(\d+)/s, (_, head: string, votes: string) => {
    return `${head}${Number(votes) + 1}`;
  });
/** All sums of the file hold: they do not count blank votes. */
const moreBlank = (text: string): string =>
  text.replaceAll(/(?<=<RejectedVotes ReasonCode="blanco">)\d+/g, (found) => `1${found}`);
const withoutRoman = (text: string): string => text.replaceAll(' RomanNumerals="true"', "");

const ofSecond = /Kandidatenlijsten_PS2099_s-Fictiehage/;
const firstDistrict = /kieskring_Fictiehoven/;
const secondDistrict = /kieskring_s-Fictiehage/;

describe("an election with Roman numerals", () => {
  test("is verified down to its polling stations, by two counts and a proof", async () => {
    const verification = await verifyFiles(romanFiles);
    const run = runFrom(verification);
    expect(run.reasons).toEqual([]);
    expect(run).toMatchObject({ verdict: "verified", depth: "stations" });
    expect(run.levels.map(({ state }) => state)).toEqual(Array(4).fill("verified"));
    const passed = run.checks.filter(({ status }) => status === "pass").map(({ id }) => id);
    const asked = ["V04.06", "V04.07", "V04.10", "V04.12", "V06.01", "V06.02", "V06.06"];
    const counted = ["V07.01", "V07.03", "V07.04", "V08.01", "V08.02", "V08.05", "V12.01"];
    expect(passed).toEqual(expect.arrayContaining([...asked, ...counted, "V12.02", "V12.03"]));
    // Both districts against the total count, and three municipalities against their district.
    const examined = (id: string): number =>
      verification.judged.find(({ entry }) => entry.id === id)?.outcome.examined ?? 0;
    expect(examined("V06.03")).toBe(8);
    expect(textReport(run)).toContain("telling van de provincie");
  });

  test("says in which district a list of a group got its seats, as a reader knows it", async () => {
    const { outcome } = await runFiles(romanFiles);
    const told = outcome?.lists.flatMap(({ why }) => why.flatMap(({ nl, en }) => [nl, en])) ?? [];
    const inside = told.filter((line) => /kieskring|district/.test(line));
    expect(inside.join("\n")).toMatch(
      /^In kieskring II \([^)]+\) krijgt de lijst van de groep \d+ zetels?\.$/m,
    );
    for (const line of inside) expect(line).toMatch(/(kieskring|district) I{1,2} \([^)]+\)/);
    expect(told.join(" ")).not.toMatch(/\d{4}/);
  });

  test("has Roman contests, and decimal committees and units", () => {
    const contestIn = (text: string): string | undefined =>
      /<ContestIdentifier Id="([^"]*)"/.exec(text)?.[1];
    const texts = romanFiles.map(({ bytes }) => new TextDecoder().decode(bytes));
    const byContest = Map.groupBy(texts, contestIn);
    const sizes = [...byContest].map(([id, { length }]) => [id, length]);
    expect(sizes).toEqual([
      ["alle", 3],
      ["I", 4],
      ["II", 6],
    ]);
    expect(texts.join("")).not.toMatch(/HSB[IVX]/);
    // One list stands in the second district only.
    expect(byContest.get("I")?.join("")).not.toContain("Ruim Baan");
    expect(byContest.get("II")?.every((text) => text.includes("Ruim Baan"))).toBe(true);
  });

  test.each([
    ["leave its municipality out of its id", '"8003::SB1"', '"SB1"'],
    ["be made by itself", 'AuthorityIdentifier Id="8003"', 'AuthorityIdentifier Id="SB1"'],
  ])("is verified where the count of a polling station happens to %s", async (_, one, other) => {
    const files = edited(romanFiles, /stembureau_1_Fictie_aan/, (text) => text.replace(one, other));
    const { verdict } = await verifyFiles(files, byOurselves);
    expect(verdict.word).toBe("verified");
  });

  test("is verified in its result alone", async () => {
    const top = romanFiles.filter(({ name }) => !name.startsWith("Telling"));
    expect(await runFiles(top, byOurselves)).toMatchObject({
      verdict: "verified",
      depth: "result",
    });
  });

  test.each([
    ["the definition", /Verkiezingsdefinitie/],
    ["the lists of a district", ofSecond],
    ["the total count", /Totaaltelling/],
    ["the result", /Resultaat/],
    ["the count of a district", secondDistrict],
    ["the count of a municipality", /gemeente_Fictie_aan_Zee/],
  ])("is incomplete without %s", async (_, name) => {
    const files = romanFiles.filter((file) => !name.test(file.name));
    expect((await verifyFiles(files, byOurselves)).verdict.word).toBe("incomplete");
  });

  test("is not verified with another digit in any kind of number or date", async () => {
    const forgeries = changedDigits(romanFiles);
    expect(forgeries.length).toBeGreaterThan(200);
    for (const { what, files } of forgeries) {
      const { verdict, judged } = await verifyFiles(files, byOurselves);
      // Electors and codes of a polling station's own count are held against its municipality as warnings (V06.03, V06.04).
      const isAdvised = /stembureau.* (Cast|UncountedVotes)/.test(what);
      const told = isAdvised && judged.some(({ status }) => status === "warn");
      expect(verdict.word === "verified" && !told, what).toBe(false);
    }
  }, 240_000);
});

describe("an election with Roman numerals is refuted", () => {
  test.each([ofSecond, /gemeente_Fictie_aan/, /stembureau_1_Fictie_aan/, secondDistrict])(
    "by a document in a contest that it does not have, or in decimal (%s)",
    async (name) => {
      for (const id of ["III", "2", "alle", "geen"]) {
        const forged = edited(romanFiles, name, (text) => text.replace(contest("II"), contest(id)));
        expect(await failing(forged), id).toContain("V04.06");
      }
      // No number at all: no file of a contest.
      const none = edited(romanFiles, name, (text) => text.replace(contest("II"), contest("IIII")));
      expect(await failing(none)).toEqual(["V03.02"]);
    },
  );

  test("under a name that has one district only: V04.04, rule S14", async () => {
    const forged = edited(romanFiles, /./, (text) => text.replace("PS2<", "PS1<"));
    expect(await failing(forged)).toContain("V04.04");
  });

  test("in contests that are all decimal: V04.06 alone", async () => {
    const forged = edited(romanFiles, /Telling|Kandidatenlijsten/, (text) =>
      text.replace(contest("I"), contest("1")).replace(contest("II"), contest("2")),
    );
    expect(await failing(forged)).toEqual(["V04.06"]);
  });

  test("where the region does not ask for Roman numerals: V04.06 alone", async () => {
    const forged = edited(romanFiles, /Verkiezingsdefinitie/, withoutRoman);
    expect(await failing(forged)).toEqual(["V04.06"]);
    const run = await runFiles(forged, byOurselves);
    const [found] = run.checks.flatMap(({ id, findings }) => (id === "V04.06" ? findings : []));
    expect(found).toMatchObject({ expected: { value: "1 / 2" }, found: { value: "I" } });
  });

  test("where two documents of one district write it in two ways", async () => {
    const other = edited(
      romanFiles.filter(({ name }) => ofSecond.test(name)),
      /./,
      (text) => text.replace(contest("II"), contest("2")),
    ).map((file) => ({ ...file, name: "second.eml.xml" }));
    const { judged, verdict } = await verifyFiles([...romanFiles, ...other], byOurselves);
    expect(verdict.word).not.toBe("verified");
    const told = judged.find(({ entry }) => entry.id === "V04.05");
    expect(told?.outcome.findings).toMatchObject([{ facts: { document: "lists 2" } }]);
  });

  test("where the lists of the districts are swapped", async () => {
    const swapped = (text: string): string =>
      text.replace(/<ContestIdentifier Id="(I+)"/, (_, id: string) =>
        contest(id === "I" ? "II" : "I"),
      );
    const forged = edited(romanFiles, /Kandidatenlijsten/, swapped);
    expect(await failing(forged)).toContain("V04.10");
    const { judged } = await verifyFiles(forged, byOurselves);
    const area = judged.find(({ entry }) => entry.id === "V04.06");
    // The names of the districts are told as well.
    expect(area?.outcome.findings.map(({ reason }) => reason)).toEqual([
      "contest-name",
      "contest-name",
    ]);
  });

  test("by a count of the second committee in the contest of the first", async () => {
    const forged = edited(romanFiles, secondDistrict, (text) =>
      text.replace(contest("II"), contest("I")),
    ).filter(({ name }) => !firstDistrict.test(name));
    expect(await failing(forged)).toEqual(expect.arrayContaining(["V04.06", "V04.07"]));
    const { judged } = await verifyFiles(forged, byOurselves);
    const area = judged.find(({ entry }) => entry.id === "V04.06")?.outcome.findings;
    expect(area?.map(({ reason, expected, found }) => [reason, expected, found])).toEqual([
      ["contest-name", "Fictiehoven", "'s-Fictiehage"],
      ["authority", "HSB1", "HSB2"],
    ]);
  });

  test("by a count of a municipality or a polling station in the contest of the other district", async () => {
    for (const name of [/gemeente_Fictie_aan/, /stembureau_1_Fictie_aan/]) {
      const forged = edited(romanFiles, name, (text) => text.replace(contest("II"), contest("I")));
      expect(await failing(forged), String(name)).toContain("V04.06");
    }
  });

  test("by a count of a polling station that another municipality made", async () => {
    const forged = edited(romanFiles, /stembureau_1_Fictie_aan/, (text) =>
      text.replace('AuthorityIdentifier Id="8003"', 'AuthorityIdentifier Id="8002"'),
    );
    expect(await failing(forged)).toContain("V04.07");
  });

  test.each([/gemeente_Fictie_aan/, secondDistrict, /stembureau_1_Fictie_aan/, /Totaaltelling/])(
    "where one vote is changed (%s)",
    async (name) => {
      expect(await failing(edited(romanFiles, name, bump))).toContain("V05.01");
    },
  );

  test("where a count says other than the count above it, though all its sums hold", async () => {
    const district = await failing(edited(romanFiles, secondDistrict, moreBlank));
    expect(district).toEqual(expect.arrayContaining(["V06.01", "V06.02"]));
    const municipality = await failing(edited(romanFiles, /gemeente_Fictie_aan/, moreBlank));
    expect(municipality).toContain("V06.02");
  });

  test("where someone else is elected", async () => {
    const stranger = edited(romanFiles, /Resultaat/, (text) =>
      text.replace(/<xnl:LastName>[^<]*/, "<xnl:LastName>Vreemdeling"),
    );
    expect(await failing(stranger)).toContain("V08.04");
  });
});

describe("a reader of an election with Roman numerals", () => {
  test("is told which district is missing as the files write it", async () => {
    const files = romanFiles.filter(
      ({ name }) => !ofSecond.test(name) && !firstDistrict.test(name),
    );
    const text = textReport(await runFiles(files, byOurselves));
    expect(text).toContain("kieskring II ('s-Fictiehage)");
    expect(text).toContain("district I (Fictiehoven)");
  });

  test("sees the number of a district as its count writes it, and its kind once", async () => {
    const files = edited(romanFiles, secondDistrict, moreBlank);
    const run = await runFiles(files, byOurselves);
    const text = textReport(run);
    expect(text).toMatch(/kieskring \(district\) +'s-Fictiehage \(II\)/);
    expect(text).toMatch(/kieskring \(district\) +'s-Fictiehage \(HSB2\)/);
    expect(text).toContain("Contest[II]/TotalVotes");
    expect(text).not.toMatch(/kieskring \(district\) +Kieskring/);
  });

  test("sees who stands on that place in that district, where another stands in the other", async () => {
    const place =
      /(<AffiliationIdentifier Id="3".*?<CandidateIdentifier Id="16".*?<ValidVotes>)(\d+)/s;
    const votes = (text: string): string =>
      text.replace(place, (_, head: string, own: string) => `${head}${Number(own) + 1}`);
    const peopleIn = async (name: RegExp): Promise<readonly string[]> => {
      const run = await runFiles(edited(romanFiles, name, votes), byOurselves);
      const names = run.checks.flatMap(({ findings }) =>
        findings.flatMap(({ place: at }) => at?.names ?? []),
      );
      const people = names.filter(({ kind, id }) => kind === "candidate" && id === "16");
      return [...new Set(people.map(({ name: { value } }) => value))];
    };
    const [first, second] = [await peopleIn(firstDistrict), await peopleIn(secondDistrict)];
    expect([first.length, second.length]).toEqual([1, 1]);
    expect(first).not.toEqual(second);
  });

  test("is told on which place of which district a candidate stands", async () => {
    const verification = await verifyFiles(romanFiles, byOurselves);
    const run = runFrom(verification);
    const tell = (shortCode = ""): string => {
      const story = candidateStory(shortCode, verification.evidence, run);
      return story.kind === "told" ? story.lines.join("\n") : story.kind;
    };
    const codeIn = (list: number): string | undefined =>
      run.outcome?.lists.find(({ listNumber }) => listNumber === list)?.elected[0]?.shortCode;
    expect(tell(codeIn(1))).toMatch(/in kieskring \(number in district\) I, II$/m);
    expect(tell(codeIn(4))).toMatch(/in kieskring \(number in district\) II$/m);
  });

  test("can follow a polling station to the seats, through its own district", async () => {
    const counts = await countsIn(deliveryOf(romanFiles), sha256);
    const [station] = stationsFor("8003::SB1", counts);
    if (station === undefined) throw new Error("no station");
    const story = await traceStory(station, counts, await runFiles(romanFiles, byOurselves));
    expect(story).toContain("Telling_PS2099_kieskring_s-Fictiehage.eml.xml · Contest[II]/");
    expect(story).toContain("Kieskring II 's-Fictiehage");
    expect(story).not.toContain("?");
    expect(story).not.toContain("✗");
  });

  test("is told that a district is missing on the way, by the count of a municipality alone", async () => {
    const own = romanFiles.filter(({ name }) => /gemeente_Fictie_aan/.test(name));
    const counts = await countsIn(deliveryOf(own), sha256);
    const [station] = stationsFor("8003::SB1", counts);
    if (station === undefined) throw new Error("no station");
    const story = await traceStory(station, counts, await runFiles(own, byOurselves));
    expect(story).toContain("De gemeente telt mee in de kieskring.");
  });

  test("can have the files of one municipality verified by themselves", async () => {
    const own = romanFiles.filter(({ name }) =>
      /Verkiezingsdefinitie|Kandidatenlijsten_PS2099_s|gemeente_Fictie_aan/.test(name),
    );
    const run = await runFiles(own, { scope: "municipality", ...byOurselves });
    expect(run).toMatchObject({ verdict: "verified", depth: "stations", reasons: [] });
  });
});
