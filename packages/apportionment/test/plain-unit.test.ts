import { describe, expect, it } from "vitest";
import { checkInput } from "../src/check-input.js";
import { isAfter, tallyPlainUnit } from "../src/plain-unit.js";
import { list, rulesOf } from "./election.js";

describe("a plain unit", () => {
  it("is tallied as the full check tallies it", () => {
    const unit = list(3, [40, 0, 7], [2]);
    const weights = [{ district: 0, weight: 1 }]; // with weights nothing is plain
    const full = checkInput({ rules: rulesOf("GR", 3), seats: 3, units: [unit], weights });
    expect(full.kind === "ok" && full.value.units).toEqual([tallyPlainUnit(unit)]);
  });

  it("is not one with the same key twice, a vote that is no count, or another order", () => {
    const plain = list(1, [1, 2]);
    const [member] = plain.members;
    if (member === undefined) throw new Error("no member");
    const persons = [{ key: "1" }, { key: "1" }];
    const twice = { ...plain, persons, members: [{ ...member, candidates: ["1", "1"] }] };
    expect(tallyPlainUnit(twice)).toBeUndefined();
    expect(tallyPlainUnit({ ...plain, persons: plain.persons.toReversed() })).toBeUndefined();
    expect(tallyPlainUnit(list(1, [1, -2]))).toBeUndefined();
    expect(tallyPlainUnit(list(1, [1, 0.5]))).toBeUndefined();
    expect(tallyPlainUnit(list(0, [1, 2]))).toBeUndefined();
    // What a caller without types may send: a missing number is never zero.
    expect(tallyPlainUnit(list(1, [1, undefined as unknown as number, 2]))).toBeUndefined();
  });

  it("knows rising keys by length, then by character", () => {
    expect(isAfter("9", "10")).toBe(true);
    expect(isAfter("19", "20")).toBe(true);
    expect(isAfter("20", "19")).toBe(false);
    expect(isAfter("10", "9")).toBe(false);
    expect(isAfter("7", "7")).toBe(false);
  });
});
