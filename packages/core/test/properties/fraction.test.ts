import fc from "fast-check";
import { test } from "vitest";
import { compareFractions, formatFraction, fraction } from "../../src/fraction.js";

const numerator = fc.bigInt({ min: 0n, max: 10n ** 30n });
const denominator = fc.bigInt({ min: 1n, max: 10n ** 30n });
const any = fc.tuple(numerator, denominator).map(([n, d]) => fraction(n, d));

test("making a fraction changes nothing but its terms", () => {
  fc.assert(
    fc.property(numerator, denominator, (n, d) => {
      const made = fraction(n, d);
      return made.numerator * d === n * made.denominator;
    }),
  );
});

test("equal fractions look the same", () => {
  fc.assert(
    fc.property(any, fc.bigInt({ min: 1n, max: 10n ** 9n }), (a, k) => {
      const same = fraction(a.numerator * k, a.denominator * k);
      return compareFractions(a, same) === 0 && formatFraction(a) === formatFraction(same);
    }),
  );
});

test("the order is the same from both sides", () => {
  fc.assert(fc.property(any, any, (a, b) => compareFractions(a, b) + compareFractions(b, a) === 0));
});

test("the order has no circles", () => {
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      const [low, middle, high] = [a, b, c].sort(compareFractions);
      return low === undefined || middle === undefined || high === undefined
        ? false
        : compareFractions(low, middle) <= 0 && compareFractions(low, high) <= 0;
    }),
  );
});

test("what is written can be read back", () => {
  fc.assert(
    fc.property(any, (a) => {
      const match = /^(?:(\d+)(?: |$))?(?:(\d+)\/(\d+))?$/.exec(formatFraction(a));
      const [, whole = "0", rest = "0", parts = "1"] = match ?? [];
      const back = fraction(BigInt(whole) * BigInt(parts) + BigInt(rest), BigInt(parts));
      return match !== null && compareFractions(a, back) === 0 && BigInt(rest) < BigInt(parts);
    }),
  );
});
