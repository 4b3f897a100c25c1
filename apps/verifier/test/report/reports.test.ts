import { describe, expect, test } from "vitest";
import { levelName } from "../../src/levels.js";
import { jsonReport } from "../../src/report/json.js";
import { textReport } from "../../src/report/text.js";
import { maker, runFiles } from "../support/memory.js";
import { base, filesOf, vector } from "../support/vectors.js";

const verified = await runFiles(base);
const refuted = await runFiles(filesOf(vector("list-total-with-a-swapped-digit")));

describe("the report for people", () => {
  test("begins with the verdict and its depth, in both languages", () => {
    const [first, second] = textReport(verified).split("\n");
    expect(first).toBe("KLOPT · geverifieerd tot en met: stembureaus");
    expect(second).toBe("Verified · verified down to: polling stations");
  });

  test("says what is wrong, where, what was expected and what was found", () => {
    const report = textReport(refuted);
    expect(report).toContain("V05.01  Het lijsttotaal is niet de som van de kandidaten.");
    expect(report).toMatch(
      /bestand \(file\) +Telling_TK2099_gemeente_Fictie_aan_Zee\.eml\.xml, regel 1, kolom \d+/,
    );
    expect(report).toMatch(/plaats \(path\) +Contest\[2\]\/TotalVotes\/list 1\n/);
    expect(report).toMatch(/verwacht \(expected\) +531\n/);
    expect(report).toMatch(/gevonden \(found\) +513\n/);
  });

  test("shows seats, elected people, every check, and what no other file confirms", () => {
    const report = textReport(verified);
    for (const { id } of verified.checks) expect(report).toContain(id);
    expect(report).toContain("Zetels (Seats");
    expect(report).toContain("Pluisdans, Q. de (Quinten)");
    expect(report).toContain("Wat geen ander bestand bevestigt");
    expect(report).toContain("CreationDateTime");
  });
});

describe("the report for programs", () => {
  test("has the same bytes for the same files", async () => {
    expect(jsonReport(await runFiles(base))).toBe(jsonReport(verified));
  });

  test("names every file with its SHA-256, and every finding with its place", () => {
    const report: unknown = JSON.parse(jsonReport(refuted));
    expect(report).toMatchObject({ verdict: "refuted", depth: null, verifier: maker });
    expect(report).toHaveProperty("files[0].sha256", expect.stringMatching(/^[0-9a-f]{64}$/));
    expect(report).toHaveProperty("reasons[0]", { check: "V05.01", finding: 0 });
    const [finding] = refuted.checks.find(({ id }) => id === "V05.01")?.findings ?? [];
    const file = refuted.files[finding?.place?.file ?? -1];
    expect(file?.path).toBe("Telling_TK2099_gemeente_Fictie_aan_Zee.eml.xml");
    expect(finding?.place).toMatchObject({
      sha256: file?.sha256,
      line: 1,
      column: 1200,
      path: "Contest[2]/TotalVotes/list 1",
    });
  });

  test("tells what stands in a file from what was worked out", () => {
    const [finding] = refuted.checks.find(({ id }) => id === "V05.01")?.findings ?? [];
    expect(finding?.expected).toEqual({ value: 531, trust: "verified" });
    expect(finding?.found).toEqual({ value: 513, trust: "claimed" });
    const [list] = verified.outcome?.lists ?? [];
    expect(list?.seats).toEqual({ value: 4, trust: "verified" });
    expect(list?.publishedSeats).toEqual({ value: 4, trust: "claimed" });
  });

  test("gives seats and elected people by list", () => {
    const report: unknown = JSON.parse(jsonReport(verified));
    expect(report).toHaveProperty("outcome.lists[0].seats.value", 4);
    expect(report).toHaveProperty("outcome.lists[0].elected[0].shortCode", "PluisdansQ");
  });
});

describe("how near it was", () => {
  test("stands with the seats, with the command that tells it for every list", () => {
    const report = textReport(verified);
    const { closeCall } = verified.outcome ?? {};
    expect(report.replaceAll(/\s+/g, " ")).toContain(`Hoe dichtbij het was. ${closeCall?.nl}`);
    expect(report).toContain("verifier explain --closest");
  });
});

describe("a note about what was done in part", () => {
  test("says what to type for all of it", () => {
    expect(textReport(verified)).toMatch(
      /V03\.05 {2}Door één lezer gelezen.*\n.*\n +Alles twee keer lezen: --second-reading all/,
    );
  });
});

describe("the levels", () => {
  test("are named after the election", () => {
    for (const category of ["TK", "EK", "EP"]) {
      expect(levelName("result", category).nl).toBe("landelijke telling");
    }
    expect(levelName("result", "PS").nl).toBe("telling van de provincie");
    expect(levelName("result", "AB").nl).toBe("telling van het waterschap");
    expect(levelName("result", "GR").nl).toBe("telling van de gemeente");
    expect(levelName("result", undefined).nl).toBe("totaaltelling");
  });

  test("stand beside what belongs to none of them", async () => {
    const lost = await runFiles(filesOf(vector("empty-file")));
    expect(lost.verdict).toBe("incomplete");
    expect(textReport(lost).replaceAll(/\s+/g, " ")).toContain("Bij geen niveau: V00.03.");
    expect(textReport(refuted)).not.toContain("Bij geen niveau");
  });

  test("that are right in themselves are told apart from the one that is wrong", () => {
    const lines = textReport(refuted)
      .split("\n")
      .filter((line) => /^ {2}[✓✗?–] {2}/.test(line));
    expect(lines.slice(0, 4)).toEqual([
      "  ?  landelijke telling  1  zelf in orde, niet bewezen (right in itself, not proven)",
      "  ?  kieskringen         2  zelf in orde, niet bewezen (right in itself, not proven)",
      "  ✗  gemeenten           3  klopt niet (refuted): V05.01, V05.02, V06.02",
      "  ✗  stembureaus         4  klopt niet (refuted): V05.08",
    ]);
    expect(textReport(refuted)).toContain(
      "Niet bewezen: landelijke telling en kieskringen. Dat rust op: gemeenten. Daar klopt iets niet.",
    );
  });

  test("below one that is not complete say on what they depend", async () => {
    const without = base.filter(({ name }) => !name.includes("gemeente_Fictiehoven"));
    expect(textReport(await runFiles(without))).toContain(
      "Niet bewezen: stembureaus. Dat hangt aan: gemeenten. Daar klopt of ontbreekt iets.",
    );
  });
});
