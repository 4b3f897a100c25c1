// V04.07, rules S8, S17 and X5: a count names exactly the areas that belong to it.
import type { ElectionDefinition } from "@telwerk/eml-codec";
import { committeeUnit } from "../evidence/chain.js";
import type { Evidence, HeldCount } from "../evidence/evidence.js";
import { countsOf, districtOf } from "../evidence/evidence.js";
import { type Outcome, type Place, Tally } from "../evidence/finding.js";
import {
  type DistrictArea,
  districtsOf,
  isOneDistrict,
  municipalitiesOf,
} from "../evidence/regions.js";
import { contestPath, placeIn, shortened } from "./check.js";

/** An area that a count must name: its id, and its names in the definition. */
interface Area {
  readonly id: string;
  /** Byte offset in the definition. */
  readonly at: number;
  /** How the count writes the name. */
  readonly written: string;
  /** How some programs write it as well. */
  readonly alias?: string;
}

/**
 * The areas of the count of the whole where there are no counts of districts: its municipalities. A council has one,
 * which some programs write as its committee, `HSB1`.
 */
function areasOfWhole(count: HeldCount, definition: ElectionDefinition): Area[] | undefined {
  const municipalities = municipalitiesOf(definition);
  const ownId = municipalities.length === 1 ? committeeUnit(count)?.id.value : undefined;
  if (municipalities.length === 0) return undefined;
  return municipalities.map(({ code, name, at }) => ({
    id: ownId ?? code,
    at,
    written: name.value,
    alias: `Gemeente ${name.value}`,
  }));
}

/** The areas of a count, or undefined for polling stations: no other file names those. */
function areasOf(
  count: HeldCount,
  districts: readonly DistrictArea[],
  definition: ElectionDefinition,
): Area[] | undefined {
  const isUndivided = isOneDistrict(definition) || districts.length === 0;
  if (count.documentId === "510d" && isUndivided) return areasOfWhole(count, definition);
  if (count.documentId === "510d" && districts.length > 0) {
    return districts.map(({ number, name, at }) => ({
      id: `HSB${number}`,
      at,
      written: `Kieskring ${name.value}`,
    }));
  }
  const district = districts.find(({ number }) => number === districtOf(count));
  if (count.documentId !== "510c" || district === undefined) return undefined;
  return district.municipalities.map(({ code, name, at }) => ({
    id: `HSB${district.number}::${code}`,
    at,
    written: name.value,
  }));
}

const unitPath = (count: HeldCount, id: string): string =>
  `${contestPath(count)}/ReportingUnitVotes[${id}]/ReportingUnitIdentifier`;

function compareUnits(
  count: HeldCount,
  definition: number,
  areas: readonly Area[],
  tally: Tally,
): void {
  const known = new Map(areas.map((area) => [area.id, area]));
  const named = new Set<string>();
  for (const { id, name } of count.units) {
    tally.saw();
    const area = known.get(id.value);
    named.add(id.value);
    if (area === undefined) {
      const place = placeIn(count, id.at, `${unitPath(count, id.value)}/@Id`);
      tally.add({ reason: "unknown", place, expected: null, found: id.value });
    } else if (name.value !== area.written && name.value !== area.alias) {
      const place = placeIn(count, name.at, unitPath(count, id.value));
      tally.add({ reason: "name-differs", place, expected: area.written, found: name.value });
    }
  }
  for (const area of areas) {
    if (named.has(area.id)) continue;
    const place = placeIn(count, count.contest.id.at, contestPath(count));
    const against: Place = {
      file: definition,
      at: area.at,
      path: `ElectionTree/${area.written}`,
    };
    const facts = { area: area.written };
    tally.add({ reason: "absent", place, expected: area.id, found: null, against, facts });
  }
}

/** The number of a polling station, so that `SB007` and `SB7` are one and the same. */
function stationKey(id: string): string {
  return id.replace(/(?<=SB)0+(?=\d)/, "");
}

function compareStations(count: HeldCount, codes: ReadonlySet<string>, tally: Tally): void {
  const authority = count.envelope.managingAuthority?.id.value ?? "";
  // A polling station's own count may be made by itself, and may leave its municipality out: `SB5`.
  const isAlone = count.documentId === "510a";
  const makers = isAlone && !/^\d{4}$/.test(authority) ? codes : new Set([authority]);
  for (const { id } of count.units) {
    if (isAlone && !id.value.includes("::")) continue;
    tally.saw();
    if (/^\d{4}::SB\d+$/.test(id.value) && makers.has(id.value.slice(0, 4))) continue;
    const place = placeIn(count, id.at, `${unitPath(count, id.value)}/@Id`);
    const expected = [...makers].map((code) => `${code}::SB…`);
    tally.add({ reason: "unknown", place, expected: shortened(expected), found: id.value });
  }
}

function reportTwice(count: HeldCount, tally: Tally): void {
  const seen = new Set<string>();
  for (const { id } of count.units) {
    const key = stationKey(id.value);
    if (seen.has(key)) {
      const place = placeIn(count, id.at, `${unitPath(count, id.value)}/@Id`);
      tally.add({ reason: "twice", place, found: id.value });
    }
    seen.add(key);
  }
}

/** Holds the units of every count against the areas of the definition. */
export function countUnits(evidence: Evidence): Outcome {
  const tally = new Tally();
  const { definition } = evidence;
  if (definition === undefined) return tally;
  const districts = districtsOf(definition.document);
  const codes = new Set(municipalitiesOf(definition.document).map(({ code }) => code));
  for (const count of countsOf(evidence)) {
    // A count without units stands alone; that they are missing is told by V12.
    if (count.units.length === 0) continue;
    reportTwice(count, tally);
    const areas = areasOf(count, districts, definition.document);
    if (areas !== undefined) compareUnits(count, definition.file, areas, tally);
    else if (count.documentId === "510a" || count.documentId === "510b")
      compareStations(count, codes, tally);
  }
  return tally;
}
