// The preference threshold (voorkeursdrempel) of the law, by kind of election, seats and date.
// The counting room has a table of its own; this one must not depend on it.

/** When a candidate is elected by preference. */
export interface LawfulThreshold {
  /** Percentage of the electoral quota. */
  readonly percentage: number;
  /** `at-least`: exactly the threshold is enough. */
  readonly comparison: "more-than" | "at-least";
}

function moreThan(percentage: number): LawfulThreshold {
  return { percentage, comparison: "more-than" };
}

/** Staatsblad 2014, 63: from here article P 15 § 2 speaks of the municipal council only. */
const COUNCIL_ONLY = "2014-07-01";
/** Article U 15 since the change of 2010: the whole quota, and exactly that is enough. */
const WHOLE_QUOTA = "2011-01-01";

/**
 * Gives the threshold of the law.
 *
 * @param category - as in EML_NL
 * @param seats - number of seats
 * @param date - election day, `YYYY-MM-DD`
 * @returns the threshold; `undefined` for referenda
 */
export function lawfulThreshold(
  category: string,
  seats: number,
  date: string,
): LawfulThreshold | undefined {
  const small = seats < 19;
  switch (category) {
    // Article P 15 § 1 Kieswet: https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf3_ArtikelP15
    case "TK":
    case "KC":
      return moreThan(25);
    // Article P 15 § 2, and by Ya 13 for the island council.
    case "GR":
    case "ER":
      return moreThan(small ? 50 : 25);
    case "PS":
    case "AB":
      return moreThan(small && date < COUNCIL_ONLY ? 50 : 25);
    // Municipal by-laws, as OSV has them.
    case "BC":
    case "GC":
      return moreThan(50);
    // Article Y 23a: https://wetten.overheid.nl/BWBR0004627/2026-01-01/
    case "EP":
      return moreThan(10);
    // Article U 15: https://wetten.overheid.nl/BWBR0004627/2026-01-01/
    case "EK":
      return date < WHOLE_QUOTA ? moreThan(50) : { percentage: 100, comparison: "at-least" };
    default:
      return undefined;
  }
}
