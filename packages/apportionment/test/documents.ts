// Decoded documents for the tests, in a few words.
import type {
  AffiliationType,
  CandidateList,
  CandidateLists,
  Count,
  ElectionDefinition,
  Leaf,
  VoteGroup,
} from "@telwerk/eml-codec";
import { type CountInput, fromCount } from "../src/index.js";

/** A value as read. */
export const leaf = <T>(value: T): Leaf<T> => ({ value, at: 0 });
const envelope = { transactionId: leaf("1") };

/** A list as counted. */
export interface Counted {
  readonly number: number;
  /** Candidate numbers, where the count knows them, with a ShortCode where it knows one, and votes. */
  readonly candidates: readonly (readonly [number | undefined, string | undefined, number])[];
}

/** A list for both sides: as nominated, and as counted. */
export interface Listed extends Counted {
  readonly type?: AffiliationType;
  readonly set?: number;
  readonly candidates: readonly (readonly [number, string | undefined, number])[];
  readonly named?: boolean;
}

function election(category: string, subcategory?: string): CandidateLists["election"] {
  return {
    id: leaf(`${category}2026`),
    category: leaf(category),
    ...(subcategory !== undefined && { subcategory: leaf(subcategory) }),
    electionDate: leaf("2026-03-18"),
  };
}

/** A definition (110a). */
export function definition(
  category: string,
  seats: number,
  subcategory?: string,
): ElectionDefinition {
  return {
    kind: "election-definition",
    documentId: "110a",
    envelope,
    election: election(category, subcategory),
    contest: { id: leaf("alle") },
    votingMethod: leaf("SPV"),
    maxVotes: leaf(1),
    numberOfSeats: leaf(seats),
    preferenceThreshold: leaf(25),
    regions: [],
    registeredParties: [],
  };
}

/** The lists of one contest (230b). */
export function candidateLists(
  category: string,
  contest: string,
  lists: readonly Listed[],
): CandidateLists {
  return {
    kind: "candidate-lists",
    documentId: "230b",
    envelope,
    election: election(category),
    contests: [
      {
        contest: { id: leaf(contest) },
        lists: lists.map(
          ({
            number,
            type = "op zichzelf staande lijst",
            set,
            candidates,
            named,
          }): CandidateList => ({
            at: 0,
            listNumber: leaf(number),
            registeredName: leaf(`Lijst ${number}`),
            type: leaf(type),
            publishGender: leaf(false),
            ...(set !== undefined && { belongsToSet: leaf(set) }),
            candidates: candidates.map(([id]) => ({
              at: 0,
              id: leaf(id),
              ...(named === true && {
                name: { lastName: leaf(`Naam${id}`), initials: leaf("A.") },
              }),
            })),
          }),
        ),
      },
    ],
  };
}

/** Votes of all lists in one group. */
function votes(lists: readonly Counted[]): VoteGroup {
  let size = 0;
  const numbers: number[] = [];
  const slot = (count: number): number => {
    numbers.push(count);
    size += 1;
    return size - 1;
  };
  const slots = lists.map(({ number, candidates }) => ({
    slot: slot(candidates.reduce((sum, [, , count]) => sum + count, 0)),
    listNumber: number,
    registeredName: "",
    at: 0,
    candidates: candidates.map(([id, shortCode, count]) => ({
      slot: slot(count),
      ...(id !== undefined && { id }),
      ...(shortCode !== undefined && { shortCode }),
      at: 0,
    })),
  }));
  const zero = leaf(0);
  return {
    at: 0,
    layout: { lists: slots, size },
    votes: numbers,
    votesAt: numbers,
    cast: zero,
    totalCounted: zero,
    blankVotes: zero,
    invalidVotes: zero,
    uncounted: [],
  };
}

/** A count (510d). */
export function count(
  category: string,
  total: readonly Counted[],
  units: readonly (readonly [string, readonly Counted[]])[] = [],
  contest = "alle",
): Count {
  return {
    kind: "count",
    documentId: "510d",
    envelope,
    election: election(category),
    contests: [
      {
        contest: { id: leaf(contest) },
        total: votes(total),
        units: units.map(([id, lists]) => ({ id: leaf(id), name: leaf(id), votes: votes(lists) })),
      },
    ],
  };
}

/** What is refused, and where. */
export const codes = (input: CountInput): readonly string[] => {
  const result = fromCount(input);
  return result.kind === "err" ? result.error.map(({ code, path }) => `${code} ${path}`) : [];
};

/** The units, or why there are none. */
export const units = (input: CountInput): unknown => {
  const result = fromCount(input);
  return result.kind === "ok" ? result.value.units : result.error;
};
