import { articleOf } from "./law.js";
import type { Drawing } from "./lots.js";
import { at } from "./present.js";
import { type MayTakePart, nextRound, type Round } from "./residual-round.js";
import { bookResidualSeat, type Standing, seatsGiven } from "./standing.js";
import { exactValue } from "./trace.js";

/**
 * Gives the seats that are left, one at a time, until none is left or no list can have one.
 *
 * Article P 7 Kieswet — https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf2_ArtikelP7
 * Article P 8 Kieswet — https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf2_ArtikelP8
 * Where more lists are equal than there are seats, the lot decides on this seat.
 */
export function* giveResidualSeats(
  standing: Standing,
  mayTakePart: MayTakePart = everyone,
): Drawing<void> {
  let open = standing.tally.seats - seatsGiven(standing);
  while (open > 0) {
    const round = nextRound(standing, mayTakePart);
    if (round === undefined) return;
    yield* giveSeat(standing, round, open);
    open -= 1;
  }
}

const everyone: MayTakePart = () => true;

function* giveSeat(standing: Standing, round: Round, open: number): Drawing<void> {
  const { rules, tally, steps } = standing;
  const { method, units, numerator, denominator } = round;
  const article = articleOf(
    rules.chapter,
    rules.residualSeats === "highest-averages" ? "highest-averages" : "largest-remainders",
  );
  const options = units.map((unit) => at(tally.units, unit).listNumber);
  const byLot = units.length > open;
  // Without a lot all of the equal lists get one of the next seats; the lowest number goes first.
  const drawn = byLot ? yield { kind: "residual-seat", article, method, options, seats: open } : 0;
  const winner = at(units, drawn);
  bookResidualSeat(standing, winner, method, byLot);
  steps.push({
    kind: "residual-seat",
    article,
    method,
    listNumber: at(options, drawn),
    value: exactValue(numerator, denominator),
    options,
    byLot,
  });
}
