import { compareFractions } from "@telwerk/core";
import { compareProducts } from "./exact.js";
import { articleOf } from "./law.js";
import type { Drawing } from "./lots.js";
import { at } from "./present.js";
import { decrement, increment, type Standing, seatsOf } from "./standing.js";
import type { ResidualSeatStep } from "./trace.js";

/**
 * Gives the list with more than half of the votes one seat more when it has not more than half of the
 * seats; the list with the smallest average or remainder that won a seat loses it.
 *
 * Article P 9 Kieswet — https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf2_ArtikelP9
 * Once, after the residual seats and before exhausted lists. The last residual seat is the smallest;
 * where several lists got theirs for the same value, the lot decides who loses.
 */
export function* applyAbsoluteMajority(standing: Standing): Drawing<void> {
  const { rules, tally, steps } = standing;
  if (!rules.absoluteMajority) return;
  const winner = tally.units.findIndex((unit) => unit.total > tally.votes - unit.total);
  if (winner < 0 || compareProducts(seatsOf(standing, winner), 2, tally.seats, 1) > 0) return;
  const options = lastServed(standing);
  if (options.length === 0) return;
  const article = articleOf(rules.chapter, "absolute-majority");
  const byLot = options.length > 1;
  const drawn = byLot ? yield { kind: "absolute-majority", article, options, seats: 1 } : 0;
  const from = at(options, drawn);
  const loser = tally.units.findIndex((unit) => unit.listNumber === from);
  decrement(standing.residual, loser);
  increment(standing.residual, winner);
  standing.majority = { loser, winner };
  const { listNumber } = at(tally.units, winner);
  steps.push({ kind: "absolute-majority", article, listNumber, from, options, byLot });
}

/** The lists that were given the last residual seats: by one method, for exactly the same value. */
function lastServed({ steps }: Standing): readonly number[] {
  const served: ResidualSeatStep[] = [];
  for (const step of steps.toReversed()) {
    if (step.kind !== "residual-seat") break;
    const last = served[0];
    if (last !== undefined && !sameValue(last, step)) break;
    served.push(step);
  }
  return served.map((step) => step.listNumber).sort((a, b) => a - b);
}

function sameValue(a: ResidualSeatStep, b: ResidualSeatStep): boolean {
  return a.method === b.method && compareFractions(a.value, b.value) === 0;
}
