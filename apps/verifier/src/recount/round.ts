// One round: one seat for the one with the highest value. The same for lists, for the sets of a group
// and for the lists of a combination.
import { type Asking, drawLot, type LotKind } from "./lots.js";
import { compare, type Ratio } from "./ratio.js";

/** Who may get the seat, and with which remainder or average. @internal */
export interface Claim<T> {
  readonly of: T;
  /** A list number or the district that names a set; also what it is called in a lot. */
  readonly number: number;
  readonly value: Ratio;
}

/** Who got the seat. @internal */
export interface Award<T> {
  readonly winner: T;
  readonly value: Ratio;
  readonly tied: readonly T[];
  readonly byLot: boolean;
}

/** The claims with the highest value, in the order of their numbers. @internal */
export function highest<T>(claims: readonly Claim<T>[]): readonly Claim<T>[] {
  const [first, ...others] = claims.map((claim) => claim.value);
  if (first === undefined) return [];
  const best = others.reduce((high, value) => (compare(value, high) > 0 ? value : high), first);
  return claims
    .filter((claim) => compare(claim.value, best) === 0)
    .sort((a, b) => a.number - b.number);
}

/**
 * Gives one seat to the highest value.
 *
 * As many tied ones as there are seats, or fewer: no lot, since each of them gets one in its turn.
 * More of them than seats: "zo nodig beslist het lot" (art. P 7, P 8, P 12), one seat at a time.
 *
 * @param claims - those who take part; at least one
 * @param lot - what a lot would be called, and how many seats are left
 * @internal
 */
export function* awardSeat<T>(
  claims: readonly Claim<T>[],
  lot: { readonly kind: LotKind; readonly list?: number; readonly seats: number },
): Asking<Award<T>> {
  const tied = highest(claims);
  const first = tied[0];
  if (first === undefined) throw new RangeError("nobody takes part in this round");
  const byLot = tied.length > lot.seats;
  const winner = byLot ? yield* drawLot(lot, tied, (claim) => String(claim.number)) : first;
  return { winner: winner.of, value: first.value, tied: tied.map((claim) => claim.of), byLot };
}
