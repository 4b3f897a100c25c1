import { type Issue, isCount } from "@telwerk/core";
import type { MemberList } from "./input.js";
import { issue } from "./issues.js";
import { at } from "./present.js";
import type { TalliedList } from "./tally.js";

/** Weight by district; absent where every vote counts once. */
export type Weights = ReadonlyMap<number, number> | undefined;

/** What a list is checked against. */
export interface ListContext {
  /** Keys of the persons of the unit. */
  readonly keys: readonly string[];
  readonly indexes: () => ReadonlyMap<string, number>;
  readonly weights: Weights;
}

/** Checks one list of a unit and sums its votes over its districts. */
export function checkList(
  member: MemberList,
  path: string,
  context: ListContext,
  issues: Issue[],
): TalliedList {
  const { districts, candidates } = member;
  const order = orderOf(candidates, path, context, issues);
  const votes = new Array<number>(candidates.length).fill(0);
  if (member.votes.length !== districts.length)
    issues.push(issue("AP-VOTES-SHAPE", `${path}.votes`, { rows: member.votes.length }));
  let total = 0;
  for (let index = 0; index < member.votes.length; index += 1) {
    const weight = weightOf(districts[index], path, context, issues);
    total += addRow(at(member.votes, index), votes, weight, { path, index, issues });
  }
  const district = districts[0] ?? 0;
  return { district, districts, order, votes, total };
}

function weightOf(
  district: number | undefined,
  path: string,
  { weights }: ListContext,
  issues: Issue[],
): number {
  if (weights === undefined) return 1;
  const weight = district === undefined ? undefined : weights.get(district);
  // Absence is never one vote for one voter: an election with weights names them all (U 2).
  if (weight === undefined) issues.push(issue("AP-WEIGHT", path, { district: district ?? null }));
  return weight ?? 1;
}

/** Adds the votes of one district; returns their weighted sum. */
function addRow(
  row: readonly number[],
  votes: number[],
  weight: number,
  { path, index, issues }: { path: string; index: number; issues: Issue[] },
): number {
  const { length } = votes;
  if (row.length !== length)
    issues.push(
      issue("AP-VOTES-SHAPE", `${path}.votes[${index}]`, { expected: length, found: row.length }),
    );
  let sum = 0;
  for (let place = 0; place < length; place += 1) {
    const count = row[place];
    if (count === undefined || !isCount(count))
      issues.push(issue("AP-VOTES", `${path}.votes[${index}][${place}]`, { found: count ?? null }));
    else {
      votes[place] = at(votes, place) + count * weight;
      sum += count * weight;
    }
  }
  return sum;
}

function inOrder(length: number): number[] {
  const order = new Array<number>(length);
  for (let place = 0; place < length; place += 1) order[place] = place;
  return order;
}

/** Candidates as indexes of persons. Most lists name the persons of the unit in their own order. */
function orderOf(
  candidates: readonly string[],
  path: string,
  { keys, indexes }: ListContext,
  issues: Issue[],
): readonly number[] {
  let place = 0;
  while (place < candidates.length && candidates[place] === keys[place]) place += 1;
  const order = inOrder(place);
  if (place === candidates.length) return order;
  const seen = new Set(order);
  for (; place < candidates.length; place += 1) {
    const key = at(candidates, place);
    const person = indexes().get(key);
    const where = `${path}.candidates[${place}]`;
    if (person === undefined) {
      issues.push(issue("AP-CANDIDATE-UNKNOWN", where, { key }));
      continue;
    }
    if (seen.has(person)) issues.push(issue("AP-CANDIDATE-TWICE", where, { key }));
    seen.add(person);
    order.push(person);
  }
  return order;
}
