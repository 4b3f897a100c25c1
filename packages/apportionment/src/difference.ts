import type { CompleteApportionment } from "./result.js";

/** A list whose number of seats differs. @public */
export interface SeatChange {
  readonly listNumber: number;
  readonly before: number;
  readonly after: number;
}

/** A person who is elected in one outcome only. @public */
export interface ElectedChange {
  readonly listNumber: number;
  readonly key: string;
}

/** What differs between two outcomes. @public */
export interface Difference {
  readonly seats: readonly SeatChange[];
  readonly gained: readonly ElectedChange[];
  readonly lost: readonly ElectedChange[];
}

/**
 * Compares two outcomes: seats of lists, and who is elected. A list that is in one only has 0 in the other.
 *
 * @param before - the one outcome
 * @param after - the other
 * @returns what differs, in order of list numbers
 * @example
 * ```ts
 * declare const before: CompleteApportionment;
 * declare const after: CompleteApportionment;
 * differenceOf(before, after).seats; // [{ listNumber: 3, before: 1, after: 2 }]
 * ```
 * @public
 */
export function differenceOf(
  before: CompleteApportionment,
  after: CompleteApportionment,
): Difference {
  const was = seatsByList(before);
  const is = seatsByList(after);
  const numbers = [...new Set([...was.keys(), ...is.keys()])].sort((a, b) => a - b);
  return {
    seats: numbers
      .map((listNumber) => ({
        listNumber,
        before: was.get(listNumber) ?? 0,
        after: is.get(listNumber) ?? 0,
      }))
      .filter((change) => change.before !== change.after),
    gained: electedOnlyIn(after, before),
    lost: electedOnlyIn(before, after),
  };
}

function seatsByList({ units }: CompleteApportionment): ReadonlyMap<number, number> {
  return new Map(units.map(({ listNumber, seats }) => [listNumber, seats]));
}

function electedOnlyIn(
  one: CompleteApportionment,
  other: CompleteApportionment,
): readonly ElectedChange[] {
  const there = new Map(
    other.units.map(({ listNumber, elected }) => [
      listNumber,
      new Set(elected.map(({ key }) => key)),
    ]),
  );
  return one.units.flatMap(({ listNumber, elected }) =>
    elected
      .filter(({ key }) => there.get(listNumber)?.has(key) !== true)
      .map(({ key }) => ({ listNumber, key })),
  );
}
