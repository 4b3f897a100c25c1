// V08.01: the elected people by law (Kieswet P 15 to P 19a) against those published, in order.
import { apportion, type Elected, type UnitResult } from "@telwerk/apportionment";
import type { ElectedCandidate, ElectedList } from "@telwerk/eml-codec";
import { computedResult } from "../evidence/computed.js";
import { codeOfDeceased } from "../evidence/deceased.js";
import type { Evidence } from "../evidence/evidence.js";
import { type Outcome, Tally } from "../evidence/finding.js";
import { fullName } from "../evidence/person-name.js";
import { electedCode, type Listing, listingsOf } from "../evidence/persons.js";
import { electedPath, publishedLists, resultPlace } from "../evidence/published.js";
import { placeIn } from "./check.js";

/** The names behind the codes of one list: `RutteM M. (Mark) Rutte`. */
function labels(evidence: Evidence): (listNumber: number, code: string) => string {
  const known = new Map(
    listingsOf(evidence).map(({ listNumber, code, candidate }) => [
      `${listNumber}/${code}`,
      `${code} ${fullName(candidate.name)}`,
    ]),
  );
  return (listNumber, code) => known.get(`${listNumber}/${code}`) ?? code;
}

function codeOf(
  elected: ElectedCandidate,
  list: ElectedList | undefined,
  evidence: Evidence,
): string | undefined {
  if (list === undefined) return undefined;
  return electedCode(list.listNumber.value, elected, evidence)?.value;
}

/** Whether the places of these people differ from district to district. */
function placesDiffer(listings: readonly Listing[], people: readonly Elected[]): boolean {
  const keys = new Set(people.map(({ key }) => key));
  const places = new Map<string, number>();
  return listings.some(({ code, candidate }) => {
    if (!keys.has(code)) return false;
    const place = places.get(code) ?? candidate.id.value;
    places.set(code, place);
    return place !== candidate.id.value;
  });
}

type Comparing = (a: Elected, b: Elected) => number;

interface Sides {
  readonly evidence: Evidence;
  readonly unit: UnitResult;
  readonly list: ElectedList | undefined;
  /** Everyone on this list, in every district. */
  readonly listings: readonly Listing[];
  readonly label: (listNumber: number, code: string) => string;
  /** Who of this list was said to have died. */
  readonly dead: ReadonlySet<string>;
  readonly tally: Tally;
}

/** Whether a lot that was given drew candidates of this list: then the order of drawing is their order (P 15). */
function isDrawn({ evidence, unit }: Sides): boolean {
  const computed = computedResult(evidence);
  if (computed.kind !== "complete") return false;
  return computed.result.lots
    .slice(0, computed.givenLots)
    .some(({ question }) => "listNumber" in question && question.listNumber === unit.listNumber);
}

/**
 * The lawful order, as published where the law leaves it open: among people with equal votes who are all elected, and
 * for seats in list order where places differ per district. There another order is a warning.
 */
function orderToExpect(sides: Sides): readonly Elected[] {
  const { evidence, unit, list, listings, tally } = sides;
  const { result } = evidence;
  if (list === undefined || result === undefined) return unit.elected;
  const published = new Map(list.elected.map((one, place) => [codeOf(one, list, evidence), place]));
  const placeOf = ({ key }: Elected): number => published.get(key) ?? -1;
  const asPublished = (people: readonly Elected[], reason: string, isFirst: Comparing) => {
    const rest = people.toSorted((a, b) => isFirst(a, b) || placeOf(a) - placeOf(b));
    if (rest.some((person, index) => person !== people[index]))
      tally.add({ reason, place: placeIn(result, list.listNumber.at, electedPath(list)) });
    return rest;
  };
  const byPreference = unit.elected.filter(({ by }) => by === "preference");
  const byOrder = unit.elected.filter(({ by }) => by === "list-order");
  return [
    ...(isDrawn(sides)
      ? byPreference
      : asPublished(byPreference, "equal-votes", (a, b) => b.votes - a.votes)),
    ...(placesDiffer(listings, byOrder) ? asPublished(byOrder, "order", () => 0) : byOrder),
  ];
}

/** Why somebody does not belong in a place. Who died before the result is not elected (P 19a); who died later was. */
function reasonFor(
  code: string | undefined,
  lawful: Elected | undefined,
  { dead }: Sides,
): "deceased" | "too-many" | "person" {
  if (code !== undefined && dead.has(code)) return "deceased";
  return lawful === undefined ? "too-many" : "person";
}

