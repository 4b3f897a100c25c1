// In which order the sets of a group were given their seats, and in which order it would go on. Needed
// when a seat lapses (art. P 16 §2) or is passed on (art. P 18 §2).
import {
  type Division,
  type DivisionStep,
  freeSeats,
  giveUpSurplus,
  type Member,
  mayGetSeat,
  nextClaims,
  surplus,
} from "./division.js";
import type { RecountRules } from "./input.js";
import { ratioText } from "./ratio.js";
import { highest } from "./round.js";

/** Sets, by their district, that were served in one and the same step. @internal */
export type OrderStep = readonly number[];

function isSameRound(step: DivisionStep, before: DivisionStep | undefined): boolean {
  return (
    step.kind !== "EX" &&
    before !== undefined &&
    before.kind === step.kind &&
    before.value === step.value &&
    !before.byLot &&
    !step.byLot
  );
}

function roundsOf(steps: readonly DivisionStep[]): OrderStep[] {
  const rounds: number[][] = [];
  steps.forEach((step, position) => {
    if (step.kind === "EX") return;
    const last = rounds.at(-1);
    if (last !== undefined && isSameRound(step, steps[position - 1])) last.push(step.to);
    else rounds.push([step.to]);
  });
  return rounds;
}

/** The order so far: the full seats are one step; seats for equal values without a lot as well. @internal */
export function orderOf(division: Division): OrderStep[] {
  const withFullSeats = [...division.full].filter(([, seats]) => seats > 0).map(([n]) => n);
  return [...(withFullSeats.length > 0 ? [withFullSeats] : []), ...roundsOf(division.steps)];
}

/** Imagines one more round, in which all tied sets get a seat. */
function imagineRound(imagined: Division, open: readonly Member[]): OrderStep {
  const { kind, claims } = nextClaims(imagined, open);
  const tied = highest(claims);
  const numbers = tied.map((claim) => claim.number);
  for (const { number, value } of tied)
    imagined.steps.push({
      kind,
      to: number,
      value: ratioText(value),
      tied: numbers,
      byLot: false,
    });
  return numbers;
}

/** The members OSV left out when it last gave out surplus seats: those that were full before that. */
function leftOutByOsv(division: Division): readonly Member[] {
  const last = division.steps.findLastIndex((step) => step.kind === "EX");
  if (last < 0) return [];
  const before = division.steps.slice(0, last);
  const first = before.findLastIndex((step) => step.kind !== "EX") + 1;
  const then: Division = { ...division, steps: division.steps.slice(0, first) };
  return division.members.filter((member) => surplus(then, member) >= 0);
}

/** A member with as much more room as seats lapsed on it. */
const withRoomAgain =
  (lapsed: readonly number[]) =>
  (member: Member): Member => ({
    ...member,
    capacity: member.capacity + lapsed.filter((number) => number === member.number).length,
  });

/**
 * The order in which the assignment would go on until every set were full, each step with all that
 * are tied in it. OSV lets sets take part beyond their candidates, and looks at those only once as
 * many seats were given out as there are candidates.
 *
 * A set has room again for each seat that lapsed on it (art. P 16 §2), also where the assignment had
 * filled it; its averages still count that seat. OSV leaves such a set as full as it was.
 *
 * @internal
 */
export function continuedOrder(
  division: Division,
  rules: RecountRules,
  lapsed: readonly number[],
): OrderStep[] {
  if (division.members.length < 2 || division.seats === 0) return [];
  const members = rules.osv ? division.members : division.members.map(withRoomAgain(lapsed));
  const available = members.reduce((total, member) => total + member.capacity, 0);
  const imagined: Division = { ...division, members, available, steps: [...division.steps] };
  const order: OrderStep[] = [];
  const hasRoom = (member: Member): boolean => surplus(imagined, member) < 0;
  const withVotes = imagined.members.filter((member) => mayGetSeat(member, rules));
  const leftOut = leftOutByOsv(division);
  let open = withVotes.filter((one) => (rules.osv ? !leftOut.includes(one) : hasRoom(one)));
  while (withVotes.some(hasRoom)) {
    do order.push(imagineRound(imagined, open));
    while (rules.osv && freeSeats(imagined) > 0);
    giveUpSurplus(imagined);
    open = withVotes.filter(hasRoom);
  }
  return order;
}
