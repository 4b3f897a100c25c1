// Whole numbers compared exactly. Comes in: safe integers. Goes out: an order, or a safe integer.
// Plain numbers while every product stays below 2^53; bigint from there on.
import { floorDiv } from "@telwerk/core";

/**
 * Compares a times b with c times d, exactly.
 *
 * A product of two safe integers whose floating-point value is at most 2^53 - 1 is exact: rounding
 * never brings a larger product below that bound. Only then are plain numbers compared.
 *
 * @returns a negative number, 0 or a positive number, as a sort function does
 */
export function compareProducts(a: number, b: number, c: number, d: number): number {
  const left = a * b;
  const right = c * d;
  if (left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER) return left - right;
  const exactLeft = BigInt(a) * BigInt(b);
  const exactRight = BigInt(c) * BigInt(d);
  if (exactLeft === exactRight) return 0;
  return exactLeft < exactRight ? -1 : 1;
}

/** A share of seats: how many whole times the divisor goes into a times b, and what is left. */
export interface Quotient {
  readonly whole: number;
  readonly rest: number;
}

/**
 * Divides a times b by a divisor of at least a, exactly, rounding down; so the quotient is at most b.
 *
 * Votes of one list times seats, by the votes of all lists (Kieswet P 6): no list has more than all.
 */
export function divideProduct(a: number, b: number, divisor: number): Quotient {
  const product = a * b;
  if (product <= Number.MAX_SAFE_INTEGER) {
    const whole = floorDiv(product, divisor);
    return { whole, rest: product - whole * divisor };
  }
  const whole = largestFactor(a, b, divisor);
  return { whole, rest: Number(BigInt(a) * BigInt(b) - BigInt(whole) * BigInt(divisor)) };
}

/** The largest whole number, at most b, whose product with the divisor is at most a times b. */
function largestFactor(a: number, b: number, divisor: number): number {
  let low = 0;
  let high = b;
  while (low < high) {
    const middle = high - floorDiv(high - low, 2);
    if (compareProducts(middle, divisor, a, b) <= 0) low = middle;
    else high = middle - 1;
  }
  return low;
}
