// A random order that anybody can work out again: from a seed that is written down, by SHA-256 alone.
// The seed comes from outside: dice thrown in public, or the machine's source of chance.

/** SHA-256 of a text, as 64 hexadecimal digits. Platforms differ; whoever calls brings their own. */
export type HashText = (text: string) => string;

/** Sixteen hexadecimal digits of a hash are a number below this. */
const range = 2n ** 64n;

/**
 * A number from 0 up to, but not including, `below`, the same for the same seed and turn.
 *
 * The top of the range that does not divide evenly is thrown away, so that no number comes more often.
 */
function draw(below: number, seed: string, turn: number, hash: HashText): number {
  const options = BigInt(below);
  const even = range - (range % options);
  for (let attempt = 0; ; attempt += 1) {
    const digits = hash(`${seed}\n${turn}\n${attempt}`).slice(0, 16);
    const number = BigInt(`0x${digits}`);
    if (number < even) return Number(number % options);
  }
}

/**
 * Puts options in a random order: each in turn is drawn from those that are left.
 *
 * @param options - in the order in which they were announced
 * @param seed - what was thrown or drawn, as a text
 */
export function randomOrder<T>(options: readonly T[], seed: string, hash: HashText): readonly T[] {
  const left = [...options];
  const order: T[] = [];
  while (left.length > 0) {
    const [drawn] = left.splice(draw(left.length, seed, order.length + 1, hash), 1);
    if (drawn !== undefined) order.push(drawn);
  }
  return order;
}
