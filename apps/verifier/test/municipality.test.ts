import { describe, expect, test } from "vitest";
import { textReport } from "../src/report/text.js";
import { councilFiles } from "./support/council.js";
import { edited, failing } from "./support/forging.js";
import { byOurselves, type MemoryFile, runFiles, verifyFiles } from "./support/memory.js";
import { base, filesOf, vector } from "./support/vectors.js";

/** Votes that candidates of list 3 get more, in the totals and at the first area: then 2 and 4 have as many. */
const more: ReadonlyMap<string, number> = new Map([
  ["2", -6],
  ["4", 5],
  ["5", 1],
]);

/** A count in which two candidates of list 3 have as many votes as each other. */
function withVotes(files: readonly MemoryFile[], name: RegExp): readonly MemoryFile[] {
  const list = /<AffiliationIdentifier Id="3">.*?(?=<AffiliationIdentifier|<Cast>)/gs;
  const vote = /(<CandidateIdentifier Id="(\d+)">.*?<ValidVotes>)(\d+)/gs;
  return edited(files, name, (text) => {
    let groups = 0;
    return text.replace(list, (whole) => {
      groups += 1;
      if (groups > 2) return whole;
      return whole.replace(vote, (_, tag: string, id: string, votes: string) => {
        return `${tag}${Number(votes) + (more.get(id) ?? 0)}`;
      });
    });
  });
}

