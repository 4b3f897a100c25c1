import { expect, it } from "vitest";
import { at, present } from "../src/present.js";

it("a value that is missing although it must be there is a bug, and stops everything", () => {
  expect(present(0)).toBe(0);
  expect(at([7], 0)).toBe(7);
  expect(() => {
    present(undefined);
  }).toThrow("must be there");
  expect(() => at([7], 1)).toThrow(RangeError);
});
