// What a file name is made of, and which version of the rules an election uses.
import type { NameScheme } from "./patterns.js";

/**
 * The kind of a region, as file names write it. `openbaar_lichaam` is Bonaire, Saba and Sint Eustatius.
 * @public
 */
export type RegionCategory =
  | "gemeente"
  | "openbaar_lichaam"
  | "kieskring"
  | "provincie"
  | "waterschap"
  | "stembureau"
  | "kiesraad";

/**
 * What a name can be made of. A kind of name needs some of it; what is missing is refused, not guessed.
 * @public
 */
export interface NameFacts {
  /** The Id of the election as the definition (110a) writes it, such as `GR2026_Purmerend` or `TK2021`. */
  readonly electionId?: string;
  readonly category?: RegionCategory;
  /** The name of the region as people write it, such as `'s-Hertogenbosch`. */
  readonly region?: string;
  /** When the file was made: `YYYY-MM-DDThh:mm:ss` on the clock of the committee. */
  readonly timestamp?: string;
  /** The software that made a key: `osv2020` or `abacus`. */
  readonly software?: string;
  /** The number of a polling station. */
  readonly station?: number;
  /** The model, as it stands in the name: `Na31-2`, `P22-2_bijlage`. */
  readonly model?: string;
}

/** The parts of an election's Id. */
export interface ElectionParts {
  /** `GR2026` */
  readonly series: string;
  readonly type: string;
  readonly year: number;
  /** `Purmerend`; absent for the whole country. */
  readonly domain: string | undefined;
}

/** Takes an election's Id apart; undefined when it is none. */
export function electionParts(electionId: string): ElectionParts | undefined {
  const [, type, year, domain] = /^([A-Z]{2})(\d{4})(?:_(.+))?$/.exec(electionId) ?? [];
  if (type === undefined || year === undefined) return undefined;
  return { series: `${type}${year}`, type, year: Number(year), domain };
}

const typesOfGr2026: ReadonlySet<string> = new Set(["GR", "PS", "AB"]);

/** Says whether a version of the rules knows this type of election. */
export function knowsElection(scheme: NameScheme, type: string): boolean {
  return scheme === "2027-draft" || typesOfGr2026.has(type);
}

/**
 * Chooses the version of the naming rules for an election: `gr2026` for municipal councils, provinces and
 * water boards before 2027, and `2027-draft` for everything else (its forms are also those that OSV2020
 * used for national elections).
 *
 * @param electionId - such as `GR2026_Purmerend`
 * @returns the version; `2027-draft` for what is no Id of an election
 * @example
 * ```ts
 * nameSchemeOf("GR2026_Purmerend"); // "gr2026"
 * nameSchemeOf("AB2027_Aardenboezem"); // "2027-draft"
 * nameSchemeOf("TK2023"); // "2027-draft"
 * ```
 * @public
 */
export function nameSchemeOf(electionId: string): NameScheme {
  const parts = electionParts(electionId);
  return parts !== undefined && parts.year < 2027 && typesOfGr2026.has(parts.type)
    ? "gr2026"
    : "2027-draft";
}
