// Switched candidates (H8): one got far more votes than expected and another of the list far fewer.
import type { CandidateSlot, ListSlot } from "@telwerk/eml-codec";
import { ratio, rounded } from "./exact.js";
import type { Parameters } from "./parameters.js";
import { type Station, votesAt } from "./table.js";

/** A candidate with what was received and what was expected. */
export interface Received {
  readonly candidate: CandidateSlot;
  readonly received: number;
  /**
   * Expected votes as a fraction of two whole numbers. Exact: no municipality counts 2^25 votes, so
   * that each product, also times the factor, stays below 2^53.
   */
  readonly top: number;
  readonly bottom: number;
}

/** Two candidates whose votes look switched. */
export interface SwitchedPair {
  readonly list: ListSlot;
  readonly more: Received;
  readonly less: Received;
}

/** Votes of all stations that a station is held against, itself included, by slot. */
export type Reference = ArrayLike<number>;

type Counted = Pick<Station, "votes">;

/** What a candidate got here, and would have got at the share of the list that he has elsewhere. */
export function receivedBy(
  station: Counted,
  reference: Reference,
  list: ListSlot,
  candidate: CandidateSlot,
): Received {
  const received = votesAt(station.votes, candidate);
  const elsewhere = votesAt(reference, candidate) - received;
  const own = votesAt(station.votes, list);
  const listElsewhere = votesAt(reference, list) - own;
  if (elsewhere <= 0 || listElsewhere <= 0) return { candidate, received, top: 0, bottom: 1 };
  return { candidate, received, top: elsewhere * own, bottom: listElsewhere };
}

/**
 * Whether a candidate could be expected to get that many votes here: he got too few in all the places together
 * otherwise. Nearly nobody could, of a thousand candidates at each of ten thousand stations: nothing else is worked out.
 */
export function couldExpect(
  station: Counted,
  reference: Reference,
  list: ListSlot,
  least: number,
): (candidate: CandidateSlot) => boolean {
  const own = votesAt(station.votes, list);
  // What is expected is the votes elsewhere times `own`, divided by the votes for the list elsewhere.
  const needed = least * (votesAt(reference, list) - own);
  return (candidate) => votesAt(reference, candidate) * own >= needed;
}

/** K >= minimum, and either nothing was expected or K is at least the factor times it. */
function isMore({ received, top, bottom }: Received, parameters: Parameters): boolean {
  return received >= parameters.minimumVotes && received * bottom >= parameters.factor * top;
}

/** Expected >= minimum, and K is at most its factor-th part. */
function isLess({ received, top, bottom }: Received, parameters: Parameters): boolean {
  return top >= parameters.minimumVotes * bottom && received * parameters.factor * bottom <= top;
}

/** Every pair of candidates of one list of whom the one has far more and the other far fewer votes. */
export function switchedPairs(
  station: Station,
  reference: Reference,
  lists: readonly ListSlot[],
  parameters: Parameters,
): readonly SwitchedPair[] {
  return lists.flatMap((list) => {
    // Most lists have too few votes here for anybody to stand out: nothing needs to be worked out.
    if (votesAt(station.votes, list) < parameters.minimumVotes) return [];
    const received = (one: CandidateSlot): Received => receivedBy(station, reference, list, one);
    const less = list.candidates
      .filter(couldExpect(station, reference, list, parameters.minimumVotes))
      .map(received)
      .filter((one) => isLess(one, parameters));
    if (less.length === 0) return [];
    const more = list.candidates.map(received).filter((one) => isMore(one, parameters));
    return more.flatMap((one) => less.map((other) => ({ list, more: one, less: other })));
  });
}

/** The whole number nearest to what was expected. */
export function expectedText({ top, bottom }: Received): string {
  return rounded(ratio(top, bottom)).toString();
}
