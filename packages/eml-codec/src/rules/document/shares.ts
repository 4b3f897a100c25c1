// Rule C7: a polling station whose votes are unlike those of the rest of its municipality. Shares are
// compared crosswise, in whole numbers.
import { present } from "../../cells.js";
import type { Count, CountContest, ListSlot, VoteGroup } from "../../documents/count.js";
import { groupPath, votePath } from "../../paths.js";
import type { Findings } from "../findings.js";

/** Percentage points; see the control protocol of the Kiesraad, check "list deviates". */
const POINTS = 50n;
/** See the same, check "switched candidates". */
const FACTOR = 5n;
const VOTES = 15n;

/** The votes of a station and of all others together, in one slot. */
interface Pair {
  readonly here: bigint;
  readonly elsewhere: bigint;
}

function pairAt(station: VoteGroup, total: VoteGroup, slot: number): Pair {
  const here = BigInt(present(station.votes[slot]));
  return { here, elsewhere: BigInt(present(total.votes[slot])) - here };
}

interface Station {
  readonly votes: VoteGroup;
  readonly total: VoteGroup;
  readonly path: string;
  readonly findings: Findings;
}

function checkShare({ votes, total, path, findings }: Station, list: ListSlot): void {
  const { here, elsewhere } = pairAt(votes, total, list.slot);
  const all = BigInt(votes.totalCounted.value);
  const others = BigInt(total.totalCounted.value) - all;
  if (all <= 0n || others <= 0n) return;
  const difference = here * others - elsewhere * all;
  const size = difference < 0n ? -difference : difference;
  if (100n * size < POINTS * all * others) return;
  findings.report("EML-C07-SHARE", `${path}/${votePath(list)}`, votes.votesAt[list.slot], {
    found: Number(here),
    votes: Number(all),
    elsewhere: Number(elsewhere),
    votesElsewhere: Number(others),
  });
}

function checkSwaps({ votes, total, path, findings }: Station, list: ListSlot): void {
  const ofList = pairAt(votes, total, list.slot);
  // What the others lead to expect is elsewhere * here / elsewhere of the list; the last is left as divisor.
  const candidates = list.candidates.map((candidate) => {
    const { here, elsewhere } = pairAt(votes, total, candidate.slot);
    return { candidate, here, expected: elsewhere > 0n ? elsewhere * ofList.here : 0n };
  });
  const divisor = ofList.elsewhere;
  const more = candidates.filter(
    ({ here, expected }) =>
      here >= VOTES && (expected === 0n || here * divisor >= FACTOR * expected),
  );
  const fewer = candidates.filter(
    ({ here, expected }) => expected >= VOTES * divisor && here * divisor * FACTOR <= expected,
  );
  if (divisor <= 0n) return;
  for (const { candidate, here } of more)
    for (const other of fewer)
      findings.report(
        "EML-C07-SWAP",
        `${path}/${votePath(list, candidate)}`,
        votes.votesAt[candidate.slot],
        { found: Number(here), other: votePath(list, other.candidate), votes: Number(other.here) },
      );
}

function checkContest({ contest, total, units }: CountContest, findings: Findings): void {
  // With one station there is no rest to hold it against.
  if (total === undefined || units.length < 2) return;
  for (const { id, votes } of units) {
    // With other lists or candidates than the total there is nothing to compare (rule S10).
    if (votes.layout !== total.layout) continue;
    const station = { votes, total, path: groupPath(contest.id.value, id.value), findings };
    for (const list of votes.layout.lists) {
      checkShare(station, list);
      checkSwaps(station, list);
    }
  }
}

/** Rule C7: only polling stations of one municipality are alike enough to be compared. */
export function checkShares(count: Count, findings: Findings): void {
  if (count.documentId !== "510b") return;
  for (const contest of count.contests) checkContest(contest, findings);
}
