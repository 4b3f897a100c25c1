// Rules X6 and X7: the result, against definition, lists and the count of the whole election.
import type { ListSlot, VoteGroup } from "../../documents/count.js";
import type {
  ElectedCandidate,
  ElectedList,
  ElectionResult,
} from "../../documents/election-result.js";
import { contestPath } from "../../paths.js";
import { lawfulThreshold } from "../document/threshold.js";
import { nameKey } from "../names.js";
import { type ElectionFiles, type Held, listsByDistrict } from "./files.js";

type Result = Held<ElectionResult>;

/** The lists of a result, with their paths. */
function listsOf({ document }: Result): (readonly [ElectedList, string])[] {
  return document.contests.flatMap(({ contest, lists }) =>
    lists.map(
      (list) => [list, `${contestPath(contest.id.value)}/list ${list.listNumber.value}`] as const,
    ),
  );
}

function checkSeats({ definition }: ElectionFiles, result: Result): void {
  if (definition === undefined) return;
  const lists = listsOf(result);
  const found = lists.reduce((sum, [{ elected }]) => sum + elected.length, 0);
  const expected = definition.document.numberOfSeats.value;
  if (found === expected) return;
  const code = found > expected ? "EML-X06-SEATS" : "EML-X06-EMPTY-SEAT";
  const at = lists[0]?.[0].at;
  result.findings.report(code, "Result", at, { expected, found });
}

/** The votes of the whole election: a 510d, or the only count of an election that is not divided. */
function wholeCount({ national, counts }: ElectionFiles): VoteGroup | undefined {
  const only = counts.length === 1 ? counts[0] : undefined;
  return (national ?? only)?.document.contests[0]?.total;
}

function checkKnown(whole: VoteGroup, result: Result): void {
  for (const [list, path] of listsOf(result)) {
    const { listNumber, elected } = list;
    const slot = whole.layout.lists.find((one) => one.listNumber === listNumber.value);
    if (slot === undefined) {
      result.findings.report("EML-X06-UNKNOWN", path, listNumber.at, { found: listNumber.value });
      continue;
    }
    if (elected.length > slot.candidates.length)
      result.findings.report("EML-X06-CANDIDATES", path, list.at, {
        expected: `<= ${slot.candidates.length}`,
        found: elected.length,
      });
    const codes = new Set(slot.candidates.map(({ shortCode }) => shortCode));
    for (const { shortCode, rank } of elected) {
      if (shortCode === undefined || codes.has(shortCode.value)) continue;
      const facts = { found: shortCode.value };
      result.findings.report("EML-X06-UNKNOWN", `${path}/rank ${rank.value}`, shortCode.at, facts);
    }
  }
}

/** Place and votes of a person on a list. */
interface Standing {
  readonly place: number;
  readonly votes: number;
}

type Finder = (list: number, candidate: ElectedCandidate) => Standing | undefined;

/** How to find an elected person in the count: by ShortCode, or else by name on the only list. */
function finderOf(files: ElectionFiles, whole: VoteGroup): Finder {
  const slots = new Map(whole.layout.lists.map((list) => [list.listNumber, list]));
  const byDistrict = listsByDistrict(files);
  const only = byDistrict.size === 1 ? [...byDistrict.values()][0] : undefined;
  const standing = (list: ListSlot, place: number): Standing | undefined => {
    const votes = whole.votes[list.candidates[place]?.slot ?? -1];
    return votes === undefined ? undefined : { place, votes };
  };
  return (number, { shortCode, name }) => {
    const slot = slots.get(number);
    if (slot === undefined) return undefined;
    if (shortCode !== undefined) {
      const place = slot.candidates.findIndex((one) => one.shortCode === shortCode.value);
      if (place >= 0) return standing(slot, place);
    }
    const list = only?.find(({ listNumber }) => listNumber.value === number);
    const listed = list?.candidates.find((one) => nameKey(one.name) === nameKey(name));
    return standing(
      slot,
      slot.candidates.findIndex(({ id }) => id === listed?.id.value),
    );
  };
}

/** Whether a number of votes passes the threshold: exact, multiplied crosswise. */
function thresholdOf(
  { definition }: ElectionFiles,
  whole: VoteGroup,
): ((votes: number) => boolean) | undefined {
  if (definition === undefined) return undefined;
  const { election, numberOfSeats, preferenceThreshold } = definition.document;
  const seats = BigInt(numberOfSeats.value);
  // The quota is all votes divided by the seats (P 5): votes > p % of it, times 100 and the seats.
  const line = BigInt(preferenceThreshold.value) * BigInt(whole.totalCounted.value);
  const lawful = lawfulThreshold(
    election.category.value,
    numberOfSeats.value,
    election.electionDate.value,
  );
  return lawful?.comparison === "at-least"
    ? (votes) => 100n * seats * BigInt(votes) >= line
    : (votes) => 100n * seats * BigInt(votes) > line;
}

/** An elected person, with the place and votes that the count gives. */
interface Placed extends Standing {
  readonly candidate: ElectedCandidate;
  readonly path: string;
}

/** Whether one person should stand before another who has the same Ranking. */
function isBehind(one: Placed, before: Placed, ordered: boolean): boolean {
  if (one.candidate.ranking.value !== before.candidate.ranking.value) return false;
  return one.candidate.ranking.value === 1
    ? one.votes > before.votes
    : ordered && one.place < before.place;
}

function checkRankings(files: ElectionFiles, whole: VoteGroup, result: Result): void {
  const passes = thresholdOf(files, whole);
  if (passes === undefined) return;
  const find = finderOf(files, whole);
  // Where lists differ by district, no order of the list is established for the whole.
  const ordered = listsByDistrict(files).size === 1;
  for (const [{ listNumber, elected }, path] of listsOf(result)) {
    // Who is not in the count is told by X6.
    const placed = elected.flatMap((candidate): Placed[] => {
      const standing = find(listNumber.value, candidate);
      const where = `${path}/rank ${candidate.rank.value}`;
      return standing === undefined ? [] : [{ ...standing, candidate, path: where }];
    });
    placed.forEach((one, index) => {
      const { ranking, rank } = one.candidate;
      const expected = passes(one.votes) ? 1 : 2;
      const facts = { expected, found: ranking.value, votes: one.votes };
      if (ranking.value !== expected)
        result.findings.report("EML-X07-RANKING", `${one.path}/Ranking`, ranking.at, facts);
      const before = placed[index - 1];
      if (before !== undefined && isBehind(one, before, ordered))
        result.findings.report("EML-X07-ORDER", one.path, rank.at, { votes: one.votes });
    });
  }
}

/** Rules X6 and X7, as far as the documents that they need are there. */
export function checkResult(files: ElectionFiles): void {
  const { result } = files;
  if (result === undefined) return;
  checkSeats(files, result);
  const whole = wholeCount(files);
  if (whole === undefined) return;
  checkKnown(whole, result);
  checkRankings(files, whole, result);
}
