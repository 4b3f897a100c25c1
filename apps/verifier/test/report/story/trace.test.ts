import { describe, expect, test } from "vitest";
import { sha256 } from "../../../src/node/file-source.js";
import { countsIn } from "../../../src/report/story/counts.js";
import { stationsFor, traceStory } from "../../../src/report/story/trace.js";
import { councilFiles } from "../../support/council.js";
import { deliveryOf, type MemoryFile, runFiles } from "../../support/memory.js";
import { base, filesOf, vector } from "../../support/vectors.js";

async function traced(asked: string, files: readonly MemoryFile[]): Promise<string> {
  const counts = await countsIn(deliveryOf(files), sha256);
  const [station, ...more] = stationsFor(asked, counts);
  if (station === undefined || more.length > 0) throw new Error(`${asked}: not one station`);
  return traceStory(station, counts, await runFiles(files));
}

describe("a polling station", () => {
  test("is found by number, by id and by a part of its name", async () => {
    const counts = await countsIn(deliveryOf(base), sha256);
    const found = (asked: string): string[] =>
      stationsFor(asked, counts).map(({ area }) => area.key);
    expect(found("2")).toEqual(["station 8003::SB2"]);
    expect(found("8003::SB2")).toEqual(["station 8003::SB2"]);
    expect(found("draaiorgel")).toEqual(["station 8003::SB2"]);
    expect(found("SB1")).toHaveLength(3);
    expect(found("nergens")).toEqual([]);
  });

  test("is followed to the seats, each number with its file and path", async () => {
    const story = await traced("2", base);
    expect(story).toContain("549 hier + 427 elders = 976. Het totaal zegt 976.");
    expect(story.match(/✓ Elk getal is gelijk\./g)).toHaveLength(2);
    for (const place of [
      "Telling_TK2099_gemeente_Fictie_aan_Zee.eml.xml · Contest[2]/ReportingUnitVotes[8003::SB2]",
      "Telling_TK2099_gemeente_Fictie_aan_Zee.eml.xml · Contest[2]/TotalVotes",
      "Telling_TK2099_kieskring_s-Fictiehage.eml.xml · Contest[2]/ReportingUnitVotes[HSB2::8003]",
      "Totaaltelling_TK2099.eml.xml · Contest[alle]/ReportingUnitVotes[HSB2]",
    ]) {
      expect(story).toContain(place);
    }
    expect(story).toMatch(/1 {2}Eerste Fictieve Lijst +314 +531 +754 +969 +4 +4\n/);
  });

  test("shows the numbers that differ on the way", async () => {
    const files = filesOf(vector("municipality-differs-from-district"));
    const counts = await countsIn(deliveryOf(files), sha256);
    const stories = await Promise.all(
      ["8001::SB1", "8002::SB1", "8003::SB2"].map((id) => traced(id, files)),
    );
    expect(counts.refused).toEqual([]);
    expect(stories.join("\n")).toMatch(/✗ \d+ getallen verschillen:/);
  });

  test("says where the trace ends", async () => {
    const story = await traced(
      "2",
      base.filter(({ name }) => name.includes("gemeente_Fictie_aan")),
    );
    expect(story).toContain("? Een van de twee tellingen is er niet bij");
    expect(story).toContain("De zetels zijn niet nagerekend");
  });

  test("has file, SHA-256, line and column of every number, claimed or verified", async () => {
    const story = await traced("2", base);
    const file = base.find(({ name }) => name.includes("gemeente_Fictie_aan"));
    if (file === undefined) throw new Error("no file");
    const hash = sha256();
    hash.update(file.bytes);
    expect(story).toContain(`SHA-256 ${hash.hex()}`);
    const [, place = ""] = story.split("Contest[2]/ReportingUnitVotes[8003::SB2]\n      ");
    const rows = place.split("\n\n")[0]?.split("\n") ?? [];
    expect(rows.length).toBeGreaterThan(8);
    const text = new TextDecoder().decode(file.bytes);
    for (const row of rows) {
      const [, value = "", line, column] =
        /^ *([\d.]+) +regel (\d+), kolom (\d+) +geclaimd \(claimed\)/.exec(row) ?? [];
      const at = text.split("\n")[Number(line) - 1]?.slice(Number(column) - 1) ?? "";
      expect(at.startsWith(`${value.replaceAll(".", "")}<`), row).toBe(true);
    }
    // What adds up from the stations, and stands like that higher up, is no longer only a claim.
    const [, total = ""] = story.split("Contest[2]/TotalVotes\n");
    expect(total.split("\n\n")[0]).not.toContain("geclaimd");
  });

  test("marks a total that does not add up as a claim", async () => {
    const story = await traced("2", filesOf(vector("list-total-with-a-swapped-digit")));
    expect(story).toMatch(/✗ \d+ sommen kloppen niet:/);
    expect(story).toMatch(/513 .*geclaimd \(claimed\) +lijst \(list\) 1 Eerste/);
  });

  test("begins with its own count, where that is among the files", async () => {
    const story = await traced("8003::SB1", filesOf(vector("station-count-that-agrees")));
    expect(story).toContain("1. De eigen telling van het stembureau staat zo in de telling van");
    expect(story).toContain("Telling_TK2099_stembureau_1.eml.xml · Contest[2]/");
    expect(story.match(/✓ Elk getal is gelijk\./g)).toHaveLength(3);
    expect(story).not.toContain("✗");
    const forged = filesOf(vector("station-differs-from-municipality"));
    expect(await traced("8003::SB1", forged)).toMatch(/✗ \d+ getallen verschillen:/);
  });

  test("shows every candidate when asked", async () => {
    const counts = await countsIn(deliveryOf(base), sha256);
    const [station] = stationsFor("8003::SB2", counts);
    if (station === undefined) throw new Error("no station");
    const story = await traceStory(station, counts, await runFiles(base), true);
    expect(story).toMatch(/geclaimd \(claimed\) +kandidaat \(candidate\) 1\n/);
  });

  test("of a council goes from municipality to total, without districts", async () => {
    const story = await traced("1", councilFiles);
    expect(story).not.toContain("De kieskring staat zo");
    expect(story).not.toContain("?");
    // Five lines, each in two languages.
    expect(story.match(/✓/g)?.length).toBe(10);
  });

  test("reads two files with the same bytes once", async () => {
    const [first] = base.filter(({ name }) => name.includes("gemeente_Fictie_aan"));
    if (first === undefined) throw new Error("no file");
    const story = await traced("2", [...base, { ...first, name: "copy.eml.xml" }]);
    expect(story).toContain("549 hier + 427 elders = 976.");
  });
});
