// The distribution of the seats over the lists: quota, full seats, residual seats, absolute majority,
// exhausted lists (art. P 5 to P 10 Kieswet; for the Eerste Kamer U 7 to U 10).
import type { RecountRules } from "./input.js";
import { type Asking, drawLot } from "./lots.js";
import { ratio, sum } from "./ratio.js";
import { giveOutResidualSeats } from "./residual.js";
import {
  type ResidualSeatStep,
  residualSeatsOf,
  type SeatStep,
  type Story,
  seatsOf,
} from "./story.js";
import type { Unit } from "./unit.js";

/**
 * Begins the story with the quota and the full seats.
 *
 * Article P 5: the quota is all votes divided by the seats, never rounded.
 * Article P 6: as many times as a list holds the quota, so many seats it gets.
 * https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf2_ArtikelP6
 *
 * @internal
 */
export function beginStory(seats: number, units: readonly Unit[]): Story {
  const votes = sum(units.map((unit) => unit.votes));
  const fullSeats = (unit: Unit): number =>
    votes === 0n ? 0 : Number((unit.votes * BigInt(seats)) / votes);
  return {
    seats,
    units,
    votes,
    quota: ratio(votes, BigInt(seats)),
    full: new Map(units.map((unit) => [unit.number, fullSeats(unit)])),
    steps: [],
  };
}

function isResidual(step: SeatStep | undefined): step is ResidualSeatStep {
  return step !== undefined && step.kind !== "P9" && step.kind !== "P10";
}

/** The last residual seats, as far as they were given in one way for one and the same value. */
function lastSeatsOfOneValue(story: Story): readonly ResidualSeatStep[] {
  const last = story.steps.at(-1);
  if (!isResidual(last)) return [];
  const differs = (step: SeatStep): boolean =>
    !isResidual(step) || step.kind !== last.kind || step.value !== last.value;
  return story.steps.slice(story.steps.findLastIndex(differs) + 1).filter(isResidual);
}

/** How seats are given out, and who loses one where several lists are tied for that. @internal */
export interface Manner {
  readonly give: typeof giveOutResidualSeats;
  /** Absent: nobody loses a seat by a lot, and nothing moves. */
  readonly loser?: (tied: readonly number[]) => Asking<number>;
}

/** In earnest: where lists are tied, a lot decides. */
const withLots: Manner = {
  give: giveOutResidualSeats,
  loser: (tied) => drawLot({ kind: "P9", seats: 1 }, tied, String),
};

/**
 * Article P 9: a list with more than half of the votes and not more than half of the seats gets one
 * seat more, from the list that won its residual seat for the smallest average or remainder.
 * https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf2_ArtikelP9
 */
function* applyAbsoluteMajority(story: Story, manner: Manner): Asking<void> {
  const winner = story.units.find(
    (unit) => 2n * unit.votes > story.votes && 2 * seatsOf(story, unit.number) <= story.seats,
  );
  if (winner === undefined) return;
  const tied = lastSeatsOfOneValue(story)
    .map((step) => step.list)
    .sort((a, b) => a - b);
  const [only] = tied;
  if (only === undefined) return;
  const byLot = tied.length > 1;
  if (byLot && manner.loser === undefined) return;
  const from = byLot && manner.loser !== undefined ? yield* manner.loser(tied) : only;
  story.steps.push({ kind: "P9", list: winner.number, from, tied, byLot });
}

const hasTooMany = (story: Story, unit: Unit): boolean =>
  seatsOf(story, unit.number) > unit.capacity;

/** Each list gives up the seats it has no candidates for: residual seats first, then full seats. */
function giveUpSurplus(story: Story): void {
  for (const unit of story.units)
    while (hasTooMany(story, unit)) {
      const seat = residualSeatsOf(story, unit.number) > 0 ? "residual" : "full";
      story.steps.push({ kind: "P10", from: unit.number, seat });
    }
}

/** OSV lets lists win beyond their candidates and takes those seats back afterwards, again and again. */
function* redistributeAsOsv(story: Story, rules: RecountRules, manner: Manner): Asking<void> {
  while (story.units.some((unit) => hasTooMany(story, unit))) {
    const exhausted = story.units.filter((unit) => seatsOf(story, unit.number) >= unit.capacity);
    giveUpSurplus(story);
    yield* manner.give(story, rules, (unit) => !exhausted.includes(unit));
  }
}

/**
 * Article P 10: seats a list has no candidates for go to lists that do have candidates without a seat,
 * by the rules for residual seats. Articles Ya 29 and Pa 25 leave them open at the electoral colleges.
 * https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf2_ArtikelP10
 */
function* applyListExhaustion(story: Story, rules: RecountRules, manner: Manner): Asking<void> {
  if (rules.osv && rules.p10 === "redistribute")
    return yield* redistributeAsOsv(story, rules, manner);
  if (!story.units.some((unit) => hasTooMany(story, unit))) return;
  giveUpSurplus(story);
  if (rules.p10 === "leaveOpen") return;
  yield* manner.give(story, rules, (unit) => seatsOf(story, unit.number) < unit.capacity);
}

/** Tells the whole distribution, from the full seats on. @internal */
export function* distributeSeats(
  story: Story,
  rules: RecountRules,
  manner: Manner = withLots,
): Asking<void> {
  yield* manner.give(story, rules, () => true);
  if (rules.p9) yield* applyAbsoluteMajority(story, manner);
  yield* applyListExhaustion(story, rules, manner);
}
