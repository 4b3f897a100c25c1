import { describe, expect, test } from "vitest";
import { districtNumber, romanNumeral } from "../../src/evidence/district-number.js";

describe("the number of a district", () => {
  test.each([
    [1, "I"],
    [2, "II"],
    [4, "IV"],
    [9, "IX"],
    [14, "XIV"],
    [40, "XL"],
    [99, "XCIX"],
    [494, "CDXCIV"],
    [1987, "MCMLXXXVII"],
  ])("%i is %s, and back", (number, roman) => {
    expect(romanNumeral(number)).toBe(roman);
    expect(districtNumber(roman)).toBe(String(number));
  });

  test("every number below 4000 comes back, and no two are written alike", () => {
    const all = Array.from({ length: 3999 }, (_, index) => romanNumeral(index + 1));
    expect(new Set(all).size).toBe(3999);
    expect(all.map(districtNumber)).toEqual(all.map((_, index) => String(index + 1)));
  });

  test.each(["geen", "alle", "", "7", "20", "IIII", "IC", "VX", "IIX", "VV", "ii", "I2", "HSB1"])(
    "%o stays as it is",
    (contest) => {
      expect(districtNumber(contest)).toBe(contest);
    },
  );
});
