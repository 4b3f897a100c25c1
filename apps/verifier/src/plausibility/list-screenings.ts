// Lists: far from their share elsewhere, two of them swapped, or a number with swapped digits.
import { beyond } from "./chance.js";
import { neighboursOf } from "./neighbourhoods.js";
import { deviationsOf, type ListSpread, largeStations, spreadsOf } from "./shares.js";
import type { Screening, Signal } from "./signal.js";
import { type Station, type StationTable, votesAt } from "./table.js";

/** As many standard deviations make a share strange. */
const strange = 4;
/** As many make it ordinary. */
const ordinary = 2;

interface Residual extends ListSpread {
  readonly station: Station;
  readonly votes: number;
  readonly z: number;
  /** Far from the middle, and no other station of the same place is. */
  readonly isOdd: boolean;
}

/** How far each list lies from its middle, station by station. */
function residualsOf(table: StationTable): readonly (readonly Residual[])[] {
  const spreads = spreadsOf(table);
  if (spreads.length === 0) return [];
  const large = largeStations(table);
  const neighbours = neighboursOf(large);
  const deviations = (station: Station, spread: ListSpread): number =>
    deviationsOf(votesAt(station.votes, spread.list), station.valid, spread);
  return large.map((station) =>
    spreads.map((spread) => {
      const z = deviations(station, spread);
      const isOdd =
        Math.abs(z) > strange &&
        !neighbours(station).some((one) => deviations(one, spread) * Math.sign(z) > ordinary);
      return { ...spread, station, votes: votesAt(station.votes, spread.list), z, isOdd };
    }),
  );
}

const oneDecimal = (value: number): string => value.toFixed(1);

function place({ station, list }: Residual): Pick<Signal, "station" | "at" | "path"> {
  const at = station.group.votesAt[list.slot] ?? station.group.at;
  return { station, at, path: `list ${list.listNumber}` };
}

/** Whether the list would be ordinary with this number of all valid votes. */
const wouldFit = (one: Residual, votes: number, valid: number = one.station.valid): boolean =>
  Math.abs(deviationsOf(votes, valid, one)) < ordinary;

/** Two lists of one station, of which each fits in the place of the other. */
function swapsIn(row: readonly Residual[]): readonly (readonly [Residual, Residual])[] {
  const odd = row.filter(({ isOdd }) => isOdd);
  return odd.flatMap((one, index) =>
    odd
      .slice(index + 1)
      .filter((other) => wouldFit(one, other.votes) && wouldFit(other, one.votes))
      .map((other) => [one, other] as const),
  );
}

/** The number with two of its digits swapped, in every way. */
export function withSwappedDigits(votes: number): readonly number[] {
  const digits = Array.from(String(votes));
  const found = new Set<number>();
  for (let i = 0; i < digits.length; i += 1)
    for (let j = i + 1; j < digits.length; j += 1) {
      const swapped = [...digits];
      [swapped[i], swapped[j]] = [digits[j] ?? "", digits[i] ?? ""];
      found.add(Number(swapped.join("")));
    }
  found.delete(votes);
  return [...found];
}

function digitSignals(row: readonly Residual[]): readonly Signal[] {
  return row.flatMap((one) => {
    if (!one.isOdd) return [];
    // The votes that are gained or lost belong to all valid votes as well.
    const others = one.station.valid - one.votes;
    const better = withSwappedDigits(one.votes).find((votes) =>
      wouldFit(one, votes, others + votes),
    );
    if (better === undefined) return [];
    const facts = { list: one.list.listNumber, instead: better };
    return [{ reason: "digits", ...place(one), expected: better, found: one.votes, facts }];
  });
}

function outlierSignals(row: readonly Residual[]): readonly Signal[] {
  return row
    .filter(({ isOdd }) => isOdd)
    .map((one) => ({
      reason: "share",
      ...place(one),
      found: one.votes,
      facts: { list: one.list.listNumber, deviations: oneDecimal(one.z) },
    }));
}

function swapSignals(row: readonly Residual[]): readonly Signal[] {
  return swapsIn(row).map(([one, other]) => ({
    reason: "lists",
    ...place(one),
    found: one.votes,
    facts: {
      list: one.list.listNumber,
      other: other.list.listNumber,
      votes: one.votes,
      otherVotes: other.votes,
    },
  }));
}

/** V11.03, V11.05 and V11.07. */
export function listScreenings(table: StationTable): readonly Screening[] {
  const rows = residualsOf(table);
  const lists = rows[0]?.length ?? 0;
  const values = rows.length * lists;
  const tail = 2 * beyond(strange);
  const pairs = (values * Math.max(0, lists - 1)) / 2;
  // A strange number looks ordinary after a swap of digits by chance in about one of ten cases.
  const digitsByChance = (values * tail) / 10;
  return [
    {
      id: "V11.03",
      examined: values,
      signals: rows.flatMap(outlierSignals),
      byChance: values * tail,
    },
    {
      id: "V11.05",
      examined: pairs,
      signals: rows.flatMap(swapSignals),
      byChance: pairs * tail * tail,
    },
    {
      id: "V11.07",
      examined: values,
      signals: rows.flatMap(digitSignals),
      byChance: digitsByChance,
    },
  ];
}
