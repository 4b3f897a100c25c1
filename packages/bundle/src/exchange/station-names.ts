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

/** A number as people write it: `SB007`, `sb7` and `7` are one station. */
function plain(id: string): string {
  const [, digits = ""] = /^(?:sb)?0*(\d+)$/i.exec(id.trim()) ?? [];
  return digits === "" ? id.trim().toLowerCase() : digits;
}

/**
 * Warns about polling stations that stand in the list twice. The Ids are read by the codec.
 *
 * @param ids - the Ids in the list, in its order
 * @returns one warning for each Id that stood there before (`BUN-SLOT-STATION-TWICE`)
 * @example
 * ```ts
 * judgeStationIds(["1", "2", "SB1"])[0]?.path; // "SB1"
 * ```
 * @public
 */
export function judgeStationIds(ids: readonly string[]): readonly Issue[] {
  const first = new Map<string, string>();
  return ids.flatMap((id) => {
    const other = first.get(plain(id));
    if (other === undefined) first.set(plain(id), id);
    return other === undefined ? [] : [bundleIssue("BUN-SLOT-STATION-TWICE", id, { other })];
  });
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
