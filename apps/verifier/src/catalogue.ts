// Every check of the verifier, as data. Texts, sources and severity stand here and nowhere else.
import type { Bilingual, CheckEntry, CheckId, Family } from "./catalogue/entry.js";
import { container } from "./catalogue/v00-container.js";
import { hashes } from "./catalogue/v01-hash.js";
import { signatures } from "./catalogue/v02-signature.js";
import { schema } from "./catalogue/v03-schema.js";
import { areas, election } from "./catalogue/v04-election.js";
import { lists } from "./catalogue/v04-lists.js";
import { corrections } from "./catalogue/v05-corrections.js";
import { totals } from "./catalogue/v05-totals.js";
import { unitSums } from "./catalogue/v05-units.js";
import { chain } from "./catalogue/v06-chain.js";
import { seats } from "./catalogue/v07-seats.js";
import { elected } from "./catalogue/v08-elected.js";
import { overviews } from "./catalogue/v10-overview.js";
import { plausibility } from "./catalogue/v11-plausibility.js";
import { completeness } from "./catalogue/v12-package.js";

/** The families that have checks in this version. */
export const families: readonly Family[] = [
  { id: "V00", title: { nl: "Bestanden", en: "Files" } },
  { id: "V01", title: { nl: "Hashcodes", en: "Hash codes" } },
  { id: "V02", title: { nl: "Handtekeningen", en: "Signatures" } },
  { id: "V03", title: { nl: "Vorm", en: "Form" } },
  { id: "V04", title: { nl: "Verkiezing, lijsten en gebieden", en: "Election, lists and areas" } },
  { id: "V05", title: { nl: "Sommen", en: "Sums" } },
  { id: "V06", title: { nl: "Van telling naar telling", en: "From count to count" } },
  { id: "V07", title: { nl: "Zetels", en: "Seats" } },
  { id: "V08", title: { nl: "Gekozenen", en: "Elected people" } },
  { id: "V10", title: { nl: "Tellingsoverzichten (CSV)", en: "Count overviews (CSV)" } },
  { id: "V11", title: { nl: "Aannemelijkheid", en: "Plausibility" } },
  { id: "V12", title: { nl: "Volledigheid", en: "Completeness" } },
];

/** All checks, in the order of their ids. */
export const catalogue: readonly CheckEntry[] = [
  ...container,
  ...hashes,
  ...signatures,
  ...schema,
  ...election,
  ...areas,
  ...lists,
  ...unitSums,
  ...totals,
  ...corrections,
  ...chain,
  ...seats,
  ...elected,
  ...overviews,
  ...plausibility,
  ...completeness,
];

const byId: ReadonlyMap<string, CheckEntry> = new Map(catalogue.map((entry) => [entry.id, entry]));

/**
 * The entry of a check.
 *
 * @throws Error when there is no such check: a bug
 */
export function entryOf(id: CheckId): CheckEntry {
  const entry = byId.get(id);
  if (entry === undefined) throw new Error(`no check ${id} in the catalogue`);
  return entry;
}

/** What no other file confirms (`eml-nl-rules.md`), so that the report can say so. */
export const unconfirmed: readonly Bilingual[] = [
  {
    nl: "Tijd en volgnummer van elk bestand: TransactionId, IssueDate, CreationDateTime en het adres van de canonicalisatie.",
    en: "Time and number of each file: TransactionId, IssueDate, CreationDateTime and the address of the canonicalisation.",
  },
  {
    nl: "Teksten die maar één keer voorkomen, zoals namen en woonplaatsen van kandidaten die op één lijst staan en niet gekozen zijn.",
    en: "Texts that occur once only, such as names and places of candidates who stand on one list and are not elected.",
  },
  {
    nl: "Nummers en namen van stembureaus: die staan alleen in de telling van hun gemeente.",
    en: "Numbers and names of polling stations: they stand in the count of their municipality only.",
  },
  {
    nl: "Wat er op papier staat. Deze controle laat zien dat sommen, zetels en gekozenen volgen uit de gepubliceerde tellingen.",
    en: "What stands on paper. This verification shows that sums, seats and elected people follow from the published counts.",
  },
];
