// The chain of counts (rule X5): each count, and the unit of the count above it that must equal it.
import type { VoteGroup } from "@telwerk/eml-codec";
import { districtNumber } from "./district-number.js";
import type { Evidence, HeldCount, HeldUnit } from "./evidence.js";
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
  if (count === undefined || unit === undefined) return undefined;
  // Without its votes the unit would never be compared, and nobody would be told.
  if (unit.votes === undefined) throw new Error(`the votes of ${id} were not kept`);
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

/** The one unit of the count of a whole that writes its municipality as its committee: `HSB1` (EML_NL, section 3.5). */
export function committeeUnit({ contest, units }: HeldCount): HeldUnit | undefined {
  const [unit, ...others] = units;
  const isWhole = contest.id.value === "geen" && others.length === 0;
  return isWhole && unit !== undefined && /^HSB\d+$/.test(unit.id.value) ? unit : undefined;
}

/** A municipality stands in the count of its district; without districts, in the national count. */
function aboveMunicipality(
  evidence: ChainCounts,
  count: HeldCount,
  code: string,
): PlacedVotes | undefined {
  const contest = districtNumber(count.contest.id.value);
  // Where the country is one contest, only the counts of the districts tell which one it is in.
  const [number, district] =
    contest === "alle"
      ? ([...evidence.districts].find(([own, { units }]) =>
          units.some(({ id }) => id.value === `HSB${own}::${code}`),
        ) ?? [])
      : [contest, evidence.districts.get(contest)];
  if (number !== undefined && district !== undefined)
    return unitIn(district, `HSB${number}::${code}`);
  const committee = evidence.national && committeeUnit(evidence.national);
  return unitIn(evidence.national, committee?.id.value ?? code);
}

/** A count of one polling station, and the count of its municipality. */
export interface StationCount {
  readonly count: HeldCount;
  readonly unit: HeldUnit;
  /** Its id as the municipality writes it, `0363::SB5`; absent where nothing says of which municipality it is. */
  readonly id?: string;
  readonly municipality?: HeldCount;
}

/** The code of the municipality that a count of one polling station is of: its own word for it, or the only one here. */
function codeOf(
  count: HeldCount,
  municipalities: ChainCounts["municipalities"],
): string | undefined {
  const authority = count.envelope.managingAuthority?.id.value ?? "";
  if (/^\d{4}$/.test(authority)) return authority;
  const [code, ...others] = municipalities.keys();
  return others.length === 0 ? code : undefined;
}

/** Counts of polling stations (510a), which may leave the municipality out of their id: `SB5`. */
export function stationCounts({ stations, municipalities }: ChainCounts): readonly StationCount[] {
  return stations.flatMap((count) =>
    count.units.map((unit) => {
      const own = unit.id.value;
      const code = own.includes("::") ? own.split("::")[0] : codeOf(count, municipalities);
      if (code === undefined) return { count, unit };
      const municipality = municipalities.get(code);
      const id = own.includes("::") ? own : `${code}::${own}`;
      return { count, unit, id, ...(municipality && { municipality }) };
    }),
  );
}

function stationLinks(evidence: ChainCounts): readonly Link[] {
  return stationCounts(evidence).flatMap(({ count, unit, id, municipality }) =>
    id === undefined ? [] : link("station", unitIn(count, unit.id.value), unitIn(municipality, id)),
  );
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
