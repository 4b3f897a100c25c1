import { describe, expect, test } from "vitest";
import { compute, computedResult } from "../../src/evidence/computed.js";
import type { Evidence } from "../../src/evidence/evidence.js";
import { europeanFiles } from "../support/european.js";
import { edited } from "../support/forging.js";
import { byOurselves, type MemoryFile, verifyFiles } from "../support/memory.js";
import { filesOf, vector } from "../support/vectors.js";

const { evidence } = await verifyFiles(filesOf(vector("last-seat-by-lot")));

describe("a lot that EML does not tell (Kieswet P 7, P 20)", () => {
  test("is taken as it must have fallen for the published result", () => {
    const computed = computedResult(evidence);
    expect(computed.kind).toBe("complete");
    if (computed.kind !== "complete") return;
    expect(computed.result.lots).toHaveLength(1);
    expect(computed.result.units.map(({ seats }) => seats)).toEqual([4, 3, 0, 0]);
  });

  test("leaves the outcome open where there are too many draws to try", () => {
    expect(compute(evidence, 1)).toEqual({ kind: "too-many-lots" });
  });
});

describe("without a national count", () => {
  test("there is nothing to compute", () => {
    const rest: Evidence = { ...evidence };
    Reflect.deleteProperty(rest, "national");
    expect(compute(rest, 10)).toEqual({ kind: "nothing" });
  });
});

describe("one set of lists for the whole country (European Parliament)", () => {
  const computedFrom = async (files: readonly MemoryFile[]) =>
    computedResult((await verifyFiles(files, byOurselves)).evidence);
  const inTotal = (change: (text: string) => string): readonly MemoryFile[] =>
    edited(europeanFiles, /Totaaltelling/, change);

  test("is counted by the codes of the total", async () => {
    const computed = await computedFrom(europeanFiles);
    if (computed.kind !== "complete") throw new Error(computed.kind);
    const { units } = computed.result;
    expect(units.reduce((sum, { seats }) => sum + seats, 0)).toBe(31);
    const keys = units.flatMap(({ elected }) => elected.map(({ key }) => key));
    expect(keys.filter((key) => /^\d+$/.test(key))).toEqual([]);
  });

  test("is refused where the total is not the sum of its districts", async () => {
    const files = inTotal((text) => text.replace(/(<Candidate>.*?<ValidVotes>)\d+/s, "$11"));
    expect(await computedFrom(files)).toEqual({ kind: "refused", codes: ["AP-COUNT-TOTAL"] });
  });

  test("is refused where the total knows a code that no district has", async () => {
    const files = inTotal((text) => text.replace(/ ShortCode="[^"]+"/, ' ShortCode="Vreemd"'));
    const codes = ["AP-COUNT-PERSON", "AP-COUNT-VOTES"];
    expect(await computedFrom(files)).toEqual({ kind: "refused", codes });
  });
});
