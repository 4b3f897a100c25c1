// On which set of a list group an elected person sits (art. P 16, P 17, P 18 Kieswet). A list with one
// set takes the same way, with nothing to choose.
// Law: https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf3_ArtikelP16
import { continuedOrder, type OrderStep, orderOf } from "./assignment-order.js";
import { type Division, divisionSeats } from "./division.js";
import type { Person, RecountRules } from "./input.js";
import { type Asking, drawLot, type LotKind } from "./lots.js";
import { votesOn } from "./preference.js";
import type { Place, PoliticalList } from "./unit.js";

/** A seat that lapsed on a set (`P16`) or that a set passed on to another (`P18`). @public */
export type PlacementStep =
  | { readonly kind: "P16"; readonly lapsed: number; readonly to: number }
  | { readonly kind: "P18"; readonly from: number; readonly to: number };

/** Who sits where. @internal */
export interface Placement {
  readonly list: PoliticalList;
  readonly rules: RecountRules;
  /** Seats of each set by article P 12 and P 13. */
  readonly assigned: ReadonlyMap<number, number>;
  /** Seats of each set now. */
  readonly seats: Map<number, number>;
  /** The set on which a person sits. */
  readonly seatOf: Map<Person, number>;
  readonly steps: PlacementStep[];
}

const seatsOn = (placement: Placement, district: number): number =>
  placement.seats.get(district) ?? 0;

const freeOn = (placement: Placement, district: number): number =>
  seatsOn(placement, district) -
  [...placement.seatOf.values()].filter((seat) => seat === district).length;

function change(placement: Placement, district: number, by: number): void {
  placement.seats.set(district, seatsOn(placement, district) + by);
}

/** The set where a person has most votes; with equal votes the one with the lowest district. */
function bestPlace(places: readonly Place[], person: Person): Place | undefined {
  const votes = (place: Place): bigint => place.votesOf.get(person) ?? 0n;
  return places
    .filter((place) => place.living.includes(person))
    .reduce<Place | undefined>(
      (best, place) => (best === undefined || votes(place) > votes(best) ? place : best),
      undefined,
    );
}

/** One turn of article P 16 §1: everyone goes to his best set that has a seat free. */
function seatOnBestPlaces(placement: Placement, persons: readonly Person[]): readonly Person[] {
  const open = placement.list.places.filter((place) => freeOn(placement, place.district) > 0);
  for (const place of open) {
    const wanting = place.living.filter(
      (person) => persons.includes(person) && bestPlace(open, person) === place,
    );
    // More of them than seats: the order of the list decides, the others look further.
    for (const person of wanting.slice(0, freeOn(placement, place.district)))
      placement.seatOf.set(person, place.district);
  }
  return persons.filter((person) => !placement.seatOf.has(person));
}

/**
 * Draws or takes from an order of assignment the next set that fits. The law needs a lot only among
 * sets that fit; OSV draws among all sets of the step and goes on until one fits.
 */
function* nextThatFits(
  placement: Placement,
  order: OrderStep[],
  kind: LotKind,
  fits: (district: number) => boolean,
): Asking<number | undefined> {
  for (let step = order[0]; step !== undefined; step = order[0]) {
    const options = placement.rules.osv ? step : step.filter(fits);
    const [only] = options;
    if (only === undefined) {
      order.shift();
      continue;
    }
    const lot = { kind, list: placement.list.number, seats: 1 };
    const district = options.length > 1 ? yield* drawLot(lot, options, String) : only;
    const left = step.filter((other) => other !== district);
    if (left.length > 0) order[0] = left;
    else order.shift();
    if (fits(district)) return district;
  }
  return placement.list.places.map((place) => place.district).find(fits);
}

