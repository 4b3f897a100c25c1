import { describe, expect, test } from "vitest";
import { jsonReport } from "../../src/report/json.js";
import { textReport } from "../../src/report/text.js";
import { verifyFiles } from "../support/memory.js";
import { base, filesOf, vector } from "../support/vectors.js";

const maker = { name: "verifier", version: "1.2.3" };
const verified = await verifyFiles(base);
const refuted = await verifyFiles(filesOf(vector("list-total-with-a-swapped-digit")));

describe("the report for people", () => {
  test("begins with the verdict and its depth, in both languages", () => {
    const [first, second] = textReport(verified, maker).split("\n");
    expect(first).toBe("KLOPT · geverifieerd tot en met: stembureaus");
    expect(second).toBe("Verified · verified down to: polling stations");
  });

  test("says what is wrong, where, what was expected and what was found", () => {
    const report = textReport(refuted, maker);
    expect(report).toContain("V05.01  Het lijsttotaal is niet de som van de kandidaten.");
    expect(report).toMatch(
      /bestand \(file\) +Telling_TK2099_gemeente_Fictie_aan_Zee\.eml\.xml, regel 1, kolom \d+/,
    );
    expect(report).toMatch(/plaats \(path\) +Contest\[2\]\/TotalVotes\/list 1\n/);
    expect(report).toMatch(/verwacht \(expected\) +531\n/);
    expect(report).toMatch(/gevonden \(found\) +513\n/);
  });

  test("shows seats, elected people, every check, and what no other file confirms", () => {
    const report = textReport(verified, maker);
    for (const { entry } of verified.judged) expect(report).toContain(entry.id);
    expect(report).toContain("Zetels (Seats");
    expect(report).toContain("Pluisdans, Q. de (Quinten)");
    expect(report).toContain("Wat geen ander bestand bevestigt");
    expect(report).toContain("CreationDateTime");
  });
});

describe("the report for programs", () => {
  test("has the same bytes for the same files", async () => {
    const again = await verifyFiles(base);
    expect(jsonReport(again, maker)).toBe(jsonReport(verified, maker));
  });

  test("names every file with its SHA-256, and every finding with its place", () => {
    const report: unknown = JSON.parse(jsonReport(refuted, maker));
    expect(report).toMatchObject({ verdict: "refuted", depth: null, verifier: maker });
    expect(report).toHaveProperty("files[0].sha256", expect.stringMatching(/^[0-9a-f]{64}$/));
    expect(report).toHaveProperty("reasons[0].check", "V05.01");
    const file = "Telling_TK2099_gemeente_Fictie_aan_Zee.eml.xml";
    expect(report).toHaveProperty("reasons[0].place.file", file);
    expect(report).toHaveProperty("reasons[0].place.line", 1);
    expect(report).toHaveProperty("reasons[0].place.column", 1200);
    expect(report).toHaveProperty("reasons[0].place.path", "Contest[2]/TotalVotes/list 1");
    expect(report).toHaveProperty("reasons[0].expected", 531);
    expect(report).toHaveProperty("reasons[0].found", 513);
  });

  test("gives seats and elected people by list", () => {
    const report: unknown = JSON.parse(jsonReport(verified, maker));
    expect(report).toHaveProperty("lists[0].seats", 4);
    expect(report).toHaveProperty("lists[0].elected[0].shortCode", "PluisdansQ");
  });
});
