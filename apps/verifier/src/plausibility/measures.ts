// The quantities of the control protocol for one polling station: exact, and never a zero for a
// number that is not there.
import type { ListSlot } from "@telwerk/eml-codec";
import { atLeast, decimal, minus, type Ratio, ratio, size } from "./exact.js";
import type { Parameters } from "./parameters.js";
import { type Station, type StationTable, votesAt } from "./table.js";

/** The number under a code, or undefined where the code is not reported. */
export function reported({ group }: Station, code: string): number | undefined {
  return group.uncounted.find((one) => one.code.value === code)?.count.value;
}

/** The share of the ballots in per cent, where it reaches the limit (H4, H5). */
export function rejectedShare(
  { ballots }: Station,
  count: number,
  { rejectedPercentage }: Parameters,
): Ratio | undefined {
  if (ballots === 0) return undefined;
  const share = ratio(100 * count, ballots);
  return atLeast(share, decimal(rejectedPercentage)) ? share : undefined;
}

/** A difference that is large in ballots, or else in per cent (H6). */
export type LargeDifference =
  | { readonly kind: "count"; readonly count: number }
  | { readonly kind: "percentage"; readonly share: Ratio };

/** The difference between ballots and admitted voters, where it is large; nothing without voters. */
export function largeDifference(
  station: Station,
  { differenceCount, differencePercentage }: Parameters,
): LargeDifference | undefined {
  const admitted = reported(station, "toegelaten kiezers");
  if (admitted === undefined) return undefined;
  const count = Math.abs(station.ballots - admitted);
  if (count >= differenceCount) return { kind: "count", count };
  if (station.ballots === 0) return undefined;
  const share = ratio(100 * count, station.ballots);
  return atLeast(share, decimal(differencePercentage)) ? { kind: "percentage", share } : undefined;
}

/** A share in per cent; of nothing it is 0, as the control protocol's program has it. */
function share(votes: number, all: number): Ratio {
  return all === 0 ? ratio(0, 1) : ratio(100 * votes, all);
}

/** Share of a list here minus its share in all other stations, in percentage points (H7). */
export function listDeviation(table: StationTable, station: Station, list: ListSlot): Ratio {
  const own = votesAt(station.votes, list);
  const elsewhere = votesAt(table.total, list) - own;
  return minus(share(own, station.valid), share(elsewhere, table.totalValid - station.valid));
}

/** Whether a deviation is as large as the limit. */
export function isDeviant(deviation: Ratio, { listPoints }: Parameters): boolean {
  return atLeast(size(deviation), decimal(listPoints));
}
