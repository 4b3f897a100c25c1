import { articleOf } from "./law.js";
import type { Drawing } from "./lots.js";
import { at } from "./present.js";
import type { MayTakePart } from "./residual-round.js";
import { giveResidualSeats } from "./residual-seats.js";
import { decrement, type Standing, seatsOf } from "./standing.js";

/**
 * Takes seats from lists that have more of them than candidates, and gives them to lists that have
 * candidates without a seat.
 *
 * Article P 10 Kieswet — https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf2_ArtikelP10
 * The residual seats simply go on; who had a seat by remainder or average is remembered. The seats of
 * a kiescollege stay open instead (Ya 29, Pa 25): https://wetten.overheid.nl/BWBR0004627/2026-01-01/
 */
export function* passOnSeatsOfExhaustedLists(standing: Standing): Drawing<void> {
  while (takeSeatsWithoutCandidate(standing) > 0) {
    if (standing.rules.exhaustedSeats === "leave-open") return;
    yield* giveResidualSeats(standing, roomFor(standing));
  }
}

/**
 * Which lists have candidates without a seat, looked at before every seat.
 *
 * OSV looks only once; a list that then gets too many gives them back in the next turn (mode `osv`).
 */
export function roomFor(standing: Standing): MayTakePart {
  const hasRoom = (unit: number): boolean =>
    seatsOf(standing, unit) < at(standing.tally.units, unit).living;
  if (standing.rules.mode === "law") return hasRoom;
  const now = standing.tally.units.map((_, unit) => hasRoom(unit));
  return (unit) => at(now, unit);
}

/** In order of list numbers; residual seats go before full seats. Returns how many seats were taken. */
export function takeSeatsWithoutCandidate(standing: Standing): number {
  const { rules, tally, steps } = standing;
  const article = articleOf(rules.chapter, "list-exhaustion");
  let taken = 0;
  tally.units.forEach(({ listNumber, living }, unit) => {
    while (seatsOf(standing, unit) > living) {
      const seat = at(standing.residual, unit) > 0 ? "residual" : "full";
      decrement(standing[seat], unit);
      steps.push({ kind: "list-exhaustion", article, listNumber, seat });
      taken += 1;
    }
  });
  return taken;
}
