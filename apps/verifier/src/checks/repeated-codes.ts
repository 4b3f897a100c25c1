// V04.12: a code that a candidate list or another count repeats is the one of the national count.
import type { VoteLayout } from "@telwerk/eml-codec";
import { districtNumber } from "../evidence/district-number.js";
import { countsOf, type Evidence, type HeldCount } from "../evidence/evidence.js";
import type { Place, Tally } from "../evidence/finding.js";
import { type GroupPlace, groupPath } from "../evidence/paths.js";
import type { Listing } from "../evidence/persons.js";
import { placeIn } from "./check.js";

type Known = ReadonlyMap<string, Listing>;

/** A candidate of a district, by the decimal number of it: number of the list, and place on it. */
const candidateKey = (district: string, list: number, candidate: number | undefined): string =>
  `${district}/${list}/${candidate ?? "?"}`;

function compare(listing: Listing, found: string, placeOf: () => Place, tally: Tally): void {
  const { code: expected, codePlace: against } = listing;
  tally.saw();
  if (found === expected) return;
  tally.add({ reason: "other-code", place: placeOf(), expected, found, against });
}

function compareListed(listing: Listing, tally: Tally): void {
  const { candidate, contest, listNumber } = listing;
  if (candidate.shortCode === undefined) return;
  const { value, at } = candidate.shortCode;
  const place = (): Place => {
    const path = `list ${listNumber}/candidate ${candidate.id.value}/@ShortCode`;
    return placeIn(listing, at, `Contest[${contest}]/${path}`);
  };
  compare(listing, value, place, tally);
}

function compareCounted(layout: VoteLayout, group: GroupPlace, known: Known, tally: Tally): void {
  const district = districtNumber(group.contest);
  for (const { listNumber, candidates } of layout.lists) {
    for (const { id, shortCode, at } of candidates) {
      if (shortCode === undefined) continue;
      const listing = known.get(candidateKey(district, listNumber, id));
      // Who is not on the lists is told by V04.10; the total of a divided election has no places on lists.
      if (listing === undefined) continue;
      const place = (): Place => {
        const path = `list ${listNumber}/candidate ${id ?? "?"}/@ShortCode`;
        return placeIn(group, at, `${groupPath(group)}/${path}`);
      };
      compare(listing, shortCode, place, tally);
    }
  }
}

/** The groups of a count that repeat codes; the units of the national count give them. */
function groupsOf(
  count: HeldCount,
  { national }: Evidence,
): readonly (readonly [GroupPlace, VoteLayout])[] {
  const place = { file: count.file, contest: count.contest.id.value };
  const units = count === national ? [] : count.units;
  return [
    ...(count.total === undefined ? [] : [[place, count.total.layout] as const]),
    ...units.flatMap(({ id, votes }) =>
      votes === undefined ? [] : [[{ ...place, unit: id.value }, votes.layout] as const],
    ),
  ];
}

/** Holds the codes on candidate lists and in all other counts against those of the national count. */
export function compareRepeated(
  evidence: Evidence,
  listings: readonly Listing[],
  tally: Tally,
): void {
  const known = new Map(
    listings.map((one) => {
      const { contest, listNumber, candidate } = one;
      return [candidateKey(districtNumber(contest), listNumber, candidate.id.value), one];
    }),
  );
  for (const listing of listings) compareListed(listing, tally);
  for (const count of countsOf(evidence))
    for (const [group, layout] of groupsOf(count, evidence))
      compareCounted(layout, group, known, tally);
}
