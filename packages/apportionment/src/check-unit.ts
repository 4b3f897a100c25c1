import { type Issue, isCount } from "@telwerk/core";
import type { MemberList, Person, Unit } from "./input.js";
import { issue } from "./issues.js";
import type { TalliedList, TalliedUnit } from "./tally.js";

type Weights = ReadonlyMap<number, number> | undefined;

/** Checks one unit and sums its votes; what is wrong goes into `issues`. */
export function checkUnit(
  unit: Unit,
  path: string,
  weights: Weights,
  issues: Issue[],
): TalliedUnit {
  const { persons, members, listNumber } = unit;
  if (!isCount(listNumber) || listNumber === 0)
    issues.push(issue("AP-LIST-NUMBER", path, { found: listNumber }));
  if (members.length === 0) issues.push(issue("AP-LIST-EMPTY", path, { listNumber }));
  const personVotes = new Array<number>(persons.length).fill(0);
  const seen = new Array<boolean>(persons.length).fill(false);
  const indexes = indexPersons(persons, path, issues);
  const lists = members.map((member, index) => {
    const at = `${path}.members[${index}]`;
    const list = checkList(member, at, { persons, indexes, weights }, issues);
    list.order.forEach((person, place) => {
      seen[person] = true;
      personVotes[person] = (personVotes[person] ?? 0) + (list.votes[place] ?? 0);
    });
    return list;
  });
  checkEveryoneStands(persons, seen, path, issues);
  checkDistricts(members, path, issues);
  const alive = persons.map((person) => person.deceased !== true);
  return {
    listNumber,
    keys: persons.map((person) => person.key),
    personVotes,
    alive,
    living: alive.reduce((count, living) => (living ? count + 1 : count), 0),
    total: lists.reduce((sum, list) => sum + list.total, 0),
    lists: lists.length > 1 ? lists.toSorted((a, b) => a.district - b.district) : lists,
  };
}

/** Index of each person by key; absent while every list names the persons in their own order. */
function indexPersons(
  persons: readonly Person[],
  path: string,
  issues: Issue[],
): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>();
  persons.forEach(({ key }, index) => {
    if (indexes.has(key)) issues.push(issue("AP-PERSON-TWICE", path, { key }));
    else indexes.set(key, index);
  });
  return indexes;
}

function checkEveryoneStands(
  persons: readonly Person[],
  seen: readonly boolean[],
  path: string,
  issues: Issue[],
): void {
  persons.forEach(({ key }, index) => {
    if (seen[index] !== true) issues.push(issue("AP-PERSON-NOWHERE", path, { key }));
  });
}

/** A district has at most one list of a unit, or its votes would be given to both. */
function checkDistricts(members: readonly MemberList[], path: string, issues: Issue[]): void {
  const taken = new Set<number>();
  members.forEach(({ districts }, index) => {
    const at = `${path}.members[${index}].districts`;
    if (districts.length === 0) issues.push(issue("AP-DISTRICTS", at));
    districts.forEach((district, place) => {
      const before = districts[place - 1];
      const rises = before === undefined || before < district;
      if (!isCount(district) || !rises || taken.has(district))
        issues.push(issue("AP-DISTRICTS", at, { district }));
      taken.add(district);
    });
  });
}

interface Context {
  readonly persons: readonly Person[];
  readonly indexes: ReadonlyMap<string, number>;
  readonly weights: Weights;
}

function checkList(
  member: MemberList,
  path: string,
  context: Context,
  issues: Issue[],
): TalliedList {
  const order = orderOf(member, path, context, issues);
  const votes = new Array<number>(member.candidates.length).fill(0);
  if (member.votes.length !== member.districts.length)
    issues.push(issue("AP-VOTES-SHAPE", `${path}.votes`, { rows: member.votes.length }));
  member.votes.forEach((row, index) => {
    addRow(row, votes, weightOf(member.districts[index], path, context, issues), {
      path: `${path}.votes[${index}]`,
      issues,
    });
  });
  const total = votes.reduce((sum, count) => sum + count, 0);
  return {
    district: member.districts[0] ?? 0,
    districts: member.districts,
    order,
    votes,
    total,
  };
}

function weightOf(
  district: number | undefined,
  path: string,
  { weights }: Context,
  issues: Issue[],
): number {
  if (weights === undefined) return 1;
  const weight = district === undefined ? undefined : weights.get(district);
  // Absence is never one vote for one voter: an election with weights names them all (U 2).
  if (weight === undefined) issues.push(issue("AP-WEIGHT", path, { district: district ?? null }));
  return weight ?? 1;
}

function addRow(
  row: readonly number[],
  votes: number[],
  weight: number,
  { path, issues }: { path: string; issues: Issue[] },
): void {
  if (row.length !== votes.length)
    issues.push(issue("AP-VOTES-SHAPE", path, { expected: votes.length, found: row.length }));
  for (let place = 0; place < votes.length; place += 1) {
    const count = row[place];
    if (count === undefined || !isCount(count))
      issues.push(issue("AP-VOTES", `${path}[${place}]`, { found: count ?? null }));
    else votes[place] = (votes[place] ?? 0) + count * weight;
  }
}

function orderOf(
  { candidates }: MemberList,
  path: string,
  { indexes }: Context,
  issues: Issue[],
): readonly number[] {
  const order: number[] = [];
  const seen = new Set<number>();
  candidates.forEach((key, place) => {
    const person = indexes.get(key);
    const at = `${path}.candidates[${place}]`;
    if (person === undefined) issues.push(issue("AP-CANDIDATE-UNKNOWN", at, { key }));
    else if (seen.has(person)) issues.push(issue("AP-CANDIDATE-TWICE", at, { key }));
    if (person === undefined) return;
    seen.add(person);
    order.push(person);
  });
  return order;
}
