// What someone says the division of seats is, in the few numbers that can be checked one by one.
import type { CompleteApportionment } from "./result.js";
import type { ResidualMethod, Step } from "./trace.js";

/** How many residual seats a list is said to have got by each method. @public */
export type Awards = Readonly<Partial<Record<ResidualMethod, number>>>;

/** What one list is said to have got. @public */
export interface ClaimedList {
  readonly listNumber: number;
  /** Seats in the end. */
  readonly seats: number;
  readonly fullSeats: number;
  /** Residual seats of P 7, P 8 or U 9. */
  readonly residualSeats: Awards;
  /** Residual seats that were passed on to it under P 10 or U 10. */
  readonly passedOnSeats: Awards;
}

/** A division of seats as it is claimed. @public */
export interface Claim {
  /** In order of list numbers. */
  readonly lists: readonly ClaimedList[];
  /** The seat that moved under P 9, if one did. */
  readonly majority?: { readonly from: number; readonly to: number };
  readonly openSeats: number;
}

/**
 * Takes from a result what {@link verifyApportionment} checks.
 *
 * @param result - a complete result
 * @returns the claim that the result makes about seats
 * @example
 * ```ts
 * declare const input: ApportionmentInput;
 * verifyApportionment(input, claimOf(result)).kind; // "proved"
 * ```
 * @public
 */
export function claimOf(result: CompleteApportionment): Claim {
  const { steps, units, openSeats } = result;
  const moved = steps.find((step) => step.kind === "absolute-majority");
  const split = steps.findIndex((step) => step.kind === "list-exhaustion");
  const end = split < 0 ? steps.length : split;
  return {
    lists: units.map(({ listNumber, seats }) => ({
      listNumber,
      seats,
      fullSeats: fullSeats(steps, listNumber),
      residualSeats: awards(steps.slice(0, end), listNumber),
      passedOnSeats: awards(steps.slice(end), listNumber),
    })),
    ...(moved && { majority: { from: moved.from, to: moved.listNumber } }),
    openSeats,
  };
}

function fullSeats(steps: readonly Step[], listNumber: number): number {
  const step = steps.find((one) => one.kind === "full-seats" && one.listNumber === listNumber);
  return step?.kind === "full-seats" ? step.seats : 0;
}

function awards(steps: readonly Step[], listNumber: number): Awards {
  const counts: Partial<Record<ResidualMethod, number>> = {};
  for (const step of steps)
    if (step.kind === "residual-seat" && step.listNumber === listNumber)
      counts[step.method] = (counts[step.method] ?? 0) + 1;
  return counts;
}
