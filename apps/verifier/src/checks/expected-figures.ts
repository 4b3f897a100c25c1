// Rules C6 and T2: a 0 where none is expected.
import { ballotsOf } from "./admitted-voters.js";
import { codeOf, figurePlace, type UnitCheck } from "./unit-check.js";

/** V05.06: each area has electors and votes. Polling stations often share a register: no warning. */
export const expectedFigures: UnitCheck = {
  id: "V05.06",
  examine(group, tally) {
    const { votes } = group;
    tally.saw();
    const electors = votes.cast.value;
    const pollCards = codeOf(votes, "geldige stempassen");
    if (electors === 0 && !group.isStation) {
      const place = figurePlace(group, votes.cast, "Cast");
      tally.add({ reason: "no-electors", place, found: 0 });
    }
    if (pollCards !== undefined && electors > 0 && electors < pollCards.value) {
      const place = figurePlace(group, votes.cast, "Cast");
      tally.add({ reason: "fewer-electors", place, expected: pollCards.value, found: electors });
    }
    if (ballotsOf(votes) === 0) {
      const place = figurePlace(group, votes.totalCounted, "TotalCounted");
      tally.add({ reason: "no-votes", place, found: 0 });
    }
  },
};
