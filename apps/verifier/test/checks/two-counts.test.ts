import type { verifyApportionment } from "@telwerk/apportionment";
import { describe, expect, test } from "vitest";
import { entryOf } from "../../src/catalogue.js";
import { seatProof } from "../../src/checks/two-counts.js";
import { kindOf } from "../../src/judgement.js";
import { verifyFiles } from "../support/memory.js";
import { base } from "../support/vectors.js";

const { evidence } = await verifyFiles(base);

function refusing(code: string): typeof verifyApportionment {
  const issue = {
    code,
    severity: "error",
    path: "claim/list 2",
    facts: { listNumber: 2 },
  } as const;
  return () => ({ kind: "refuted", issues: [issue] });
}

describe("the proof of the seats", () => {
  test("holds for the base of the test vectors", () => {
    expect(seatProof()(evidence)).toMatchObject({ examined: 4, count: 0 });
  });

  test("that fails says for which list, and leaves the verdict open", () => {
    const [finding] = seatProof(refusing("AP-PROOF-OTHER-FIRST"))(evidence).findings;
    expect(finding).toEqual({
      reason: "refuted",
      facts: { code: "AP-PROOF-OTHER-FIRST", list: "2" },
    });
    if (finding !== undefined) expect(kindOf(entryOf("V07.04"), finding)).toBe("missing");
  });

  test("does not exist for combined lists: noted, and no reason to doubt", () => {
    const [finding] = seatProof(refusing("AP-PROOF-RULES"))(evidence).findings;
    expect(finding?.reason).toBe("not-made-for");
    if (finding !== undefined) expect(kindOf(entryOf("V07.04"), finding)).toBe("note");
  });
});
