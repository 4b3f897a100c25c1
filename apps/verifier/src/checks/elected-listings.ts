// V08.04, rules X6 and S22: whoever is elected stands on that list, under that name, once.
import type { ElectedCandidate, ElectedList } from "@telwerk/eml-codec";
import type { Evidence } from "../evidence/evidence.js";
import { type Outcome, type Place, Tally } from "../evidence/finding.js";
import { fullName, nameKey, residenceText, sameResidence } from "../evidence/person-name.js";
import {
  type ElectedCode,
  electedCode,
  hasAllLists,
  isByNumber,
  type Listing,
  listingsOf,
} from "../evidence/persons.js";
import { electedPath, publishedLists } from "../evidence/published.js";
import { placeIn } from "./check.js";

interface Published {
  readonly list: ElectedList;
  readonly candidate: ElectedCandidate;
  readonly code: ElectedCode | undefined;
  /** Whether the result knows people by their names, and writes no codes. */
  readonly byName: boolean;
  /** The place of a byte offset below this candidate. */
  readonly place: (at: number, path: string) => Place;
}

function compare({ candidate, place }: Published, listing: Listing, tally: Tally): void {
  const against = {
    file: listing.file,
    at: listing.candidate.name?.lastName.at ?? listing.candidate.at,
    path: `Contest[${listing.contest}]/list ${listing.listNumber}/candidate ${listing.candidate.id.value}`,
  };
  const listed = listing.candidate;
  if (nameKey(candidate.name) !== nameKey(listed.name)) {
    tally.add({
      reason: "name",
      place: place(candidate.name.lastName.at, "PersonName"),
      expected: fullName(listed.name),
      found: fullName(candidate.name),
      against,
    });
  }
  if (!sameResidence(listed.residence, candidate.residence)) {
    const expected = residenceText(listed.residence);
    const found = residenceText(candidate.residence);
    const at = candidate.residence.locality.at;
    tally.add({ reason: "residence", place: place(at, "Locality"), expected, found, against });
  }
}

function examine(one: Published, listings: ReadonlyMap<string, Listing>, tally: Tally): void {
  const { list, candidate, code, place } = one;
  tally.saw();
  if (code === undefined && one.byName) {
    const at = place(candidate.name.lastName.at, "PersonName");
    tally.add({ reason: "unknown", place: at, expected: null, found: fullName(candidate.name) });
    return;
  }
  if (code === undefined) {
    tally.add({ reason: "no-code", place: place(candidate.at, "@ShortCode"), found: null });
    return;
  }
  const listing = listings.get(`${list.listNumber.value}/${code.value}`);
  if (listing === undefined) {
    const found = code.value;
    tally.add({ reason: "unknown", place: place(code.at, "@ShortCode"), expected: null, found });
  } else compare(one, listing, tally);
}

/** Holds each elected person against the candidate lists. */
export function electedListings(evidence: Evidence): Outcome {
  const tally = new Tally();
  const { result } = evidence;
  if (result === undefined || !hasAllLists(evidence)) return tally;
  const listings = new Map(
    listingsOf(evidence).map((one) => [`${one.listNumber}/${one.code}`, one]),
  );
  const byName = isByNumber(evidence);
  const seen = new Set<string>();
  for (const list of publishedLists(evidence)) {
    for (const candidate of list.elected) {
      const place = (at: number, path: string): Place =>
        placeIn(result, at, `${electedPath(list, candidate)}/${path}`);
      const code = electedCode(list.listNumber.value, candidate, evidence);
      examine({ list, candidate, code, byName, place }, listings, tally);
      if (code === undefined) continue;
      // A number is a person on one list only.
      const person = byName ? `${list.listNumber.value}/${code.value}` : code.value;
      if (seen.has(person)) {
        tally.add({ reason: "twice", place: place(code.at, "@ShortCode"), found: code.value });
      }
      seen.add(person);
    }
  }
  return tally;
}
