// Exact fractions of whole numbers. Nothing is ever rounded; two fractions are compared crosswise.

/** An exact fraction; `bottom` is above zero. @internal */
export interface Ratio {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** Writes a fraction down as it stands. @internal */
export function ratio(top: bigint, bottom: bigint): Ratio {
  if (bottom <= 0n) throw new RangeError("a fraction needs a denominator above zero");
  return { top, bottom };
}

/** Below zero when `a` is the smaller, zero when equal, above zero when `a` is the larger. @internal */
export function compare(a: Ratio, b: Ratio): number {
  const left = a.top * b.bottom;
  const right = b.top * a.bottom;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Multiplies two fractions. @internal */
export function times(a: Ratio, b: Ratio): Ratio {
  return ratio(a.top * b.top, a.bottom * b.bottom);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

/** The fraction in lowest terms, as text: `302/5`, `60/1`. @internal */
export function ratioText({ top, bottom }: Ratio): string {
  const divisor = greatestCommonDivisor(top < 0n ? -top : top, bottom);
  return `${top / divisor}/${bottom / divisor}`;
}

/** Adds up whole numbers. @internal */
export function sum(numbers: readonly bigint[]): bigint {
  return numbers.reduce((total, number) => total + number, 0n);
}
