// Which lists stand in which district, with the votes that the count gives them there.
import type { Issue } from "@telwerk/core";
import type {
  CandidateList,
  CandidateLists,
  Count,
  CountContest,
  ListedCandidate,
  VoteGroup,
} from "@telwerk/eml-codec";
import { issue } from "./issues.js";
import { present } from "./present.js";

/** One candidate of a list in a district: who it is, and how many votes. */
interface CountedCandidate {
  readonly key: string;
  readonly id: string;
  readonly votes: number;
}

/** One list in one district. */
export interface CountedList {
  readonly district: number;
  readonly list: CandidateList;
  readonly candidates: readonly CountedCandidate[];
}

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
  const [total, another] = count.contests;
  if (total === undefined || another !== undefined) {
    issues.push(issue("AP-COUNT-CONTEST", "Count", { contests: count.contests.length }));
    return [];
  }
  return contests.map(({ contest, lists }) => {
    const district = districtNumber(contest.id.value);
    const path = `Contest[${contest.id.value}]`;
    const votes = votesOfDistrict(total, district, contests.length === 1);
    if (district === undefined || votes === undefined) {
      issues.push(issue("AP-COUNT-CONTEST", path, { contest: contest.id.value }));
      return { district: 0, lists: [] };
    }
    return {
      district,
      lists: countedLists(lists, votes, { district, path, alone: contests.length === 1 }, issues),
    };
  });
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

/** With one contest its votes are the total; with more, those of the unit `HSB` and its number. */
function votesOfDistrict(
  contest: CountContest,
  district: number | undefined,
  alone: boolean,
): VoteGroup | undefined {
  const units = contest.units.filter(({ id }) => id.value === `HSB${district}`);
  const [unit, another] = units;
  if (another !== undefined) return undefined;
  return unit?.votes ?? (alone ? contest.total : undefined);
}

interface Place {
  readonly district: number;
  readonly path: string;
  readonly alone: boolean;
}

function countedLists(
  lists: readonly CandidateList[],
  votes: VoteGroup,
  place: Place,
  issues: Issue[],
): readonly CountedList[] {
  const { district, path } = place;
  const slots = new Map(votes.layout.lists.map((slot) => [slot.listNumber, slot]));
  if (slots.size !== votes.layout.lists.length || slots.size !== lists.length)
    issues.push(issue("AP-COUNT-LISTS", path, { lists: lists.length, counted: slots.size }));
  return lists.map((list) => {
    const slot = slots.get(list.listNumber.value);
    const at = `${path}/list ${list.listNumber.value}`;
    const counted = new Map(slot?.candidates.map((candidate) => [candidate.id, candidate]));
    if (slot === undefined || counted.size !== list.candidates.length)
      issues.push(
        issue("AP-COUNT-LISTS", at, { candidates: list.candidates.length, counted: counted.size }),
      );
    const candidates = list.candidates.map((candidate): CountedCandidate => {
      const found = counted.get(candidate.id.value);
      const number = found === undefined ? undefined : votes.votes[found.slot];
      // A missing number is never zero.
      if (number === undefined)
        issues.push(issue("AP-COUNT-VOTES", `${at}/candidate ${candidate.id.value}`));
      return {
        id: `${candidate.id.value}`,
        key: keyOf(candidate, found?.shortCode, place.alone),
        votes: number ?? 0,
      };
    });
    return { district, list, candidates };
  });
}

/**
 * Who a candidate is: the ShortCode of the count or the list; on one list the candidate number;
 * over several lists, for want of anything better, the name as written there.
 */
function keyOf(candidate: ListedCandidate, counted: string | undefined, alone: boolean): string {
  const code = counted ?? candidate.shortCode?.value;
  if (code !== undefined) return code;
  const { name } = candidate;
  if (alone || name === undefined) return `${candidate.id.value}`;
  const parts = [name.lastName, name.initials, name.prefix];
  return parts.map((part) => part?.value ?? "").join("|");
}
