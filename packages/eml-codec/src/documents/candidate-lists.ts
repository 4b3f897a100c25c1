import type { ContestIdentifier, ElectionIdentifier, Envelope } from "./envelope.js";
import type { Kept } from "./kept.js";
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
  /** Street and number: only where the file is not for the public (210, 230c). */
  readonly addressLine?: Leaf<string>;
  readonly postalCode?: Leaf<string>;
}

/** Who acts in the Netherlands for a candidate abroad (Kieswet H 10). @public */
export interface Agent {
  readonly role?: Leaf<"H10" | "H10a">;
  readonly name: PersonName;
  /** Where mail goes. */
  readonly contact?: Residence;
  readonly living: Residence;
}

/** A candidate on a list. `id` is the candidate number on that list in that district. @public */
export interface ListedCandidate {
  readonly at: number;
  readonly id: Leaf<number>;
  readonly shortCode?: Leaf<string>;
  readonly name?: PersonName;
  readonly gender?: Leaf<"male" | "female" | "unknown">;
  /** In place of `gender`, since EML_NL 1.3. */
  readonly genderAnnex?: Leaf<"male" | "female" | "other">;
  readonly residence?: Residence;
  /** `YYYY-MM-DD`; personal data such as this stand in a 210 and 230c only. */
  readonly birthDate?: Leaf<string>;
  /** Of a date of birth that is known in part only: `XX-MM-YYYY`. */
  readonly birthDateAnnex?: Leaf<string>;
  /** The citizen service number (BSN). */
  readonly nationalNumber?: Leaf<string>;
  /** Where mail goes. */
  readonly contact?: Residence;
  readonly agent?: Agent;
}

/** How lists in several districts belong together (Kieswet H 11). @public */
export type AffiliationType =
  | "op zichzelf staande lijst"
  | "stel gelijkluidende lijsten"
  | "lijstengroep";

/** What stands on a list of candidates, with or without a number. @public */
export interface ListBody {
  readonly at: number;
  /** Empty for an unnamed list (blanco lijst). */
  readonly registeredName: Leaf<string>;
  readonly type: Leaf<AffiliationType>;
  readonly publishGender: Leaf<boolean>;
  readonly publicationLanguage?: Leaf<"nl" | "fy">;
  /** Number of the set of identical lists inside a list group. */
  readonly belongsToSet?: Leaf<number>;
  readonly belongsToCombination?: Leaf<string>;
  /** The contests for which the list is submitted, where the list says so. */
  readonly submittedFor?: readonly { readonly id: Leaf<string>; readonly name: Leaf<string> }[];
  /** In list order. */
  readonly candidates: readonly ListedCandidate[];
}

/** One list of candidates (kandidatenlijst) in one contest. @public */
export interface CandidateList extends ListBody {
  readonly listNumber: Leaf<number>;
}

/** The lists of one contest. @public */
export interface ListContest {
  readonly contest: ContestIdentifier;
  readonly lists: readonly CandidateList[];
}

/** EML_NL 230b and 230c (and 230a of old): the lists of candidates (kandidatenlijsten). @public */
export interface CandidateLists {
  readonly kind: "candidate-lists";
  readonly documentId: "230a" | "230b" | "230c";
  readonly envelope: Envelope;
  /** A date, or a date and time, as written. */
  readonly listDate?: Leaf<string>;
  readonly election: ElectionIdentifier;
  readonly contests: readonly ListContest[];
  /** What has no meaning, and is written back where it stood. */
  readonly kept?: readonly Kept[];
}
