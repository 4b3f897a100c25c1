import { type Issue, isCount } from "@telwerk/core";
import { checkList, type Weights } from "./check-list.js";
import type { MemberList, Person, Unit } from "./input.js";
import { issue } from "./issues.js";
import { deadAmong, isAfter, tallyPlainUnit } from "./plain-unit.js";
import { at } from "./present.js";
import type { TalliedList, TalliedUnit } from "./tally.js";

/** Checks one unit and sums its votes; what is wrong goes into `issues`. */
export function checkUnit(
  unit: Unit,
  index: number,
  weights: Weights,
  issues: Issue[],
): TalliedUnit {
  const plain = weights === undefined ? tallyPlainUnit(unit) : undefined;
  return plain ?? checkEveryPart(unit, `units[${index}]`, weights, issues);
}

function checkEveryPart(unit: Unit, path: string, weights: Weights, issues: Issue[]): TalliedUnit {
  const { listNumber } = unit;
  const members =
    unit.members.length > 1 ? unit.members.toSorted((a, b) => lowest(a) - lowest(b)) : unit.members;
  const persons = inListOrder(unit.persons, members);
  if (!isCount(listNumber) || listNumber === 0)
    issues.push(issue("AP-LIST-NUMBER", path, { found: listNumber }));
  if (members.length === 0) issues.push(issue("AP-LIST-EMPTY", path, { listNumber }));
  checkDistricts(members, path, issues);
  const keys = persons.map(({ key }) => key);
  const dead = deadAmong(persons);
  const context = { keys, indexes: indexPersons(keys, path, issues), weights };
  const lists = members.map((member, index) =>
    checkList(member, `${path}.members[${index}]`, context, issues),
  );
  checkEveryoneStands(keys, lists, path, issues);
  return {
    listNumber,
    keys,
    personVotes: sumByPerson(keys.length, lists),
    dead,
    living: keys.length - dead.size,
    total: lists.reduce((sum, list) => sum + list.total, 0),
    lists,
  };
}

function lowest({ districts }: MemberList): number {
  return districts[0] ?? 0;
}

/** Persons in order of their first place on a list: equal votes are told apart by list order. */
function inListOrder(
  persons: readonly Person[],
  members: readonly MemberList[],
): readonly Person[] {
  if (
    members.length === 1 &&
    persons.every(({ key }, place) => key === members[0]?.candidates[place])
  )
    return persons;
  const places = new Map<string, number>();
  for (const { candidates } of members)
    for (const key of candidates) if (!places.has(key)) places.set(key, places.size);
  const place = ({ key }: Person): number => places.get(key) ?? places.size;
  return persons.toSorted((a, b) => place(a) - place(b));
}

function sumByPerson(persons: number, lists: readonly TalliedList[]): readonly number[] {
  const votes = new Array<number>(persons).fill(0);
  for (const list of lists)
    list.order.forEach((person, place) => {
      votes[person] = at(votes, person) + at(list.votes, place);
    });
  return votes;
}

/**
 * The index of each person by key. Keys that rise one by one, as candidate numbers do, are different
 * without a look-up; the index is then made only when a list names its candidates in another order.
 */
function indexPersons(
  keys: readonly string[],
  path: string,
  issues: Issue[],
): () => ReadonlyMap<string, number> {
  let indexes: Map<string, number> | undefined;
  const make = (): ReadonlyMap<string, number> => {
    indexes ??= new Map(keys.map((key, index) => [key, index]));
    return indexes;
  };
  if (!areRising(keys) && make().size !== keys.length) {
    const known = new Set<string>();
    for (const key of keys) {
      if (known.has(key)) issues.push(issue("AP-PERSON-TWICE", path, { key }));
      known.add(key);
    }
  }
  return make;
}

function areRising(keys: readonly string[]): boolean {
  for (let index = 1; index < keys.length; index += 1)
    if (!isAfter(at(keys, index - 1), at(keys, index))) return false;
  return true;
}

function checkEveryoneStands(
  keys: readonly string[],
  lists: readonly TalliedList[],
  path: string,
  issues: Issue[],
): void {
  const standing = new Set(lists.flatMap((list) => list.order));
  keys.forEach((key, person) => {
    if (!standing.has(person)) issues.push(issue("AP-PERSON-NOWHERE", path, { key }));
  });
}

/** A district has at most one list of a unit, or its votes would be given to both. */
function checkDistricts(members: readonly MemberList[], path: string, issues: Issue[]): void {
  const taken = new Set<number>();
  members.forEach(({ districts }, index) => {
    if (districts.length === 0)
      issues.push(issue("AP-DISTRICTS", `${path}.members[${index}].districts`));
    districts.forEach((district, place) => {
      const rises = place === 0 || at(districts, place - 1) < district;
      if (!isCount(district) || !rises || taken.has(district))
        issues.push(issue("AP-DISTRICTS", `${path}.members[${index}].districts`, { district }));
      taken.add(district);
    });
  });
}
