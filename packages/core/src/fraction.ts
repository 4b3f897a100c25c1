/**
 * An exact fraction with a numerator of 0 or more and a denominator of 1 or more.
 *
 * Not reduced unless made by {@link fraction}; compare with {@link compareFractions}.
 * @public
 */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/**
 * Makes an exact fraction in lowest terms.
 *
 * @param numerator - a whole number, 0 or more
 * @param denominator - a whole number, 1 or more
 * @returns the fraction in lowest terms
 * @throws RangeError when an argument is out of range (a bug in the caller)
 * @example
 * ```ts
 * formatFraction(fraction(1200n, 23n)); // "52 4/23"
 * ```
 * @public
 */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  if (numerator < 0n || denominator < 1n) {
    throw new RangeError(`fraction(${numerator}, ${denominator}): out of range`);
  }
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/**
 * Compares two fractions exactly, by cross-multiplication.
 *
 * @param a - the first
 * @param b - the second
 * @returns -1 when a is smaller, 0 when they are equal, 1 when a is larger
 * @example
 * ```ts
 * compareFractions(fraction(1n, 3n), fraction(2n, 6n)); // 0
 * ```
 * @public
 */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/**
 * Writes a fraction as people read it: whole part, then numerator and denominator.
 *
 * @param value - the fraction
 * @param whole - how to write a whole number, such as `formatNumber`; plain digits when absent
 * @returns for example `52 4/23`, `7` or `3/4`
 * @example
 * ```ts
 * formatFraction(fraction(3n, 4n)); // "3/4"
 * formatFraction(fraction(20847n, 2n), formatNumber); // "10.423 1/2"
 * ```
 * @public
 */
export function formatFraction(value: Fraction, whole: (part: bigint) => string = String): string {
  const { numerator, denominator } = fraction(value.numerator, value.denominator);
  const part = numerator / denominator;
  const rest = numerator % denominator;
  if (rest === 0n) return whole(part);
  const over = `${rest}/${denominator}`;
  return part === 0n ? over : `${whole(part)} ${over}`;
}
