// How likely it is that chance alone gives what was found. Floating point is good enough here: these
// numbers go beside findings, and decide nothing about an election.

/** Largest argument for which the terms below are worth adding up. */
const farAway = 40;

/** Logarithms of factorials, by the number: worked out once. */
const logFactorials = [0];

function logFactorial(n: number): number {
  for (let k = logFactorials.length; k <= n; k += 1)
    logFactorials.push((logFactorials[k - 1] ?? 0) + Math.log(k));
  return logFactorials[n] ?? 0;
}

/** The chance that a count with this mean is at least `least`, a whole number, by Poisson's law. */
export function poissonAtLeast(least: number, mean: number): number {
  if (least <= 0) return 1;
  if (mean <= 0) return 0;
  // From `least` upward, where the terms fall, until they are too small to change the sum.
  let term = Math.exp(least * Math.log(mean) - mean - logFactorial(least));
  let sum = 0;
  for (let k = least; k < least + farAway + 10 * mean && term > 0; k += 1) {
    if (k > mean && sum + term === sum) break;
    sum += term;
    term *= mean / (k + 1);
  }
  return Math.min(1, sum);
}

/** The chance that a count with this mean is at most `most`. */
export function poissonAtMost(most: number, mean: number): number {
  if (most < 0) return 0;
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= most; k += 1) {
    term *= mean / k;
    sum += term;
  }
  return Math.min(1, sum);
}

/** The chance that a value lies this many standard deviations away, on one side (normal law). */
export function beyond(deviations: number): number {
  // Abramowitz and Stegun, 7.1.26, on x = z / sqrt 2; good to seven decimals of the error function,
  // and for large z by the first terms of the asymptotic series.
  const z = Math.abs(deviations);
  if (z > 3) {
    const density = Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);
    return (density / z) * (1 - 1 / (z * z) + 3 / z ** 4);
  }
  const x = z / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return (series * Math.exp(-x * x)) / 2;
}

/** The middle value; of an even number the lower of the two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? 0;
}
