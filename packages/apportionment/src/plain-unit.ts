// The plain case, by far the most frequent: one list, one district, persons in the order of the list.
// Comes in: an unchecked unit. Goes out: its tally when nothing is wrong with it. Refused: nothing; what
// is not plain, or not right, is left to check-unit.ts, which says what is wrong.
import { isCount } from "@telwerk/core";
import type { Person, Unit } from "./input.js";
import { at } from "./present.js";
import type { TalliedUnit } from "./tally.js";

/** Sums a unit that is plain and right in one pass; nothing for every other unit. */
export function tallyPlainUnit(unit: Unit): TalliedUnit | undefined {
  if (!hasPlainShape(unit)) return undefined;
  const { listNumber, persons, members } = unit;
  const { districts, candidates, votes: rows } = at(members, 0);
  const votes = at(rows, 0);
  const { length } = persons;
  const order = new Array<number>(length);
  let living = length;
  let total = 0;
  let before = "";
  for (let place = 0; place < length; place += 1) {
    const { key, deceased } = at(persons, place);
    const count = votes[place] ?? -1; // a missing number is never zero
    if (key !== candidates[place] || !isAfter(before, key) || !isCount(count)) return undefined;
    before = key;
    total += count;
    order[place] = place;
    if (deceased === true) living -= 1;
  }
  const dead = living === length ? nobody : deadAmong(persons);
  const list = { district: at(districts, 0), districts, order, votes, total };
  return { listNumber, keys: candidates, personVotes: votes, dead, living, total, lists: [list] };
}

/** One list in one district, with one row of votes: a number for each person. */
function hasPlainShape({ listNumber, persons, members }: Unit): boolean {
  if (!isCount(listNumber) || listNumber === 0 || members.length !== 1) return false;
  const { districts, candidates, votes } = at(members, 0);
  if (districts.length !== 1 || !isCount(at(districts, 0)) || votes.length !== 1) return false;
  return candidates.length === persons.length && at(votes, 0).length === persons.length;
}

const nobody: ReadonlySet<number> = new Set<number>();

/** The persons who have died, by their places. */
export function deadAmong(persons: readonly Person[]): ReadonlySet<number> {
  return new Set(persons.flatMap(({ deceased }, place) => (deceased === true ? [place] : [])));
}

/**
 * Whether a key comes after the one before it: it is longer, or of the same length and larger.
 *
 * Keys that rise one by one, as candidate numbers do, are all different without a look-up.
 */
export function isAfter(before: string, key: string): boolean {
  return before.length === key.length ? before < key : before.length < key.length;
}
