// A deliberately plain count of the seats of a TK election, for fictional elections only: made to be
// read beside the law, not to be fast, and refusing whatever would need a lot.
import type { NationalList } from "./totals.js";
import { UnfitSeed } from "./unfit-seed.js";

/** What became of one list number in the division of seats. @public */
export interface ListSeats {
  readonly listNumber: number;
  readonly votes: number;
  readonly fullSeats: number;
  readonly seats: number;
}

/** The division of seats, with the steps after the full seats. @public */
export interface Seats {
  /** Votes on all lists; divided by the seats this is the electoral quota (kiesdeler). */
  readonly votes: number;
  readonly lists: readonly ListSeats[];
  /** List numbers that got a residual seat (restzetel), in order of assignment. */
  readonly residual: readonly number[];
  /** P 9: list that got a seat for its absolute majority, and the list that lost it. */
  readonly majority?: { readonly to: number; readonly from: number };
  /** P 10: list numbers that gave up a seat because their candidates ran out, one entry a seat. */
  readonly exhausted: readonly number[];
  /** P 10: list numbers that got those seats. */
  readonly reassigned: readonly number[];
}

interface Standing {
  readonly list: NationalList;
  readonly votes: bigint;
  seats: bigint;
}

/** A seat that a list got for its average: its votes, divided by the seats it has with this one. */
interface Gain {
  readonly one: Standing;
  readonly seats: bigint;
}

/** Compares the averages of two lists: above 0 when the first is larger. */
function compareAverages(a: Standing, aSeats: bigint, b: Standing, bSeats: bigint): bigint {
  return a.votes * bSeats - b.votes * aSeats;
}

/** The lists with the largest average if they get one more seat. */
function largestAverages(standings: readonly Standing[]): Standing[] {
  const isLargest = (one: Standing): boolean =>
    standings.every((other) => compareAverages(one, one.seats + 1n, other, other.seats + 1n) >= 0n);
  return standings.filter(isLargest);
}

/** Gives out seats one at a time by largest averages, to lists that may have one. */
function giveOut(
  seats: bigint,
  standings: readonly Standing[],
  may: (one: Standing) => boolean,
): Gain[] {
  const gains: Gain[] = [];
  for (let left = seats; left > 0n; left -= 1n) {
    const largest = largestAverages(standings.filter(may));
    const [winner] = largest;
    if (winner === undefined) break;
    // Equal lists with a seat for each of them need no lot.
    if (BigInt(largest.length) > left) throw new UnfitSeed("equal averages");
    winner.seats += 1n;
    gains.push({ one: winner, seats: winner.seats });
  }
  return gains;
}

/** P 9: more than half of the votes, but not of the seats: one seat from the last residual seat. */
function correctMajority(
  total: bigint,
  seats: bigint,
  standings: readonly Standing[],
  residual: readonly Gain[],
): Seats["majority"] {
  const winner = standings.find((one) => 2n * one.votes > total && 2n * one.seats <= seats);
  const [last, before] = residual.toReversed();
  if (winner === undefined || last === undefined) return undefined;
  if (
    before !== undefined &&
    compareAverages(last.one, last.seats, before.one, before.seats) === 0n
  ) {
    throw new UnfitSeed("equal averages of the last residual seats");
  }
  winner.seats += 1n;
  last.one.seats -= 1n;
  return { to: winner.list.number, from: last.one.list.number };
}

/** P 10: seats beyond the number of candidates go back. */
function takeBack(standings: readonly Standing[]): number[] {
  return standings.flatMap((one) => {
    const candidates = BigInt(one.list.persons.length);
    const given: number[] = [];
    for (; one.seats > candidates; one.seats -= 1n) given.push(one.list.number);
    return given;
  });
}

function numbersOf(gains: readonly Gain[]): number[] {
  return gains.map(({ one }) => one.list.number);
}

/**
 * Divides the seats of a TK election: Kieswet P 5, P 6, P 7, P 9 and P 10.
 *
 * @param lists - the lists with their votes in the whole country
 * @param seatCount - seats to divide
 * @returns seats per list, and the steps
 * @throws UnfitSeed where a lot would be needed, or a seat stays empty
 * @public
 */
export function divideSeats(lists: readonly NationalList[], seatCount: number): Seats {
  const seats = BigInt(seatCount);
  const total = lists.reduce((all, { votes }) => all + BigInt(votes), 0n);
  const standings = lists.map((list): Standing => {
    const votes = BigInt(list.votes);
    // P 5, P 6: as often as the quota (total / seats) goes into the votes.
    return { list, votes, seats: (votes * seats) / total };
  });
  const fullSeats = standings.map((one) => Number(one.seats));
  const open = (): bigint => seats - standings.reduce((all, one) => all + one.seats, 0n);
  // P 7 §2: only lists that reached the quota.
  const reached = (one: Standing): boolean => one.votes * seats >= total;
  const residual = giveOut(open(), standings, reached);
  const majority = correctMajority(total, seats, standings, residual);
  const exhausted = takeBack(standings);
  const reassigned = giveOut(
    open(),
    standings,
    (one) => reached(one) && one.seats < BigInt(one.list.persons.length),
  );
  if (open() > 0n) throw new UnfitSeed("a seat stays empty");
  return {
    votes: Number(total),
    lists: standings.map((one, index) => ({
      listNumber: one.list.number,
      votes: one.list.votes,
      fullSeats: fullSeats[index] ?? 0,
      seats: Number(one.seats),
    })),
    residual: numbersOf(residual),
    ...(majority === undefined ? {} : { majority }),
    exhausted,
    reassigned: numbersOf(reassigned),
  };
}
