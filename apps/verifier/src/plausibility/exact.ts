// Whole numbers only: thresholds of the control protocol are decided exactly, and rounded for show.

/** A percentage, or any fraction: numerator over a denominator above zero. */
export interface Ratio {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** A fraction of two counts. */
export function ratio(top: number | bigint, bottom: number | bigint): Ratio {
  return { top: BigInt(top), bottom: BigInt(bottom) };
}

/** Whether a fraction is at least another. */
export function atLeast(a: Ratio, b: Ratio): boolean {
  return a.top * b.bottom >= b.top * a.bottom;
}

/** The difference of two fractions; below zero where the second is larger. */
export function minus(a: Ratio, b: Ratio): Ratio {
  return { top: a.top * b.bottom - b.top * a.bottom, bottom: a.bottom * b.bottom };
}

/** Without its sign. */
export function size({ top, bottom }: Ratio): Ratio {
  return { top: top < 0n ? -top : top, bottom };
}

/**
 * Rounds to the nearest whole number, halves to the even one: as the control protocol's own program
 * does, but on the exact value. That one works on binary fractions, so that a value which is exactly
 * half may come out the other way there.
 */
export function rounded({ top, bottom }: Ratio): bigint {
  const negative = top < 0n;
  const positive = negative ? -top : top;
  const whole = positive / bottom;
  const twice = (positive - whole * bottom) * 2n;
  const up = twice > bottom || (twice === bottom && whole % 2n === 1n);
  const result = up ? whole + 1n : whole;
  return negative ? -result : result;
}

/** With one decimal: `3.2`. */
export function oneDecimal(value: Ratio): string {
  const tenths = rounded({ top: value.top * 10n, bottom: value.bottom });
  const digits = String(tenths < 0n ? -tenths : tenths).padStart(2, "0");
  return `${tenths < 0n ? "-" : ""}${digits.slice(0, -1)}.${digits.slice(-1)}`;
}

/** A number of the parameters, such as `3.0` or `15`, exactly. */
export function decimal(text: string): Ratio {
  const parts = /^(\d+)(?:\.(\d+))?$/.exec(text);
  if (parts === null) throw new RangeError(`no decimal number: ${text}`);
  const [, whole = "0", behind = ""] = parts;
  return { top: BigInt(whole + behind), bottom: 10n ** BigInt(behind.length) };
}
