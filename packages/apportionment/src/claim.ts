// What someone says the division of seats is, in the few numbers that can be checked one by one.
import type { CompleteApportionment, UnitResult } from "./result.js";
import type {
  GroupExhaustionStep,
  GroupFullSeatsStep,
  GroupSeatStep,
  ResidualMethod,
  Step,
} from "./trace.js";

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

/** Seats, and how each list came to them. @public */
export interface Division {
  /** In order of list numbers. */
  readonly lists: readonly ClaimedList[];
  readonly openSeats: number;
}

/** How a list group is said to divide its seats over its lists, before anyone is placed (P 12, P 13). @public */
export interface ClaimedGroup {
  readonly listNumber: number;
  /** By list of the group: its `listNumber` is the lowest of its districts. */
  readonly division: Division;
}

/** A division of seats as it is claimed. @public */
export interface Claim extends Division {
  /** The seat that moved under P 9, if one did. */
  readonly majority?: { readonly from: number; readonly to: number };
  /** List groups that have seats, in order of list numbers. */
  readonly groups: readonly ClaimedGroup[];
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
  const divided = units.filter(({ lists, seats }) => lists.length > 1 && seats > 0);
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
    groups: divided.map((unit) => ({
      listNumber: unit.listNumber,
      division: divisionOf(
        unit,
        steps.filter((step) => isInside(step, unit.listNumber)),
      ),
    })),
  };
}

/** A step of P 12 or P 13 in one group: what P 16 and P 18 move later is no part of the division. */
type GroupStep = GroupFullSeatsStep | GroupSeatStep | GroupExhaustionStep;

function isInside(step: Step, group: number): step is GroupStep {
  return "within" in step && step.within === "list-group" && step.group === group;
}

function divisionOf(unit: UnitResult, steps: readonly GroupStep[]): Division {
  const split = steps.findIndex((step) => step.kind === "group-exhaustion");
  const end = split < 0 ? steps.length : split;
  const lists = unit.lists.map(({ district }): ClaimedList => {
    const own = steps.filter((step) => step.district === district);
    return {
      listNumber: district,
      seats: own.reduce((sum, step) => sum + change(step), 0),
      fullSeats: own.reduce(
        (sum, step) => sum + (step.kind === "group-full-seats" ? step.seats : 0),
        0,
      ),
      residualSeats: groupAwards(steps.slice(0, end), district),
      passedOnSeats: groupAwards(steps.slice(end), district),
    };
  });
  return { lists, openSeats: unit.seats - lists.reduce((sum, { seats }) => sum + seats, 0) };
}

function change(step: GroupStep): number {
  if (step.kind === "group-seat") return 1;
  return step.kind === "group-full-seats" ? step.seats : -step.seats;
}

function groupAwards(steps: readonly GroupStep[], district: number): Awards {
  const counts: Partial<Record<ResidualMethod, number>> = {};
  for (const step of steps)
    if (step.kind === "group-seat" && step.district === district)
      counts[step.method] = (counts[step.method] ?? 0) + 1;
  return counts;
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
