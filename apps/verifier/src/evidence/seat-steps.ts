// The way to the seats, as each of the two counts tells it, in the same words.
import type { CompleteApportionment, Step } from "@telwerk/apportionment";
import { type Fraction, fraction } from "@telwerk/core";
import type { Count, SeatStep } from "../recount/index.js";

const methods = {
  "largest-remainder": "LR",
  "unique-highest-average": "HA1",
  "highest-average": "HA",
} as const;

function ratio({ numerator, denominator }: Fraction): string {
  const { numerator: top, denominator: bottom } = fraction(numerator, denominator);
  return `${top}/${bottom}`;
}

/** A step of the first count, such as `P 8: LR 302/5 -> 4`; nothing for what is inside a group. */
function firstStep(step: Step): readonly string[] {
  switch (step.kind) {
    case "full-seats":
      return [`P 6: ${step.listNumber} = ${step.seats}`];
    case "residual-seat":
      return [`${methods[step.method]} ${ratio(step.value)} -> ${step.listNumber}`];
    case "absolute-majority":
      return [`P 9: ${step.from} -> ${step.listNumber}`];
    case "list-exhaustion":
      return [`P 10: ${step.listNumber} - 1 (${step.seat})`];
    case "list-combinations":
    case "open-seats":
    case "group-full-seats":
    case "group-seat":
    case "group-exhaustion":
    case "group-transfer":
      return [];
  }
}

function secondStep(step: SeatStep): string {
  switch (step.kind) {
    case "LR":
    case "HA1":
    case "HA":
      return `${step.kind} ${step.value} -> ${step.list}`;
    case "P9":
      return `P 9: ${step.from} -> ${step.list}`;
    case "P10":
      return `P 10: ${step.from} - 1 (${step.seat})`;
  }
}

/** Where the ways of two counts part: the step of each, `-` for none. */
export interface PartedWays {
  readonly first: string;
  readonly second: string;
}

/** The first step in which two counts differ. */
export function firstDifferentStep(
  first: CompleteApportionment,
  second: Count,
): PartedWays | undefined {
  const ours = first.steps.flatMap(firstStep);
  const full = second.units.map(({ number, fullSeats }) => `P 6: ${number} = ${fullSeats}`);
  const theirs = [...full, ...second.steps.map(secondStep)];
  const longest = Math.max(ours.length, theirs.length);
  for (let index = 0; index < longest; index += 1) {
    const [one, other] = [ours[index] ?? "-", theirs[index] ?? "-"];
    if (one !== other) return { first: one, second: other };
  }
  return undefined;
}
