// Rules S9 and S10: lists and candidates go up, and stand in each unit as in the total.
import type { CandidateLists } from "../../documents/candidate-lists.js";
import type { Count, CountContest, ListSlot, VoteLayout } from "../../documents/count.js";
import { contestPath, groupPath, votePath } from "../../paths.js";
import type { Findings } from "../findings.js";

/** Something with a number, and where that stands. */
interface Numbered {
  readonly number: number;
  readonly at: number;
  readonly path: string;
}

function checkRow(
  row: readonly Numbered[],
  code: "EML-S09-ORDER" | "EML-S09-COUNT-ORDER",
  findings: Findings,
): void {
  row.forEach(({ number, at, path }, place) => {
    const before = row[place - 1]?.number ?? 0;
    if (number <= before)
      findings.report(code, path, at, { expected: `> ${before}`, found: number });
  });
}

/** Rule S9, for lists of candidates. */
export function checkListOrder(document: CandidateLists, findings: Findings): void {
  for (const { contest, lists } of document.contests) {
    const within = contestPath(contest.id.value);
    const numbered = lists.map(({ listNumber, candidates }) => {
      const path = `${within}/list ${listNumber.value}`;
      const row = candidates.map(({ id }) => {
        return { number: id.value, at: id.at, path: `${path}/candidate ${id.value}` };
      });
      return { number: listNumber.value, at: listNumber.at, path, row };
    });
    checkRow(numbered, "EML-S09-ORDER", findings);
    for (const { row } of numbered) checkRow(row, "EML-S09-ORDER", findings);
  }
}

/** Rule S9, for the layout of a count. */
function checkLayoutOrder(layout: VoteLayout, within: string, findings: Findings): void {
  const numbered = layout.lists.map((list) => {
    const path = `${within}/${votePath(list)}`;
    const row = list.candidates.flatMap((candidate) =>
      candidate.id === undefined
        ? []
        : [
            {
              number: candidate.id,
              at: candidate.at,
              path: `${within}/${votePath(list, candidate)}`,
            },
          ],
    );
    return { number: list.listNumber, at: list.at, path, row };
  });
  checkRow(numbered, "EML-S09-COUNT-ORDER", findings);
  for (const { row } of numbered) checkRow(row, "EML-S09-COUNT-ORDER", findings);
}

const numbersOf = ({ lists }: VoteLayout): string =>
  lists.map(({ listNumber }) => listNumber).join(" ");
const candidatesOf = ({ candidates }: ListSlot): string =>
  candidates.map(({ id }) => String(id)).join(" ");

/** Whether every list of one row occurs in the other, in the same order. */
function isPart(part: VoteLayout, whole: VoteLayout): boolean {
  const wanted = part.lists.map(({ listNumber }) => listNumber);
  const kept = whole.lists
    .map(({ listNumber }) => listNumber)
    .filter((one) => wanted.includes(one));
  return kept.join(" ") === wanted.join(" ");
}

function checkUnitLayout(
  { documentId }: Count,
  total: VoteLayout,
  layout: VoteLayout,
  place: { readonly path: string; readonly at: number },
  findings: Findings,
): void {
  // Above the districts the total has all lists, and persons instead of places on a list.
  const national =
    documentId === "510d" &&
    total.lists.some((list) => list.candidates.some(({ id }) => id === undefined));
  const same = national ? isPart(layout, total) : numbersOf(layout) === numbersOf(total);
  if (!same) {
    const facts = { expected: numbersOf(total), found: numbersOf(layout) };
    findings.report("EML-S10-LISTS", place.path, place.at, facts);
  }
  if (national) return;
  for (const list of layout.lists) {
    const whole = total.lists.find(({ listNumber }) => listNumber === list.listNumber);
    if (whole === undefined || candidatesOf(whole) === candidatesOf(list)) continue;
    const facts = { expected: candidatesOf(whole), found: candidatesOf(list) };
    findings.report("EML-S10-CANDIDATES", `${place.path}/${votePath(list)}`, place.at, facts);
  }
}

function checkContest(count: Count, contest: CountContest, findings: Findings): void {
  const id = contest.contest.id.value;
  const layouts = new Set<VoteLayout>();
  const total = contest.total?.layout;
  if (total !== undefined) {
    layouts.add(total);
    checkLayoutOrder(total, groupPath(id), findings);
  }
  for (const unit of contest.units) {
    // Units with the same lists and candidates share their layout: one look is enough.
    const { layout, at } = unit.votes;
    const path = groupPath(id, unit.id.value);
    if (!layouts.has(layout)) checkLayoutOrder(layout, path, findings);
    layouts.add(layout);
    if (total !== undefined && layout !== total)
      checkUnitLayout(count, total, layout, { path, at }, findings);
  }
}

/** Rules S9 and S10, for a count. */
export function checkCountOrder(count: Count, findings: Findings): void {
  for (const contest of count.contests) checkContest(count, contest, findings);
}
