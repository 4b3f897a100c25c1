// Which lists stand in which district, with the votes that the count gives them there.
import type { Issue } from "@telwerk/core";
import type { CandidateLists, Count, CountContest } from "@telwerk/eml-codec";
import { type ContestVotes, type CountedList, countedLists } from "./count-lists.js";
import { issue } from "./issues.js";
import { present } from "./present.js";

/** All lists of one district. */
export interface ContestLists {
  readonly district: number;
  readonly lists: readonly CountedList[];
}

/** Joins every contest of the lists with its votes in the count. */
export function contestLists(
  documents: readonly CandidateLists[],
  count: Count,
  issues: Issue[],
): readonly ContestLists[] {
  const contests = documents.flatMap((document) => document.contests);
  const [counted, another] = count.contests;
  if (counted === undefined || another !== undefined) {
    issues.push(issue("AP-COUNT-CONTEST", "Count", { contests: count.contests.length }));
    return [];
  }
  const alone = contests.length === 1;
  const districts = contests.map(({ contest }) => districtNumber(contest.id.value));
  const shared = alone && isWhole(districts[0], counted);
  if (!shared) refuseUnitsElsewhere(counted, districts, issues);
  return contests.map(({ contest, lists }, index) => {
    const district = districts[index];
    const path = `Contest[${contest.id.value}]`;
    const votes = shared ? votesOfAll(counted) : votesOfDistrict(counted, district);
    if (district === undefined || votes === undefined) {
      issues.push(issue("AP-COUNT-CONTEST", path, { contest: contest.id.value }));
      return { district: 0, lists: [] };
    }
    return { district, lists: countedLists(lists, votes, { district, path, alone }, issues) };
  });
}

/** Whether the lists of a contest are those of everybody: `geen`, `alle`, or the contest of the count itself. */
function isWhole(district: number | undefined, { contest }: CountContest): boolean {
  return district === 0 || district === districtNumber(contest.id.value);
}

const roman: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** A district as written: decimal or Roman; `geen` and `alle` mean that there is only one. */
function districtNumber(id: string): number | undefined {
  if (id === "geen" || id === "alle") return 0;
  if (/^[1-9]\d{0,3}$/.test(id)) return Number(id);
  if (!/^[IVXLC]+$/.test(id)) return undefined;
  const values = Array.from(id, (letter) => present(roman[letter]));
  return values.reduce(
    (sum, value, place) => (value < (values[place + 1] ?? 0) ? sum - value : sum + value),
    0,
  );
}

/** Where all districts share one set of lists: the total, and the units that it is the sum of. */
function votesOfAll({ total, units }: CountContest): ContestVotes | undefined {
  return total === undefined ? undefined : { all: total, units };
}

/** Where every district has lists of its own: the one unit `HSB` and its number. */
function votesOfDistrict(
  { units }: CountContest,
  district: number | undefined,
): ContestVotes | undefined {
  const [unit, another] = units.filter(({ id }) => id.value === `HSB${district}`);
  return unit === undefined || another !== undefined ? undefined : { all: unit.votes, units: [] };
}

/** Votes of a district whose lists are not there would be lost without a word. */
function refuseUnitsElsewhere(
  { units }: CountContest,
  districts: readonly (number | undefined)[],
  issues: Issue[],
): void {
  const known = new Set(districts.map((district) => `HSB${district}`));
  for (const { id } of units)
    if (!known.has(id.value))
      issues.push(issue("AP-COUNT-CONTEST", `ReportingUnitVotes[${id.value}]`, { unit: id.value }));
}
