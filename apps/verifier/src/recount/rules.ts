// The rule table of the elections, by type, number of seats and date. Every column is a parameter that
// a caller may replace: `{ ...rulesOf("GR", 15), lrMin: null }`.
import type { RecountRules, Share } from "./input.js";

/**
 * The elections: Tweede Kamer, Europees Parlement, Eerste Kamer, provinciale staten, gemeenteraad,
 * waterschap, eilandsraad, the electoral colleges of the Caribbean Netherlands and of voters abroad,
 * Rotterdam's gebiedscommissie, Amsterdam's bestuurscommissie.
 *
 * @public
 */
export type ElectionType =
  | "TK"
  | "EP"
  | "EK"
  | "PS"
  | "GR"
  | "WS"
  | "ER"
  | "KCER"
  | "KCNI"
  | "GC"
  | "BC";

const share = (top: bigint, bottom: bigint): Share => ({ top, bottom });

const quarter = share(1n, 4n);
const half = share(1n, 2n);
const threeQuarters = share(3n, 4n);
const whole = share(1n, 1n);

const averages: RecountRules = {
  residual: "HA",
  lrMin: null,
  haMin: null,
  p9: true,
  p10: "redistribute",
  preference: quarter,
  preferenceStrict: true,
  rankListsWithoutSeats: "never",
  listsWithoutVotesInGroup: "excluded",
  osv: false,
};

const remainders: RecountRules = {
  ...averages,
  residual: "LR",
  lrMin: threeQuarters,
  rankListsWithoutSeats: "always",
};

/** Staatsblad 2014, 63: until then half of the quota held wherever fewer than 19 seats are filled. */
const since2014 = (date: string): boolean => date >= "2014-07-01";

function preferenceOf(type: ElectionType, seats: number, date: string): Share {
  if (type === "EP") return share(1n, 10n);
  if (type === "EK") return date >= "2011-01-01" ? whole : half;
  if (type === "TK") return quarter;
  if (type === "GC" || type === "BC") return half;
  const isCouncil = type === "GR" || type === "ER";
  return seats < 19 && (isCouncil || !since2014(date)) ? half : quarter;
}

/**
 * Ranking of lists without seats (art. P 19 §5), with the limits its versions had: councils of 9 or 11
 * until 30 November 2013, councils below 13 until 30 June 2014, any election below 13 since, below 19
 * in the text of 2025. When 13 became 19 is not established; here: 1 January 2025.
 */
function ranksListsWithoutSeats(type: ElectionType, seats: number, date: string): boolean {
  if (type === "TK" || type === "EP" || type === "EK") return false;
  if (date >= "2025-01-01") return seats < 19;
  return seats < 13 && (since2014(date) || ["GR", "ER", "GC", "BC"].includes(type));
}

/** The residual seats: fewer than 19 by remainders; chambers by averages; committees by remainders. */
function distributionOf(type: ElectionType, seats: number): RecountRules {
  switch (type) {
    case "TK":
    case "EP":
      return { ...averages, haMin: whole };
    case "EK":
      return { ...averages, p9: false };
    case "GC":
      return remainders;
    case "BC":
      return { ...remainders, lrMin: quarter };
    case "KCER":
    case "KCNI":
      return { ...(seats < 19 ? remainders : averages), p10: "leaveOpen" };
    case "PS":
    case "GR":
    case "WS":
    case "ER":
      return seats < 19 ? remainders : averages;
  }
}

/**
 * The rules of an election.
 *
 * @param type - which election
 * @param seats - seats to fill; below 19 the regime is another one
 * @param date - date of the election, `yyyy-mm-dd`; the law as it was on that day
 * @returns every column of the rule table
 *
 * @example
 * ```ts
 * rulesOf("WS", 15, "2027-03-17").preference; // a quarter: P 15 §2 names the gemeenteraad only
 * ```
 * @public
 */
export function rulesOf(type: ElectionType, seats: number, date: string): RecountRules {
  return {
    ...distributionOf(type, seats),
    preference: preferenceOf(type, seats, date),
    preferenceStrict: type !== "EK" || date < "2011-01-01",
    rankListsWithoutSeats: ranksListsWithoutSeats(type, seats, date) ? "always" : "never",
  };
}
