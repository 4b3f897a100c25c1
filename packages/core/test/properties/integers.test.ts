import fc from "fast-check";
import { test } from "vitest";
import { floorDiv, isCount } from "../../src/integers.js";

const count = fc.maxSafeNat();
const divisor = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

test("the quotient is what whole numbers of any size give", () => {
  fc.assert(
    fc.property(count, divisor, (a, b) => BigInt(floorDiv(a, b)) === BigInt(a) / BigInt(b)),
  );
});

test("a quotient is a count again", () => {
  fc.assert(fc.property(count, divisor, (a, b) => isCount(floorDiv(a, b))));
});

test("just below, at and just above a multiple", () => {
  const small = fc.integer({ min: 1, max: 94906265 }); // its square is below 2^53
  fc.assert(
    fc.property(small, small, (q, d) => {
      const above = d === 1 ? q + 1 : q;
      return (
        floorDiv(q * d - 1, d) === q - 1 &&
        floorDiv(q * d, d) === q &&
        floorDiv(q * d + 1, d) === above
      );
    }),
  );
});
