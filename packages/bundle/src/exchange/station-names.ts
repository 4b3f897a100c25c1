// The list of polling stations is the one that voters were given on the Friday before polling day
// (Kiesbesluit, article J 1): stations that do not exist are not in it (S0-25).
import type { Issue } from "@telwerk/core";
import { bundleIssue } from "../issue.js";
import { fridayBefore } from "./dates.js";

const notReal =
  /\b(?:reserve|fictief|fictieve|test|dummy|proef)(?:\b|\d|stem|bureau|lokaal|locatie)/i;

/**
 * Warns about names that look like those of stations that do not exist. The names are read by the codec.
 *
 * @param names - the names in the list
 * @returns one warning for each such name (`BUN-SLOT-STATION-NAME`)
 * @example
 * ```ts
 * judgeStationNames(["Stadhuis", "Reserve 2"]).length; // 1
 * ```
 * @public
 */
export function judgeStationNames(names: readonly string[]): readonly Issue[] {
  return names
    .filter((name) => notReal.test(name))
    .map((name) => bundleIssue("BUN-SLOT-STATION-NAME", name));
}

/**
 * Computes the day on which the list of polling stations is given to the voters.
 *
 * @param pollingDay - `YYYY-MM-DD`
 * @returns the Friday before it, or undefined when this is no day
 * @example
 * ```ts
 * stationListDay("2026-03-18"); // "2026-03-13"
 * ```
 * @public
 */
export function stationListDay(pollingDay: string): string | undefined {
  return fridayBefore(pollingDay);
}
