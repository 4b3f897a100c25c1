// Chance that can be repeated: the same seed always gives the same numbers, on every machine.

/** A source of whole numbers that only looks like chance. @public */
export interface Random {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** A whole number from `low` up to and including `high`. */
  between(low: number, high: number): number;
  /** One of the items. */
  pick<T>(items: readonly [T, ...T[]]): T;
}

/** Turns a text into a number of 32 bits that is not 0 (FNV-1a). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  }
  return value === 0 ? 1 : value;
}

/**
 * Makes a source of numbers from a seed (Marsaglia's xorshift on 32 bits).
 *
 * Good enough for votes of people who do not exist; never for keys or for lots.
 *
 * @param seed - any text
 * @returns the source
 * @example
 * ```ts
 * randomFrom("demo").below(10) === randomFrom("demo").below(10); // true
 * ```
 * @public
 */
export function randomFrom(seed: string): Random {
  let state = hash(seed);
  function below(limit: number): number {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  }
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    pick: (items) => items[below(items.length)] ?? items[0],
  };
}
