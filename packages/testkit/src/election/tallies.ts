// Votes that nobody cast, but that could have been: every station obeys the rules of the count.
import { floorDiv } from "@telwerk/core";
import { type Random, randomFrom } from "../random.js";
import type { District, Municipality, Nation, StandingList } from "./nation.js";

/** The codes of `UncountedVotes` that a fictional count writes, in the order of real files. @public */
export const UNCOUNTED_CODES = [
  "geldige stempassen",
  "geldige volmachtbewijzen",
  "geldige kiezerspassen",
  "toegelaten kiezers",
  "meer getelde stembiljetten",
  "minder getelde stembiljetten",
  "meegenomen stembiljetten",
  "te weinig uitgereikte stembiljetten",
  "te veel uitgereikte stembiljetten",
  "geen verklaring",
  "andere verklaring",
] as const;

/** One of {@link UNCOUNTED_CODES}. @public */
export type UncountedCode = (typeof UNCOUNTED_CODES)[number];

/** The plain numbers of one polling station, or of a total. @public */
export interface Tally {
  /** One row a list, in the order of the lists; one number a candidate, in list order. */
  readonly votes: readonly (readonly number[])[];
  /** Number of electors (kiesgerechtigden). */
  readonly cast: number;
  readonly blank: number;
  readonly invalid: number;
  readonly uncounted: Readonly<Record<UncountedCode, number>>;
}

/**
 * Adds numbers.
 *
 * @param numbers - whole numbers
 * @returns their sum
 * @public
 */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/**
 * Counts the votes on candidates of a tally.
 *
 * @param tally - the tally
 * @returns what EML calls `TotalCounted`
 * @public
 */
export function validVotes(tally: Tally): number {
  return sum(tally.votes.map(sum));
}

/** Shares `total` by weight. Where a part is not whole, chance decides which way it is rounded. */
function spread(random: Random, total: number, weights: readonly number[]): number[] {
  const whole = sum(weights);
  const offset = random.below(whole);
  let reached = offset;
  let given = 0;
  return weights.map((weight) => {
    reached += total * weight;
    const part = floorDiv(reached, whole) - given;
    given += part;
    return part;
  });
}

/** The first on a list draws most votes, the next few some, and a favourite theirs. */
function candidateWeights(list: StandingList): number[] {
  const { favourite } = list.plan;
  return list.candidates.map((_, index) => {
    if (index + 1 === favourite?.place) return favourite.weight;
    if (index === 0) return 600;
    return index < 5 ? 60 - 8 * index : 12;
  });
}

/** Shakes weights by up to a part of themselves, in percent. Never to 0. */
function shaken(random: Random, weights: readonly number[], percent: number): number[] {
  return weights.map((weight) => weight * random.between(100 - percent, 100 + percent));
}

/** The difference between ballots and voters, and how it is explained; none at most stations. */
function differenceAt(random: Random): Pick<Tally, "uncounted"> & { readonly difference: number } {
  const difference = random.pick([0, 0, 0, 0, 0, 0, 0, 1, -1, -2]);
  const explanation = (
    difference > 0
      ? random.pick(["te veel uitgereikte stembiljetten", "andere verklaring", "geen verklaring"])
      : random.pick([
          "meegenomen stembiljetten",
          "te weinig uitgereikte stembiljetten",
          "geen verklaring",
        ])
  ) satisfies UncountedCode;
  return {
    difference,
    uncounted: {
      "geldige stempassen": 0,
      "geldige volmachtbewijzen": 0,
      "geldige kiezerspassen": 0,
      "toegelaten kiezers": 0,
      "meer getelde stembiljetten": Math.max(0, difference),
      "minder getelde stembiljetten": Math.max(0, -difference),
      "meegenomen stembiljetten": 0,
      "te weinig uitgereikte stembiljetten": 0,
      "te veel uitgereikte stembiljetten": 0,
      "geen verklaring": 0,
      "andere verklaring": 0,
      [explanation]: Math.abs(difference),
    },
  };
}

function stationTally(
  random: Random,
  electors: number,
  listWeights: readonly number[],
  candidates: readonly (readonly number[])[],
): Tally {
  const cast = random.between(floorDiv(electors, 2), electors + floorDiv(electors, 2));
  const admitted = floorDiv(cast * random.between(640, 860), 1000);
  const proxies = floorDiv(admitted * random.between(40, 110), 1000);
  const voterCards = floorDiv(admitted * random.between(0, 12), 1000);
  const { difference, uncounted } = differenceAt(random);
  const ballots = admitted + difference;
  const blank = floorDiv(ballots * random.between(0, 6), 1000);
  const invalid = floorDiv(ballots * random.between(0, 5), 1000);
  const onLists = spread(random, ballots - blank - invalid, shaken(random, listWeights, 25));
  return {
    votes: candidates.map((weights, index) =>
      spread(random, onLists[index] ?? 0, shaken(random, weights, 40)),
    ),
    cast,
    blank,
    invalid,
    uncounted: {
      ...uncounted,
      "geldige stempassen": admitted - proxies - voterCards,
      "geldige volmachtbewijzen": proxies,
      "geldige kiezerspassen": voterCards,
      "toegelaten kiezers": admitted,
    },
  };
}

/**
 * Makes the votes at each polling station of a municipality.
 *
 * Depends on the seed and the municipality only, so that a large election need not be kept.
 *
 * @param nation - the election
 * @param district - the district of the municipality
 * @param municipality - the municipality
 * @returns one tally a station, rows in the order of the lists of the district
 * @public
 */
export function stationTallies(
  nation: Nation,
  district: District,
  municipality: Municipality,
): Tally[] {
  const random = randomFrom(`${nation.parameters.seed}/votes/${municipality.code}`);
  const { lists } = district;
  // Parties are not equally liked everywhere.
  const listWeights = lists.map((list) => list.plan.weight * random.between(70, 130));
  const candidates = lists.map(candidateWeights);
  return municipality.stations.map(() =>
    stationTally(random, nation.parameters.electorsPerStation, listWeights, candidates),
  );
}

/**
 * Adds tallies over the same lists and candidates.
 *
 * @param tallies - at least one
 * @returns the total of each number
 * @throws Error when there are none (a bug in the caller)
 * @public
 */
export function sumTallies(tallies: readonly Tally[]): Tally {
  const [first] = tallies;
  if (first === undefined) throw new Error("a total of nothing");
  const uncounted = { ...first.uncounted };
  for (const code of UNCOUNTED_CODES) uncounted[code] = sum(tallies.map((t) => t.uncounted[code]));
  return {
    votes: first.votes.map((row, list) =>
      row.map((_, candidate) => sum(tallies.map((t) => t.votes[list]?.[candidate] ?? 0))),
    ),
    cast: sum(tallies.map((t) => t.cast)),
    blank: sum(tallies.map((t) => t.blank)),
    invalid: sum(tallies.map((t) => t.invalid)),
    uncounted,
  };
}
