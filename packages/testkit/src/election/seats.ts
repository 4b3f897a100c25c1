// A deliberately plain count of the seats of a TK election, for fictional elections only: made to be
// read beside the law, not to be fast, and refusing whatever would need a lot.
import type { NationalList } from "./totals.js";

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

function tie(what: string): Error {
  return new Error(`${what} would need a lot: choose another seed`);
}

/** The list with the largest average if it gets one more seat; two equal ones would need a lot. */
function largestAverage(standings: readonly Standing[]): Standing | undefined {
  let best: Standing | undefined;
  let equal = false;
  for (const one of standings) {
    if (best === undefined) {
      best = one;
      continue;
    }
    const left = one.votes * (best.seats + 1n);
    const right = best.votes * (one.seats + 1n);
    if (left === right) equal = true;
    if (left > right) [best, equal] = [one, false];
  }
  // Kieswet P 7: refused even where both would get a seat in turn, to stay plain.
  if (equal) throw tie("equal averages");
  return best;
}

/** Gives out seats one at a time by largest averages, to lists that may have one. */
function giveOut(
  seats: bigint,
  standings: readonly Standing[],
  may: (one: Standing) => boolean,
): number[] {
  const order: number[] = [];
  for (let left = seats; left > 0n; left -= 1n) {
    const winner = largestAverage(standings.filter(may));
    if (winner === undefined) break;
    winner.seats += 1n;
    order.push(winner.list.number);
  }
  return order;
}

/** P 9: more than half of the votes, but not of the seats: one seat from the last residual seat. */
function correctMajority(
  total: bigint,
  seats: bigint,
  standings: readonly Standing[],
  residual: readonly number[],
): Seats["majority"] {
  const winner = standings.find((one) => 2n * one.votes > total && 2n * one.seats <= seats);
  const last = standings.find((one) => one.list.number === residual.at(-1));
  if (winner === undefined || last === undefined) return undefined;
  winner.seats += 1n;
  last.seats -= 1n;
  return { to: winner.list.number, from: last.list.number };
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

/**
 * Divides the seats of a TK election: Kieswet P 5, P 6, P 7, P 9 and P 10.
 *
 * @param lists - the lists with their votes in the whole country
 * @param seatCount - seats to divide
 * @returns seats per list, and the steps
 * @throws Error where a lot would be needed, or a seat stays empty: choose another seed
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
  if (open() > 0n) throw new Error("a seat stays empty: choose other parameters");
  return {
    votes: Number(total),
    lists: standings.map((one, index) => ({
      listNumber: one.list.number,
      votes: one.list.votes,
      fullSeats: fullSeats[index] ?? 0,
      seats: Number(one.seats),
    })),
    residual,
    ...(majority === undefined ? {} : { majority }),
    exhausted,
    reassigned,
  };
}
