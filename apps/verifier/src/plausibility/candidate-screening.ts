// V11.04: switched candidates, by the test of the control protocol without its faults.
import type { ListSlot } from "@telwerk/eml-codec";
import { poissonAtLeast, poissonAtMost } from "./chance.js";
import { sumOf } from "./hcp.js";
import { type Neighbourhoods, neighbourhoodOf, neighboursOf } from "./neighbourhoods.js";
import type { Parameters } from "./parameters.js";
import type { Screening, Signal } from "./signal.js";
import {
  couldExpect,
  expectedText,
  type Reference,
  receivedBy,
  type SwitchedPair,
  switchedPairs,
} from "./switched.js";
import { type Station, type StationTable, votesAt } from "./table.js";

/**
 * What each station is held against: its neighbourhood where that is large enough, else the
 * municipality. The control protocol's program looks at nothing at all in a small neighbourhood.
 */
function referencesOf(
  table: StationTable,
  { neighbourhoodUnits }: Parameters,
  neighbourhoods: Neighbourhoods,
): (station: Station) => Reference {
  const codeOf = (one: Station): string | undefined =>
    neighbourhoodOf(one, neighbourhoods, "independent");
  const groups = new Map<string, Float64Array>();
  for (const [code, members] of Map.groupBy(table.stations, codeOf))
    if (code !== undefined && members.length >= neighbourhoodUnits)
      groups.set(code, sumOf(members, table.layout.size));
  return (station) => groups.get(codeOf(station) ?? "") ?? table.total;
}

/** Whether the votes fit when they change places: within twice, or half, of what was expected. */
function fitsSwitched({ more, less }: SwitchedPair): boolean {
  const { received } = more;
  return received * less.bottom <= 2 * less.top && 2 * received * less.bottom >= less.top;
}

/** How far the votes lie from what was expected of the other; the best pair has the least. */
function misfit({ more, less }: SwitchedPair): number {
  return Math.abs(Math.log((more.received * less.bottom) / less.top));
}

/** Whether people vote so in this place: another station there shows half of the same share. */
function isLocal(
  { list, more }: SwitchedPair,
  station: Station,
  neighbours: readonly Station[],
): boolean {
  const own = votesAt(station.votes, list);
  return neighbours.some((one) => {
    const theirs = votesAt(one.votes, more.candidate);
    return theirs > 0 && 2 * theirs * own >= more.received * votesAt(one.votes, list);
  });
}

/** One pair for each candidate with too many votes: the one that fits best. */
function bestPairs(pairs: readonly SwitchedPair[]): readonly SwitchedPair[] {
  const byMore = Map.groupBy(pairs.filter(fitsSwitched), ({ more }) => more.candidate);
  return [...byMore.values()].flatMap((group) =>
    group.toSorted((a, b) => misfit(a) - misfit(b)).slice(0, 1),
  );
}

function toSignal(station: Station, { list, more, less }: SwitchedPair): Signal {
  const name = ({ candidate }: SwitchedPair["more"]): string =>
    String(candidate.id ?? candidate.shortCode ?? "?");
  return {
    reason: "candidates",
    station,
    at: station.group.votesAt[more.candidate.slot] ?? station.group.at,
    path: `list ${list.listNumber}/candidate ${name(more)}`,
    expected: expectedText(more),
    found: more.received,
    facts: {
      list: list.listNumber,
      more: name(more),
      less: name(less),
      moreVotes: more.received,
      lessVotes: less.received,
      moreExpected: expectedText(more),
      lessExpected: expectedText(less),
    },
  };
}

/** A chance that follows from the votes that are expected; there is none below `least` of them. */
interface Chance {
  readonly least: number;
  readonly of: (mean: number) => number;
}

/** Adds up a chance over the candidates of a list. */
function overMeans(
  station: Station,
  reference: Reference,
  list: ListSlot,
  { least, of }: Chance,
): number {
  const could = couldExpect(station, reference, list, least);
  let total = 0;
  for (const candidate of list.candidates) {
    if (!could(candidate)) continue;
    const { top, bottom } = receivedBy(station, reference, list, candidate);
    const mean = top / bottom;
    if (mean >= least) total += of(mean);
  }
  return total;
}

/** How many pairs chance would give on all lists of a station, if votes were spread as elsewhere. */
function pairsByChance(
  table: StationTable,
  station: Station,
  reference: Reference,
  { factor, minimumVotes }: Parameters,
): number {
  const lessOften: Chance = {
    least: minimumVotes,
    of: (mean) => poissonAtMost(Math.floor(mean / factor), mean),
  };
  const moreOften: Chance = {
    // Below this mean nobody comes to the minimum by chance: less than one in a thousand million.
    least: minimumVotes / 8,
    of: (mean) => poissonAtLeast(Math.max(minimumVotes, Math.ceil(factor * mean)), mean),
  };
  let pairs = 0;
  for (const list of table.lists) {
    const own = votesAt(station.votes, list);
    const elsewhere = votesAt(reference, list) - own;
    if (own < minimumVotes || elsewhere <= 0) continue;
    const less = overMeans(station, reference, list, lessOften);
    if (less > 0) pairs += less * overMeans(station, reference, list, moreOften);
  }
  return pairs;
}

/** Looks for switched candidates at every station. */
export function candidateScreening(
  table: StationTable,
  parameters: Parameters,
  neighbourhoods: Neighbourhoods = new Map(),
): Screening {
  const id = "V11.04";
  if (table.stations.length < parameters.municipalityUnits)
    return { id, examined: 0, signals: [], byChance: 0 };
  const referenceOf = referencesOf(table, parameters, neighbourhoods);
  const neighbours = neighboursOf(table.stations);
  const signals: Signal[] = [];
  let byChance = 0;
  for (const station of table.stations) {
    const reference = referenceOf(station);
    const pairs = bestPairs(switchedPairs(station, reference, table.lists, parameters));
    const odd = pairs.filter((pair) => !isLocal(pair, station, neighbours(station)));
    signals.push(...odd.map((pair) => toSignal(station, pair)));
    byChance += pairsByChance(table, station, reference, parameters);
  }
  return { id, examined: table.stations.length, signals, byChance };
}
