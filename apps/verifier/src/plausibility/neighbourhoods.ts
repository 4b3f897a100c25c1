// Polling stations by neighbourhood (wijk), from the postcode in their names and a table.
import type { Station } from "./table.js";

/** Neighbourhood codes of a postcode: one row each, as the table has them. */
interface NeighbourhoodRow {
  readonly code: string;
  readonly ambiguous: boolean;
}

/** The table `zip_code, neighbourhood_code, ambiguous`. */
export type Neighbourhoods = ReadonlyMap<string, readonly NeighbourhoodRow[]>;

/** Names of stations that belong to no neighbourhood, as the control protocol's program has them. */
const elsewhereByHcp = /brief|station|mobiel|metro|cabin|tent|tijdelijk/i;
/** The same in whole words: `Stationsweg` is a street, `NS-station` is not. */
const elsewhere = /briefstem|\b(?:[a-z]+-)?station\b|mobiel|\bmetro|\bcabin|\btent\b|tijdelijk/i;

/** Reads the table; the first line names the columns. */
export function neighbourhoodsIn(text: string): Neighbourhoods {
  const [, ...lines] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const table = new Map<string, NeighbourhoodRow[]>();
  for (const line of lines) {
    const [zip, code, ambiguous = ""] = line.split(/[,;]/).map((cell) => cell.trim());
    if (zip === undefined || code === undefined || code === "") continue;
    const row = { code, ambiguous: /^(?:1|true|ja|yes)$/i.test(ambiguous) };
    const key = zip.replaceAll(/\s/g, "").toUpperCase();
    table.set(key, [...(table.get(key) ?? []), row]);
  }
  return table;
}

/** The postcode in a name: `Stembureau School (postcode: 1234 AB)`. */
function postcodeIn(name: string): string | undefined {
  const found = /\(postcode:\s*(\d{4})\s?([A-Z]{2})\)/i.exec(name);
  return found === null ? undefined : `${found[1] ?? ""}${found[2] ?? ""}`.toUpperCase();
}

/** The neighbourhood of a station; undefined where it has none, or where the table is not sure. */
export function neighbourhoodOf(
  { name }: Station,
  table: Neighbourhoods,
  mode: "hcp" | "independent",
): string | undefined {
  if ((mode === "hcp" ? elsewhereByHcp : elsewhere).test(name)) return undefined;
  const postcode = postcodeIn(name);
  const [row, second] = postcode === undefined ? [] : (table.get(postcode) ?? []);
  if (row === undefined || second !== undefined) return undefined;
  return mode === "independent" && row.ambiguous ? undefined : row.code;
}

/**
 * The other stations of the same place, by the four digits of their postcodes: what they show as well
 * is the way people vote there, and no mistake of one station.
 */
export function neighboursOf(
  stations: readonly Station[],
): (station: Station) => readonly Station[] {
  const digitsOf = ({ name }: Station): string | undefined => postcodeIn(name)?.slice(0, 4);
  const byDigits = Map.groupBy(stations, digitsOf);
  return (station) => {
    const digits = digitsOf(station);
    if (digits === undefined) return [];
    return (byDigits.get(digits) ?? []).filter((one) => one !== station);
  };
}
