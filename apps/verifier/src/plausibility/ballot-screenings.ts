// V11.01 and V11.02: many blank or invalid ballots, and many more or fewer ballots than voters.
import { oneDecimal } from "./exact.js";
import { largeDifference, rejectedShare } from "./measures.js";
import type { Parameters } from "./parameters.js";
import type { Screening, Signal } from "./signal.js";
import type { Station, StationTable } from "./table.js";

function rejectedSignals(station: Station, parameters: Parameters): readonly Signal[] {
  const { blankVotes, invalidVotes } = station.group;
  const kinds = [
    ["blank", blankVotes, "RejectedVotes[blanco]"],
    ["invalid", invalidVotes, "RejectedVotes[ongeldig]"],
  ] as const;
  return kinds.flatMap(([reason, { value, at }, path]) => {
    const share = rejectedShare(station, value, parameters);
    if (share === undefined) return [];
    return [{ reason, station, at, path, found: value, facts: { share: oneDecimal(share) } }];
  });
}

function differenceSignals(station: Station, parameters: Parameters): readonly Signal[] {
  const difference = largeDifference(station, parameters);
  if (difference === undefined) return [];
  const voters = station.group.uncounted.find(({ code }) => code.value === "toegelaten kiezers");
  const path = "UncountedVotes[toegelaten kiezers]";
  const at = voters?.count.at ?? station.group.at;
  const where = { station, at, path, expected: station.ballots };
  const count = voters?.count.value ?? 0;
  return [
    {
      reason: "difference",
      ...where,
      found: count,
      facts: { count: Math.abs(station.ballots - count) },
    },
  ];
}

/** Ballots that were not valid, and ballots against voters. Chance is no part of these limits. */
export function ballotScreenings(
  { stations }: StationTable,
  parameters: Parameters,
): readonly Screening[] {
  return [
    {
      id: "V11.01",
      examined: stations.length,
      signals: stations.flatMap((station) => rejectedSignals(station, parameters)),
    },
    {
      id: "V11.02",
      examined: stations.filter(({ group }) =>
        group.uncounted.some(({ code }) => code.value === "toegelaten kiezers"),
      ).length,
      signals: stations.flatMap((station) => differenceSignals(station, parameters)),
    },
  ];
}
