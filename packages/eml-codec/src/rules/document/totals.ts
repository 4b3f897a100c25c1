// Rules T1 to T3: a total is the sum of its units.
import { votesIn } from "../../cells.js";
import type {
  CandidateSlot,
  Count,
  CountContest,
  ListSlot,
  VoteGroup,
} from "../../documents/count.js";
import { groupPath, votePath } from "../../paths.js";
import type { Findings } from "../findings.js";

interface Totalled extends CountContest {
  readonly total: VoteGroup;
}

/** What a candidate is found by: the number, or the person where the total has persons without a number. */
function keyOf(list: ListSlot, candidate: CandidateSlot, byPerson: boolean): string {
  return votePath(list, byPerson ? { shortCode: candidate.shortCode ?? "?" } : candidate);
}

/** Adds up votes by a key of list and candidate. */
function sumsOf({ units }: Totalled, byPerson: boolean): Map<string, number> {
  const sums = new Map<string, number>();
  const add = (key: string, votes: number): void => {
    sums.set(key, (sums.get(key) ?? 0) + votes);
  };
  for (const { votes: group } of units) {
    for (const list of group.layout.lists) {
      add(votePath(list), votesIn(group.votes, list.slot));
      for (const candidate of list.candidates)
        add(keyOf(list, candidate, byPerson), votesIn(group.votes, candidate.slot));
    }
  }
  return sums;
}

/** Rule T1 for lists and candidates: each sum is used once, and none may be left over. */
function checkVotes(contest: Totalled, findings: Findings): void {
  const { total } = contest;
  const path = groupPath(contest.contest.id.value);
  const byPerson = total.layout.lists.some(({ candidates }) =>
    candidates.some(({ id }) => id === undefined),
  );
  const sums = sumsOf(contest, byPerson);
  const compare = (key: string, slot: number): void => {
    const expected = sums.get(key);
    const found = votesIn(total.votes, slot);
    sums.delete(key);
    if (expected === found) return;
    const facts = { expected: expected ?? null, found };
    findings.report("EML-T01-VOTES", `${path}/${key}`, total.votesAt[slot], facts);
  };
  for (const list of total.layout.lists) {
    compare(votePath(list), list.slot);
    for (const candidate of list.candidates)
      compare(keyOf(list, candidate, byPerson), candidate.slot);
  }
  for (const [key, expected] of sums)
    findings.report("EML-T01-VOTES", `${path}/${key}`, total.at, { expected, found: null });
}

const ballots = [
  ["TotalCounted", "totalCounted"],
  ["RejectedVotes[blanco]", "blankVotes"],
  ["RejectedVotes[ongeldig]", "invalidVotes"],
] as const;

/** Rule T1 for E, F and G. */
function checkBallots({ contest, total, units }: Totalled, findings: Findings): void {
  for (const [name, field] of ballots) {
    const expected = units.reduce((sum, { votes }) => sum + votes[field].value, 0);
    const { value: found, at } = total[field];
    if (expected === found) continue;
    findings.report("EML-T01-BALLOTS", `${groupPath(contest.id.value)}/${name}`, at, {
      expected,
      found,
    });
  }
}

/** Rule T1 for the codes. A unit that does not give a code adds nothing. */
function checkCodes({ contest, total, units }: Totalled, findings: Findings): void {
  const sums = new Map<string, number>();
  for (const { votes } of units)
    for (const { code, count } of votes.uncounted)
      sums.set(code.value, (sums.get(code.value) ?? 0) + count.value);
  const path = (code: string): string => `${groupPath(contest.id.value)}/UncountedVotes[${code}]`;
  for (const { code, count } of total.uncounted) {
    const expected = sums.get(code.value) ?? null;
    sums.delete(code.value);
    if (expected === count.value) continue;
    findings.report("EML-T01-CODE", path(code.value), count.at, { expected, found: count.value });
  }
  for (const [code, expected] of sums)
    findings.report("EML-T01-CODE", path(code), total.at, { expected, found: null });
}

/** Rule T2: municipalities often know the electors of the whole, and not of each polling station. */
function checkElectors({ contest, total, units }: Totalled, findings: Findings): void {
  const known = units.map(({ votes }) => votes.cast.value);
  const expected = known.reduce((sum, one) => sum + one, 0);
  const { value: found, at } = total.cast;
  if (expected === found) return;
  const part = known.includes(0) && found > expected;
  const code = part ? (expected === 0 ? "EML-T02-ALONE" : "EML-T02-PART") : "EML-T02-ELECTORS";
  findings.report(code, `${groupPath(contest.id.value)}/Cast`, at, { expected, found });
}

/**
 * Rule T3: in a unit of a 510d each candidate has a ShortCode, where the total knows people by it.
 * That nobody stands on a list twice is refused when the file is read.
 */
function checkPersons({ contest, total, units }: Totalled, findings: Findings): void {
  const candidates = total.layout.lists.flatMap((list) => list.candidates);
  if (candidates.every(({ shortCode }) => shortCode === undefined)) return;
  for (const { id, votes } of units) {
    for (const list of votes.layout.lists) {
      for (const candidate of list.candidates) {
        if (candidate.shortCode !== undefined) continue;
        const path = `${groupPath(contest.id.value, id.value)}/${votePath(list, candidate)}`;
        findings.report("EML-T03-PERSON", path, candidate.at);
      }
    }
  }
}

/** Rules T1 to T3, where a count has both a total and units. */
export function checkTotals(count: Count, findings: Findings): void {
  for (const contest of count.contests) {
    const { total, units } = contest;
    if (total === undefined || units.length === 0) continue;
    const totalled = { ...contest, total };
    checkVotes(totalled, findings);
    checkBallots(totalled, findings);
    checkCodes(totalled, findings);
    checkElectors(totalled, findings);
    if (count.documentId === "510d") checkPersons(totalled, findings);
  }
}
