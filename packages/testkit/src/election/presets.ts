import type { ElectionParameters, ListPlan } from "./parameters.js";
import { PARTY_NAMES } from "./words.js";

const DEFAULTS = {
  type: "TK",
  electionDate: "2099-03-18",
  nominationDate: "2099-02-02",
  preferenceThreshold: 25,
} as const;

function nameOf(index: number): string {
  const name = PARTY_NAMES[index];
  if (name === undefined) throw new Error(`no name for list ${index + 1}`);
  return name;
}

const DEMO_LISTS: readonly ListPlan[] = [
  { name: nameOf(0), kind: "set", candidates: 20, weight: 210 },
  { name: nameOf(1), kind: "group", candidates: 14, ownCandidates: 3, weight: 180 },
  {
    name: nameOf(2),
    kind: "group",
    candidates: 12,
    ownCandidates: 2,
    differentLists: 2,
    weight: 140,
    favourite: { place: 9, weight: 150 },
  },
  { name: nameOf(3), kind: "set", candidates: 16, weight: 120 },
  { name: nameOf(4), kind: "set", candidates: 10, weight: 95 },
  { name: nameOf(5), kind: "set", candidates: 8, weight: 60, districts: [1, 2, 3] },
  { name: nameOf(6), kind: "set", candidates: 7, weight: 45 },
  { name: nameOf(7), kind: "alone", candidates: 5, weight: 20, districts: [4] },
  { name: "", kind: "set", candidates: 4, weight: 12 },
];

/**
 * Named parameters: small elections that each show something.
 *
 * - `demo`: a complete small nation: 4 districts, 12 municipalities, 36 polling stations, 9 lists;
 * - `list-exhaustion`: a list wins more seats than it has candidates (Kieswet P 10);
 * - `preference-seat`: a low candidate overtakes those above by preference votes (P 15).
 * @public
 */
export const presets: Readonly<
  Record<"demo" | "list-exhaustion" | "preference-seat", ElectionParameters>
> = {
  demo: {
    ...DEFAULTS,
    seed: "demo",
    seats: 35,
    districts: 4,
    municipalities: 12,
    stations: 36,
    electorsPerStation: 1100,
    lists: DEMO_LISTS,
  },
  "list-exhaustion": {
    ...DEFAULTS,
    seed: "list-exhaustion",
    seats: 15,
    districts: 2,
    municipalities: 3,
    stations: 6,
    electorsPerStation: 800,
    lists: [
      { name: nameOf(9), kind: "set", candidates: 3, weight: 300 },
      { name: nameOf(10), kind: "set", candidates: 12, weight: 200 },
      { name: nameOf(11), kind: "group", candidates: 8, ownCandidates: 2, weight: 160 },
      { name: nameOf(12), kind: "set", candidates: 6, weight: 20 },
    ],
  },
  "preference-seat": {
    ...DEFAULTS,
    seed: "preference-seat",
    seats: 15,
    districts: 2,
    municipalities: 3,
    stations: 6,
    electorsPerStation: 800,
    lists: [
      {
        name: nameOf(13),
        kind: "set",
        candidates: 15,
        weight: 220,
        favourite: { place: 12, weight: 400 },
      },
      { name: nameOf(14), kind: "group", candidates: 12, ownCandidates: 2, weight: 200 },
      { name: nameOf(15), kind: "set", candidates: 10, weight: 120 },
    ],
  },
};

function plainLists(lists: number, candidates: number): ListPlan[] {
  return Array.from({ length: lists }, (_, index) => ({
    name: nameOf(index),
    kind: "set",
    candidates,
    weight: 20 + (lists - index) * 9,
  }));
}

/**
 * Parameters for one large municipality, so one large 510b: about 150 KB a polling station.
 *
 * @param stations - number of polling stations; 560 make more than 80 MB
 * @returns parameters of 26 lists of 50 candidates
 * @public
 */
export function largeMunicipality(stations: number): ElectionParameters {
  return {
    ...DEFAULTS,
    seed: `large-municipality-${stations}`,
    seats: 45,
    districts: 1,
    municipalities: 1,
    stations,
    electorsPerStation: 1200,
    lists: plainLists(26, 50),
  };
}

/**
 * Parameters for a nation of 20 districts and 342 municipalities, about 1.5 GB for 10,000 stations.
 *
 * @param stations - number of polling stations, at least 342
 * @returns parameters of 26 lists of 50 candidates and 150 seats
 * @public
 */
export function largeNation(stations: number): ElectionParameters {
  return {
    ...DEFAULTS,
    seed: `large-nation-${stations}`,
    seats: 150,
    districts: 20,
    municipalities: 342,
    stations,
    electorsPerStation: 1200,
    lists: plainLists(26, 50),
  };
}
