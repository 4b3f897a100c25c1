// Rules K1 to K5: corrections, phase, counting method and investigations of a count (EML_NL 1.3).
import type {
  CodedCount,
  Count,
  InitialFigures,
  ReportingUnit,
  VoteGroup,
} from "../../documents/count.js";
import type { Leaf } from "../../documents/leaf.js";
import { groupPath, optionPath, votePath } from "../../paths.js";
import { Findings } from "../findings.js";
import { checkGroupSums } from "./unit-sums.js";

/** One figure from before the correction, and the present one. */
interface Change {
  readonly path: string;
  readonly before: Leaf<number>;
  /** Absent where the code is not there any more. */
  readonly now: number | undefined;
}

/** Where each slot of a group is in a path. */
function slotPaths({ layout }: VoteGroup): ReadonlyMap<number, string> {
  const paths = new Map<number, string>();
  for (const list of layout.lists) {
    paths.set(list.slot, votePath(list));
    for (const candidate of list.candidates) paths.set(candidate.slot, votePath(list, candidate));
  }
  for (const option of layout.options ?? []) paths.set(option.slot, optionPath(option));
  return paths;
}

function codedChanges(
  name: string,
  before: readonly CodedCount[],
  now: readonly CodedCount[],
): Change[] {
  return before.map(({ code, count }) => ({
    path: `Initial${name}[${code.value}]`,
    before: count,
    now: now.find((one) => one.code.value === code.value)?.count.value,
  }));
}

function rejectedOf({ blankVotes, invalidVotes }: VoteGroup): readonly CodedCount[] {
  const at = 0;
  return [
    { code: { value: "blanco", at }, count: blankVotes },
    { code: { value: "ongeldig", at }, count: invalidVotes },
  ];
}

function changesOf(group: VoteGroup, initial: InitialFigures): readonly Change[] {
  const paths = slotPaths(group);
  const { cast, totalCounted } = initial;
  return [
    ...initial.votes.map(({ slot, count }) => ({
      path: `${paths.get(slot) ?? ""}/InitialValidVotes`,
      before: count,
      now: group.votes[slot],
    })),
    ...(cast ? [{ path: "InitialCast", before: cast, now: group.cast.value }] : []),
    ...(totalCounted
      ? [{ path: "InitialTotalCounted", before: totalCounted, now: group.totalCounted.value }]
      : []),
    ...codedChanges("RejectedVotes", initial.rejected, rejectedOf(group)),
    ...codedChanges("UncountedVotes", initial.uncounted, group.uncounted),
  ];
}

/** The group as it was: an earlier figure where there is one, else the present one. */
function asItWas(group: VoteGroup, initial: InitialFigures): VoteGroup {
  const votes = Array.from(group.votes);
  for (const { slot, count } of initial.votes) votes[slot] = count.value;
  const rejected = (code: string, now: Leaf<number>): Leaf<number> =>
    initial.rejected.find((one) => one.code.value === code)?.count ?? now;
  return {
    ...group,
    votes,
    cast: initial.cast ?? group.cast,
    totalCounted: initial.totalCounted ?? group.totalCounted,
    blankVotes: rejected("blanco", group.blankVotes),
    invalidVotes: rejected("ongeldig", group.invalidVotes),
    uncounted: group.uncounted.map(
      (one) => initial.uncounted.find(({ code }) => code.value === one.code.value) ?? one,
    ),
  };
}

/** Rules K1, K2 and K4 on one group of votes. */
function checkGroup(group: VoteGroup, path: string, isStation: boolean, findings: Findings): void {
  const { initial } = group;
  if (initial === undefined) return;
  for (const { path: below, before, now } of changesOf(group, initial)) {
    const where = `${path}/${below}`;
    if (now === undefined) findings.report("EML-K02-CODE", where, before.at);
    else if (now === before.value)
      findings.report("EML-K01-SAME", where, before.at, { found: before.value });
  }
  const sums = new Findings();
  checkGroupSums(asItWas(group, initial), path, isStation, sums);
  for (const { code, path: where, at, facts } of sums.issues)
    findings.report("EML-K04-SUM", where, at, { ...facts, rule: code });
}

/** Investigations by where the votes were counted (EML_NL 1.3, section 2.1). */
const reasons: Readonly<Record<string, readonly string[]>> = {
  "decentrale stemopneming": [
    "onderzocht vanwege onverklaard verschil",
    "onderzocht vanwege andere fout",
    "uitslag gecorrigeerd",
  ],
  "centrale stemopneming": [
    "toegelaten kiezers opnieuw vastgesteld",
    "onderzocht vanwege andere reden",
    "stembiljetten deels herteld",
  ],
};

/** Rule K5 on the investigations of one unit. */
function checkInvestigations(
  { investigations = [] }: ReportingUnit,
  method: string | undefined,
  path: string,
  findings: Findings,
): void {
  const seen = new Set<string>();
  for (const { reason } of investigations) {
    const where = `${path}/ReportingUnitInvestigations/Investigation[${reason.value}]`;
    if (seen.has(reason.value)) findings.report("EML-K05-TWICE", where, reason.at);
    seen.add(reason.value);
    if (method !== undefined && reasons[method]?.includes(reason.value) === false)
      findings.report("EML-K05-REASON", where, reason.at, { expected: method });
  }
}

/** Every group of votes of a count, with its path. */
function groupsOf({
  contests,
}: Count): (readonly [VoteGroup, string, ReportingUnit | undefined])[] {
  return contests.flatMap(({ contest, total, units }) => {
    const id = contest.id.value;
    const all = units.map((unit) => [unit.votes, groupPath(id, unit.id.value), unit] as const);
    return total === undefined ? all : [[total, groupPath(id), undefined] as const, ...all];
  });
}

/** Rule K5: what belongs in which kind of count. */
function checkPlaces(count: Count, findings: Findings): void {
  const { documentId, phase, countingMethod } = count;
  const facts = { found: documentId };
  if (phase !== undefined && documentId === "510d")
    findings.report("EML-K05-PLACE", "Phase", phase.at, facts);
  if (countingMethod !== undefined && documentId !== "510b")
    findings.report("EML-K05-PLACE", "CountingMethod", countingMethod.at, facts);
  for (const [group, path, unit] of groupsOf(count)) {
    if (group.initial !== undefined && documentId === "510d")
      findings.report("EML-K05-PLACE", path, group.at, facts);
    if (unit?.investigations !== undefined && documentId !== "510b")
      findings.report(
        "EML-K05-PLACE",
        `${path}/ReportingUnitInvestigations`,
        unit.investigations[0]?.reason.at,
        facts,
      );
  }
}

/** Rules K1 to K5. */
export function checkCorrections(count: Count, findings: Findings): void {
  const { phase, countingMethod, documentId } = count;
  const corrects = phase?.value === "corrigendum";
  const groups = groupsOf(count);
  const corrected = groups.filter(([{ initial }]) => initial !== undefined);
  for (const [group, path] of corrects ? [] : corrected)
    findings.report("EML-K01-PHASE", path, group.at, { found: phase?.value ?? null });
  if (corrects && corrected.length === 0) findings.report("EML-K03-NONE", "Phase", phase.at);
  const ofStations = documentId === "510a" || documentId === "510b";
  for (const [group, path, unit] of groups) {
    checkGroup(group, path, ofStations && unit !== undefined, findings);
    if (unit !== undefined) checkInvestigations(unit, countingMethod?.value, path, findings);
  }
  checkPlaces(count, findings);
}
