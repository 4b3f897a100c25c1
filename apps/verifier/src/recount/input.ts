// What the count takes in: plain data, and the columns of the rule table as parameters.

/** A fraction of the electoral quota, for example `{ top: 3n, bottom: 4n }`. @public */
export interface Share {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** The rules of one election; each is a parameter, none is guessed from the type. @public */
export interface RecountRules {
  /** `HA`: largest averages (art. P 7). `LR`: largest remainders, fewer than 19 seats (art. P 8). */
  readonly residual: "HA" | "LR";
  /** Share of the quota a list needs for a seat by remainder (art. P 8 §2), or null. */
  readonly lrMin: Share | null;
  /** Share of the quota a list needs for a seat by average (art. P 7 §2), or null. */
  readonly haMin: Share | null;
  /** Whether an absolute majority of votes gives a majority of seats (art. P 9). */
  readonly p9: boolean;
  /** What happens to the seats of an exhausted list: art. P 10, or left open (art. Ya 29, Pa 25). */
  readonly p10: "redistribute" | "leaveOpen";
  /** Preference threshold as a share of the quota (art. P 15, U 15, Y 23a). */
  readonly preference: Share;
  /** True: a candidate needs more votes than the threshold. False: as many will do (art. U 15). */
  readonly preferenceStrict: boolean;
  /**
   * Whether lists without seats are ranked by preference votes too (art. P 19 §5). `withDeceased` is no
   * law: Abacus prints such a ranking for a list without seats on which a candidate has died.
   */
  readonly rankListsWithoutSeats: "never" | "withDeceased" | "always";
  /** Whether a list without votes in a list group can get a seat; see the README of this folder. */
  readonly listsWithoutVotesInGroup: "excluded" | "included";
  /** Follow the program OSV where it departs from the law; see the README of this folder. */
  readonly osv: boolean;
}

/** A person who stands for election: one name per person within a list number. @public */
export type Person = string;

/** Identical lists of one list number in one or more districts (art. H 11 §1). @public */
export interface SetInput {
  /** District numbers; the lowest one names the set. */
  readonly districts: readonly number[];
  /** The candidates in the order of the list. */
  readonly candidates: readonly Person[];
  /** For each district, the votes on each candidate. */
  readonly votes: readonly (readonly bigint[])[];
}

/** One list number: a list, a set of identical lists, or a list group of several sets. @public */
export interface ListInput {
  readonly number: number;
  readonly sets: readonly SetInput[];
  /** Candidates who died; their votes count, they cannot be elected (art. P 19a). */
  readonly deceased?: readonly Person[];
}

/** What one vote of a district weighs at the Eerste Kamer (art. U 2); 1 where not given. @public */
export interface DistrictWeight {
  readonly number: number;
  readonly weight: bigint;
}

/** An election to count. @public */
export interface ElectionInput {
  /** Seats to fill, at least 1. */
  readonly seats: number;
  readonly rules: RecountRules;
  readonly lists: readonly ListInput[];
  readonly weights?: readonly DistrictWeight[];
  /** List combinations (lijstencombinaties), abolished on 1 December 2017: list numbers each. */
  readonly combinations?: readonly (readonly number[])[];
}

function hasDoubles(items: readonly (string | number)[]): boolean {
  return new Set(items).size !== items.length;
}

const isCountingNumber = (n: number): boolean => Number.isSafeInteger(n) && n > 0;

function* objectionsToSet(where: string, set: SetInput): Generator<string> {
  if (set.districts.length === 0) yield `${where} has a set without districts`;
  if (!set.districts.every(isCountingNumber)) yield `${where} has a district number below 1`;
  if (set.candidates.length === 0) yield `${where} has a set without candidates`;
  if (hasDoubles(set.candidates)) yield `${where} names a person twice`;
  if (set.votes.length !== set.districts.length) yield `${where} misses the votes of a district`;
  if (set.votes.some((row) => row.length !== set.candidates.length))
    yield `${where} misses the votes of a candidate`;
  if (set.votes.flat().some((votes) => votes < 0n)) yield `${where} has votes below zero`;
}

function* objectionsToList(list: ListInput): Generator<string> {
  const where = `list ${list.number}`;
  if (!isCountingNumber(list.number)) yield `${where} has no number from 1 up`;
  if (list.sets.length === 0) yield `${where} is empty`;
  if (hasDoubles(list.sets.flatMap((set) => set.districts)))
    yield `${where} stands twice in a district`;
  const known = new Set(list.sets.flatMap((set) => set.candidates));
  for (const person of list.deceased ?? [])
    if (!known.has(person)) yield `${where} has a deceased person ${person} who is no candidate`;
  for (const set of list.sets) yield* objectionsToSet(where, set);
}

function* objectionsToCombinations(input: ElectionInput): Generator<string> {
  const combined = (input.combinations ?? []).flat();
  const numbers = new Set(input.lists.map((list) => list.number));
  if (hasDoubles(combined)) yield "a list stands in two combinations";
  if (combined.some((number) => !numbers.has(number))) yield "a combination names an unknown list";
}

/** Where some districts have a weight, all must: a missing weight is not one. */
function* objectionsToWeights({ weights = [], lists }: ElectionInput): Generator<string> {
  const weighed = weights.map(({ number }) => number);
  if (weights.some(({ weight }) => weight <= 0n))
    yield "the weight of a district is not above zero";
  if (hasDoubles(weighed)) yield "a district has two weights";
  if (weighed.length === 0) return;
  const districts = new Set(lists.flatMap((list) => list.sets.flatMap((set) => set.districts)));
  for (const district of districts)
    if (!weighed.includes(district)) yield `district ${district} has no weight`;
}

function* objectionsToRules(rules: RecountRules): Generator<string> {
  const shares = [rules.lrMin, rules.haMin, rules.preference].filter((share) => share !== null);
  if (shares.some((share) => share.bottom <= 0n || share.top < 0n))
    yield "a share in the rules is not a fraction from zero up";
}

function* objectionsToSize({ seats, lists }: ElectionInput): Generator<string> {
  if (!isCountingNumber(seats)) yield "there must be at least one seat";
  if (lists.length === 0) yield "there must be at least one list";
  if (hasDoubles(lists.map((list) => list.number))) yield "a list number occurs twice";
}

/**
 * Says what is wrong with an input, all of it; nothing is counted until the list is empty.
 *
 * @param input - the election
 * @returns the objections, each in one sentence
 * @internal
 */
export function objectionsTo(input: ElectionInput): readonly string[] {
  return [
    ...objectionsToSize(input),
    ...objectionsToWeights(input),
    ...objectionsToRules(input.rules),
    ...input.lists.flatMap((list) => [...objectionsToList(list)]),
    ...objectionsToCombinations(input),
  ];
}
