import { err, floorDiv, type Issue, isCount, ok, type Result } from "@telwerk/core";
import { issue } from "./issues.js";

/** More people than any province has, and few enough to count twice. */
const MOST_PEOPLE = 1_000_000_000;

/**
 * Works out the weight of a vote for the Eerste Kamer (stemwaarde): the population for each hundredth of a member.
 *
 * Article U 2 § 1 Kieswet — https://wetten.overheid.nl/BWBR0004627/2026-01-01/
 * Population by a hundred times the number of members; a half or more is rounded up. For the electoral college
 * of non-residents (KCNI) the figure is established in another way: take it as it is published.
 *
 * @param population - inhabitants of the province or public body on the day of U 2, from 0
 * @param members - members of its provinciale staten or kiescollege, from 1
 * @returns the weight, or `AP-WEIGHT` where a number is no count, there are no members, or the weight would be 0
 *
 * @example
 * ```ts
 * voteWeight(444_850, 41); // Flevoland, 2023: { kind: "ok", value: 109 }
 * ```
 * @public
 */
export function voteWeight(population: number, members: number): Result<number, readonly Issue[]> {
  const isRight = isCount(population) && isCount(members) && members > 0;
  const weight =
    isRight && population <= MOST_PEOPLE && members <= MOST_PEOPLE
      ? floorDiv(2 * population + 100 * members, 200 * members)
      : 0;
  return weight > 0 ? ok(weight) : err([issue("AP-WEIGHT", "weight", { population, members })]);
}
