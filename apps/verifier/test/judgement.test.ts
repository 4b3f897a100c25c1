import { describe, expect, test } from "vitest";
import type { CheckId } from "../src/catalogue/entry.js";
import { entryOf } from "../src/catalogue.js";
import type { Check } from "../src/checks/check.js";
import { checks } from "../src/checks.js";
import { Tally } from "../src/evidence/finding.js";
import { judgeAll, kindOf } from "../src/judgement.js";
import { verdictOf } from "../src/verdict.js";
import { verifyFiles } from "./support/memory.js";
import { base } from "./support/vectors.js";

const { evidence } = await verifyFiles(base);

function withCheck(id: CheckId, check: Check): ReadonlyMap<CheckId, Check> {
  return new Map([...checks, [id, check]]);
}

describe("a check that throws", () => {
  const judged = judgeAll(
    evidence,
    withCheck("V07.01", () => {
      throw new Error("bug");
    }),
  );

  test("is an error, and never a pass", () => {
    expect(judged.find(({ entry }) => entry.id === "V07.01")?.status).toBe("error");
  });

  test("makes the verdict incomplete, and is its reason", () => {
    const verdict = verdictOf(judged, evidence);
    expect(verdict.word).toBe("incomplete");
    expect(verdict.depth).toBeUndefined();
    expect(verdict.reasons.map(({ judged: one }) => one.entry.id)).toEqual(["V07.01"]);
  });
});

describe("a required check that had nothing to examine", () => {
  test("is not checked, and makes the verdict incomplete", () => {
    const judged = judgeAll(
      evidence,
      withCheck("V08.01", () => new Tally()),
    );
    expect(judged.find(({ entry }) => entry.id === "V08.01")?.status).toBe("not-checked");
    expect(verdictOf(judged, evidence).word).toBe("incomplete");
  });
});

describe("a check without a function", () => {
  test("is an error", () => {
    const without = new Map([...checks].filter(([id]) => id !== "V05.01"));
    const judged = judgeAll(evidence, without);
    expect(judged.find(({ entry }) => entry.id === "V05.01")?.status).toBe("error");
  });
});

describe("a finding that the catalogue does not know", () => {
  test("is a bug", () => {
    expect(() => kindOf(entryOf("V05.01"), { reason: "strange" })).toThrow("strange");
    const tally = new Tally();
    tally.saw();
    tally.add({ reason: "strange" });
    const judged = judgeAll(
      evidence,
      withCheck("V05.01", () => tally),
    );
    expect(judged.find(({ entry }) => entry.id === "V05.01")?.status).toBe("error");
  });
});
