// V11.06: two stations with the same votes. The record of one was copied, or typed in twice.
import type { Screening, Signal } from "./signal.js";
import { type Station, type StationTable, votesAt } from "./table.js";

/** Fewer votes may well be the same by chance. */
const enoughVotes = 50;

/** All votes of a station as a text: equal exactly when all of them are. */
const textOf = ({ votes }: Station): string => Array.from(votes).join();

/** Tells stations apart by their votes. Most have a number of valid votes of their own: that is enough then. */
function keysOf(stations: readonly Station[]): (station: Station) => string {
  const known = new Map<number, number>();
  for (const { valid } of stations) known.set(valid, (known.get(valid) ?? 0) + 1);
  return (station) => (known.get(station.valid) === 1 ? `${station.valid}` : textOf(station));
}

/**
 * The chance that two stations with as many valid votes have the same votes on every list, if both
 * follow the shares of the municipality: how concentrated such votes are at their most likely.
 */
function chanceOfTheSame(table: StationTable, valid: number): number {
  let logarithm = 0;
  let lists = 0;
  for (const list of table.lists) {
    const share = votesAt(table.total, list) / Math.max(1, table.totalValid);
    // A list with hardly a vote is the same at both stations anyhow.
    if (share * valid < 1) continue;
    logarithm += Math.log(share) / 2;
    lists += 1;
  }
  logarithm += ((lists - 1) / 2) * Math.log(4 * Math.PI * valid);
  return Math.min(1, Math.exp(-logarithm));
}

function byChance(table: StationTable, large: readonly Station[]): number {
  let expected = 0;
  for (const [valid, { length }] of Map.groupBy(large, (one) => one.valid))
    expected += ((length * (length - 1)) / 2) * chanceOfTheSame(table, valid);
  return expected;
}

/** Looks for stations with equal votes. */
export function copyScreening(table: StationTable): Screening {
  const large = table.stations.filter(({ valid }) => valid >= enoughVotes);
  const signals = [...Map.groupBy(large, keysOf(large)).values()].flatMap(([first, ...copies]) =>
    copies.map(
      (station): Signal => ({
        reason: "copy",
        station,
        at: station.group.at,
        path: "",
        facts: { other: first?.id ?? "", name: first?.name ?? "", votes: station.valid },
      }),
    ),
  );
  return { id: "V11.06", examined: large.length, signals, byChance: byChance(table, large) };
}
