import { expect, test } from "vitest";
import { err, ok, type Result } from "../src/result.js";

test("a success carries its value", () => {
  expect(ok(150)).toEqual({ kind: "ok", value: 150 });
});

test("an expected failure carries what was wrong", () => {
  expect(err(["no lists"])).toEqual({ kind: "err", error: ["no lists"] });
});

test("the kind tells the two apart, for the compiler as well", () => {
  const result = ok(19) as Result<number, string>;
  expect(result.kind === "ok" ? result.value : result.error.length).toBe(19);
});
