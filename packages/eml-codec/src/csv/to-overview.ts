// From candidate lists (230b) and a count (510) to a count overview. Refused, with a code: files that
// do not belong together, and a count whose units cannot be put beside its total.

import type { Issue } from "@telwerk/core";
import { present, votesIn } from "../cells.js";
import type { Decoded } from "../decode.js";
import type { CandidateList, CandidateLists, PersonName } from "../documents/candidate-lists.js";
import type {
  Count,
  CountContest,
  ListSlot,
  ReportingUnit,
  VoteGroup,
} from "../documents/count.js";
import { groupPath, votePath } from "../paths.js";
import { type OverviewIssueCode, overviewCatalogue } from "./codes.js";
import type {
  CountOverview,
  OverviewArea,
  OverviewCounts,
  OverviewList,
  OverviewStatistic,
  OverviewUnit,
} from "./overview.js";
import { statisticRows } from "./rows.js";

/** What an overview is made from. @public */
export interface OverviewSource {
  readonly lists: CandidateLists;
  readonly count: Count;
  /** Needed for any other count than that of a municipality (510b). */
  readonly area?: OverviewArea;
}

class Issues {
  readonly all: Issue[] = [];

  report(code: OverviewIssueCode, path: string, facts: Issue["facts"] = {}): void {
    this.all.push({ code, severity: overviewCatalogue[code].severity, path, facts });
  }
}

/** The public bodies of the Caribbean Netherlands (WolBES, article 1) are no municipalities. */
const publicBodies: ReadonlySet<string> = new Set(["Bonaire", "Sint Eustatius", "Saba"]);

function areaOf({ count, area }: OverviewSource, issues: Issues): OverviewArea {
  if (area !== undefined) return area;
  const maker = count.envelope.managingAuthority;
  if (count.documentId !== "510b" || maker === undefined) {
    issues.report("EML-CSV-AREA", "ManagingAuthority", { document: count.documentId });
    return { name: "", number: "" };
  }
  const kind = publicBodies.has(maker.name.value) ? "Openbaar lichaam" : "Gemeente";
  return { name: `${kind} ${maker.name.value}`, number: maker.id.value };
}

function unitOf({ id, name }: ReportingUnit): OverviewUnit {
  const [, bare = "", postcode = ""] = present(
    /^(.*?)(?:\s*\(postcode: ([^()]*)\))?$/s.exec(name.value),
  );
  return {
    name: bare.replace(/^(?:Brief)?[Ss]tembureau /, ""),
    number: id.value.replace(/^\d{4}::SB/, ""),
    postcode,
  };
}

/** A person as the overview names them: `van den Berg, A.B.`; `undefined` without a last name. */
function overviewName(name: PersonName | undefined): string | undefined {
  const last = name?.lastName.value ?? "";
  if (last === "") return undefined;
  const prefix = name?.prefix?.value ?? "";
  const initials = name?.initials?.value ?? "";
  return `${prefix === "" ? "" : `${prefix} `}${last}${initials === "" ? "" : `, ${initials}`}`;
}

/** The name of a list; without one of its own it is called after its first candidate. */
function listName(registered: string, list: CandidateList): string | undefined {
  if (registered !== "") return registered;
  const name = list.registeredName.value;
  if (name !== "") return name;
  const first = overviewName(list.candidates[0]?.name);
  return first === undefined ? undefined : `Blanco (${first})`;
}

interface Sheet {
  readonly total: VoteGroup;
  readonly units: readonly VoteGroup[];
  /** For each unit: the slot that a slot of the total has there. */
  readonly slots: readonly (readonly (number | undefined)[])[];
  readonly issues: Issues;
  readonly contestId: string;
}

function keysOf({ layout }: VoteGroup): Map<string, number> {
  const keys = new Map<string, number>();
  for (const list of layout.lists) {
    keys.set(votePath(list), list.slot);
    for (const candidate of list.candidates) keys.set(votePath(list, candidate), candidate.slot);
  }
  return keys;
}

function sheetOf(contest: CountContest, total: VoteGroup, issues: Issues): Sheet {
  const contestId = contest.contest.id.value;
  const wanted = keysOf(total);
  const slots = contest.units.map(({ id, votes }) => {
    const row: (number | undefined)[] = [];
    const keys = keysOf(votes);
    for (const [key, slot] of wanted) row[slot] = keys.get(key);
    if (keys.size !== wanted.size || row.includes(undefined))
      issues.report("EML-CSV-LAYOUT", groupPath(contestId, id.value));
    return row;
  });
  return { total, units: contest.units.map(({ votes }) => votes), slots, issues, contestId };
}

