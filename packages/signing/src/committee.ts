// Who signs: the committees, and the place in the hierarchy that a certificate is pinned to.
import type { Profile } from "./algorithm.js";

/**
 * A committee that signs its count.
 *
 * `kind` is the Dutch abbreviation: `GSB` municipal, `SOL` of a public body (openbaar lichaam), `HSB`
 * district, `CSB` central, `NBSB` the committee for postal votes from abroad. `authorityId` and `authorityName` are the Id and name of the EML's
 * AuthorityIdentifier; `name` is how the committee is shown, such as `Gemeente Nieuwstrand`.
 * @public
 */
export type Committee = {
  readonly kind: "GSB" | "SOL" | "HSB" | "CSB" | "NBSB";
  readonly authorityId: string;
  readonly authorityName: string;
  readonly name: string;
};

/**
 * One committee in one election.
 *
 * `uid` is the committee's identity in certificates, such as `PSB9998`; see {@link committeeUid}.
 * @public
 */
export type Place = {
  readonly electionId: string;
  readonly uid: string;
};

/**
 * What a certificate is pinned to: one committee in one election, for one profile.
 * @public
 */
export type Slot = Place & { readonly profile: Profile };

const prefixes = { GSB: "PSB", SOL: "PSB", HSB: "HSB", CSB: "CSB", NBSB: "NBSB" } as const;

/**
 * Names a committee as certificates do (the UID part of their subject).
 *
 * `PSB` with the authority's Id is what OSV2020-U and Abacus write for a municipality or a public body; the
 * other three prefixes are our own, until a published certificate says otherwise.
 *
 * @param committee - the committee
 * @returns for example `PSB9998`
 * @example
 * ```ts
 * committeeUid({ kind: "GSB", authorityId: "9998" }); // "PSB9998"
 * committeeUid({ kind: "HSB", authorityId: "HSB3" }); // "HSB3": the Id has the prefix already
 * ```
 * @public
 */
export function committeeUid({
  kind,
  authorityId,
}: Pick<Committee, "kind" | "authorityId">): string {
  const prefix = prefixes[kind];
  return authorityId.startsWith(prefix) ? authorityId : `${prefix}${authorityId}`;
}

/** Tells whether two slots are the same place. */
export function sameSlot(a: Slot, b: Slot): boolean {
  return a.profile === b.profile && a.electionId === b.electionId && a.uid === b.uid;
}
