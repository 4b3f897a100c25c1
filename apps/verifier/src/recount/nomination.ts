// Who is elected, list by list (art. P 15 to P 19a Kieswet; U 15 for the Eerste Kamer).
import type { Division } from "./division.js";
import type { Person, RecountRules } from "./input.js";
import type { Asking } from "./lots.js";
import { type PlacementStep, placeElected } from "./placement.js";
import { electByPreference, overThreshold } from "./preference.js";
import { rankPlace } from "./ranking.js";
import type { Ratio } from "./ratio.js";
import type { PoliticalList } from "./unit.js";

/** The outcome on one set of a list number; a plain list has one set. @public */
export interface SetOutcome {
  /** The lowest district of the set. */
  readonly district: number;
  /** Seats by article P 12 and P 13, before article P 16 §2 or P 18 moved any. */
  readonly seats: number;
  /** Who sits on this set, in the order of the ranking. */
  readonly elected: readonly Person[];
  /** The ranking for succession (art. P 19): every living candidate of this set. */
  readonly ranking: readonly Person[];
}

/** The outcome for one list number. @public */
export interface ListOutcome {
  readonly number: number;
  readonly seats: number;
  /** The living candidates over the preference threshold, most votes first. */
  readonly overThreshold: readonly Person[];
  /** Elected by preference votes (art. P 15), in order. */
  readonly preference: readonly Person[];
  /**
   * Elected in the order of the list (art. P 17, P 18), by their place on the set on which they sit. The
   * law gives no order between sets of a group in which persons stand at different places.
   */
  readonly further: readonly Person[];
  readonly sets: readonly SetOutcome[];
  /** Seats that lapsed on one set or moved to another (art. P 16 §2, P 18). */
  readonly moves: readonly PlacementStep[];
}

/**
 * Elects the persons of one list number.
 *
 * @param list - the list, with all its sets
 * @param division - its seats over its sets
 * @param threshold - votes a candidate must have for preference
 * @internal
 */
export function* nominate(
  list: PoliticalList,
  division: Division,
  threshold: Ratio,
  rules: RecountRules,
): Asking<ListOutcome> {
  const { seats } = division;
  const qualified = overThreshold(list, threshold, rules);
  const tiers = yield* electByPreference(list, seats, qualified);
  const preference = tiers.flat();
  const placed = yield* placeElected(list, division, preference, rules);
  const ranked = (place: PoliticalList["places"][number]): readonly Person[] =>
    rankPlace({ list, place, seats, tiers, qualified, rules });
  const sets = list.places.map((place) => {
    const ranking = ranked(place);
    return {
      district: place.district,
      seats: placed.assigned.get(place.district) ?? 0,
      elected: ranking.filter((person) => placed.seatOf.get(person) === place.district),
      ranking,
    };
  });
  const placeOf = (person: Person): number =>
    list.places
      .find((place) => place.district === placed.seatOf.get(person))
      ?.candidates.indexOf(person) ?? 0;
  const further = sets
    .flatMap((set) => set.elected)
    .filter((person) => !preference.includes(person))
    .sort((a, b) => placeOf(a) - placeOf(b));
  return {
    number: list.number,
    seats,
    overThreshold: qualified,
    preference,
    further,
    sets,
    moves: placed.steps,
  };
}
