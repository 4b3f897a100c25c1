// The fixed words of the count overview: headings, and the labels of the statistic rows.
import type { VoteGroup } from "../documents/count.js";

/** What the first cells of the heading rows say. */
export const headings = {
  election: "Verkiezing",
  date: "Datum",
  area: "Gebied",
  number: "Nummer",
  columns: ["Lijstnummer", "Aanduiding", "Volgnummer", "Naam kandidaat", "Totaal"],
  unitNumbers: "Gebiednummer",
  postcodes: "Postcode",
} as const;

/** Cells before the columns of the units. */
export const LEADING = 5;

/** A statistic row: where its number comes from, `undefined` where the group does not give it. */
interface StatisticRow {
  readonly label: string;
  /** The code of `UncountedVotes`; absent for the numbers that every count has. */
  readonly code?: string;
  readonly numberOf: (votes: VoteGroup) => number | undefined;
}

function coded(label: string, code: string): StatisticRow {
  return {
    label,
    code,
    numberOf: ({ uncounted }) => uncounted.find((one) => one.code.value === code)?.count.value,
  };
}

/** In the order of the rows. A coded row is written if its code occurs in the totals. */
export const statisticRows: readonly StatisticRow[] = [
  { label: "opgeroepenen", numberOf: ({ cast }) => cast.value },
  coded("geldige stempas", "geldige stempassen"),
  coded("geldig volmachtbewijs", "geldige volmachtbewijzen"),
  coded("geldige kiezerspas", "geldige kiezerspassen"),
  coded("toegelaten kiezers", "toegelaten kiezers"),
  { label: "geldige stembiljetten", numberOf: ({ totalCounted }) => totalCounted.value },
  { label: "blanco stembiljetten", numberOf: ({ blankVotes }) => blankVotes.value },
  { label: "ongeldige stembiljetten", numberOf: ({ invalidVotes }) => invalidVotes.value },
  {
    label: "aangetroffen stembiljetten",
    numberOf: ({ totalCounted, blankVotes, invalidVotes }) =>
      totalCounted.value + blankVotes.value + invalidVotes.value,
  },
  coded("meer stembiljetten dan toegelaten kiezers", "meer getelde stembiljetten"),
  coded("minder stembiljetten dan toegelaten kiezers", "minder getelde stembiljetten"),
  coded("kiezers met stembiljet hebben niet gestemd", "meegenomen stembiljetten"),
  coded("er zijn te weinig stembiljetten uitgereikt", "te weinig uitgereikte stembiljetten"),
  coded("er zijn te veel stembiljetten uitgereikt", "te veel uitgereikte stembiljetten"),
  coded("geen verklaring", "geen verklaring"),
  coded("andere verklaring", "andere verklaring"),
];
