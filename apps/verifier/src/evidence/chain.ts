// The chain of counts (rule X5): each count, and the unit of the count above it that must equal it.
import type { VoteGroup } from "@telwerk/eml-codec";
import type { Evidence, HeldCount } from "./evidence.js";
import type { GroupPlace } from "./paths.js";

/** Votes with the place where they stand. */
export interface PlacedVotes {
  readonly votes: VoteGroup;
  readonly place: GroupPlace;
}

/** The counts that a chain is made of. */
export type ChainCounts = Pick<Evidence, "national" | "districts" | "municipalities" | "stations">;

/** A count's own total, and the same area as a unit of the count above. */
export interface Link {
  readonly kind: "district" | "municipality" | "station";
  readonly lower: PlacedVotes;
  readonly upper: PlacedVotes;
}

function unitIn(count: HeldCount | undefined, id: string): PlacedVotes | undefined {
  const unit = count?.units.find((one) => one.id.value === id);
  if (count === undefined || unit?.votes === undefined) return undefined;
  const place = { file: count.file, contest: count.contest.id.value, unit: id };
  return { votes: unit.votes, place };
}

function totalOf(count: HeldCount): PlacedVotes | undefined {
  const place = { file: count.file, contest: count.contest.id.value };
  return count.total === undefined ? undefined : { votes: count.total, place };
}

function link(
  kind: Link["kind"],
  lower: PlacedVotes | undefined,
  upper: PlacedVotes | undefined,
): readonly Link[] {
  return lower === undefined || upper === undefined ? [] : [{ kind, lower, upper }];
}

/** A municipality stands in the count of its district; without districts, in the national count. */
function aboveMunicipality(
  evidence: ChainCounts,
  count: HeldCount,
  code: string,
): PlacedVotes | undefined {
  const contest = count.contest.id.value;
  const district = evidence.districts.get(contest);
  return district === undefined
    ? unitIn(evidence.national, code)
    : unitIn(district, `HSB${contest}::${code}`);
}

function stationLinks(evidence: ChainCounts): readonly Link[] {
  return evidence.stations.flatMap((count) => {
    const [unit] = count.units;
    if (unit === undefined) return [];
    const municipality = evidence.municipalities.get(unit.id.value.split("::")[0] ?? "");
    return link("station", unitIn(count, unit.id.value), unitIn(municipality, unit.id.value));
  });
}

/** All links of the chain of which both ends are among the files. */
export function linksOf(evidence: ChainCounts): readonly Link[] {
  return [
    ...[...evidence.districts].flatMap(([number, count]) =>
      link("district", totalOf(count), unitIn(evidence.national, `HSB${number}`)),
    ),
    ...[...evidence.municipalities].flatMap(([code, count]) =>
      link("municipality", totalOf(count), aboveMunicipality(evidence, count, code)),
    ),
    ...stationLinks(evidence),
  ];
}
