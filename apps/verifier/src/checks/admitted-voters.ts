// Rules C3, C4, C5: admitted voters (D), ballots (H), and the differences between them.
import type { VoteGroup } from "@telwerk/eml-codec";
import type { Tally } from "../evidence/finding.js";
import { codeOf, figurePlace, type SeenGroup, type UnitCheck } from "./unit-check.js";

/** D. */
export const admitted = "toegelaten kiezers";
/** I, and what explains it. */
export const more = "meer getelde stembiljetten";
/** J, and what explains it. */
export const fewer = "minder getelde stembiljetten";
export const whyMore: readonly string[] = [
  "te veel uitgereikte stembiljetten",
  "te veel briefstembiljetten",
  "geen verklaring",
  "andere verklaring",
];
export const whyFewer: readonly string[] = [
  "meegenomen stembiljetten",
  "te weinig uitgereikte stembiljetten",
  "geen briefstembiljetten",
  "kwijtgeraakte stembiljetten",
  "geen verklaring",
  "andere verklaring",
];

/** H: all ballots that were counted (rule C4, by definition E + F + G). */
export function ballotsOf(votes: VoteGroup): number {
  return votes.totalCounted.value + votes.blankVotes.value + votes.invalidVotes.value;
}

const codePath = (code: string): string => `UncountedVotes[${code}]`;

/** V05.03: admitted voters are poll cards, proxies and voter cards together (D = A + B + C). */
export const admittedVoters: UnitCheck = {
  id: "V05.03",
  examine(group, tally) {
    const total = codeOf(group.votes, admitted);
    const pollCards = codeOf(group.votes, "geldige stempassen");
    const proxies = codeOf(group.votes, "geldige volmachtbewijzen");
    if (total === undefined || pollCards === undefined || proxies === undefined) return;
    tally.saw();
    // Voter cards are not used at municipal elections: rule C3 reads an absent code as none.
    const voterCards = codeOf(group.votes, "geldige kiezerspassen")?.value ?? 0;
    const expected = pollCards.value + proxies.value + voterCards;
    if (expected === total.value) return;
    const place = figurePlace(group, total, codePath(admitted));
    tally.add({ reason: "sum", place, expected, found: total.value });
  },
};

/** V05.04: D = H - I + J; at one polling station only one of I and J. */
export const differences: UnitCheck = {
  id: "V05.04",
  examine(group, tally) {
    const total = codeOf(group.votes, admitted);
    const tooMany = codeOf(group.votes, more);
    const tooFew = codeOf(group.votes, fewer);
    if (total === undefined || tooMany === undefined || tooFew === undefined) return;
    tally.saw();
    const expected = ballotsOf(group.votes) - tooMany.value + tooFew.value;
    if (expected !== total.value) {
      const place = figurePlace(group, total, codePath(admitted));
      tally.add({ reason: "difference", place, expected, found: total.value });
    }
    if (group.isStation && tooMany.value > 0 && tooFew.value > 0) {
      const place = figurePlace(group, tooFew, codePath(fewer));
      tally.add({ reason: "both-sides", place, expected: 0, found: tooFew.value });
    }
  },
};

/** The explanations that were given, or undefined when none of the codes is there. */
function explained(votes: VoteGroup, codes: readonly string[]): number | undefined {
  const given = codes.flatMap((code) => codeOf(votes, code)?.value ?? []);
  return given.length === 0 ? undefined : given.reduce((sum, one) => sum + one, 0);
}

function examineExplanations(group: SeenGroup, tally: Tally): void {
  const total = codeOf(group.votes, admitted);
  if (total === undefined || !group.isStation) return;
  const difference = ballotsOf(group.votes) - total.value;
  const reasons = explained(group.votes, difference > 0 ? whyMore : whyFewer);
  if (reasons === undefined) return;
  tally.saw();
  const expected = Math.abs(difference);
  if (expected === 0 || expected === reasons) return;
  const place = figurePlace(group, total, codePath(admitted));
  tally.add({ reason: "unexplained", place, expected, found: reasons });
}

/** V05.05: each ballot too many or too few has an explanation. A warning: real files differ. */
export const explanations: UnitCheck = { id: "V05.05", examine: examineExplanations };
