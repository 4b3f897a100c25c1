import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { changeOneDigit, type LeafKind, leaves } from "@telwerk/testkit";
import { dataFolder, describeWithData } from "@telwerk/testkit/node";
import { beforeAll, describe, expect, test } from "vitest";
import { deliveryOf as deliveryOfPaths } from "../src/node/delivery.js";
import { sha256 } from "../src/node/file-source.js";
import { outcomeOf } from "../src/report/run/outcome.js";
import { closestCalls } from "../src/report/story/closeness.js";
import { type Verification, verify } from "../src/verification.js";
import { byOurselves, verifyFiles } from "./support/memory.js";

const folder = join(dataFolder(), "TK2021");
const options = { require: "result", scope: "all", digest: sha256 } as const;

function findingsOf({ judged }: Verification, id: string): readonly (readonly unknown[])[] {
  const check = judged.find(({ entry }) => entry.id === id);
  return (check?.outcome.findings ?? []).map(({ reason, place, expected, found, facts }) => [
    reason,
    place?.path,
    expected,
    found,
    facts?.["code"],
  ]);
}

describeWithData("the national election of 2021", () => {
  let all: Verification;

  beforeAll(async () => {
    all = await verify(deliveryOfPaths([folder]), options);
  });

  test("is incomplete for exactly one reason: the count of Bonaire", () => {
    expect(all.verdict).toMatchObject({ word: "incomplete", depth: "result" });
    const reasons = all.verdict.reasons.map(({ judged, finding }) => [
      judged.entry.id,
      finding?.facts,
    ]);
    expect(reasons).toEqual([
      ["V12.02", { area: { nl: "kieskring 20 (Bonaire)", en: "district 20 (Bonaire)" } }],
    ]);
  });

  test("is verified as far as the result goes", async () => {
    const result = await verify(deliveryOfPaths([folder]), { ...options, scope: "result" });
    expect(result.verdict).toMatchObject({ word: "verified", depth: "result", reasons: [] });
  });

  test("has the 150 elected people in the order of the published result", () => {
    const text = readFileSync(join(folder, "Resultaat_TK2021.eml.xml"), "utf8");
    const published = [...text.matchAll(/ Id="\d+" ShortCode="([^"]+)"/g)].map(([, code]) => code);
    const computed = outcomeOf(all.evidence)?.lists.flatMap(({ elected }) =>
      elected.map(({ shortCode }) => shortCode),
    );
    expect(computed).toHaveLength(150);
    expect(computed).toEqual(published);
  });

  test("has the seats of the published result", () => {
    const lists = outcomeOf(all.evidence)?.lists ?? [];
    const seats = lists.map(({ seats: own, publishedSeats }) => [own.value, publishedSeats?.value]);
    expect(seats).toHaveLength(37);
    for (const [own, published] of seats) expect(own).toBe(published);
    expect(seats.reduce((sum, [own = 0]) => sum + own, 0)).toBe(150);
  });

  test("hung by 2,139 votes: the likely list is the nearest of all", () => {
    const outcome = outcomeOf(all.evidence);
    expect(outcome?.closeCall).toMatchObject({
      listNumber: 13,
      change: "fewer",
      votes: { value: 2139, trust: "verified" },
      isOfAll: false,
    });
    const [least] = closestCalls(all.evidence, outcome?.lists ?? [], 1);
    expect(least).toEqual({ nl: outcome?.closeCall?.nl, en: outcome?.closeCall?.en });
  });

  test("shows the known differences as warnings, and nothing else", () => {
    const warnings = all.judged.filter(({ status }) => status === "warn");
    expect(warnings.map(({ entry }) => entry.id)).toEqual(["V05.06", "V06.03", "V06.04"]);
    expect(findingsOf(all, "V05.06").map(([reason, path]) => [reason, path])).toEqual(
      ["HSB10::0377", "HSB10::0392", "HSB10::0473", "HSB2::0098", "HSB15::1916", "HSB6::1945"].map(
        (unit) => [
          "no-electors",
          `Contest[${/\d+/.exec(unit)?.[0] ?? ""}]/ReportingUnitVotes[${unit}]/Cast`,
        ],
      ),
    );
    expect(findingsOf(all, "V06.03")).toEqual([
      ["differs", "Contest[alle]/ReportingUnitVotes[HSB10]/Cast", 578393, 726342, undefined],
      ["differs", "Contest[alle]/ReportingUnitVotes[HSB12]/Cast", 356481, 449253, undefined],
    ]);
    expect(findingsOf(all, "V06.04").map(([reason, , , , code]) => [reason, code])).toEqual([
      ["code-absent", "geldige kiezerspassen"],
    ]);
  });

  test("has nothing to say about admitted voters, which its files do not give", () => {
    const states = ["V05.03", "V05.04", "V05.05"].map(
      (id) => all.judged.find(({ entry }) => entry.id === id)?.status,
    );
    expect(states).toEqual(["not-applicable", "not-applicable", "not-applicable"]);
  });
});

const changed: readonly (readonly [string, LeafKind])[] = [
  ["Verkiezingsdefinitie_TK2021.eml.xml", "seats"],
  ["Verkiezingsdefinitie_TK2021.eml.xml", "threshold"],
  ["Verkiezingsdefinitie_TK2021.eml.xml", "election-date"],
  ["Verkiezingsdefinitie_TK2021.eml.xml", "region-number"],
  ["Kandidatenlijsten_TK2021_Bonaire.eml.xml", "candidate-id"],
  ["Kandidatenlijsten_TK2021_Bonaire.eml.xml", "contest-id"],
  ["Totaaltelling_TK2021.eml.xml", "count"],
  ["Totaaltelling_TK2021.eml.xml", "short-code"],
  ["Resultaat_TK2021.eml.xml", "rank"],
  ["Resultaat_TK2021.eml.xml", "ranking"],
];

describeWithData("the national election of 2021 with one digit changed", () => {
  // The counts of districts play no part in these: without them each run is ten times as fast.
  const files = readdirSync(folder)
    .filter((name) => !name.startsWith("Telling"))
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));

  describe.each(changed)("in %s: %s", (name, kind) => {
    test("is refuted, and the file is named", async () => {
      const original = files.find((file) => file.name === name);
      if (original === undefined) throw new Error(`no ${name}`);
      // The last one: far from where most tests look.
      const leaf = leaves(original, [kind]).at(-1);
      if (leaf === undefined) throw new Error(`no ${kind}`);
      const forged = changeOneDigit(original, leaf);
      const { verdict, evidence } = await verifyFiles(
        files.map((file) => (file === original ? forged : file)),
        byOurselves,
      );
      expect(verdict.word).toBe("refuted");
      const named = verdict.reasons.flatMap(({ finding }) =>
        [finding?.place, finding?.against].map((place) => evidence.files[place?.file ?? -1]?.path),
      );
      expect(named).toContain(name);
    });
  });
});
