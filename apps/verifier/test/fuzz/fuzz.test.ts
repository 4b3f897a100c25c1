// Some hundreds of fuzzed bundles; `fuzz.long.ts` makes 10,000 of them.
import { beforeAll, describe, expect, test } from "vitest";
import { byOurselves, verifyFiles } from "../support/memory.js";
import { bundleNumber, type Ground } from "./bundles.js";
import { faultsOf, groundToFuzz, isUntouched } from "./judging.js";

let ground: Ground;

beforeAll(async () => {
  ground = await groundToFuzz();
}, 120_000);

test("what was handed in is verified: whatever is refused below is refused for what was done to it", async () => {
  const { files, pins } = ground.election;
  const { verdict } = await verifyFiles(files, { ...byOurselves, pins });
  expect(verdict.word).toBe("verified");
});

describe("the rule for what changes nothing", () => {
  const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
  const before = [file("a/x.xml", "1"), file("b/x.xml", "1"), file("y.xml", "2")];

  test("lets another folder and a stranger pass, and nothing else", () => {
    expect(isUntouched(before, [...before, file("z", "")])).toBe(true);
    expect(isUntouched(before, [file("c/x.xml", "1"), ...before.slice(1)])).toBe(true);
    expect(isUntouched(before, before.slice(1))).toBe(false);
    expect(isUntouched(before, [file("a/x.xml", "1 "), ...before.slice(1)])).toBe(false);
    expect(isUntouched(before, [file("a/w.xml", "1"), ...before.slice(1)])).toBe(false);
  });
});

describe("fuzzed bundles", () => {
  test("are made again by their number", async () => {
    for (const number of [1, 2, 3]) {
      const [one, two] = [await bundleNumber(number, ground), await bundleNumber(number, ground)];
      expect(one.steps).toEqual(two.steps);
      expect(one.steps.length).toBeGreaterThan(0);
    }
  });

  test("do not crash, do not hang, and are never verified", { timeout: 600_000 }, async () => {
    expect(await faultsOf(0, 200, ground)).toEqual([]);
  });
});
