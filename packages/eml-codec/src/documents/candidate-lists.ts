import type { ContestIdentifier, ElectionIdentifier, Envelope } from "./envelope.js";
import type { Leaf } from "./leaf.js";

/** A person's name. An absent part and an empty part mean the same (business rule S22). @public */
export interface PersonName {
  readonly initials?: Leaf<string>;
  readonly firstName?: Leaf<string>;
  readonly prefix?: Leaf<string>;
  readonly lastName: Leaf<string>;
}

/** A place of residence, with a country code when it is abroad. @public */
export interface Residence {
  readonly locality: Leaf<string>;
  readonly countryCode?: Leaf<string>;
}

/** A candidate on a list. `id` is the candidate number on that list in that district. @public */
export interface ListedCandidate {
  readonly at: number;
  readonly id: Leaf<number>;
  readonly shortCode?: Leaf<string>;
  readonly name?: PersonName;
  readonly gender?: Leaf<"male" | "female" | "unknown">;
  readonly residence?: Residence;
}

/** How lists in several districts belong together (Kieswet H 11). @public */
export type AffiliationType =
  | "op zichzelf staande lijst"
  | "stel gelijkluidende lijsten"
  | "lijstengroep";

/** One list of candidates (kandidatenlijst) in one contest. @public */
export interface CandidateList {
  readonly at: number;
  readonly listNumber: Leaf<number>;
  /** Empty for an unnamed list (blanco lijst). */
  readonly registeredName: Leaf<string>;
  readonly type: Leaf<AffiliationType>;
  readonly publishGender: Leaf<boolean>;
  readonly publicationLanguage?: Leaf<"nl" | "fy">;
  /** Number of the set of identical lists inside a list group. */
  readonly belongsToSet?: Leaf<number>;
  readonly belongsToCombination?: Leaf<string>;
  /** In list order. */
  readonly candidates: readonly ListedCandidate[];
}

/** The lists of one contest. @public */
export interface ListContest {
  readonly contest: ContestIdentifier;
  readonly lists: readonly CandidateList[];
}

/** EML_NL 230b (and 230c): the lists of candidates (kandidatenlijsten). @public */
export interface CandidateLists {
  readonly kind: "candidate-lists";
  readonly documentId: "230b" | "230c";
  readonly envelope: Envelope;
  readonly election: ElectionIdentifier;
  readonly contests: readonly ListContest[];
}
