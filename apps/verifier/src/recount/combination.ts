// List combinations (lijstencombinaties): old art. I 10, P 4 and P 11, abolished on 1 December 2017
// (Stb. 2017, 302). Only for counting older elections again.
import type { RecountRules } from "./input.js";
import { type Asking, settle } from "./lots.js";
import { nextResidualClaims } from "./residual.js";
import { highest } from "./round.js";
import { beginStory, distributeSeats } from "./seats.js";
import { freeSeats, type Story, seatsOf, tellResidualSeat } from "./story.js";
import { type PoliticalList, toUnit, type Unit } from "./unit.js";

/** What became of a combination. @public */
export interface CombinationOutcome {
  /** At least two lists of it count; otherwise it is void and all its lists stand alone. */
  readonly valid: boolean;
  /** The lists that count in it. */
  readonly counted: readonly number[];
  /** The lists that reached neither the quota nor a seat of their own. */
  readonly dropped: readonly number[];
}

/** The lists that take part after lists were combined. @internal */
export interface Combined {
  readonly units: readonly Unit[];
  readonly outcomes: readonly CombinationOutcome[];
  /** Seats of each list in the distribution as it would be without combinations. */
  readonly imagined: readonly { readonly number: number; readonly seats: number }[];
}

/** Everyone who is tied gets a seat, so that no lot is drawn for something nobody gets. */
function* giveToAllTied(
  story: Story,
  rules: RecountRules,
  takePart: (unit: Unit) => boolean,
): Asking<void> {
  yield* []; // there is never a lot to ask for
  while (freeSeats(story) > 0) {
    const next = nextResidualClaims(story, rules, story.units.filter(takePart));
    if (next === undefined) return;
    const claims = highest(next.claims);
    const tied = claims.map((claim) => claim.of);
    for (const { of: winner, value } of claims)
      tellResidualSeat(story, next.kind, { winner, value, tied, byLot: false });
  }
}

/** The distribution as it would be without combinations and without lots. */
function imagineWithoutCombinations(
  seats: number,
  lists: readonly PoliticalList[],
  rules: RecountRules,
): Story {
  const alone = lists.map((list) => toUnit([list]));
  const story = beginStory(seats, alone);
  const settled = settle(distributeSeats(story, rules, { give: giveToAllTied }), []);
  if (settled.kind !== "finished") throw new Error("an imagined distribution asked for a lot");
  return story;
}

/**
 * Joins the lists of each valid combination into one.
 *
 * @param lists - all lists
 * @param combinations - the list numbers of each combination
 * @returns those who take part in the distribution, and what became of each combination
 * @internal
 */
export function applyCombinations(
  seats: number,
  lists: readonly PoliticalList[],
  combinations: readonly (readonly number[])[],
  rules: RecountRules,
): Combined {
  if (combinations.length === 0)
    return { units: lists.map((list) => toUnit([list])), outcomes: [], imagined: [] };
  const imagined = imagineWithoutCombinations(seats, lists, rules);
  const outcomes = combinations.map((numbers) => {
    const counted = numbers.filter((number) => seatsOf(imagined, number) > 0);
    const dropped = numbers.filter((number) => !counted.includes(number));
    return { valid: counted.length >= 2, counted, dropped };
  });
  const joined = outcomes
    .filter((outcome) => outcome.valid)
    .map((outcome) => lists.filter((list) => outcome.counted.includes(list.number)));
  const alone = lists.filter((list) => !joined.flat().includes(list)).map((list) => [list]);
  return {
    units: [...joined, ...alone].map(toUnit).sort((a, b) => a.number - b.number),
    outcomes,
    imagined: lists.map(({ number }) => ({ number, seats: seatsOf(imagined, number) })),
  };
}