describe("the election of a council, with all its files", () => {
  test("is told where all of them name another municipality than the definition: V04.02, rule S4", async () => {
    const other = edited(councilFiles, /./, (text) =>
      text.replace(/(?<=<kr:ElectionDomain Id=")\d+/, "8999"),
    );
    const { judged, verdict } = await verifyFiles(other, byOurselves);
    expect(verdict.word).toBe("verified");
    const told = judged.find(({ entry }) => entry.id === "V04.02");
    expect(told?.outcome.findings).toMatchObject([
      { reason: "domain", found: "8999", place: { path: "ElectionIdentifier/ElectionDomain/@Id" } },
    ]);
  });

  test("is verified down to its polling stations, seats and people by two counts and a proof", async () => {
    const { judged, verdict } = await verifyFiles(councilFiles);
    expect(verdict).toMatchObject({ word: "verified", depth: "stations", reasons: [] });
    expect(verdict.levels.districts.state).toBe("not-given");
    const passed = judged.filter(({ status }) => status === "pass").map(({ entry }) => entry.id);
    expect(passed).toEqual(
      expect.arrayContaining([
        "V06.02",
        "V07.01",
        "V07.03",
        "V07.04",
        "V08.01",
        "V08.02",
        "V08.05",
      ]),
    );
  });

  test.each([
    ["the result", /Resultaat/],
    ["the count of the whole", /Totaaltelling/],
    ["the lists", /Kandidatenlijsten/],
    ["the definition", /Verkiezingsdefinitie/],
  ])("is incomplete without %s", async (_, name) => {
    const files = councilFiles.filter((file) => !name.test(file.name));
    const { verdict } = await verifyFiles(files, byOurselves);
    expect(verdict.word).toBe("incomplete");
    expect(verdict.depth).toBeUndefined();
  });

  test("is incomplete without the count of the municipality, where that was required", async () => {
    const files = councilFiles.filter(({ name }) => !name.startsWith("Telling"));
    const { verdict } = await verifyFiles(files, { ...byOurselves, require: "stations" });
    expect(verdict).toMatchObject({ word: "incomplete", depth: "result" });
    expect(verdict.levels.municipalities).toEqual({ state: "incomplete", checks: ["V12.03"] });
  });

  test("has levels with the names of a council", async () => {
    const run = await runFiles(councilFiles);
    expect(run.levels.map(({ name }) => name.nl)).toEqual([
      "telling van de gemeente",
      "kieskringen",
      "gemeentelijk stembureau",
      "stembureaus",
    ]);
    expect(textReport(run)).not.toContain("landelijk");
  });

  test("is refuted where the count of the whole holds an area that does not exist, with votes of its own", async () => {
    const doubled = edited(councilFiles, /Totaaltelling/, (text) => {
      const [unit = ""] = /<ReportingUnitVotes>.*<\/ReportingUnitVotes>/s.exec(text) ?? [];
      const stranger = unit.replace(/Id="\d{4}">[^<]*/, 'Id="9999">Nergenshuizen');
      const figures = /(<(?:ValidVotes|Cast|TotalCounted|(?:Rejected|Uncounted)Votes[^>]*)>)(\d+)/g;
      return text
        .replace(/<TotalVotes>.*<\/TotalVotes>/s, (total) =>
          total.replace(figures, (_, tag: string, votes: string) => `${tag}${2 * Number(votes)}`),
        )
        .replace(unit, unit + stranger);
    });
    expect(await failing(doubled)).toEqual(["V04.07"]);
  });

  test("is verified where the count of the whole writes the municipality as its committee", async () => {
    const committee = edited(councilFiles, /Totaaltelling/, (text) =>
      text.replace(/(<ReportingUnitIdentifier Id=")\d{4}/, "$1HSB1"),
    );
    const { judged, verdict } = await verifyFiles(committee, byOurselves);
    expect(verdict).toMatchObject({ word: "verified", depth: "stations" });
    expect(judged.find(({ entry }) => entry.id === "V06.02")?.status).toBe("pass");
  });

  test("is verified where people with equal votes stand in another order than on the list, and says so", async () => {
    const equal = withVotes(withVotes(councilFiles, /Totaaltelling/), /gemeente/);
    expect((await verifyFiles(equal, byOurselves)).verdict.word).toBe("verified");
    const other = edited(equal, /Resultaat/, (text) => {
      const people = text.match(/<Selection><Candidate>.*?<\/Selection>/gs) ?? [];
      const at = people.findIndex((one) => one.includes("Nevelpluim"));
      const [first = "", second = ""] = people.slice(at, at + 2);
      expect([first, second].map((one) => /Id="(\d)"/.exec(one)?.[1])).toEqual(["2", "3"]);
      return text.replace(
        first + second,
        second.replace('Id="3"', 'Id="2"') + first.replace('Id="2"', 'Id="3"'),
      );
    });
    const { judged, verdict } = await verifyFiles(other, byOurselves);
    expect(verdict.word).toBe("verified");
    const people = judged.find(({ entry }) => entry.id === "V08.01");
    expect(people?.status).toBe("warn");
    expect(people?.outcome.findings.map(({ reason }) => reason)).toEqual(["equal-votes"]);
  });

  test.each([
    ["warns where the municipality made the count of the whole", "8001", "verified", "warn"],
    ["is refuted where another municipality made it", "8002", "refuted", "fail"],
  ])("%s", async (_, maker, word, status) => {
    const files = edited(councilFiles, /Totaaltelling/, (text) =>
      text.replace('<AuthorityIdentifier Id="CSB"', `<AuthorityIdentifier Id="${maker}"`),
    );
    const { judged, verdict } = await verifyFiles(files, byOurselves);
    expect(verdict.word).toBe(word);
    expect(judged.find(({ entry }) => entry.id === "V04.06")?.status).toBe(status);
  });

  test("is refuted where someone else is published as elected", async () => {
    const stranger = edited(councilFiles, /Resultaat/, (text) =>
      text.replace(/<xnl:LastName>[^<]*/, "<xnl:LastName>Vreemdeling"),
    );
    expect(await failing(stranger)).toEqual(expect.arrayContaining(["V08.01", "V08.04"]));
  });

  test("is refuted where two elected people changed places", async () => {
    const swapped = edited(councilFiles, /Resultaat/, (text) => {
      const people = [...text.matchAll(/<CandidateFullName>.*?<\/CandidateFullName>/g)];
      const [first = "", second = ""] = people.map(([whole]) => whole);
      return text.replace(first, "FIRST").replace(second, first).replace("FIRST", second);
    });
    expect(await failing(swapped)).toContain("V08.01");
  });

  test("is refuted where its two counts differ", async () => {
    const other = edited(councilFiles, /Totaaltelling/, (text) =>
      text.replace(/<RejectedVotes ReasonCode="blanco">(\d+)/g, (whole) => `${whole}1`),
    );
    expect(await failing(other)).toContain("V06.02");
  });
});

const own = base.filter(({ name }) =>
  /Verkiezingsdefinitie|Kandidatenlijsten_TK2099_s-|gemeente_Fictie_aan/.test(name),
);
const alone = { scope: "municipality" } as const;

describe("the files of one municipality in a national election", () => {
  test("are incomplete, and the report says what they cannot show and what to ask", async () => {
    const run = await runFiles(own);
    expect(run.verdict).toBe("incomplete");
    expect(textReport(run)).toContain("Dit is alleen de telling van een gemeente.");
    expect(textReport(run)).toContain("--scope municipality");
  });

  test("are verified by themselves where that was asked, and every word says so", async () => {
    const run = await runFiles(own, alone);
    expect(run).toMatchObject({ verdict: "verified", depth: "stations", reasons: [] });
    expect(run.levels.map(({ state }) => state)).toEqual([
      "out-of-scope",
      "out-of-scope",
      "verified",
      "verified",
    ]);
    expect(textReport(run).split("\n")[0]).toBe(
      "KLOPT · geverifieerd tot en met: stembureaus, alleen de gemeente zelf",
    );
    expect(run.skipped[0]).toMatchObject({ kind: "scope", items: ["result", "districts"] });
    expect(run.outcome).toBeNull();
    const aside = (kind: string): readonly string[] =>
      run.skipped.filter((one) => one.kind === kind).flatMap(({ items }) => items);
    expect(aside("check-beyond-scope")).toEqual(expect.arrayContaining(["V06.02", "V07.01"]));
    expect(aside("check-not-applicable")).not.toContain("V07.01");
    expect(textReport(run)).toContain("[niet van toepassing: niet gevraagd]");
  });

  test.each([
    ["definition", /Verkiezingsdefinitie/],
    ["candidate lists", /Kandidatenlijsten/],
    ["count", /Telling/],
  ])("are not verified by themselves without the %s", async (_, name) => {
    const run = await runFiles(
      own.filter((file) => !name.test(file.name)),
      alone,
    );
    expect(run.verdict).toBe("incomplete");
    expect(run.depth).toBeNull();
    expect(run.reasons.map(({ check }) => check)).toContain("V12.01");
  });

  test("are not verified by themselves with the lists of another district", async () => {
    const files = base.filter(({ name }) =>
      /Verkiezingsdefinitie|Kandidatenlijsten_TK2099_Fictiehoven|gemeente_Fictie_aan/.test(name),
    );
    expect(await runFiles(files, alone)).toMatchObject({ verdict: "incomplete", depth: null });
  });

  test("are refuted by what is wrong in the count", async () => {
    const forged = filesOf(vector("list-total-with-a-swapped-digit"));
    const names = new Set(own.map(({ name }) => name));
    const run = await runFiles(
      forged.filter(({ name }) => names.has(name)),
      alone,
    );
    expect(run.verdict).toBe("refuted");
    expect(run.levels[2]).toMatchObject({ level: "municipalities", state: "refuted" });
  });

  test("leave what stands above aside, even where that is wrong", async () => {
    const forged = filesOf(vector("seat-given-to-another-list"));
    const run = await runFiles(forged, alone);
    expect(run).toMatchObject({ verdict: "verified", depth: "stations" });
    const roles = run.files.filter(({ documentId }) => /510[cd]|520/.test(documentId ?? ""));
    expect(new Set(roles.map(({ role }) => role))).toEqual(new Set(["out-of-scope"]));
  });

  test("are nothing without polling stations", async () => {
    const bare = edited(own, /Telling/, (text) =>
      text.replace(/<ReportingUnitVotes>.*<\/ReportingUnitVotes>/s, ""),
    );
    expect(await runFiles(bare, alone)).toMatchObject({
      verdict: "incomplete",
      depth: "municipalities",
    });
  });
});
