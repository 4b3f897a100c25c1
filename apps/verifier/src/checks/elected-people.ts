// V08.01: the elected people by law (Kieswet P 15 to P 19a) against those published, in order.
import type { Elected, UnitResult } from "@telwerk/apportionment";
import type { ElectedCandidate, ElectedList } from "@telwerk/eml-codec";
import { computedResult } from "../evidence/computed.js";
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
      reason: lawful === undefined ? "too-many" : "person",
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

/** Whoever is elected by law and is not among the published people of the list. */
function reportAbsent(
  { evidence, unit, list, label, tally }: Sides,
  expected: readonly Elected[],
): void {
  const codes = new Set(list?.elected.map((one) => codeOf(one, list, evidence)));
  for (const { key } of expected) {
    if (codes.has(key)) continue;
    const place = resultPlace(evidence, `Result/list ${unit.listNumber}`);
    const facts = { person: label(unit.listNumber, key), list: unit.listNumber };
    tally.add({ reason: "absent", facts, expected: key, found: null, ...(place && { place }) });
  }
}

/** Holds the published people of each list against the people by law. */
export function electedPeople(evidence: Evidence): Outcome {
  const tally = new Tally();
  const computed = computedResult(evidence);
  if (computed.kind !== "complete") return tally;
  const published = new Map(publishedLists(evidence).map((list) => [list.listNumber.value, list]));
  const label = labels(evidence);
  const byList = Map.groupBy(listingsOf(evidence), ({ listNumber }) => listNumber);
  for (const unit of computed.result.units) {
    const list = published.get(unit.listNumber);
    const listings = byList.get(unit.listNumber) ?? [];
    compareList({ evidence, unit, list, listings, label, tally });
  }
  return tally;
}
