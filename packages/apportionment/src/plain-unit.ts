// The plain case, by far the most frequent: one list, one district, persons in the order of the list.
// Comes in: an unchecked unit. Goes out: its tally when nothing is wrong with it. Refused: nothing; what
// is not plain, or not right, is left to check-unit.ts, which says what is wrong.
import { isCount } from "@telwerk/core";
import type { MemberList, Person, Unit } from "./input.js";
import { at } from "./present.js";
import type { TalliedUnit } from "./tally.js";

/** Sums a unit that is plain and right in one pass; nothing for every other unit. */
export function tallyPlainUnit({ listNumber, persons, members }: Unit): TalliedUnit | undefined {
  const [member, second] = members;
  if (member === undefined || second !== undefined) return undefined;
  if (!isCount(listNumber) || listNumber === 0 || !isPlain(member, persons)) return undefined;
  const { districts, candidates } = member;
  const { length } = persons;
  const votes = at(member.votes, 0).slice();
  const alive = new Array<boolean>(length).fill(true);
  const order = new Array<number>(length).fill(0);
  let living = length;
  let total = 0;
  for (let place = 0; place < length; place += 1) {
    const count = votes[place];
    if (count === undefined || !isCount(count)) return undefined;
    total += count;
    order[place] = place;
    if (at(persons, place).deceased !== true) continue;
    alive[place] = false;
    living -= 1;
  }
  const keys = candidates.slice();
  const list = { district: at(districts, 0), districts, order, votes, total, complete: true };
  return { listNumber, keys, personVotes: votes, alive, living, total, lists: [list] };
}

/** One district with one row of votes, and each person once, in the order of the list. */
function isPlain(
  { districts, candidates, votes }: MemberList,
  persons: readonly Person[],
): boolean {
  const { length } = candidates;
  if (districts.length !== 1 || !isCount(at(districts, 0)) || votes.length !== 1) return false;
  if (persons.length !== length || at(votes, 0).length !== length) return false;
  for (let place = 0; place < length; place += 1) {
    const key = at(candidates, place);
    if (at(persons, place).key !== key) return false;
    if (place > 0 && !isAfter(at(candidates, place - 1), key)) return false;
  }
  return true;
}

/**
 * Whether a key comes after the one before it: it is longer, or of the same length and larger.
 *
 * Keys that rise one by one, as candidate numbers do, are all different without a look-up.
 */
export function isAfter(before: string, key: string): boolean {
  if (before.length !== key.length) return before.length < key.length;
  for (let index = 0; index < key.length; index += 1) {
    const step = key.charCodeAt(index) - before.charCodeAt(index);
    if (step !== 0) return step > 0;
  }
  return false;
}
