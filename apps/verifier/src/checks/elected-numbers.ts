// V08.03, rule X6: lists rise, and the elected of each list are numbered from 1.
import type { Evidence } from "../evidence/evidence.js";
import { type Outcome, Tally } from "../evidence/finding.js";
import { electedPath, publishedLists } from "../evidence/published.js";
import { placeIn } from "./check.js";

/** Holds the numbers in the result against the order in which they stand. */
export function electedNumbers(evidence: Evidence): Outcome {
  const tally = new Tally();
  const { result } = evidence;
  if (result === undefined) return tally;
  let previous = 0;
  for (const list of publishedLists(evidence)) {
    tally.saw();
    const { listNumber } = list;
    if (listNumber.value <= previous) {
      const place = placeIn(result, listNumber.at, electedPath(list));
      const expected = `> ${previous}`;
      tally.add({ reason: "list-order", place, expected, found: listNumber.value });
    }
    previous = listNumber.value;
    list.elected.forEach((candidate, index) => {
      tally.saw();
      if (candidate.rank.value === index + 1) return;
      const place = placeIn(result, candidate.rank.at, electedPath(list, candidate));
      tally.add({ reason: "rank", place, expected: index + 1, found: candidate.rank.value });
    });
  }
  return tally;
}
