// Rules C1 to C6: the arithmetic of one group of votes.
import { votesIn } from "../../cells.js";
import type { Count, VoteGroup } from "../../documents/count.js";
import type { Leaf } from "../../documents/leaf.js";
import { groupPath, votePath } from "../../paths.js";
import type { RuleCode } from "../catalogue.js";
import type { Findings } from "../findings.js";

/** One group of votes, with what the rules need to know of its place. */
interface Group {
  readonly votes: VoteGroup;
  readonly path: string;
  /** The count of one polling station; false for anything added up. */
  readonly isStation: boolean;
}

/** The count under a code; `undefined` where it is not there, for unknown is not zero. */
function codeOf({ uncounted }: VoteGroup, code: string): Leaf<number> | undefined {
  return uncounted.find((one) => one.code.value === code)?.count;
}

const ADMITTED = "toegelaten kiezers";
const POLL_CARDS = "geldige stempassen";
const codePath = (code: string): string => `UncountedVotes[${code}]`;

/** H: all ballots that were counted. */
function ballotsOf({ totalCounted, blankVotes, invalidVotes }: VoteGroup): number {
  return totalCounted.value + blankVotes.value + invalidVotes.value;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Rule C1: a list is the sum of its candidates. Lists without candidates say nothing. */
function checkLists({ votes: group, path }: Group, findings: Findings): void {
  const { layout, votes, votesAt } = group;
  for (const list of layout.lists) {
    if (list.candidates.length === 0) continue;
    const expected = sum(list.candidates.map(({ slot }) => votesIn(votes, slot)));
    const found = votesIn(votes, list.slot);
    if (expected === found) continue;
    const code = found === 0 ? "F.401" : "F.402";
    findings.report(code, `${path}/${votePath(list)}`, votesAt[list.slot], { expected, found });
  }
}

/** Rule C2: the valid votes are the sum of the lists. */
function checkValid({ votes: group, path }: Group, findings: Findings): void {
  const { layout, votes, totalCounted } = group;
  // The answers of a referendum count as lists do.
  const slots = [...layout.lists, ...(layout.options ?? [])].map(({ slot }) => slot);
  const expected = sum(slots.map((slot) => votesIn(votes, slot)));
  const { value: found, at } = totalCounted;
  if (expected === found) return;
  const code = found === 0 ? "F.204" : "F.202";
  findings.report(code, `${path}/TotalCounted`, at, { expected, found });
}

/** Rule C3: D = A + B + C. Voter cards are not used at every election: absent, they are none. */
function checkAdmitted({ votes, path }: Group, findings: Findings): void {
  const admitted = codeOf(votes, ADMITTED);
  const pollCards = codeOf(votes, POLL_CARDS);
  const proxies = codeOf(votes, "geldige volmachtbewijzen");
  if (admitted === undefined || pollCards === undefined || proxies === undefined) return;
  const voterCards = codeOf(votes, "geldige kiezerspassen")?.value ?? 0;
  const expected = pollCards.value + proxies.value + voterCards;
  const { value: found, at } = admitted;
  if (expected !== found)
    findings.report("F.201", `${path}/${codePath(ADMITTED)}`, at, { expected, found });
}

/** Rule C4 for one polling station: only one of I and J, and exactly the difference. */
function checkStation(
  { votes, path }: Group,
  admitted: number,
  more: Leaf<number>,
  fewer: Leaf<number>,
  findings: Findings,
): void {
  const over = ballotsOf(votes) - admitted;
  const say = (
    code: RuleCode,
    which: "meer" | "minder",
    leaf: Leaf<number>,
    expected: number,
  ): void => {
    if (leaf.value === expected) return;
    const where = `${path}/${codePath(`${which} getelde stembiljetten`)}`;
    findings.report(code, where, leaf.at, { expected, found: leaf.value });
  };
  if (over === 0) {
    say("F.305", "meer", more, 0);
    say("F.305", "minder", fewer, 0);
  } else if (over > 0) {
    say("F.306", "meer", more, over);
    say("F.307", "minder", fewer, 0);
  } else {
    say("F.308", "minder", fewer, -over);
    say("F.309", "meer", more, 0);
  }
}

/** Rule C4. In totals I and J both occur, added up from different stations: only D = H - I + J. */
function checkDifference(group: Group, findings: Findings): void {
  const { votes, path } = group;
  const admitted = codeOf(votes, ADMITTED);
  const more = codeOf(votes, "meer getelde stembiljetten");
  const fewer = codeOf(votes, "minder getelde stembiljetten");
  if (admitted === undefined || more === undefined || fewer === undefined) return;
  if (group.isStation) {
    checkStation(group, admitted.value, more, fewer, findings);
    return;
  }
  const expected = ballotsOf(votes) - more.value + fewer.value;
  const { value: found, at } = admitted;
  if (expected !== found)
    findings.report("F.312", `${path}/${codePath(ADMITTED)}`, at, { expected, found });
}

const unexplained = ["geen verklaring", "andere verklaring"];
const whyMore = ["te veel uitgereikte stembiljetten", "te veel briefstembiljetten", ...unexplained];
const whyFewer = [
  "meegenomen stembiljetten",
  "te weinig uitgereikte stembiljetten",
  "geen briefstembiljetten",
  "kwijtgeraakte stembiljetten",
  ...unexplained,
];

/** Rule C5, for one polling station that gives explanations at all. */
function checkExplanations({ votes, path, isStation }: Group, findings: Findings): void {
  const none = codeOf(votes, "geen verklaring");
  if (none !== undefined && none.value > 0)
    findings.report("EML-C05-NO-EXPLANATION", `${path}/${codePath("geen verklaring")}`, none.at, {
      found: none.value,
    });
  const admitted = codeOf(votes, ADMITTED);
  if (admitted === undefined || !isStation) return;
  const over = ballotsOf(votes) - admitted.value;
  const given = (over > 0 ? whyMore : whyFewer).flatMap((code) => codeOf(votes, code)?.value ?? []);
  const [expected, found] = [Math.abs(over), sum(given)];
  if (over === 0 || given.length === 0 || expected === found) return;
  findings.report("EML-C05-UNEXPLAINED", `${path}/${codePath(ADMITTED)}`, admitted.at, {
    expected,
    found,
  });
}

/** Rule C6, on ballots. Shares are compared crosswise, in whole numbers. */
function checkPlausibleBallots({ votes, path }: Group, findings: Findings): void {
  const { blankVotes, invalidVotes, totalCounted } = votes;
  const ballots = ballotsOf(votes);
  const rejected = [
    ["W.201", "blanco", blankVotes],
    ["W.202", "ongeldig", invalidVotes],
  ] as const;
  for (const [code, which, { value, at }] of rejected) {
    if (value === 0 || 100 * value < 3 * ballots) continue;
    findings.report(code, `${path}/RejectedVotes[${which}]`, at, { found: value, ballots });
  }
  const admitted = codeOf(votes, ADMITTED);
  if (admitted !== undefined) {
    const difference = Math.abs(ballots - admitted.value);
    if (difference >= 15 || (difference > 0 && 100 * difference >= 2 * ballots))
      findings.report("W.203", `${path}/${codePath(ADMITTED)}`, admitted.at, {
        admitted: admitted.value,
        ballots,
      });
  }
  if (ballots === 0) findings.report("W.204", `${path}/TotalCounted`, totalCounted.at);
}

/** Rule C6, on electors. Polling stations often do not know theirs: 0 says nothing there. */
function checkPlausibleElectors({ votes, path, isStation }: Group, findings: Findings): void {
  const { value: electors, at } = votes.cast;
  if (isStation) return;
  const pollCards = codeOf(votes, POLL_CARDS)?.value ?? 0;
  if (electors === 0) findings.report("W.205", `${path}/Cast`, at);
  else if (electors < pollCards)
    findings.report("W.206", `${path}/Cast`, at, { found: electors, pollCards });
}

const sumRules = [checkLists, checkValid, checkAdmitted, checkDifference];

/** Rules C1 to C4 on one group of votes. */
export function checkGroupSums(
  votes: VoteGroup,
  path: string,
  isStation: boolean,
  findings: Findings,
): void {
  for (const check of sumRules) check({ votes, path, isStation }, findings);
}

const rules = [...sumRules, checkExplanations, checkPlausibleBallots, checkPlausibleElectors];

/** Rules C1 to C6 on every total and unit of a count. */
export function checkSums(count: Count, findings: Findings): void {
  const isStation = count.documentId === "510a" || count.documentId === "510b";
  for (const { contest, total, units } of count.contests) {
    const id = contest.id.value;
    const groups: Group[] = units.map((unit) => {
      return { votes: unit.votes, path: groupPath(id, unit.id.value), isStation };
    });
    if (total !== undefined)
      groups.unshift({ votes: total, path: groupPath(id), isStation: false });
    for (const group of groups) for (const check of rules) check(group, findings);
  }
}
