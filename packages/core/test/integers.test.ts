import { describe, expect, test } from "vitest";
import { floorDiv, isCount } from "../src/integers.js";

describe("a count", () => {
  test.each([0, 1, 4094, Number.MAX_SAFE_INTEGER])("%d is one", (value) => {
    expect(isCount(value)).toBe(true);
  });

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])(
    "%d is none",
    (value) => {
      expect(isCount(value)).toBe(false);
    },
  );
});

describe("dividing and rounding down", () => {
  test.each([
    [1200, 80, 15],
    [7, 2, 3],
    [6, 7, 0],
    [0, 1, 0],
    [Number.MAX_SAFE_INTEGER, 1, Number.MAX_SAFE_INTEGER],
    [Number.MAX_SAFE_INTEGER, 2, 4503599627370495],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 1],
  ])("%d by %d is %d", (dividend, divisor, quotient) => {
    expect(floorDiv(dividend, divisor)).toBe(quotient);
  });

  test.each([
    [1, 0],
    [-1, 2],
    [1, -2],
    [0.5, 2],
    [1, 1.5],
    [Number.NaN, 1],
    [Number.MAX_SAFE_INTEGER + 1, 2],
    [1, Number.POSITIVE_INFINITY],
  ])("%d by %d is a bug in the caller", (dividend, divisor) => {
    expect(() => floorDiv(dividend, divisor)).toThrow(RangeError);
  });
});
