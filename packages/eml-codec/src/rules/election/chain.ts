// Rule X5: a count stands unchanged in the count one level higher, and each area in exactly one.
import { votesIn } from "../../cells.js";
import type { Count, CountContest, VoteGroup } from "../../documents/count.js";
import type { Region } from "../../documents/election-definition.js";
import { groupPath, votePath } from "../../paths.js";
import { districtNumber } from "../districts.js";
import type { Findings } from "../findings.js";
import type { ElectionFiles } from "./files.js";

/** A count of one area, and the same area as a unit of a count one level higher. */
interface Link {
  readonly lower: VoteGroup;
  readonly upper: VoteGroup;
  readonly path: string;
  readonly findings: Findings;
}

/** The ids that the area of a count can have as a unit one level higher. */
function idsAbove({ documentId, envelope }: Count, contest: CountContest): readonly string[] {
  const maker = envelope.managingAuthority?.id.value ?? "";
  const number = districtNumber(contest.contest.id.value);
  if (documentId === "510b") return number === undefined ? [maker] : [`HSB${number}::${maker}`];
  if (documentId === "510c") return number === undefined ? [] : [`HSB${number}`];
  // The id of a polling station with that of its municipality, or with the municipality that counted.
  return contest.units.slice(0, 1).flatMap(({ id }) => [id.value, `${maker}::${id.value}`]);
}

const above: Readonly<Record<string, readonly string[]>> = {
  "510a": ["510b"],
  "510b": ["510c", "510d"],
  "510c": ["510d"],
  "510d": [],
};

function linksOf({ counts }: ElectionFiles): Link[] {
  return counts.flatMap(({ document }) =>
    document.contests.slice(0, 1).flatMap((contest) => linksFrom(document, contest, counts)),
  );
}

function linksFrom(
  document: Count,
  contest: CountContest,
  counts: ElectionFiles["counts"],
): Link[] {
  const lower = document.documentId === "510a" ? contest.units[0]?.votes : contest.total;
  const ids = idsAbove(document, contest);
  if (lower === undefined) return [];
  const higher = counts.filter((one) =>
    above[document.documentId]?.includes(one.document.documentId),
  );
  return higher.flatMap(({ document: upper, findings }) =>
    upper.contests.flatMap(({ contest: of, units }) =>
      units
        .filter(({ id }) => ids.includes(id.value))
        .map(({ id, votes }) => {
          return { lower, upper: votes, path: groupPath(of.id.value, id.value), findings };
        }),
    ),
  );
}

function votesByKey({ layout, votes }: VoteGroup): Map<string, number> {
  const byKey = new Map<string, number>();
  for (const list of layout.lists) {
    byKey.set(votePath(list), votesIn(votes, list.slot));
    for (const candidate of list.candidates)
      byKey.set(votePath(list, candidate), votesIn(votes, candidate.slot));
  }
  return byKey;
}

function compareVotes({ lower, upper, path, findings }: Link): void {
  const wanted = votesByKey(lower);
  const compare = (key: string, slot: number): void => {
    const expected = wanted.get(key);
    const found = votesIn(upper.votes, slot);
    wanted.delete(key);
    if (expected === found) return;
    const facts = { expected: expected ?? null, found };
    findings.report("EML-X05-VOTES", `${path}/${key}`, upper.votesAt[slot], facts);
  };
  for (const list of upper.layout.lists) {
    compare(votePath(list), list.slot);
    for (const candidate of list.candidates) compare(votePath(list, candidate), candidate.slot);
  }
  for (const [key, expected] of wanted)
    findings.report("EML-X05-VOTES", `${path}/${key}`, upper.at, { expected, found: null });
}

const figures = [
  ["EML-X05-BALLOTS", "TotalCounted", "totalCounted"],
  ["EML-X05-BALLOTS", "RejectedVotes[blanco]", "blankVotes"],
  ["EML-X05-BALLOTS", "RejectedVotes[ongeldig]", "invalidVotes"],
  ["EML-X05-ELECTORS", "Cast", "cast"],
] as const;

function compareFigures({ lower, upper, path, findings }: Link): void {
  for (const [code, name, field] of figures) {
    const expected = lower[field].value;
    const { value: found, at } = upper[field];
    if (expected !== found) findings.report(code, `${path}/${name}`, at, { expected, found });
  }
  for (const { code, count } of upper.uncounted) {
    const same = lower.uncounted.find((one) => one.code.value === code.value);
    if (same === undefined || same.count.value === count.value) continue;
    const where = `${path}/UncountedVotes[${code.value}]`;
    const facts = { expected: same.count.value, found: count.value };
    findings.report("EML-X05-CODE", where, count.at, facts);
  }
}

/** Rule X5: figures. */
export function checkChain(files: ElectionFiles): void {
  for (const link of linksOf(files)) {
    compareVotes(link);
    compareFigures(link);
  }
}

function areas(regions: readonly Region[], kind: string, district?: number): number[] {
  return regions.flatMap(({ category, number, superiorCategory, superiorNumber }) => {
    const inside =
      district === undefined ||
      (superiorCategory?.value === "KIESKRING" && superiorNumber?.value === district);
    return category.value === kind && inside && number !== undefined ? [number.value] : [];
  });
}

/** The units that a count must have by the definition; `undefined` where it does not say. */
function unitsByTree(
  { documentId }: Count,
  { contest, units }: CountContest,
  regions: readonly Region[],
): string[] | undefined {
  const code = (number: number): string => String(number).padStart(4, "0");
  if (documentId === "510c") {
    const district = districtNumber(contest.id.value);
    if (district === undefined) return undefined;
    return areas(regions, "GEMEENTE", district).map((one) => `HSB${district}::${code(one)}`);
  }
  if (documentId !== "510d" || units.length === 0) return undefined;
  if (units.some(({ id }) => id.value.startsWith("HSB")))
    return areas(regions, "KIESKRING").map((one) => `HSB${one}`);
  return areas(regions, "GEMEENTE").map(code);
}

function compareAreas(
  { contest, units }: CountContest,
  expected: readonly string[],
  findings: Findings,
): void {
  const id = contest.id.value;
  const missing = new Set(expected);
  for (const unit of units) {
    // What is left over, or comes a second time, has no place in the definition.
    if (missing.delete(unit.id.value)) continue;
    const path = groupPath(id, unit.id.value);
    findings.report("EML-X05-AREA", path, unit.id.at, { expected: null, found: unit.id.value });
  }
  for (const one of missing)
    findings.report("EML-X05-AREA", groupPath(id, one), contest.id.at, {
      expected: one,
      found: null,
    });
}

/** Rule X5: each area of the definition is counted exactly once. */
export function checkAreas({ definition, counts }: ElectionFiles): void {
  if (definition === undefined) return;
  for (const { document, findings } of counts)
    for (const contest of document.contests.slice(0, 1)) {
      const expected = unitsByTree(document, contest, definition.document.regions);
      if (expected !== undefined) compareAreas(contest, expected, findings);
    }
}
