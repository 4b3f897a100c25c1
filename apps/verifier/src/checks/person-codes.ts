// V04.12, rules S13 and T3: a ShortCode is a person, the same in every district.
import type { Evidence } from "../evidence/evidence.js";
import { type Outcome, type Place, Tally } from "../evidence/finding.js";
import { mostCommon } from "../evidence/majority.js";
import { fullName, residenceText } from "../evidence/person-name.js";
import { isByNumber, type Listing, listingsOf } from "../evidence/persons.js";
import { compareRepeated } from "./repeated-codes.js";

const listKey = ({ district, listNumber }: Listing): string => `${district}/${listNumber}`;
const nameOf = ({ nameKey }: Listing): string => nameKey;

function listingPlace({ file, candidate, contest, listNumber }: Listing): Place {
  const path = `Contest[${contest}]/list ${listNumber}/candidate ${candidate.id.value}`;
  return { file, at: candidate.name?.lastName.at ?? candidate.at, path };
}

interface Compared {
  readonly reason: string;
  readonly says: (listing: Listing) => string | number;
  readonly shows: (listing: Listing) => string | number;
  readonly placeOf: (listing: Listing) => Place;
}

/** What all listings with one code must share. */
const ofOneCode: readonly Compared[] = [
  {
    reason: "other-list",
    says: ({ listNumber }) => listNumber,
    shows: ({ listNumber }) => listNumber,
    placeOf: ({ codePlace }) => codePlace,
  },
  {
    reason: "other-name",
    says: nameOf,
    shows: ({ candidate }) => fullName(candidate.name),
    placeOf: listingPlace,
  },
  {
    reason: "other-residence",
    says: ({ candidate }) => residenceText(candidate.residence),
    shows: ({ candidate }) => residenceText(candidate.residence),
    placeOf: listingPlace,
  },
];

const sameCode: Compared = {
  reason: "other-code",
  says: ({ code }) => code,
  shows: ({ code }) => code,
  placeOf: ({ codePlace }) => codePlace,
};

function compare(listings: readonly Listing[], compared: Compared, tally: Tally): void {
  const { reason, says, shows, placeOf } = compared;
  tally.saw(listings.length);
  const [first] = listings;
  if (first === undefined) return;
  const said = says(first);
  // Nearly always all of them say the same: then nobody has to find out what most of them say.
  if (listings.every((one) => says(one) === said)) return;
  const usual = mostCommon(listings, says);
  if (usual === undefined) return;
  for (const listing of listings) {
    if (says(listing) === says(usual)) continue;
    tally.add({
      reason,
      place: placeOf(listing),
      expected: shows(usual),
      found: shows(listing),
      against: placeOf(usual),
    });
  }
}

/** Two people of one name on one list have two codes, and rightly so. */
function namesakes(listings: readonly Listing[]): boolean {
  return new Set(listings.map(listKey)).size < listings.length;
}

function reportMissing(evidence: Evidence, tally: Tally): void {
  const { national } = evidence;
  for (const { id, votes } of national?.units ?? []) {
    for (const list of votes?.layout.lists ?? []) {
      for (const slot of list.candidates) {
        if (slot.shortCode !== undefined) continue;
        const path = `ReportingUnitVotes[${id.value}]/list ${list.listNumber}/candidate ${slot.id ?? "?"}`;
        tally.add({
          reason: "no-code",
          place: { file: national?.file ?? 0, at: slot.at, path },
          found: null,
        });
      }
    }
  }
}

/** Holds the codes, names and places of all candidates in all districts against each other. */
export function personCodes(evidence: Evidence): Outcome {
  const tally = new Tally();
  // Nobody has a code: a person is a number on one list.
  if (isByNumber(evidence)) return tally;
  const listings = listingsOf(evidence);
  reportMissing(evidence, tally);
  for (const ofCode of Map.groupBy(listings, ({ code }) => code).values()) {
    for (const compared of ofOneCode) compare(ofCode, compared, tally);
  }
  const byName = Map.groupBy(listings, (one) => `${one.listNumber}/${nameOf(one)}`);
  for (const ofName of byName.values()) {
    if (!namesakes(ofName)) compare(ofName, sameCode, tally);
  }
  compareRepeated(evidence, listings, tally);
  return tally;
}
