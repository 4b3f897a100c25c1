// What came out of the election, for the reader: seats and elected people as computed.

import { listName } from "../checks/list-names.js";
import { computedResult } from "../evidence/computed.js";
import type { Evidence } from "../evidence/evidence.js";
import { ballotName, residenceText } from "../evidence/person-name.js";
import { type Listing, listingsOf } from "../evidence/persons.js";
import { publishedLists } from "../evidence/published.js";

/** An elected person as the law gives it. */
export interface ElectedPerson {
  readonly rank: number;
  readonly shortCode: string;
  readonly name: string;
  readonly residence: string;
  readonly by: "preference" | "list-order";
  readonly votes: number;
}

/** A list with the seats that the law gives it. */
export interface ListOutcome {
  readonly listNumber: number;
  readonly name: string;
  readonly votes: number;
  readonly seats: number;
  /** As published; absent where there is no result among the files. */
  readonly publishedSeats?: number;
  readonly elected: readonly ElectedPerson[];
}

function namesOfLists({ candidateLists }: Evidence): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const { document } of candidateLists) {
    for (const { lists } of document.contests) {
      for (const list of lists) {
        if (!names.has(list.listNumber.value)) names.set(list.listNumber.value, listName(list));
      }
    }
  }
  return names;
}

function listingsByPerson(evidence: Evidence): ReadonlyMap<string, Listing> {
  return new Map(listingsOf(evidence).map((one) => [`${one.listNumber}/${one.code}`, one]));
}

/** Votes, seats and elected people of each list, as recomputed; empty where that was not possible. */
export function outcomeOf(evidence: Evidence): readonly ListOutcome[] {
  const computed = computedResult(evidence);
  if (computed.kind !== "complete") return [];
  const names = namesOfLists(evidence);
  const listings = listingsByPerson(evidence);
  const published = new Map(
    publishedLists(evidence).map(({ listNumber, elected }) => [listNumber.value, elected.length]),
  );
  return computed.result.units.map(({ listNumber, votes, seats, elected }) => ({
    listNumber,
    name: names.get(listNumber) ?? "",
    votes,
    seats,
    ...(evidence.result === undefined ? {} : { publishedSeats: published.get(listNumber) ?? 0 }),
    elected: elected.map(({ key, by, votes: own }, index) => {
      const candidate = listings.get(`${listNumber}/${key}`)?.candidate;
      return {
        rank: index + 1,
        shortCode: key,
        name: ballotName(candidate?.name),
        residence: residenceText(candidate?.residence),
        by,
        votes: own,
      };
    }),
  }));
}
