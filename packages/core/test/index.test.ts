import { expect, test } from "vitest";
import * as core from "../src/index.js";

test("the door of core lets out these names and no other", () => {
  expect(Object.keys(core).sort()).toEqual([
    "assertNever",
    "canonicalJson",
    "compareFractions",
    "err",
    "floorDiv",
    "formatFraction",
    "formatNumber",
    "fraction",
    "isCount",
    "ok",
  ]);
});
