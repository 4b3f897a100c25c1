import { expect, it } from "vitest";
import { present, textAt, votesIn } from "../src/cells.js";

it("a value that is missing although it must be there is a bug, and stops everything", () => {
  expect(present(0)).toBe(0);
  for (const missing of [undefined, null])
    expect(() => {
      present(missing);
    }).toThrow(RangeError);
});

it("votes that are missing are not a number, and equal nothing: they are never zero", () => {
  expect(votesIn([7], 0)).toBe(7);
  expect(votesIn([7], 1)).toBeNaN();
});

it("a text that was never noted is empty", () => {
  expect(textAt(["a"], 0)).toBe("a");
  expect(textAt(["a"], 1)).toBe("");
});
