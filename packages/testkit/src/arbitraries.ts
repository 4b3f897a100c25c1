// Elections for property tests: small, and fond of what is rare in real ones (ties, zeros, one seat).
import fc from "fast-check";
import { type FictionalElection, generateElection } from "./election/election.js";
import type { ElectionParameters, ListPlan } from "./election/parameters.js";
import { UnfitSeed } from "./election/unfit-seed.js";

/** Limits for {@link voteTables}. @public */
export interface TableLimits {
  readonly lists?: number;
  readonly candidates?: number;
  readonly votes?: number;
}

/** A number of seats, and the votes on each candidate of each list. @public */
export interface VoteTable {
  readonly seats: number;
  /** One row a list, one number a candidate in list order. */
  readonly lists: readonly (readonly number[])[];
}

/** A number of votes: often small or 0, so that ties come up. */
function votes(most: number): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.nat({ max: Math.min(most, 12) }) },
    { weight: 2, arbitrary: fc.nat({ max: most }) },
    { weight: 1, arbitrary: fc.constant(0) },
  );
}

/**
 * Votes per list and candidate, with a number of seats. Ties and lists without votes do occur.
 *
 * @param limits - the largest number of lists (8), candidates a list (10) and votes (5000)
 * @returns the arbitrary
 * @example
 * ```ts
 * fc.assert(fc.property(voteTables(), ({ seats, lists }) => seats > 0 && lists.length > 0));
 * ```
 * @public
 */
export function voteTables(limits: TableLimits = {}): fc.Arbitrary<VoteTable> {
  const list = fc.array(votes(limits.votes ?? 5000), {
    minLength: 1,
    maxLength: limits.candidates ?? 10,
  });
  return fc.record({
    seats: fc.integer({ min: 1, max: 60 }),
    lists: fc.array(list, { minLength: 1, maxLength: limits.lists ?? 8 }),
  });
}

/** A list, or a set of identical lists, with one row of votes a district. @public */
export interface MemberTable {
  readonly districts: readonly number[];
  /** Keys of people, in list order. */
  readonly candidates: readonly string[];
  readonly votes: readonly (readonly number[])[];
}

/** What counts as one list when seats are divided; has the shape of a unit of `apportionment`. @public */
export interface UnitTable {
  readonly listNumber: number;
  readonly persons: readonly { readonly key: string }[];
  readonly members: readonly MemberTable[];
}

/** Keys of the people on each list of a group: shared ones in any order, then its own. */
function memberKeys(listNumber: number, shared: number): fc.Arbitrary<string[]> {
  const common = Array.from({ length: shared }, (_, index) => `${listNumber}-${index + 1}`);
  return fc.shuffledSubarray(common, { minLength: 1 });
}

function member(
  listNumber: number,
  shared: number,
  districts: readonly number[],
): fc.Arbitrary<MemberTable> {
  return memberKeys(listNumber, shared).chain((candidates) => {
    const row = fc.array(votes(2000), {
      minLength: candidates.length,
      maxLength: candidates.length,
    });
    const rows = fc.array(row, { minLength: districts.length, maxLength: districts.length });
    return rows.map((table) => ({ districts, candidates, votes: table }));
  });
}

function unit(listNumber: number, districts: number): fc.Arbitrary<UnitTable> {
  const all = Array.from({ length: districts }, (_, index) => index + 1);
  return fc
    .record({ group: fc.boolean(), shared: fc.integer({ min: 1, max: 8 }) })
    .chain(({ group, shared }) => {
      const parts = group ? all.map((district) => [district]) : [all];
      return fc.tuple(...parts.map((part) => member(listNumber, shared, part)));
    })
    .map((members) => {
      const keys = new Set(members.flatMap(({ candidates }) => candidates));
      return { listNumber, persons: [...keys].map((key) => ({ key })), members };
    });
}

/**
 * Units over several districts: sets of identical lists, and groups whose lists differ in people and
 * in order. Lots, and people elected on several lists of a group, do occur.
 *
 * @param most - the largest number of districts (3) and units (5)
 * @returns the arbitrary
 * @public
 */
export function unitTables(
  most: { readonly districts?: number; readonly units?: number } = {},
): fc.Arbitrary<{ readonly seats: number; readonly units: readonly UnitTable[] }> {
  const size = fc.record({
    seats: fc.integer({ min: 1, max: 40 }),
    districts: fc.integer({ min: 1, max: most.districts ?? 3 }),
    count: fc.integer({ min: 1, max: most.units ?? 5 }),
  });
  return size.chain(({ seats, districts, count }) => {
    const units = Array.from({ length: count }, (_, index) => unit(index + 1, districts));
    return fc.tuple(...units).map((made) => ({ seats, units: made }));
  });
}

function listPlan(districts: number): fc.Arbitrary<ListPlan> {
  return fc
    .record({
      kind: fc.constantFrom("set", "group", "alone"),
      candidates: fc.integer({ min: 1, max: 8 }),
      ownCandidates: fc.integer({ min: 0, max: 2 }),
      weight: fc.integer({ min: 1, max: 100 }),
      district: fc.integer({ min: 1, max: districts }),
      unnamed: fc.boolean(),
    })
    .map(({ kind, candidates, ownCandidates, weight, district, unnamed }) => ({
      name: unnamed && kind === "set" ? "" : `Lijst ${kind} ${candidates}`,
      kind,
      candidates,
      weight,
      ...(kind === "group" ? { ownCandidates } : {}),
      ...(kind === "alone" ? { districts: [district] } : {}),
    }));
}

/**
 * Parameters of small elections. Each district has at least one municipality, each municipality at
 * least one station, and at least one list stands everywhere.
 *
 * @returns the arbitrary; some of the elections would need a lot, see {@link UnfitSeed}
 * @public
 */
export function smallParameters(): fc.Arbitrary<ElectionParameters> {
  return fc
    .record({
      districts: fc.integer({ min: 1, max: 3 }),
      more: fc.nat({ max: 2 }),
      evenMore: fc.nat({ max: 4 }),
    })
    .chain(({ districts, more, evenMore }) =>
      fc.record({
        seed: fc.string({ minLength: 1, maxLength: 8, unit: "grapheme-ascii" }),
        type: fc.constant("TK" as const),
        electionDate: fc.constant("2099-03-18"),
        nominationDate: fc.constant("2099-02-02"),
        seats: fc.integer({ min: 1, max: 12 }),
        preferenceThreshold: fc.constantFrom(10, 25, 50),
        districts: fc.constant(districts),
        municipalities: fc.constant(districts + more),
        stations: fc.constant(districts + more + evenMore),
        electorsPerStation: fc.integer({ min: 20, max: 900 }),
        lists: fc
          .array(listPlan(districts), { minLength: 0, maxLength: 4 })
          .map((lists): readonly ListPlan[] => [
            { name: "Lijst Overal", kind: "set", candidates: 12, weight: 120 },
            ...lists,
          ]),
      }),
    );
}

function electionOrNothing(parameters: ElectionParameters): FictionalElection | undefined {
  try {
    return generateElection(parameters);
  } catch (failure) {
    if (failure instanceof UnfitSeed) return undefined;
    throw failure;
  }
}

/**
 * Small, complete and consistent elections.
 *
 * @returns the arbitrary
 * @public
 */
export function smallElections(): fc.Arbitrary<FictionalElection> {
  return smallParameters()
    .map(electionOrNothing)
    .filter((election) => election !== undefined);
}
