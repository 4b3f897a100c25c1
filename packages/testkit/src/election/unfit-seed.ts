/**
 * Thrown when chance made votes that a plain count cannot decide: equal averages, equal preference
 * votes, a seat for nobody. Another seed gives other votes.
 * @public
 */
export class UnfitSeed extends Error {
  override readonly name = "UnfitSeed";
}
