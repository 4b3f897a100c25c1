// A fictional nation: its places, its lists and its candidates. No votes yet.
import { floorDiv } from "@telwerk/core";
import { type Random, randomFrom } from "../random.js";
import type { ElectionParameters, ListPlan } from "./parameters.js";
import { type Person, peopleFrom } from "./people.js";
import { PLACE_ENDINGS, PLACE_STEMS, SPECIAL_PLACES, STATION_NAMES } from "./words.js";

/** A polling station (stembureau). @public */
export interface PollingStation {
  readonly number: number;
  /** As counts write it, with the kind before the name and the postcode behind it. */
  readonly name: string;
}

/** A municipality (gemeente). @public */
export interface Municipality {
  /** Four digits. */
  readonly code: string;
  readonly name: string;
  readonly stations: readonly PollingStation[];
}

/** A list as it stands in one district. @public */
export interface StandingList {
  readonly number: number;
  /** Empty for an unnamed list. */
  readonly registeredName: string;
  /** The name in the definition and in counts: `Blanco (…)` for an unnamed list. */
  readonly label: string;
  readonly type: "stel gelijkluidende lijsten" | "lijstengroep" | "op zichzelf staande lijst";
  readonly set?: number;
  readonly publishGender: boolean;
  /** In list order. */
  readonly candidates: readonly Person[];
  readonly plan: ListPlan;
}

/** An electoral district (kieskring) with the lists that stand in it. @public */
export interface District {
  readonly number: number;
  readonly name: string;
  readonly municipalities: readonly Municipality[];
  readonly lists: readonly StandingList[];
}

/** Everything of a fictional election that is known before the votes. @public */
export interface Nation {
  readonly parameters: ElectionParameters;
  readonly name: string;
  readonly districts: readonly District[];
}

function placeNames(random: Random, count: number): [string, ...string[]] {
  const made = PLACE_ENDINGS.flatMap((ending) => PLACE_STEMS.map((stem) => stem + ending));
  // Shuffled (Fisher and Yates), so that neighbours do not all end alike.
  for (let last = made.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    const [a, b] = [made[last], made[other]];
    if (a !== undefined && b !== undefined) [made[last], made[other]] = [b, a];
  }
  const [first, ...others] = [...new Set([...SPECIAL_PLACES, ...made])].slice(0, count);
  if (first === undefined || others.length + 1 < count) {
    throw new Error(`no ${count} names of places`);
  }
  return [first, ...others];
}

/** The size of part `index` when `total` things are shared evenly by `parts`. */
function shareOf(total: number, parts: number, index: number): number {
  return floorDiv(total * (index + 1), parts) - floorDiv(total * index, parts);
}

function stationsOf(random: Random, count: number): PollingStation[] {
  return Array.from({ length: count }, (_, index) => {
    // No real postcode begins with 0.
    const digits = `0${String(random.between(100, 999))}`;
    const letters = random.pick(["AB", "CD", "EG", "HK", "LM"]);
    const name = `Stembureau ${random.pick(STATION_NAMES)} ${index + 1} (postcode: ${digits} ${letters})`;
    return { number: index + 1, name };
  });
}

function municipalitiesOf(
  parameters: ElectionParameters,
  names: readonly string[],
): Municipality[] {
  return names.map((name, index) => {
    const code = String(8001 + index);
    const random = randomFrom(`${parameters.seed}/stations/${code}`);
    const count = shareOf(parameters.stations, parameters.municipalities, index);
    return { code, name, stations: stationsOf(random, count) };
  });
}

const TYPES = {
  set: "stel gelijkluidende lijsten",
  group: "lijstengroep",
  alone: "op zichzelf staande lijst",
} as const;

function labelOf(name: string, first: Person): string {
  if (name !== "") return name;
  const prefix = first.prefix === undefined ? "" : `${first.prefix} `;
  return `Blanco (${prefix}${first.lastName}, ${first.initials})`;
}

/** Which of its different lists a group has in each of its districts, from 1. */
function variantsOf(plan: ListPlan, districts: readonly number[]): number[] {
  const different = plan.kind === "group" ? (plan.differentLists ?? districts.length) : 1;
  return districts.map((_, index) => (index % different) + 1);
}

/** `BelongsToSet`: always for a set; in a group only where several districts share the list. */
function setOf(plan: ListPlan, variant: number, variants: readonly number[]): { set?: number } {
  if (plan.kind === "alone") return {};
  const shared = variants.filter((other) => other === variant).length > 1;
  return plan.kind === "set" || shared ? { set: variant } : {};
}

function standingLists(
  parameters: ElectionParameters,
  plan: ListPlan,
  number: number,
  nextPerson: () => Person,
): Map<number, StandingList> {
  const everywhere = Array.from({ length: parameters.districts }, (_, index) => index + 1);
  const districts = plan.districts ?? everywhere;
  if (plan.kind === "alone" && districts.length !== 1) {
    throw new Error(`list ${number} stands alone, so in exactly one district`);
  }
  const people = (count: number): Person[] => Array.from({ length: count }, nextPerson);
  const shared = people(plan.candidates);
  const [first] = shared;
  if (first === undefined) throw new Error(`list ${number} has no candidates`);
  const variants = variantsOf(plan, districts);
  const own = new Map([...new Set(variants)].map((v) => [v, people(plan.ownCandidates ?? 0)]));
  return new Map(
    districts.map((district, index) => {
      const variant = variants[index] ?? 1;
      const list: StandingList = {
        number,
        registeredName: plan.name,
        label: labelOf(plan.name, first),
        type: TYPES[plan.kind],
        ...setOf(plan, variant, variants),
        publishGender: number % 5 !== 0,
        candidates: [...shared, ...(own.get(variant) ?? [])],
        plan,
      };
      return [district, list];
    }),
  );
}

/**
 * Makes the places, lists and candidates of a fictional election.
 *
 * @param parameters - what to make
 * @returns the nation, without votes
 * @throws Error when the parameters do not fit together (a bug in the caller)
 * @public
 */
export function nationOf(parameters: ElectionParameters): Nation {
  const names = placeNames(randomFrom(`${parameters.seed}/places`), parameters.municipalities);
  const municipalities = municipalitiesOf(parameters, names);
  const nextPerson = peopleFrom(randomFrom(`${parameters.seed}/people`), names);
  const lists = parameters.lists.map((plan, index) =>
    standingLists(parameters, plan, index + 1, nextPerson),
  );
  let taken = 0;
  const districts = Array.from({ length: parameters.districts }, (_, index) => {
    const size = shareOf(parameters.municipalities, parameters.districts, index);
    const own = municipalities.slice(taken, taken + size);
    taken += size;
    const number = index + 1;
    return {
      number,
      name: own[0]?.name ?? `Kieskring ${number}`,
      municipalities: own,
      lists: lists.flatMap((standing) => standing.get(number) ?? []),
    };
  });
  return { parameters, name: "Fictieland", districts };
}
