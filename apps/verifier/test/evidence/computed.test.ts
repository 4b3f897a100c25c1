import { describe, expect, test } from "vitest";
import { compute, computedResult } from "../../src/evidence/computed.js";
import type { Evidence } from "../../src/evidence/evidence.js";
import { verifyFiles } from "../support/memory.js";
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
