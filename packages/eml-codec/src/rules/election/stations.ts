// Rule X4: the polling stations that are counted are those of the municipality's list.
import type { Count, ReportingUnit } from "../../documents/count.js";
import type { PollingStation, StationsContest } from "../../documents/polling-stations.js";
import { groupPath } from "../../paths.js";
import type { ElectionFiles, Held } from "./files.js";

/** The number of a polling station in the id of a unit. */
function numberOf({ id }: ReportingUnit): number | undefined {
  const digits = /SB(\d+)$/.exec(id.value)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The list of polling stations that belongs to the count of a municipality. */
function listOf(count: Count, { stations }: ElectionFiles): StationsContest | undefined {
  const maker = count.envelope.managingAuthority?.id.value;
  return stations
    .flatMap(({ document }) => document.elections)
    .filter(({ election }) => election.id.value === count.election.id.value)
    .flatMap(({ contests }) => contests)
    .find(({ municipality }) => municipality.id.value === maker);
}

function checkUnit(
  unit: ReportingUnit,
  station: PollingStation | undefined,
  path: string,
  { findings }: Held<Count>,
): void {
  if (station === undefined) {
    findings.report("EML-X04-ADDED", path, unit.id.at, { found: unit.id.value });
    return;
  }
  const { value: found, at } = unit.votes.cast;
  const expected = station.electors.value;
  // Polling stations that do not know their electors say 0.
  if (found === 0 || expected === undefined || found === expected) return;
  findings.report("EML-X04-ELECTORS", `${path}/Cast`, at, { expected, found });
}

function checkCount(held: Held<Count>, list: StationsContest): void {
  const { document, findings } = held;
  for (const { contest, total, units } of document.contests) {
    const id = contest.id.value;
    const missing = new Map(list.stations.map((station) => [station.number.value, station]));
    for (const unit of units) {
      const number = numberOf(unit) ?? -1;
      checkUnit(unit, missing.get(number), groupPath(id, unit.id.value), held);
      missing.delete(number);
    }
    for (const number of missing.keys())
      findings.report("EML-X04-MISSING", groupPath(id, `SB${number}`), contest.id.at, {
        expected: number,
        found: null,
      });
    const expected = list.electors.value;
    const found = total?.cast.value;
    if (expected !== undefined && found !== undefined && found !== expected)
      findings.report("EML-X04-TOTAL", `${groupPath(id)}/Cast`, total?.cast.at, {
        expected,
        found,
      });
  }
}

/** Rule X4. */
export function checkStations(files: ElectionFiles): void {
  for (const held of files.counts) {
    if (held.document.documentId !== "510b") continue;
    const list = listOf(held.document, files);
    if (list !== undefined) checkCount(held, list);
  }
}
