import type { PersonName, Residence } from "./candidate-lists.js";
import type { ContestIdentifier, ElectionIdentifier, Envelope } from "./envelope.js";
import type { Kept } from "./kept.js";
import type { Leaf } from "./leaf.js";

/** An elected candidate. `rank` is the order of election within the list, not the list number. @public */
export interface ElectedCandidate {
  readonly at: number;
  readonly rank: Leaf<number>;
  readonly shortCode?: Leaf<string>;
  readonly name: PersonName;
  readonly gender?: Leaf<"male" | "female" | "unknown">;
  /** In place of `gender`, since EML_NL 1.3. */
  readonly genderAnnex?: Leaf<"male" | "female" | "other">;
  readonly residence: Residence;
  /** 1: elected over the preference threshold. 2: by list order. */
  readonly ranking: Leaf<1 | 2>;
  /** Votes, which the standard knows and nobody writes. */
  readonly votes?: Leaf<number>;
}

/** A list with at least one seat, and whom it sends. @public */
export interface ElectedList {
  readonly at: number;
  readonly listNumber: Leaf<number>;
  readonly registeredName: Leaf<string>;
  /** Votes, which the standard knows and nobody writes. */
  readonly votes?: Leaf<number>;
  /** In the order of election. */
  readonly elected: readonly ElectedCandidate[];
}

/** The result of one contest. @public */
export interface ResultContest {
  readonly contest: ContestIdentifier;
  readonly lists: readonly ElectedList[];
}

/** EML_NL 520: the result of an election (resultaat). @public */
export interface ElectionResult {
  readonly kind: "election-result";
  readonly documentId: "520";
  readonly envelope: Envelope;
  readonly election: ElectionIdentifier;
  readonly contests: readonly ResultContest[];
  /** What has no meaning, and is written back where it stood. */
  readonly kept?: readonly Kept[];
}
