// V04.10, rule X2: a count has exactly the lists and candidates of the candidate lists.
import type { CandidateList, ListSlot, VoteLayout } from "@telwerk/eml-codec";
import { districtNumber } from "../evidence/district-number.js";
import type { Evidence, HeldCount, HeldLists } from "../evidence/evidence.js";
import { countsOf } from "../evidence/evidence.js";
import { type Outcome, Tally } from "../evidence/finding.js";
import { type GroupPlace, groupPath } from "../evidence/paths.js";
import { listsKeyOf } from "../evidence/persons.js";
import { placeIn } from "./check.js";

/** Something with a number that stands in a count, and something that stands on the lists. */
interface Numbered {
  readonly number: number;
  readonly at: number;
}

interface Pair<A, B> {
  readonly counted: A | undefined;
  readonly listed: B | undefined;
}

/**
 * Lays two rows of numbers side by side: by place where they are equally long, so that one changed
 * number is one difference; else by number.
 */
function sideBySide<A extends Numbered, B extends Numbered>(
  counted: readonly A[],
  listed: readonly B[],
): readonly Pair<A, B>[] {
  const pair = (one: A | undefined, other: B | undefined): Pair<A, B> => ({
    counted: one,
    listed: other,
  });
  if (counted.length === listed.length)
    return counted.map((one, index) => pair(one, listed[index]));
  const byNumber = new Map(listed.map((one) => [one.number, one]));
  const numbers = new Set(counted.map(({ number }) => number));
  return [
    ...counted.map((one) => pair(one, byNumber.get(one.number))),
    ...listed.filter(({ number }) => !numbers.has(number)).map((one) => pair(undefined, one)),
  ];
}

interface Sides {
  readonly group: GroupPlace;
  readonly groupAt: number;
  readonly lists: HeldLists;
  readonly tally: Tally;
}

function report(
  { group, groupAt, lists, tally }: Sides,
  reason: string,
  pathOf: (number: number) => string,
  { counted, listed }: Pair<Numbered, Numbered>,
): void {
  tally.saw();
  if (counted?.number === listed?.number) return;
  const path = pathOf(counted?.number ?? listed?.number ?? 0);
  tally.add({
    reason,
    place: placeIn(group, counted?.at ?? groupAt, `${groupPath(group)}/${path}`),
    expected: listed?.number ?? null,
    found: counted?.number ?? null,
    ...(listed === undefined ? {} : { against: placeIn(lists, listed.at, path) }),
  });
}

const countedList = (list: ListSlot): Numbered & { readonly list: ListSlot } => ({
  number: list.listNumber,
  at: list.at,
  list,
});
const listedList = (list: CandidateList): Numbered & { readonly list: CandidateList } => ({
  number: list.listNumber.value,
  at: list.listNumber.at,
  list,
});

function compareLists(layout: VoteLayout, sides: Sides): void {
  const pairs = sideBySide(layout.lists.map(countedList), sides.lists.lists.map(listedList));
  for (const pair of pairs) {
    report(sides, "list", (number) => `list ${number}`, pair);
    if (pair.counted === undefined || pair.listed === undefined) continue;
    const { number: list } = pair.counted;
    const candidates = sideBySide(
      pair.counted.list.candidates.map(({ id, at }) => ({ number: id ?? 0, at })),
      pair.listed.list.candidates.map(({ id }) => ({ number: id.value, at: id.at })),
    );
    for (const one of candidates)
      report(sides, "candidate", (number) => `list ${list}/candidate ${number}`, one);
  }
}

/** The layouts of a count that have numbers, each with the key of the lists that it must have. */
function layoutsOf(
  count: HeldCount,
  evidence: Evidence,
): readonly (readonly [GroupPlace, number, VoteLayout, string])[] {
  const contest = count.contest.id.value;
  const { file } = count;
  // The total of a 510d knows persons, not places on lists; its units have both.
  if (count.documentId !== "510d") {
    const group = count.total;
    return group === undefined
      ? []
      : [[{ file, contest }, group.at, group.layout, districtNumber(contest)]];
  }
  return count.units.flatMap(({ id, votes }) => {
    if (votes === undefined) return [];
    const place = { file, contest, unit: id.value };
    const own = listsKeyOf(id.value, evidence);
    return [[place, votes.at, votes.layout, own] as const];
  });
}

/** Holds the lists and candidates of every count against the candidate lists of its contest. */
export function countedLists(evidence: Evidence): Outcome {
  const tally = new Tally();
  for (const count of countsOf(evidence)) {
    for (const [group, groupAt, layout, key] of layoutsOf(count, evidence)) {
      const lists = evidence.listsOf.get(key);
      // Lists that are not there are told by V12.01.
      if (lists !== undefined) compareLists(layout, { group, groupAt, lists, tally });
    }
  }
  return tally;
}
