// The second count: seats and elected persons, from plain data, written from the law alone.
import { applyCombinations, type CombinationOutcome, type Combined } from "./combination.js";
import {
  beginDivision,
  type Division,
  type DivisionStep,
  divide,
  divisionSeats,
} from "./division.js";
import { type ElectionInput, objectionsTo, type Share } from "./input.js";
import { type Asking, type LotAnswer, type LotQuestion, type Settled, settle } from "./lots.js";
import { type ListOutcome, nominate } from "./nomination.js";
import { thresholdOf } from "./preference.js";
import { ratioText } from "./ratio.js";
import { remainderOf } from "./residual.js";
import { beginStory, distributeSeats } from "./seats.js";
import { freeSeats, fullSeatsOf, type SeatStep, type Story, seatsOf } from "./story.js";
import { type PoliticalList, toLists } from "./unit.js";

/** The seats of a list number, or of a combination under its lowest list number. @public */
export interface UnitOutcome {
  readonly number: number;
  /** The list numbers in it; one, unless lists were combined. */
  readonly lists: readonly number[];
  readonly votes: bigint;
  readonly fullSeats: number;
  /** Remainder after the full seats, an exact fraction in lowest terms. */
  readonly remainder: string;
  /** Seats at this point: the final ones, or those so far when a lot is needed. */
  readonly seats: number;
}

/** Seats inside a list group over its sets, or inside a combination over its lists. @public */
export interface DivisionOutcome {
  readonly kind: "group" | "combination";
  /** The list number of the group, or the lowest of the combination. */
  readonly number: number;
  readonly full: readonly { readonly number: number; readonly seats: number }[];
  readonly steps: readonly DivisionStep[];
}

/** All that was counted; complete, or as far as it came before a lot was needed. @public */
export interface Count {
  /** Votes on all lists, weighted. */
  readonly votes: bigint;
  /** The electoral quota (kiesdeler), exact, in lowest terms; `0/1` when nobody voted. */
  readonly quota: string;
  /** Votes that give preference, exact. */
  readonly threshold: string;
  readonly units: readonly UnitOutcome[];
  readonly steps: readonly SeatStep[];
  readonly unfilled: number;
  readonly combinations: readonly CombinationOutcome[];
  /** Where lists were combined: the seats each list would have had alone, which decided who counts. */
  readonly withoutCombinations: readonly { readonly number: number; readonly seats: number }[];
  readonly divisions: readonly DivisionOutcome[];
  readonly lists: readonly ListOutcome[];
}

/** How a count ended. @public */
export type RecountOutcome =
  | { readonly kind: "complete"; readonly count: Count }
  | { readonly kind: "lot-needed"; readonly question: LotQuestion; readonly count: Count }
  | { readonly kind: "refused"; readonly reasons: readonly string[] };

/** The seats of a group or a combination, divided over its sets or lists. */
interface NamedDivision {
  readonly kind: DivisionOutcome["kind"];
  readonly number: number;
  readonly division: Division;
}

/** Everything written down while counting, so that a stop can show how far the count came. */
interface Working {
  readonly input: ElectionInput;
  readonly story: Story;
  readonly combined: Combined;
  readonly divisions: NamedDivision[];
  readonly lists: ListOutcome[];
}

function begin(input: ElectionInput): Working {
  const lists = toLists(input.lists, input.weights ?? []);
  const { seats, rules } = input;
  const combined = applyCombinations(seats, lists, input.combinations ?? [], rules);
  return {
    input,
    story: beginStory(seats, combined.units),
    combined,
    divisions: [],
    lists: [],
  };
}

/** Divides seats over members, and writes it down; with one member there is nothing to divide. */
function* divideInside(
  working: Working,
  kind: DivisionOutcome["kind"],
  number: number,
  division: Division,
): Asking<Division> {
  if (division.members.length > 1 && division.seats > 0)
    working.divisions.push({ kind, number, division });
  const lots =
    kind === "group"
      ? ({ rest: "P12", average: "P13" } as const)
      : ({ rest: "P11", average: "P11HA" } as const);
  yield* divide(division, working.input.rules, { ...lots, list: number });
  return division;
}

/** The seats of each list number: those of its unit, or its part in a combination. */
function* divideOverLists(working: Working): Asking<Map<PoliticalList, number>> {
  const seatsOfList = new Map<PoliticalList, number>();
  for (const unit of working.story.units) {
    const members = unit.lists.map((list) => ({
      number: list.number,
      votes: list.votes,
      capacity: list.living.length,
    }));
    const seats = seatsOf(working.story, unit.number);
    const division = beginDivision(seats, members);
    if (members.length > 1) yield* divideInside(working, "combination", unit.number, division);
    for (const list of unit.lists)
      seatsOfList.set(list, members.length > 1 ? divisionSeats(division, list.number) : seats);
  }
  return seatsOfList;
}