/** Article P 16 §2: no seat free on any of his sets. He sits on his best; the last seat lapses. */
function* seatWithoutRoom(
  placement: Placement,
  backwards: OrderStep[],
  person: Person,
): Asking<void> {
  const best = bestPlace(placement.list.places, person);
  if (best === undefined) throw new RangeError(`${person} stands on no set`);
  const lapsed = yield* nextThatFits(
    placement,
    backwards,
    "P16",
    (district) => freeOn(placement, district) > 0,
  );
  if (lapsed === undefined) throw new RangeError("more persons elected than seats");
  change(placement, lapsed, -1);
  change(placement, best.district, 1);
  placement.seatOf.set(person, best.district);
  placement.steps.push({ kind: "P16", lapsed, to: best.district });
}

function* seatPreference(
  placement: Placement,
  backwards: OrderStep[],
  elected: readonly Person[],
): Asking<void> {
  const votes = (person: Person): bigint => votesOn(placement.list, person);
  for (const number of new Set(elected.map(votes))) {
    let waiting: readonly Person[] = elected.filter((person) => votes(person) === number);
    for (let before = -1; before !== waiting.length; ) {
      before = waiting.length;
      waiting = seatOnBestPlaces(placement, waiting);
    }
    for (const person of waiting) yield* seatWithoutRoom(placement, backwards, person);
  }
}

const notElected = (placement: Placement, place: Place): readonly Person[] =>
  place.living.filter((person) => !placement.seatOf.has(person));

/** Article P 18 §2: the seats of a set with nobody left go where the assignment would go on. */
function* passSeatsOn(placement: Placement, forwards: () => OrderStep[]): Asking<void> {
  const { places } = placement.list;
  const hasRoom = (district: number): boolean =>
    places.some(
      (place) =>
        place.district === district &&
        notElected(placement, place).length > freeOn(placement, district),
    );
  for (const place of places.filter((one) => notElected(placement, one).length === 0))
    while (freeOn(placement, place.district) > 0) {
      const to = yield* nextThatFits(placement, forwards(), "P18", hasRoom);
      if (to === undefined) return;
      change(placement, place.district, -1);
      change(placement, to, 1);
      placement.steps.push({ kind: "P18", from: place.district, to });
    }
}

/** Articles P 17 and P 18 §1: list order on each set; who is elected twice sits where he is strongest. */
function electInListOrder(placement: Placement): void {
  const chosen = placement.list.places.map((place) => ({
    place,
    persons: notElected(placement, place).slice(0, freeOn(placement, place.district)),
  }));
  for (const person of new Set(chosen.flatMap((one) => one.persons))) {
    const chosenOn = chosen.filter((one) => one.persons.includes(person)).map((one) => one.place);
    const best = bestPlace(chosenOn, person);
    if (best !== undefined) placement.seatOf.set(person, best.district);
  }
}

/** The sets on which a seat lapsed, as often as one did. */
const lapsedOn = ({ steps }: Placement): readonly number[] =>
  steps.flatMap((step) => (step.kind === "P16" ? [step.lapsed] : []));

/** Articles P 17 and P 18, again and again until nothing changes. */
function* seatInListOrder(placement: Placement, division: Division): Asking<void> {
  let order: OrderStep[] | undefined;
  const forwards = (): OrderStep[] => {
    order ??= continuedOrder(division, placement.rules, lapsedOn(placement));
    return order;
  };
  const changes = (): number => placement.seatOf.size + placement.steps.length;
  for (let before = -1; before !== changes(); ) {
    before = changes();
    yield* passSeatsOn(placement, forwards);
    electInListOrder(placement);
  }
}

/** Seats all elected persons of a list number. @internal */
export function* placeElected(
  list: PoliticalList,
  division: Division,
  preference: readonly Person[],
  rules: RecountRules,
): Asking<Placement> {
  const assigned = new Map(
    list.places.map(({ district }) => [district, divisionSeats(division, district)]),
  );
  const placement: Placement = {
    list,
    rules,
    assigned,
    seats: new Map(assigned),
    seatOf: new Map(),
    steps: [],
  };
  yield* seatPreference(placement, orderOf(division).reverse(), preference);
  yield* seatInListOrder(placement, division);
  return placement;
}
