// Which groups of a hash code are hidden, so that a person has to type them from paper.
import { HASH_GROUPS } from "./hash-code.js";

/** Two different groups of a hash code, by place from 0 to 15, the lower one first. @public */
export type HiddenGroups = readonly [number, number];

/** A fair source repeats a nibble 1 in 16 times: this many in a row is no chance. */
const PATIENCE = 1000;

/**
 * Chooses the two groups of a hash code that are hidden and typed by a person.
 *
 * Each of the 120 pairs is equally likely. The choice must not follow from the file: who knows which
 * groups will be asked needs to forge only those. So the source of chance is passed in, and it must
 * not be seeded with the file or its hash.
 *
 * @param randomByte - gives a whole number from 0 to 255, each equally likely
 * @returns two different places from 0 to 15, the lower one first
 * @throws RangeError when the source gives anything else, or no two different groups (a bug in the caller)
 * @example
 * ```ts
 * chooseHiddenGroups(() => 0x3c); // [3, 12]
 * ```
 * @public
 */
export function chooseHiddenGroups(randomByte: () => number): HiddenGroups {
  for (let draw = 0; draw < PATIENCE; draw++) {
    const byte = randomByte();
    if (!Number.isInteger(byte) || byte < 0 || byte > 255)
      throw new RangeError(`chooseHiddenGroups: ${byte} is no byte`);
    const one = byte >> 4;
    const other = byte % HASH_GROUPS;
    if (one !== other) return one < other ? [one, other] : [other, one];
  }
  throw new RangeError("chooseHiddenGroups: the source of chance repeats itself");
}