function* divideOverSets(working: Working, list: PoliticalList, seats: number): Asking<Division> {
  const members = list.places.map((place) => ({
    number: place.district,
    votes: place.votes,
    capacity: place.living.length,
  }));
  const division = beginDivision(seats, members);
  return yield* divideInside(working, "group", list.number, division);
}

function* nominateAll(working: Working): Asking<void> {
  const { story, input } = working;
  const divisions = new Map<PoliticalList, Division>();
  const seats = yield* divideOverLists(working);
  const inOrder = [...seats].sort(([a], [b]) => a.number - b.number);
  for (const [list, number] of inOrder)
    divisions.set(list, yield* divideOverSets(working, list, number));
  const threshold = thresholdOf(story.quota, input.rules);
  for (const [list, division] of divisions)
    working.lists.push(yield* nominate(list, division, threshold, input.rules));
}

function* countAll(working: Working): Asking<void> {
  yield* distributeSeats(working.story, working.input.rules);
  yield* nominateAll(working);
}

function toCount({ story, input, combined, divisions, lists }: Working): Count {
  return {
    votes: story.votes,
    quota: ratioText(story.quota),
    threshold: ratioText(thresholdOf(story.quota, input.rules)),
    units: story.units.map((unit) => ({
      number: unit.number,
      lists: unit.lists.map((list) => list.number),
      votes: unit.votes,
      fullSeats: fullSeatsOf(story, unit.number),
      remainder: ratioText(remainderOf(story, unit)),
      seats: seatsOf(story, unit.number),
    })),
    steps: [...story.steps],
    unfilled: freeSeats(story),
    combinations: combined.outcomes,
    withoutCombinations: combined.imagined,
    divisions: divisions.map(({ kind, number, division }) => ({
      kind,
      number,
      full: [...division.full].map(([member, seats]) => ({ number: member, seats })),
      steps: [...division.steps],
    })),
    lists: [...lists],
  };
}

function conclude(working: Working, settled: Settled<void>): RecountOutcome {
  switch (settled.kind) {
    case "refused":
      return { kind: "refused", reasons: [settled.reason] };
    case "lot-needed":
      return { kind: "lot-needed", question: settled.question, count: toCount(working) };
    case "finished":
      return { kind: "complete", count: toCount(working) };
  }
}

/**
 * Counts an election again: the seats and the elected persons.
 *
 * The count never draws a lot. Where the law needs one and it is not among the lots given, the count
 * stops with the question and with all it found so far.
 *
 * @param input - votes, lists and rules
 * @param lots - the lots drawn so far, in order; each must answer the question asked, none may be left
 * @returns a complete count, the lot that is needed, or the reasons of a refusal
 *
 * @example
 * ```ts
 * const set = { districts: [1], candidates: ["1", "2"], votes: [[500n, 40n]] };
 * const rules = rulesOf("GR", 15, "2026-03-18");
 * recount({ seats: 15, rules, lists: [{ number: 1, sets: [set] }] }).kind; // "complete"
 * ```
 * @public
 */
export function recount(input: ElectionInput, lots: readonly LotAnswer[] = []): RecountOutcome {
  const reasons = objectionsTo(input);
  if (reasons.length > 0) return { kind: "refused", reasons };
  const working = begin(input);
  return conclude(working, settle(countAll(working), lots));
}

/**
 * Elects the persons when the seats of the lists are already known: only the articles P 12 to P 19a.
 *
 * @param input - votes, lists and rules; its number of seats and its combinations are not used
 * @param seats - the seats of each list number; a list that is absent has none
 * @param quota - the electoral quota, exact
 * @param lots - the lots drawn so far, in order
 * @returns a count without residual steps, the lot that is needed, or the reasons of a refusal
 * @public
 */
export function recountNomination(
  input: ElectionInput,
  seats: ReadonlyMap<number, number>,
  quota: Share,
  lots: readonly LotAnswer[] = [],
): RecountOutcome {
  const reasons = objectionsTo(input);
  if (reasons.length > 0) return { kind: "refused", reasons };
  const begun = begin({ ...input, combinations: [] });
  const full = new Map(begun.story.units.map(({ number }) => [number, seats.get(number) ?? 0]));
  const working = { ...begun, story: { ...begun.story, quota, full } };
  return conclude(working, settle(nominateAll(working), lots));
}
