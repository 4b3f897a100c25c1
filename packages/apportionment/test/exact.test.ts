import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareProducts, divideProduct } from "../src/exact.js";
import { runs } from "./runs.js";

const most = Number.MAX_SAFE_INTEGER;
const count = fc.oneof(fc.nat(1_000), fc.maxSafeNat());

describe("whole numbers, compared exactly", () => {
  it("compares small products", () => {
    expect(compareProducts(2, 3, 1, 6)).toBe(0);
    expect(compareProducts(2, 3, 1, 5)).toBeGreaterThan(0);
    expect(compareProducts(2, 3, 1, 7)).toBeLessThan(0);
  });
  it("tells products apart that are equal as floating-point numbers", () => {
    expect(compareProducts(most, 3, most - 1, 3)).toBe(1);
    expect(compareProducts(most - 1, 3, most, 3)).toBe(-1);
    expect(compareProducts(most, 2, 2, most)).toBe(0);
    expect(compareProducts(2 ** 27, 2 ** 26, 1, most)).toBe(1);
    expect(compareProducts(1, most, 2 ** 27, 2 ** 26)).toBe(-1);
  });
  it("agrees with bigint for every four safe integers", () => {
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const exact = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
        expect(Math.sign(compareProducts(a, b, c, d))).toBe(exact > 0n ? 1 : exact < 0n ? -1 : 0);
      }),
      runs(5_000),
    );
  });
  it("divides exactly below and above 2^53", () => {
    expect(divideProduct(540, 15, 1200)).toEqual({ whole: 6, rest: 900 });
    expect(divideProduct(most, 150, most)).toEqual({ whole: 150, rest: 0 });
    expect(divideProduct(most - 1, 150, most)).toEqual({ whole: 149, rest: most - 150 });
  });
  it("agrees with bigint for every share of at most the whole", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.nat(200), fc.maxSafeNat(), (x, b, y) => {
        const [a, divisor] = x <= y ? [x, y + (y === 0 ? 1 : 0)] : [y, x];
        const exact = (BigInt(a) * BigInt(b)) / BigInt(divisor);
        const { whole, rest } = divideProduct(a, b, divisor);
        expect(BigInt(whole)).toBe(exact);
        expect(BigInt(rest)).toBe(BigInt(a) * BigInt(b) - exact * BigInt(divisor));
      }),
      runs(5_000),
    );
  });
});
