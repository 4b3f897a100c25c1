import { describe, expect, test } from "vitest";
import { compareFractions, formatFraction, fraction } from "../src/fraction.js";
import { formatNumber } from "../src/number.js";

describe("a fraction", () => {
  test("stands in lowest terms", () => {
    expect(fraction(6n, 8n)).toEqual({ numerator: 3n, denominator: 4n });
    expect(fraction(0n, 8n)).toEqual({ numerator: 0n, denominator: 1n });
  });

  test.each([
    [-1n, 2n],
    [1n, 0n],
    [1n, -2n],
  ])("%d over %d is a bug in the caller", (numerator, denominator) => {
    expect(() => fraction(numerator, denominator)).toThrow(RangeError);
  });
});

describe("comparing", () => {
  test("is exact where floating point sees no difference", () => {
    const a = fraction(9007199254740993n, 9007199254740992n);
    const b = fraction(9007199254740994n, 9007199254740993n);
    expect(compareFractions(a, b)).toBe(1);
    expect(compareFractions(b, a)).toBe(-1);
  });

  test("does not ask for lowest terms", () => {
    expect(compareFractions({ numerator: 2n, denominator: 6n }, fraction(1n, 3n))).toBe(0);
  });
});

describe("writing", () => {
  test.each([
    [1200n, 23n, "52 4/23"],
    [14n, 2n, "7"],
    [3n, 4n, "3/4"],
    [0n, 5n, "0"],
  ])("%d over %d is %s", (numerator, denominator, text) => {
    expect(formatFraction({ numerator, denominator })).toBe(text);
  });

  test("writes whole numbers in the way that is given, and no other digits", () => {
    const written = (numerator: bigint, denominator: bigint): string =>
      formatFraction({ numerator, denominator }, formatNumber);
    expect(written(10422852n, 1501n)).toBe("6.943 1409/1501");
    expect(written(694800n, 10n)).toBe("69.480");
    expect(written(1409n, 1501n)).toBe("1409/1501");
  });
});
