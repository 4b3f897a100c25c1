// Who is elected, plainly, for fictional elections only: people who stand at the same place on all
// the lists of their group, so that where a seat is placed (P 16, P 18) cannot change who gets it.
import type { Person } from "./people.js";
import type { Seats } from "./seats.js";
import type { NationalList } from "./totals.js";
import { UnfitSeed } from "./unfit-seed.js";

/** An elected candidate. @public */
export interface Elected {
  readonly person: Person;
  readonly votes: number;
  /** 1: over the preference threshold (P 15); 2: by the order of the list (P 17). */
  readonly ranking: 1 | 2;
}

/** A list with at least one seat. @public */
export interface ElectedList {
  readonly list: NationalList;
  /** In the order of election. */
  readonly elected: readonly Elected[];
}

interface Candidate {
  readonly person: Person;
  readonly place: number;
  readonly votes: number;
}

/** Equal preference votes go by list order, unless there are too few seats or no common order. */
function refuseLots(preferred: readonly Candidate[], seats: number, sharedPlaces: number): void {
  preferred.forEach((one, index) => {
    const next = preferred[index + 1];
    if (next?.votes !== one.votes) return;
    if (index + 1 === seats || next.place >= sharedPlaces) {
      throw new UnfitSeed("equal preference votes");
    }
  });
}

function electedFrom(
  list: NationalList,
  seats: number,
  passes: (votes: number) => boolean,
): Elected[] {
  const candidates = list.persons.map(
    (person, place): Candidate => ({
      person,
      place,
      votes: list.votesByPerson[place] ?? 0,
    }),
  );
  // P 15: who passes the threshold, by votes.
  const preferred = candidates.filter(({ votes }) => passes(votes));
  preferred.sort((a, b) => b.votes - a.votes);
  refuseLots(preferred, seats, list.sharedPlaces);
  const first = preferred.slice(0, seats);
  // P 17: the other seats in list order.
  const others = candidates.filter((candidate) => !first.includes(candidate));
  const next = others.slice(0, seats - first.length);
  if (next.some(({ place }) => place >= list.sharedPlaces)) {
    throw new UnfitSeed(`list ${list.number}: a seat for a candidate of one of its lists only`);
  }
  return [
    ...first.map(({ person, votes }): Elected => ({ person, votes, ranking: 1 })),
    ...next.map(({ person, votes }): Elected => ({ person, votes, ranking: 2 })),
  ];
}

/**
 * Names the elected candidates of each list: Kieswet P 15 and P 17.
 *
 * @param lists - the lists with their votes in the whole country
 * @param seats - the division of seats
 * @param seatCount - number of seats, for the quota
 * @param threshold - preference threshold, percentage of the quota
 * @returns the lists with a seat, in order of their numbers
 * @throws UnfitSeed where a lot would be needed, or where the placing of seats in a group would matter
 * @public
 */
export function electedCandidates(
  lists: readonly NationalList[],
  seats: Seats,
  seatCount: number,
  threshold: number,
): ElectedList[] {
  // More votes than threshold percent of (total / seats), without dividing.
  const passes = (votes: number): boolean =>
    100n * BigInt(seatCount) * BigInt(votes) > BigInt(threshold) * BigInt(seats.votes);
  return lists.flatMap((list) => {
    const own = seats.lists.find(({ listNumber }) => listNumber === list.number);
    if (own === undefined || own.seats === 0) return [];
    return [{ list, elected: electedFrom(list, own.seats, passes) }];
  });
}
