import { at } from "./present.js";
import type { RuleSet } from "./rule-set.js";
import type { Tally } from "./tally.js";
import type { ResidualMethod, Step } from "./trace.js";

/** Seats so far, by unit in order of list numbers, and what the law makes us remember about them. */
export interface Standing {
  readonly rules: RuleSet;
  readonly tally: Tally;
  readonly full: number[];
  /** Residual seats held now, with the one of P 9. */
  readonly residual: number[];
  /** Remainders after the full seats, times the number of seats (P 8 § 1); never worked out again. */
  readonly remainders: number[];
  /** How often each list was given a seat for its remainder, and for its average under P 8 § 3. */
  readonly remainderSeats: number[];
  readonly uniqueAverageSeats: number[];
  /** The list that gave up a seat under P 9, and the list that got it. */
  majority?: { readonly loser: number; readonly winner: number };
  readonly steps: Step[];
}

/** Nobody has a seat yet. */
export function emptyStanding(rules: RuleSet, tally: Tally): Standing {
  const zeros = (): number[] => new Array<number>(tally.units.length).fill(0);
  return {
    rules,
    tally,
    full: zeros(),
    residual: zeros(),
    remainders: zeros(),
    remainderSeats: zeros(),
    uniqueAverageSeats: zeros(),
    steps: [],
  };
}

/** Seats that a unit holds now. */
export function seatsOf({ full, residual }: Standing, unit: number): number {
  return at(full, unit) + at(residual, unit);
}

/** Seats that are given to units now. */
export function seatsGiven(standing: Standing): number {
  return standing.tally.units.reduce((sum, _, unit) => sum + seatsOf(standing, unit), 0);
}

/** Adds one. */
export function increment(values: number[], index: number): void {
  values[index] = at(values, index) + 1;
}

/** Takes one away. */
export function decrement(values: number[], index: number): void {
  values[index] = at(values, index) - 1;
}

/**
 * Books a residual seat for a unit, under the method by which it was won.
 *
 * OSV remembers only the first list that wins a seat of P 8 § 3 by lot (mode `osv`).
 */
export function bookResidualSeat(
  standing: Standing,
  unit: number,
  method: ResidualMethod,
  byLot: boolean,
): void {
  increment(standing.residual, unit);
  if (method === "largest-remainder") increment(standing.remainderSeats, unit);
  if (method !== "unique-highest-average") return;
  const again = standing.steps.some(
    (step) => step.kind === "residual-seat" && step.method === method && step.byLot,
  );
  if (standing.rules.mode === "law" || !byLot || !again)
    increment(standing.uniqueAverageSeats, unit);
}
