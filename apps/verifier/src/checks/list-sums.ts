// Rules C1 and C2: candidates add up to their list, lists add up to the valid votes.
import type { ListSlot, VoteGroup } from "@telwerk/eml-codec";
import type { Tally } from "../evidence/finding.js";
import { groupPath } from "../evidence/paths.js";
import { figurePlace, type SeenGroup, type UnitCheck } from "./unit-check.js";

function candidateSum(list: ListSlot, votes: VoteGroup["votes"]): number {
  let sum = 0;
  for (const candidate of list.candidates) sum += votes[candidate.slot] ?? Number.NaN;
  return sum;
}

function examineLists({ votes, place }: SeenGroup, tally: Tally): void {
  for (const list of votes.layout.lists) {
    tally.saw();
    const expected = candidateSum(list, votes.votes);
    const found = votes.votes[list.slot] ?? Number.NaN;
    if (expected === found) continue;
    const path = `${groupPath(place)}/list ${list.listNumber}`;
    const at = votes.votesAt[list.slot] ?? votes.at;
    tally.add({ reason: "sum", place: { file: place.file, at, path }, expected, found });
  }
}

/** V05.01: each list is the sum of its candidates. */
export const listTotals: UnitCheck = { id: "V05.01", examine: examineLists };

/** V05.02: the valid votes are the sum of the lists. */
export const validVotes: UnitCheck = {
  id: "V05.02",
  examine(group, tally) {
    const { votes } = group;
    tally.saw();
    let expected = 0;
    for (const list of votes.layout.lists) expected += votes.votes[list.slot] ?? Number.NaN;
    const found = votes.totalCounted.value;
    if (expected === found) return;
    const place = figurePlace(group, votes.totalCounted, "TotalCounted");
    tally.add({ reason: "sum", place, expected, found });
  },
};
