import { describe, expect, test } from "vitest";
import { sha256 } from "../../../src/node/file-source.js";
import { countsIn } from "../../../src/report/story/counts.js";
import { stationsFor, traceStory } from "../../../src/report/story/trace.js";
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
    expect(story).toContain("549 hier + 427 elders = 976. De gemeente zegt 976.");
    expect(story.match(/✓ Elk getal is gelijk\./g)).toHaveLength(2);
    for (const place of [
      "Telling_TK2099_gemeente_Fictie_aan_Zee.eml.xml · Contest[2]/ReportingUnitVotes[8003::SB2]",
      "Telling_TK2099_gemeente_Fictie_aan_Zee.eml.xml · Contest[2]/TotalVotes",
      "Telling_TK2099_kieskring_s-Fictiehage.eml.xml · Contest[2]/ReportingUnitVotes[HSB2::8003]",
      "Totaaltelling_TK2099.eml.xml · Contest[alle]/ReportingUnitVotes[HSB2]",
    ]) {
      expect(story).toContain(place);
    }
    expect(story).toMatch(/1 {2}Eerste Fictieve Lijst +314 +531 +754 +969 +4\n/);
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
});