function compareList(sides: Sides): void {
  const { evidence, unit, list, label, tally } = sides;
  const expected = orderToExpect(sides);
  const found = list?.elected ?? [];
  const name = (code: string | undefined): string | null =>
    code === undefined ? null : label(unit.listNumber, code);
  for (let index = 0; index < Math.max(expected.length, found.length); index += 1) {
    tally.saw();
    const [lawful, published] = [expected[index], found[index]];
    const code = published === undefined ? undefined : codeOf(published, list, evidence);
    if (lawful?.key === code || list === undefined || evidence.result === undefined) continue;
    if (published === undefined) continue;
    tally.add({
      reason: reasonFor(code, lawful, sides),
      place: placeIn(
        evidence.result,
        published.shortCode?.at ?? published.at,
        `${electedPath(list, published)}/@ShortCode`,
      ),
      expected: name(lawful?.key),
      found: name(code) ?? fullName(published.name),
    });
  }
  reportAbsent(sides, expected);
}

/**
 * Whether the law would elect the published people of this list if those who are not among them had died (P 19a).
 * A death is not in EML, so the reader is asked.
 */
function wouldFit(
  { evidence, unit: { listNumber } }: Sides,
  absent: ReadonlySet<string>,
  published: ReadonlySet<string | undefined>,
): boolean {
  const computed = computedResult(evidence);
  if (computed.kind !== "complete") return false;
  const units = computed.input.units.map((unit) => {
    if (unit.listNumber !== listNumber) return unit;
    const persons = unit.persons.map((one) =>
      absent.has(one.key) ? { ...one, deceased: true } : one,
    );
    return { ...unit, persons };
  });
  const outcome = apportion({ ...computed.input, units }, computed.result.lots);
  if (outcome.kind !== "complete") return false;
  const lawful = outcome.units.find((unit) => unit.listNumber === listNumber)?.elected ?? [];
  return lawful.length === published.size && lawful.every(({ key }) => published.has(key));
}

/** Whoever is elected by law and is not among the published people of the list. */
function reportAbsent(sides: Sides, expected: readonly Elected[]): void {
  const { evidence, unit, list, label, tally } = sides;
  const codes = new Set(list?.elected.map((one) => codeOf(one, list, evidence)));
  const absent = new Set(expected.map(({ key }) => key).filter((key) => !codes.has(key)));
  if (absent.size === 0) return;
  const reason = wouldFit(sides, absent, codes) ? "left-out" : "absent";
  for (const key of absent) {
    const place = resultPlace(evidence, `Result/list ${unit.listNumber}`);
    const facts = { person: label(unit.listNumber, key), list: unit.listNumber };
    tally.add({ reason, facts, expected: key, found: null, ...(place && { place }) });
  }
}

/** Who was said to have died, and on which list; each is told, for nobody checked it. */
function deadByList(
  { deceased = [] }: Evidence,
  label: Sides["label"],
  tally: Tally,
): ReadonlyMap<number, ReadonlySet<string>> {
  for (const one of deceased) {
    const facts = { person: label(one.list, codeOfDeceased(one)), list: one.list };
    tally.add({ reason: "given-deceased", facts });
  }
  const lists = Map.groupBy(deceased, ({ list }) => list);
  return new Map([...lists].map(([list, people]) => [list, new Set(people.map(codeOfDeceased))]));
}

const nobody: ReadonlySet<string> = new Set();

/** Holds the published people of each list against the people by law. */
export function electedPeople(evidence: Evidence): Outcome {
  const tally = new Tally();
  const computed = computedResult(evidence);
  if (computed.kind !== "complete") return tally;
  const published = new Map(publishedLists(evidence).map((list) => [list.listNumber.value, list]));
  const label = labels(evidence);
  const deadOf = deadByList(evidence, label, tally);
  const byList = Map.groupBy(listingsOf(evidence), ({ listNumber }) => listNumber);
  for (const unit of computed.result.units) {
    const list = published.get(unit.listNumber);
    const listings = byList.get(unit.listNumber) ?? [];
    const dead = deadOf.get(unit.listNumber) ?? nobody;
    compareList({ evidence, unit, list, listings, label, dead, tally });
  }
  return tally;
}
