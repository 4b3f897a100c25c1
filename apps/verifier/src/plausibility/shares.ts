// How far the share of each list lies from its share elsewhere in the municipality. Shares are put on
// a scale on which chance spreads all of them alike (arcsine of the root), and the spread between
// stations is measured by the middle deviation, which a few odd stations cannot move.
import type { ListSlot } from "@telwerk/eml-codec";
import { median } from "./chance.js";
import { type Station, type StationTable, votesAt } from "./table.js";

/** Fewer votes say too little about a share. */
const enoughVotes = 100;
/** Fewer stations say too little about a municipality. */
const enoughStations = 5;
/** Makes the middle deviation of normal values a standard deviation. */
const toStandard = 1.4826;

const scaled = (votes: number, all: number): number =>
  Math.asin(Math.sqrt(Math.min(1, Math.max(0, all === 0 ? 0 : votes / all))));

/** One list in a municipality: where its shares lie, and how far from each other. */
export interface ListSpread {
  readonly list: ListSlot;
  readonly middle: number;
  readonly deviation: number;
}

/** The stations that are large enough to say something. */
export function largeStations(table: StationTable): readonly Station[] {
  return table.stations.filter(({ valid }) => valid >= enoughVotes);
}

/** The spread of every list; none where there are too few stations. */
export function spreadsOf(table: StationTable): readonly ListSpread[] {
  const large = largeStations(table);
  if (large.length < enoughStations) return [];
  return table.lists.map((list) => {
    const shares = large.map(({ votes, valid }) => scaled(votesAt(votes, list), valid));
    const middle = median(shares);
    const deviation = toStandard * median(shares.map((share) => Math.abs(share - middle)));
    return { list, middle, deviation };
  });
}

/** How many standard deviations some of all valid votes lie from the middle; below zero: too few. */
export function deviationsOf(votes: number, valid: number, spread: ListSpread): number {
  // Chance alone spreads the scaled share of n votes by 1 / (2 root n).
  const byChance = 1 / (2 * Math.sqrt(valid));
  return (scaled(votes, valid) - spread.middle) / Math.max(spread.deviation, byChance);
}
