import { divideProduct } from "./exact.js";
import { articleOf } from "./law.js";
import type { Standing } from "./standing.js";
import { exactValue } from "./trace.js";

/**
 * Gives every list as many seats as the quota goes into its votes.
 *
 * The quota is V/S; so a list with v votes gets the whole part of v·S/V, and v·S − f·V is S times its
 * remainder. The remainder is fixed here: what P 9 or P 10 do later does not change it.
 */
export function giveFullSeats(standing: Standing): void {
  const { rules, tally, steps } = standing;
  // Article P 5 Kieswet — https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf2_ArtikelP5
  // The electoral quota is the number of votes on all lists divided by the number of seats.
  // Article P 6 Kieswet — https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf2_ArtikelP6
  // As many times as the quota goes into the votes of a list, that list gets a seat.
  const article = articleOf(rules.chapter, "full-seats");
  tally.units.forEach((unit, index) => {
    // Without any vote there is no quota, and nobody gets a seat.
    const { whole, rest } =
      tally.votes === 0
        ? { whole: 0, rest: 0 }
        : divideProduct(unit.total, tally.seats, tally.votes);
    standing.full[index] = whole;
    standing.remainders[index] = rest;
    steps.push({
      kind: "full-seats",
      article,
      listNumber: unit.listNumber,
      votes: unit.total,
      seats: whole,
      remainder: exactValue(rest, tally.seats),
    });
  });
}
