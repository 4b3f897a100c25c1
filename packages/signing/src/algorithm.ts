// The algorithms, as a table with dates. What is not in the table is refused; which row counts is read
// from the pinned certificate, never from the file that is being judged (attack: downgrade).
import type { Day } from "./instant.js";

/**
 * What a signature is for: `osv2020` is the form that OSV2020-U and Abacus exchange, `bundle` is
 * Telwerk's own guarantee over everything that travels.
 * @public
 */
export type Profile = "osv2020" | "bundle";

/**
 * An algorithm that may be used for signatures.
 * @public
 */
export type AlgorithmId =
  | "rsa4096-pkcs1-sha256"
  | "rsa4096-pss-sha256-salt32"
  | "ecdsa-p256-sha256";

/**
 * One row of the table of algorithms.
 *
 * `from` is the first day on which the row holds, `until` the first on which it no longer does; null is
 * "until further notice".
 * @public
 */
export interface AlgorithmRow {
  readonly id: string;
  readonly profiles: readonly Profile[];
  readonly status: "allowed" | "deprecated" | "forbidden";
  readonly from: Day;
  readonly until: Day | null;
  readonly why: string;
}

const start: Day = "2026-01-01";
const both: readonly Profile[] = ["osv2020", "bundle"];

function row(
  id: string,
  profiles: readonly Profile[],
  status: AlgorithmRow["status"],
  why: string,
): AlgorithmRow {
  return { id, profiles, status, from: start, until: null, why };
}

/**
 * The table of algorithms, in the version of 2026.
 *
 * RSA keys have exactly 4096 bits and the exponent 65537.
 * @public
 */
export const algorithmTable: readonly AlgorithmRow[] = [
  row("rsa4096-pkcs1-sha256", both, "allowed", "what OSV2020-U writes; what most tokens can do"),
  row("rsa4096-pss-sha256-salt32", ["bundle"], "allowed", "the default of profile bundle"),
  row("ecdsa-p256-sha256", ["bundle"], "allowed", "small and fast; what small tokens can do"),
  row("ed25519", both, "forbidden", "OpenSSL 3.0 cannot sign CMS with it; not in this version"),
  row("rsa-below-4096", both, "forbidden", "shorter than the profiles prescribe"),
  row("sha1", both, "forbidden", "collisions can be made"),
  row("md5", both, "forbidden", "collisions can be made"),
];

/**
 * Tells whether an algorithm may be used on a day.
 *
 * @param id - the algorithm
 * @param profile - what it is used for
 * @param day - the day on which the question is asked
 * @param table - the table; the one of this version if absent
 * @returns the status of the one row that holds; `forbidden` when no row does
 * @example
 * ```ts
 * algorithmStatus("rsa4096-pss-sha256-salt32", "bundle", "2027-03-17"); // "allowed"
 * algorithmStatus("sha1", "bundle", "2027-03-17"); // "forbidden"
 * ```
 * @public
 */
export function algorithmStatus(
  id: string,
  profile: Profile,
  day: Day,
  table: readonly AlgorithmRow[] = algorithmTable,
): AlgorithmRow["status"] {
  const holds = table.filter(
    (one) =>
      one.id === id &&
      one.profiles.includes(profile) &&
      one.from <= day &&
      (one.until === null || day < one.until),
  );
  const [only] = holds;
  return only !== undefined && holds.length === 1 ? only.status : "forbidden";
}
