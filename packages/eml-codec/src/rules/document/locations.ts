// Rule S19: where polling stations are, and when they are open (EML_NL 1.3).
import type {
  PollingStation,
  PollingStations,
  StationLocation,
} from "../../documents/polling-stations.js";
import { contestPath } from "../../paths.js";
import type { Findings } from "../findings.js";

/** A moment as a number; moments without a zone are compared with their like only. */
function momentOf(text: string): { readonly time: number; readonly zoned: boolean } {
  const zoned = /(?:Z|[+-]\d\d:\d\d)$/.test(text);
  return { time: Date.parse(zoned ? text : `${text}Z`), zoned };
}

function checkHours(place: StationLocation, path: string, findings: Findings): void {
  const { openTime, closingTime } = place;
  if (openTime === undefined || closingTime === undefined) return;
  const [opens, closes] = [momentOf(openTime.value), momentOf(closingTime.value)];
  if (opens.zoned !== closes.zoned || closes.time > opens.time) return;
  const facts = { expected: `> ${openTime.value}`, found: closingTime.value };
  findings.report("EML-S19-HOURS", `${path}/ClosingTime`, closingTime.at, facts);
}

/** The European and the Caribbean Netherlands; the standard knows no sign for west of Greenwich. */
const areas = [
  { north: [50, 54], east: [3, 8] },
  { north: [12, 18], east: [62, 69] },
] as const;

function checkPlace(place: StationLocation, path: string, findings: Findings): void {
  const { latitude, longitude, districtCode, neighbourhoodCode } = place;
  if (latitude !== undefined && longitude !== undefined) {
    const [north, east] = [Number(latitude.value), Number(longitude.value)];
    const inside = areas.some(
      (area) =>
        north >= area.north[0] &&
        north <= area.north[1] &&
        east >= area.east[0] &&
        east <= area.east[1],
    );
    const found = `${latitude.value}, ${longitude.value}`;
    if (!inside) findings.report("EML-S19-PLACE", `${path}/Latitude`, latitude.at, { found });
  }
  if (districtCode === undefined || neighbourhoodCode === undefined) return;
  const expected = `BU${districtCode.value.slice(2)}`;
  if (neighbourhoodCode.value.startsWith(expected)) return;
  findings.report("EML-S19-NEIGHBOURHOOD", `${path}/NeighbourhoodCode`, neighbourhoodCode.at, {
    expected: `${expected}..`,
    found: neighbourhoodCode.value,
  });
}

// Article J 1 Kiesbesluit: the list that is given to the voters; reserves for the software are not on it.
const unreal = /\b(?:reserve|fictief|fictieve|test|dummy)(?![a-z])/i;

function checkStation(station: PollingStation, path: string, findings: Findings): void {
  const { type, locations, name } = station;
  if (name !== undefined && unreal.test(name.value))
    findings.report("EML-S19-NAME", `${path}/LocalityName`, name.at, { found: name.value });
  const moves = type?.value === "Mobile";
  if (locations.length > 1 && !moves)
    findings.report("EML-S19-MOVES", path, locations[1]?.at, { found: locations.length });
  if (moves && locations.length < 2)
    findings.report("EML-S19-STAYS", path, type.at, { found: locations.length });
  locations.forEach((place, index) => {
    const where = `${path}/Location[${index + 1}]`;
    checkHours(place, where, findings);
    checkPlace(place, where, findings);
  });
}

/** Rule S19. */
export function checkLocations(document: PollingStations, findings: Findings): void {
  for (const { contests } of document.elections)
    for (const { contest, stations } of contests)
      for (const station of stations) {
        const path = `${contestPath(contest.id.value)}/PollingPlace[${station.number.value}]`;
        checkStation(station, path, findings);
      }
}
