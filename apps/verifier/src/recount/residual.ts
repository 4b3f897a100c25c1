// Who takes part for the next residual seat, and with which value (art. P 7, P 8, U 9).
// Law: https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf2_ArtikelP7
import type { RecountRules, Share } from "./input.js";
import type { Asking } from "./lots.js";
import { compare, type Ratio, ratio, times } from "./ratio.js";
import { awardSeat, type Claim } from "./round.js";
import {
  freeSeats,
  fullSeatsOf,
  gainedByMajority,
  lostToMajority,
  type ResidualSeatStep,
  type Story,
  seatsOf,
  tellResidualSeat,
  timesServed,
} from "./story.js";
import type { Unit } from "./unit.js";

type Kind = ResidualSeatStep["kind"];

/** Remainder (overschot): votes left after the full seats; it never changes. @internal */
export function remainderOf(story: Story, unit: Unit): Ratio {
  const full = BigInt(fullSeatsOf(story, unit.number));
  return ratio(unit.votes * BigInt(story.seats) - full * story.votes, BigInt(story.seats));
}

/** Average (gemiddelde): votes for each seat, if the list had one seat more. */
function averageOf(story: Story, unit: Unit): Ratio {
  return ratio(unit.votes, BigInt(seatsOf(story, unit.number) + 1));
}

function reaches(story: Story, unit: Unit, share: Share | null): boolean {
  if (share === null) return true;
  const needed = times(story.quota, ratio(share.top, share.bottom));
  return compare(ratio(unit.votes, 1n), needed) >= 0;
}

/**
 * Article P 8 §1 and §2: a list gets one seat by remainder at most. Whoever lost it to an absolute
 * majority may get one again; OSV also counts the seat gained by a majority as the one seat.
 */
function mayGetByRemainder(story: Story, rules: RecountRules, unit: Unit): boolean {
  const served = timesServed(story, unit.number, "LR");
  if (rules.osv && gainedByMajority(story, unit.number)) return false;
  return served === 0 || (lostToMajority(story, unit.number) && served === 1);
}

/**
 * OSV writes down only the first winner of a series of lots as served (a slip). A later winner is one
 * whose seat follows directly on another lot for the same value.
 */
function isLaterWinnerOfLots(story: Story, position: number): boolean {
  const step = story.steps[position];
  const before = story.steps[position - 1];
  return (
    step?.kind === "HA1" && before?.kind === "HA1" && before.byLot && before.value === step.value
  );
}

function timesNotedByOsv(story: Story, unit: Unit): number {
  return story.steps.filter(
    (step, position) =>
      step.kind === "HA1" && step.list === unit.number && !isLaterWinnerOfLots(story, position),
  ).length;
}

/** Article P 8 §3: one seat by average for each list, before any list gets a second. */
function mayGetFirstAverage(story: Story, rules: RecountRules, unit: Unit): boolean {
  if (rules.osv) return timesNotedByOsv(story, unit) === 0;
  const served = timesServed(story, unit.number, "HA1");
  const isBackAtOne =
    lostToMajority(story, unit.number) &&
    served === 1 &&
    timesServed(story, unit.number, "LR") <= 1;
  return served === 0 || isBackAtOne;
}

const phases = { LR: ["LR", "HA1", "HA"], HA: ["HA"] } as const;

/** Who takes part in a phase: never a list without votes. */
function claimsIn(
  kind: Kind,
  story: Story,
  rules: RecountRules,
  among: readonly Unit[],
): readonly Claim<Unit>[] {
  const withVotes = among.filter((unit) => unit.votes > 0n);
  switch (kind) {
    case "LR":
      return withVotes
        .filter((unit) => reaches(story, unit, rules.lrMin))
        .filter((unit) => mayGetByRemainder(story, rules, unit))
        .map((unit) => ({ of: unit, number: unit.number, value: remainderOf(story, unit) }));
    case "HA1":
      return withVotes
        .filter((unit) => reaches(story, unit, rules.haMin))
        .filter((unit) => mayGetFirstAverage(story, rules, unit))
        .map((unit) => ({ of: unit, number: unit.number, value: averageOf(story, unit) }));
    case "HA":
      return withVotes
        .filter((unit) => reaches(story, unit, rules.haMin))
        .map((unit) => ({ of: unit, number: unit.number, value: averageOf(story, unit) }));
  }
}

/** Who takes part for the next seat, in the first phase in which anyone does. @internal */
export function nextResidualClaims(
  story: Story,
  rules: RecountRules,
  among: readonly Unit[],
): { readonly kind: Kind; readonly claims: readonly Claim<Unit>[] } | undefined {
  return phases[rules.residual]
    .map((kind) => ({ kind, claims: claimsIn(kind, story, rules, among) }))
    .find(({ claims }) => claims.length > 0);
}

/**
 * Gives out the free seats one by one, until none are left or nobody may have one.
 *
 * @param story - the distribution so far; each seat is told in it
 * @param rules - the rules of this election
 * @param takePart - asked before every seat: may this list get one (art. P 10)?
 * @internal
 */
export function* giveOutResidualSeats(
  story: Story,
  rules: RecountRules,
  takePart: (unit: Unit) => boolean,
): Asking<void> {
  while (freeSeats(story) > 0) {
    const next = nextResidualClaims(story, rules, story.units.filter(takePart));
    if (next === undefined) return;
    const lot = { kind: next.kind, seats: freeSeats(story) };
    const award = yield* awardSeat(next.claims, lot);
    tellResidualSeat(story, next.kind, award);
  }
}
