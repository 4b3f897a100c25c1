// The lists of one contest with their votes. Comes in: the lists, a group with all votes, and the units that it is
// the sum of. Goes out: who got how many. Refused: other lists, candidates or sums in one group than in another.
import type { Issue } from "@telwerk/core";
import type {
  CandidateList,
  ListedCandidate,
  ListSlot,
  ReportingUnit,
  VoteGroup,
} from "@telwerk/eml-codec";
import { type CountedPersons, countedPersons, numberOf } from "./count-persons.js";
import { issue } from "./issues.js";

/** The votes of one contest. */
export interface ContestVotes {
  /** The group that the votes are taken from. */
  readonly all: VoteGroup;
  /** The units that `all` must be the sum of; none where there is nothing to hold it against. */
  readonly units: readonly ReportingUnit[];
}

/** One candidate of a list in a district: who it is, and how many votes. */
interface CountedCandidate {
  readonly key: string;
  readonly votes: number;
}

/** One list in one district. */
export interface CountedList {
  readonly district: number;
  readonly list: CandidateList;
  readonly candidates: readonly CountedCandidate[];
}

interface Place {
  readonly district: number;
  readonly path: string;
  /** No other contest has lists. */
  readonly alone: boolean;
}

/** A group of votes, with its lists by number. */
interface Group {
  readonly path: string;
  readonly votes: VoteGroup;
  readonly slots: ReadonlyMap<number, ListSlot>;
}

/** Votes by candidate number. */
type Votes = ReadonlyMap<number, number>;

/** Gives the candidates of each list their votes. */
export function countedLists(
  lists: readonly CandidateList[],
  { all, units }: ContestVotes,
  { district, path, alone }: Place,
  issues: Issue[],
): readonly CountedList[] {
  const whole = groupOf(all, path, lists.length, issues);
  const parts = units.map(({ id, votes }) =>
    groupOf(votes, `${path}/ReportingUnitVotes[${id.value}]`, lists.length, issues),
  );
  return lists.map((list) => {
    const { value: number } = list.listNumber;
    const at = `${path}/list ${number}`;
    const slots = [whole, ...parts].map((group) => group.slots.get(number));
    const persons = countedPersons(slots, at, issues);
    const votes = votesIn(whole, list, persons, issues);
    const shares = parts.map((part) => votesIn(part, list, persons, issues));
    if (shares.length > 0) checkSums(votes, shares, at, issues);
    const candidates = list.candidates.map((candidate): CountedCandidate => {
      const { value: id } = candidate.id;
      const key = keyOf(candidate, persons.codes.get(id), alone);
      return { key, votes: votes.get(id) ?? 0 };
    });
    return { district, list, candidates };
  });
}

/** Every group has each of the lists once, and no other. */
function groupOf(votes: VoteGroup, path: string, lists: number, issues: Issue[]): Group {
  const counted = votes.layout.lists;
  const slots = new Map(counted.map((slot) => [slot.listNumber, slot]));
  if (slots.size !== counted.length || slots.size !== lists)
    issues.push(issue("AP-COUNT-LISTS", path, { lists, counted: slots.size }));
  return { path, votes, slots };
}

/** The votes of one list in one group: for each of its candidates once, and for nobody else. */
function votesIn(
  { path, votes, slots }: Group,
  list: CandidateList,
  persons: CountedPersons,
  issues: Issue[],
): Votes {
  const at = `${path}/list ${list.listNumber.value}`;
  const slot = slots.get(list.listNumber.value);
  const counted = slot?.candidates ?? [];
  if (slot === undefined || counted.length !== list.candidates.length)
    issues.push(
      issue("AP-COUNT-LISTS", at, { candidates: list.candidates.length, counted: counted.length }),
    );
  const found = new Map<number, number>();
  for (const candidate of counted) {
    const { id, shortCode = null } = candidate;
    const number = numberOf(candidate, persons);
    const count = votes.votes[candidate.slot];
    // A code without a number could be anybody.
    if (number === undefined || found.has(number))
      issues.push(issue("AP-COUNT-PERSON", `${at}/candidate ${id ?? shortCode}`, { shortCode }));
    else if (count !== undefined) found.set(number, count);
  }
  // A missing number is never zero.
  for (const { id } of list.candidates)
    if (!found.has(id.value)) issues.push(issue("AP-COUNT-VOTES", `${at}/candidate ${id.value}`));
  return found;
}

/** The total of each candidate is the sum of the units. Whom a unit does not have has been refused by now. */
function checkSums(votes: Votes, shares: readonly Votes[], path: string, issues: Issue[]): void {
  for (const [id, total] of votes) {
    const found = shares.flatMap((share) => share.get(id) ?? []);
    const units = found.reduce((sum, count) => sum + count, 0);
    if (found.length === shares.length && units !== total)
      issues.push(issue("AP-COUNT-TOTAL", `${path}/candidate ${id}`, { total, units }));
  }
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
