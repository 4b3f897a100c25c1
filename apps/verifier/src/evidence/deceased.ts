// Candidates who died before the result: they are left out when the elected are named, and their votes stay with the
// list (article P 19a Kieswet, https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf3_ArtikelP19a).
// EML does not say who: whoever knows writes them down. Who dies later was elected; chapter W fills that seat.
import { err, ok, type Result } from "@telwerk/core";
import type { Evidence } from "./evidence.js";
import { isByNumber, type Listing, listingsOf } from "./persons.js";

/** A person as the count knows people: by ShortCode, or by the number on the list where there are no codes. */
export type GivenDeceased =
  | { readonly list: number; readonly shortCode: string }
  | { readonly list: number; readonly candidate: number };

/** The code by which both counts know this person. */
export function codeOfDeceased(one: GivenDeceased): string {
  return "shortCode" in one ? one.shortCode : String(one.candidate);
}

/** As it was written down: `list 1, shortCode RutteM`. */
export function deceasedText(one: GivenDeceased): string {
  const key = "shortCode" in one ? "shortCode" : "candidate";
  return `list ${one.list}, ${key} ${codeOfDeceased(one)}`;
}

/** Where this person stands first; a number means nobody where people have codes, and a code nobody where they have numbers. */
export function listingOfDeceased(one: GivenDeceased, evidence: Evidence): Listing | undefined {
  if ("candidate" in one !== isByNumber(evidence)) return undefined;
  const code = codeOfDeceased(one);
  return listingsOf(evidence).find(
    (listing) => listing.listNumber === one.list && listing.code === code,
  );
}

/** The codes of those who died, by list number, as both counts take them; or the first who stands on no list. */
export function deceasedByList(
  evidence: Evidence,
): Result<ReadonlyMap<number, readonly string[]>, GivenDeceased> {
  const { deceased = [] } = evidence;
  const stranger = deceased.find((one) => listingOfDeceased(one, evidence) === undefined);
  if (stranger !== undefined) return err(stranger);
  const byList = Map.groupBy(deceased, ({ list }) => list);
  return ok(new Map([...byList].map(([list, people]) => [list, people.map(codeOfDeceased)])));
}
