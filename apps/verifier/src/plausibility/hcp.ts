// The control protocol's own checks (Hulpmiddel ControleProtocol), H1 to H8, with their faults: what a
// municipality saw is what comes out. `independent.ts` does better.
import type { ListSlot } from "@telwerk/eml-codec";
import type { Ratio } from "./exact.js";
import {
  isDeviant,
  type LargeDifference,
  largeDifference,
  listDeviation,
  rejectedShare,
  reported,
} from "./measures.js";
import type { Neighbourhoods } from "./neighbourhoods.js";
import { neighbourhoodOf } from "./neighbourhoods.js";
import type { Parameters } from "./parameters.js";
import { type SwitchedPair, switchedPairs } from "./switched.js";
import type { Station, StationTable } from "./table.js";

/** What the control protocol says of one polling station. */
export interface HcpStation {
  readonly station: Station;
  /** H1. */
  readonly noVotes: boolean;
  /** H2: stated as unexplained. */
  readonly unexplained: number;
  /** H3: differences without any explanation. */
  readonly gap: number;
  /** H4 and H5, in per cent. */
  readonly invalid: Ratio | undefined;
  readonly blank: Ratio | undefined;
  /** H6. */
  readonly difference: LargeDifference | undefined;
  /** H7: every list with its signed difference in percentage points. */
  readonly lists: readonly {
    readonly list: ListSlot;
    readonly points: Ratio;
    readonly deviant: boolean;
  }[];
  /** H8. */
  readonly switched: readonly SwitchedPair[];
}

/** All stations; or the stations at which the program itself would have stopped. */
export type HcpOutcome =
  | { readonly kind: "done"; readonly stations: readonly HcpStation[] }
  /** A code that it cannot do without is not in the file: it stops with an error there. */
  | { readonly kind: "stops"; readonly station: string; readonly code: string };

const whenMore = ["te veel uitgereikte stembiljetten", "te veel briefstembiljetten"];
const whenFewer = [
  "meegenomen stembiljetten",
  "te weinig uitgereikte stembiljetten",
  "geen briefstembiljetten",
  "kwijtgeraakte stembiljetten",
];
const always = ["geen verklaring", "andere verklaring"];

/** The codes without which the program stops. */
const needed = ["geen verklaring", "toegelaten kiezers"];

/** H3. A code that is not there counts as 0 here: that is how the program does it. */
function gapOf(station: Station): number {
  const difference = station.ballots - (reported(station, "toegelaten kiezers") ?? 0);
  if (difference === 0) return 0;
  const codes = [...(difference > 0 ? whenMore : whenFewer), ...always];
  const explained = codes.reduce((sum, code) => sum + (reported(station, code) ?? 0), 0);
  return Math.abs(difference > 0 ? difference - explained : difference + explained);
}

/** Votes of several stations together, by slot. */
export function sumOf(stations: readonly Station[], size: number): Float64Array {
  const sum = new Float64Array(size);
  for (const { votes } of stations)
    for (let slot = 0; slot < size; slot += 1) sum[slot] = (sum[slot] ?? 0) + (votes[slot] ?? 0);
  return sum;
}

interface Neighbourhood {
  readonly stations: number;
  readonly votes: Float64Array;
}

function groupsOf(
  table: StationTable,
  neighbourhoods: Neighbourhoods,
): ReadonlyMap<Station, Neighbourhood> {
  const byCode = Map.groupBy(table.stations, (one) => neighbourhoodOf(one, neighbourhoods, "hcp"));
  const groups = new Map<Station, Neighbourhood>();
  for (const [code, members] of byCode) {
    if (code === undefined) continue;
    const group = { stations: members.length, votes: sumOf(members, table.layout.size) };
    for (const station of members) groups.set(station, group);
  }
  return groups;
}

/** A station in a small neighbourhood has no pairs at all: that is a fault of the program (H8). */
function switchedByHcp(
  table: StationTable,
  station: Station,
  group: Neighbourhood | undefined,
  parameters: Parameters,
): readonly SwitchedPair[] {
  const { neighbourhoodUnits, municipalityUnits } = parameters;
  if (group !== undefined) {
    return group.stations < neighbourhoodUnits
      ? []
      : switchedPairs(station, group.votes, table.lists, parameters);
  }
  if (table.stations.length < municipalityUnits) return [];
  return switchedPairs(station, table.total, table.lists, parameters);
}

/** Does the checks of the control protocol for one municipality. */
export function controlProtocol(
  table: StationTable,
  parameters: Parameters,
  neighbourhoods: Neighbourhoods = new Map(),
): HcpOutcome {
  for (const station of table.stations) {
    const code = needed.find((one) => reported(station, one) === undefined);
    if (code !== undefined) return { kind: "stops", station: station.id, code };
  }
  const groups = groupsOf(table, neighbourhoods);
  const lists = table.lists.toSorted((a, b) => a.listNumber - b.listNumber);
  const stations = table.stations.map((station): HcpStation => {
    const { blankVotes, invalidVotes } = station.group;
    return {
      station,
      noVotes: station.ballots === 0,
      unexplained: reported(station, "geen verklaring") ?? 0,
      gap: gapOf(station),
      invalid: rejectedShare(station, invalidVotes.value, parameters),
      blank: rejectedShare(station, blankVotes.value, parameters),
      difference: largeDifference(station, parameters),
      lists: lists.map((list) => {
        const points = listDeviation(table, station, list);
        return { list, points, deviant: isDeviant(points, parameters) };
      }),
      switched: switchedByHcp(table, station, groups.get(station), parameters),
    };
  });
  return { kind: "done", stations };
}
