// From the input to what the law calls one list: votes weighted and added up, the living counted.
import type { DistrictWeight, ListInput, Person, SetInput } from "./input.js";
import { sum } from "./ratio.js";

/** One set of identical lists, with the votes of its districts added up. @internal */
export interface Place {
  /** The lowest district number names the set. */
  readonly district: number;
  readonly candidates: readonly Person[];
  readonly living: readonly Person[];
  readonly votesOf: ReadonlyMap<Person, bigint>;
  readonly votes: bigint;
}

/** One list number with all its sets. @internal */
export interface PoliticalList {
  readonly number: number;
  readonly places: readonly Place[];
  /** Every person once, in the order of the sets and of their lists. */
  readonly persons: readonly Person[];
  readonly living: readonly Person[];
  readonly votesOf: ReadonlyMap<Person, bigint>;
  readonly votes: bigint;
}

/** Who takes part in the distribution of seats: one list, or a combination of lists. @internal */
export interface Unit {
  /** The list number; of a combination the lowest. */
  readonly number: number;
  readonly lists: readonly PoliticalList[];
  readonly votes: bigint;
  /** How many seats it can fill. */
  readonly capacity: number;
}

type Weigh = (district: number) => bigint;

/** Votes on one candidate in one district; the input was looked through, so they are there. */
function votesAt(set: SetInput, row: number, position: number): bigint {
  const votes = set.votes[row]?.[position];
  if (votes === undefined) throw new RangeError("votes that were not given are not zero");
  return votes;
}

function toPlace(set: SetInput, deceased: ReadonlySet<Person>, weigh: Weigh): Place {
  const votesOf = new Map(
    set.candidates.map((person, position) => [
      person,
      // Article U 3: each vote counts the value of its district before anything is added up.
      sum(set.districts.map((d, row) => weigh(d) * votesAt(set, row, position))),
    ]),
  );
  return {
    district: set.districts.reduce((lowest, district) => Math.min(lowest, district)),
    candidates: set.candidates,
    living: set.candidates.filter((person) => !deceased.has(person)),
    votesOf,
    votes: sum([...votesOf.values()]),
  };
}

function toList(list: ListInput, weigh: Weigh): PoliticalList {
  const deceased = new Set(list.deceased ?? []);
  const places = list.sets
    .map((set) => toPlace(set, deceased, weigh))
    .sort((a, b) => a.district - b.district);
  const persons = [...new Set(places.flatMap((place) => place.candidates))];
  const votesOf = new Map(
    persons.map((person) => [person, sum(places.map((place) => place.votesOf.get(person) ?? 0n))]),
  );
  return {
    number: list.number,
    places,
    persons,
    living: persons.filter((person) => !deceased.has(person)),
    votesOf,
    votes: sum(places.map((place) => place.votes)),
  };
}

/** The lists in the order of their numbers, with weighted votes. @internal */
export function toLists(
  lists: readonly ListInput[],
  weights: readonly DistrictWeight[],
): readonly PoliticalList[] {
  const weigh: Weigh = (district) => weights.find((w) => w.number === district)?.weight ?? 1n;
  return lists.map((list) => toList(list, weigh)).sort((a, b) => a.number - b.number);
}

/** Several lists that are counted as one (one list only, unless they are combined). @internal */
export function toUnit(lists: readonly PoliticalList[]): Unit {
  return {
    number: lists.reduce((lowest, list) => Math.min(lowest, list.number), Number.MAX_SAFE_INTEGER),
    lists,
    votes: sum(lists.map((list) => list.votes)),
    capacity: lists.reduce((total, list) => total + list.living.length, 0),
  };
}