function countsAt({ total, units, slots }: Sheet, slot: number): OverviewCounts {
  return {
    total: votesIn(total.votes, slot),
    units: units.map((unit, index) => unit.votes[slots[index]?.[slot] ?? -1]),
  };
}

function statisticsOf({ total, units, issues, contestId }: Sheet): OverviewStatistic[] {
  const known = new Set(statisticRows.flatMap(({ code }) => code ?? []));
  for (const { code } of total.uncounted) {
    if (known.has(code.value)) continue;
    const path = `${groupPath(contestId)}/UncountedVotes[${code.value}]`;
    issues.report("EML-CSV-CODE", path, { found: code.value });
  }
  return statisticRows.flatMap(({ label, numberOf }) => {
    const all = numberOf(total);
    return all === undefined ? [] : [{ label, total: all, units: units.map(numberOf) }];
  });
}

function listOf(sheet: Sheet, slot: ListSlot, lists: readonly CandidateList[]): OverviewList[] {
  const { issues } = sheet;
  const list = lists.find(({ listNumber }) => listNumber.value === slot.listNumber);
  const path = `${groupPath(sheet.contestId)}/${votePath(slot)}`;
  if (list === undefined) {
    issues.report("EML-CSV-CANDIDATE", path);
    return [];
  }
  const name = listName(slot.registeredName, list);
  if (name === undefined) issues.report("EML-CSV-NAME", path);
  const candidates = slot.candidates.flatMap((candidate) => {
    const listed = list.candidates.find(({ id }) => id.value === candidate.id);
    const person = overviewName(listed?.name);
    const where = `${groupPath(sheet.contestId)}/${votePath(slot, candidate)}`;
    if (listed === undefined) issues.report("EML-CSV-CANDIDATE", where);
    else if (person === undefined) issues.report("EML-CSV-NAME", where);
    else return [{ number: listed.id.value, name: person, ...countsAt(sheet, candidate.slot) }];
    return [];
  });
  return [{ number: slot.listNumber, name: name ?? "", ...countsAt(sheet, slot.slot), candidates }];
}

/** The lists of the contest that was counted; with one contest, in whatever way it is named. */
function listsOf(
  { lists, count }: OverviewSource,
  contest: CountContest,
  issues: Issues,
): readonly CandidateList[] {
  const wanted = contest.contest.id.value;
  const found = lists.contests.find((one) => one.contest.id.value === wanted);
  const facts = { expected: count.election.id.value, found: lists.election.id.value };
  if (found === undefined || facts.expected !== facts.found)
    issues.report("EML-CSV-ELECTION", `Contest[${wanted}]`, facts);
  return found?.lists ?? [];
}

/**
 * Makes the count overview (tellingsoverzicht, OSV4-3) of a count.
 *
 * The count gives the numbers, the candidate lists give the names. A statistic row is there if its
 * code occurs in the totals, so that what comes out is OSV's form or Abacus', as the count is.
 *
 * @param source - lists and count of one contest; the area if it is no municipality
 * @returns the overview, with a warning `EML-CSV-CODE` for each number it has no row for; or the
 *   issues `EML-CSV-AREA`, `-CANDIDATE`, `-CONTEST`, `-ELECTION`, `-LAYOUT`, `-NAME`
 * @example
 * ```ts
 * declare const lists: readonly CandidateLists[];
 * declare const count: Count;
 * const overview = toCountOverview({ lists, count });
 * if (overview.kind === "ok") encodeCountOverview(overview.value);
 * ```
 * @public
 */
export function toCountOverview(source: OverviewSource): Decoded<CountOverview> {
  const issues = new Issues();
  const { election, contests } = source.count;
  const [contest, another] = contests;
  if (contest?.total === undefined || another !== undefined) {
    issues.report("EML-CSV-CONTEST", "Count", { contests: contests.length });
    return { kind: "err", issues: issues.all };
  }
  const sheet = sheetOf(contest, contest.total, issues);
  const lists = listsOf(source, contest, issues);
  if (election.name === undefined) issues.report("EML-CSV-NAME", "ElectionIdentifier/ElectionName");
  const overview: CountOverview = {
    election: election.name?.value ?? "",
    date: election.electionDate.value,
    area: areaOf(source, issues),
    units: contest.units.map(unitOf),
    statistics: statisticsOf(sheet),
    lists: contest.total.layout.lists.flatMap((slot) => listOf(sheet, slot, lists)),
  };
  const failed = issues.all.some(({ severity }) => severity === "error");
  return failed
    ? { kind: "err", issues: issues.all }
    : { kind: "ok", value: overview, issues: issues.all };
}
