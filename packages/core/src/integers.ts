/**
 * Tells whether a value is a count: a whole number from 0 up to 2^53 - 1.
 *
 * @param value - any number
 * @returns true for a whole, non-negative, safe integer
 * @example
 * ```ts
 * isCount(4094); // true
 * isCount(-1); // false
 * ```
 * @public
 */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/**
 * Divides two non-negative safe integers and rounds down, exactly.
 *
 * The only division in Telwerk: every other comparison of shares multiplies crosswise.
 *
 * @param dividend - a whole number, 0 or more, at most 2^53 - 1
 * @param divisor - a whole number, 1 or more, at most 2^53 - 1
 * @returns the largest whole number q with q times divisor at most dividend
 * @throws RangeError when an argument is not such a number (a bug in the caller)
 * @example
 * ```ts
 * floorDiv(1200, 80); // 15
 * floorDiv(7, 2); // 3
 * ```
 * @public
 */
export function floorDiv(dividend: number, divisor: number): number {
  if (!isCount(dividend) || !isCount(divisor) || divisor === 0) {
    throw new RangeError(`floorDiv(${dividend}, ${divisor}): not safe, non-negative integers`);
  }
  // The remainder of two safe integers is exact, and so is the quotient of what is then divisible.
  return (dividend - (dividend % divisor)) / divisor;
}
