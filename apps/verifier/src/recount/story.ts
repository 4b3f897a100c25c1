// The distribution as a story: a list of steps. Who holds how many seats, and what a list has had
// already, is never stored; it is read back from the steps.
import { type Ratio, ratioText } from "./ratio.js";
import type { Award } from "./round.js";
import type { Unit } from "./unit.js";

/** A residual seat by remainder (`LR`), by average once per list (`HA1`) or unlimited (`HA`). @public */
export interface ResidualSeatStep {
  readonly kind: "LR" | "HA1" | "HA";
  readonly list: number;
  /** The remainder or average, an exact fraction in lowest terms: `302/5`. */
  readonly value: string;
  /** The lists with this value, by number. */
  readonly tied: readonly number[];
  /** Whether a lot decided among the tied lists. */
  readonly byLot: boolean;
}

/** A seat that moves to the list with an absolute majority of the votes (art. P 9). @public */
export interface MajorityStep {
  readonly kind: "P9";
  readonly list: number;
  readonly from: number;
  /** The lists that got the last residual seats for one and the same value. */
  readonly tied: readonly number[];
  readonly byLot: boolean;
}

/** A seat an exhausted list gives up (art. P 10). @public */
export interface ExhaustionStep {
  readonly kind: "P10";
  readonly from: number;
  readonly seat: "residual" | "full";
}

/** A step after the full seats. @public */
export type SeatStep = ResidualSeatStep | MajorityStep | ExhaustionStep;

/** The full seats and every step so far. @internal */
export interface Story {
  readonly seats: number;
  readonly units: readonly Unit[];
  readonly votes: bigint;
  /** The electoral quota, an exact fraction. */
  readonly quota: Ratio;
  readonly full: ReadonlyMap<number, number>;
  readonly steps: SeatStep[];
}

const gained = (story: Story, number: number): number =>
  story.steps.filter((step) => step.kind !== "P10" && step.list === number).length;

const lost = (story: Story, number: number): number =>
  story.steps.filter((step) => "from" in step && step.from === number).length;

/** Full seats of a list. @internal */
export function fullSeatsOf(story: Story, number: number): number {
  const full = story.full.get(number);
  if (full === undefined) throw new RangeError(`there is no list ${number}`);
  return full;
}

/** Seats a list holds at this point of the story. @internal */
export function seatsOf(story: Story, number: number): number {
  return fullSeatsOf(story, number) + gained(story, number) - lost(story, number);
}

/** Residual seats a list holds; what it gave up beyond them were full seats. @internal */
export function residualSeatsOf(story: Story, number: number): number {
  const givenUp = story.steps.filter(
    (step) =>
      "from" in step && step.from === number && !(step.kind === "P10" && step.seat === "full"),
  ).length;
  return gained(story, number) - givenUp;
}

/** Seats nobody holds at this point of the story. @internal */
export function freeSeats(story: Story): number {
  return story.units.reduce((free, unit) => free - seatsOf(story, unit.number), story.seats);
}

/** How often a list was given a residual seat of a kind, whether it still holds it or not. @internal */
export function timesServed(story: Story, number: number, kind: ResidualSeatStep["kind"]): number {
  return story.steps.filter((step) => step.kind === kind && step.list === number).length;
}

/** Whether a list lost a seat to an absolute majority (art. P 9). @internal */
export function lostToMajority(story: Story, number: number): boolean {
  return story.steps.some((step) => step.kind === "P9" && step.from === number);
}

/** Whether a list gained a seat by its absolute majority (art. P 9). @internal */
export function gainedByMajority(story: Story, number: number): boolean {
  return story.steps.some((step) => step.kind === "P9" && step.list === number);
}

/** Writes down a residual seat. @internal */
export function tellResidualSeat(
  story: Story,
  kind: ResidualSeatStep["kind"],
  award: Award<Unit>,
): void {
  story.steps.push({
    kind,
    list: award.winner.number,
    value: ratioText(award.value),
    tied: award.tied.map((unit) => unit.number),
    byLot: award.byLot,
  });
}
