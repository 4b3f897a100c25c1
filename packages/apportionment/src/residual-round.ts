// One round of residual seats: who takes part, with which value, and who has the most.
import { compareProducts } from "./exact.js";
import { at } from "./present.js";
import type { Share } from "./rule-set.js";
import { type Standing, seatsOf } from "./standing.js";
import type { ResidualMethod } from "./trace.js";

/** The outcome of one comparison: the method, the largest value (not reduced), and all units that have it. */
export interface Round {
  readonly method: ResidualMethod;
  readonly numerator: number;
  readonly denominator: number;
  readonly units: readonly number[];
}

/** Which units may take part at all, beyond what the method asks: everyone, or who has candidates left. */
export type MayTakePart = (unit: number) => boolean;

/** The methods of each regime, in the order in which the law turns to them. */
const methods: Readonly<
  Record<"highest-averages" | "largest-remainders", readonly ResidualMethod[]>
> = {
  // Article P 7 § 1 Kieswet — https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf2_ArtikelP7
  // Residual seats go one by one to the list that would have the highest average with one seat more.
  "highest-averages": ["highest-average"],
  // Article P 8 Kieswet — https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf2_ArtikelP8
  // First by largest remainders, then by highest averages with at most one seat each. What is left
  // after that goes by averages without a limit: not written, but all seats must be filled.
  "largest-remainders": ["largest-remainder", "unique-highest-average", "highest-average"],
};

/** The first method under which some unit can have the next seat, and who comes first under it. */
export function nextRound(standing: Standing, mayTakePart: MayTakePart): Round | undefined {
  for (const method of methods[standing.rules.residualSeats]) {
    const round = roundOf(standing, method, mayTakePart);
    if (round !== undefined) return round;
  }
  return undefined;
}

function roundOf(
  standing: Standing,
  method: ResidualMethod,
  mayTakePart: MayTakePart,
): Round | undefined {
  const { tally, remainders } = standing;
  const byRemainder = method === "largest-remainder";
  let units: number[] = [];
  // The largest value so far; a remainder or an average is at least 0, so every first one is larger.
  let bestNumerator = -1;
  let bestDenominator = 1;
  for (let unit = 0; unit < tally.units.length; unit += 1) {
    const numerator = byRemainder ? at(remainders, unit) : at(tally.units, unit).total;
    const denominator = byRemainder ? tally.seats : seatsOf(standing, unit) + 1;
    const order = compareProducts(numerator, bestDenominator, bestNumerator, denominator);
    if (order < 0 || !isEligible(standing, method, unit) || !mayTakePart(unit)) continue;
    if (order > 0) {
      bestNumerator = numerator;
      bestDenominator = denominator;
      units = [unit];
    } else units.push(unit);
  }
  if (units.length === 0) return undefined;
  return { method, numerator: bestNumerator, denominator: bestDenominator, units };
}

/** A list without any vote never gets a residual seat. */
function isEligible(standing: Standing, method: ResidualMethod, unit: number): boolean {
  const { rules, tally } = standing;
  const votes = at(tally.units, unit).total;
  if (votes === 0) return false;
  switch (method) {
    case "largest-remainder":
      // Article P 8 § 2: only lists with at least 75 % of the quota, and each at most once.
      return reaches(votes, rules.remainderMinimum, standing) && mayWinByRemainder(standing, unit);
    case "unique-highest-average":
      // Article P 8 § 3: each list at most once; an earlier seat by remainder is no bar.
      return reaches(votes, rules.averageMinimum, standing) && mayWinByAverage(standing, unit);
    case "highest-average":
      // Article P 7 § 2: for the Tweede Kamer only lists that reached the quota.
      return reaches(votes, rules.averageMinimum, standing);
  }
}

/** Whether votes are at least a share of the quota: v ≥ n/d · V/S, or v·S·d ≥ n·V. */
function reaches(votes: number, share: Share | undefined, { tally }: Standing): boolean {
  if (share === undefined) return true;
  const { numerator, denominator } = share;
  return compareProducts(votes, tally.seats * denominator, tally.votes, numerator) >= 0;
}

/**
 * At most one seat by remainder; but a list that lost such a seat to P 9 may receive one again.
 *
 * The seat that a list got through P 9 is not counted. The law is silent; this is the Kiesraad's
 * reading. OSV counts the P 9 seat as the seat by remainder (mode `osv`).
 */
function mayWinByRemainder({ remainderSeats, majority, rules }: Standing, unit: number): boolean {
  const won = at(remainderSeats, unit);
  if (rules.mode === "osv" && majority?.winner === unit) return false;
  return won === 0 || (won === 1 && majority?.loser === unit);
}

/** The same for the seats by average of P 8 § 3. OSV never lets a list win one again (mode `osv`). */
function mayWinByAverage(standing: Standing, unit: number): boolean {
  const won = at(standing.uniqueAverageSeats, unit);
  if (won === 0) return true;
  const lost = standing.majority?.loser === unit && standing.rules.mode === "law";
  return lost && won === 1 && at(standing.remainderSeats, unit) <= 1;
}
