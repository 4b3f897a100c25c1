// Sums that people made by hand, against the count: list by list, station by station.
import type { ListSlot } from "@telwerk/eml-codec";
import { type StationTable, votesAt } from "../plausibility/table.js";

/** What was typed in for one list: the total, and the stations where they were written down. */
export interface HandSums {
  readonly list: number;
  readonly total: number;
  /** Votes by the id of the polling station. */
  readonly stations?: Readonly<Record<string, number>>;
}

/** How one hand sum came out. */
export type HandOutcome =
  | { readonly kind: "equal"; readonly list: number; readonly total: number }
  | {
      readonly kind: "differs";
      readonly list: number;
      readonly byHand: number;
      readonly counted: number;
      /** Stations at which hand and count differ. */
      readonly stations: readonly StationDifference[];
    }
  /** A list that was drawn, and for which nothing was typed in. Absence is never agreement. */
  | { readonly kind: "missing"; readonly list: number }
  /** A list that nobody drew, or that the count does not have. */
  | { readonly kind: "not-drawn"; readonly list: number };

/** One station at which the hand sum differs; `null` is what is not there. */
export interface StationDifference {
  readonly id: string;
  readonly byHand: number | null;
  readonly counted: number | null;
}

function stationsOf(
  { stations }: StationTable,
  list: ListSlot,
  byHand: Readonly<Record<string, number>>,
): readonly StationDifference[] {
  const counted = new Map(stations.map(({ id, votes }) => [id, votesAt(votes, list)]));
  const ids = new Set([...counted.keys(), ...Object.keys(byHand)]);
  return [...ids]
    .map((id) => ({ id, byHand: byHand[id] ?? null, counted: counted.get(id) ?? null }))
    .filter((one) => one.byHand !== one.counted);
}

/** Holds one list against the count: the total, and every station if any was typed in. */
function compare(table: StationTable, list: ListSlot, hand: HandSums): HandOutcome {
  const counted = votesAt(table.total, list);
  const stations = hand.stations === undefined ? [] : stationsOf(table, list, hand.stations);
  if (counted === hand.total && stations.length === 0)
    return { kind: "equal", list: hand.list, total: counted };
  return { kind: "differs", list: hand.list, byHand: hand.total, counted, stations };
}

/**
 * Holds hand sums against a count.
 *
 * @param drawn - the lists that were drawn; each needs a sum
 */
export function compareHandSums(
  table: StationTable,
  drawn: readonly number[],
  sums: readonly HandSums[],
): readonly HandOutcome[] {
  const lists = new Map(table.lists.map((list) => [list.listNumber, list]));
  const outcomes = drawn.map((number): HandOutcome => {
    const list = lists.get(number);
    const hand = sums.find((one) => one.list === number);
    if (list === undefined) return { kind: "not-drawn", list: number };
    return hand === undefined ? { kind: "missing", list: number } : compare(table, list, hand);
  });
  const others = sums.filter(({ list }) => !drawn.includes(list));
  return [...outcomes, ...others.map(({ list }) => ({ kind: "not-drawn", list }) as const)];
}
