import type { ContestIdentifier, ElectionIdentifier, Envelope } from "./envelope.js";
import type { Kept } from "./kept.js";
import type { Leaf } from "./leaf.js";

/** One candidate in the layout of a vote group. @public */
export interface CandidateSlot {
  /** Index into `VoteGroup.votes`. */
  readonly slot: number;
  /** Candidate number; absent in the totals of a 510d, which know persons by `shortCode` only. */
  readonly id?: number;
  readonly shortCode?: string;
  /** The short code stands in an element, which refers, and not in the attribute, which defines. */
  readonly refers?: true;
  /** Byte offset of the candidate's identifier, where this layout was first seen. */
  readonly at: number;
}

/** One list in the layout of a vote group. @public */
export interface ListSlot {
  /** Index into `VoteGroup.votes`, for the list's own total. */
  readonly slot: number;
  readonly listNumber: number;
  readonly shortCode?: string;
  readonly registeredName: string;
  /** Byte offset of the list's number, where this layout was first seen. */
  readonly at: number;
  /** In file order, which is list order. */
  readonly candidates: readonly CandidateSlot[];
}

/** An answer of a referendum in the layout of a vote group, where it is not written as a list. @public */
export interface OptionSlot {
  /** Index into `VoteGroup.votes`. */
  readonly slot: number;
  readonly id?: string;
  readonly shortCode?: string;
  readonly text: string;
  readonly at: number;
}

/**
 * Which value of a vote group belongs to which list or candidate, in file order.
 *
 * Groups with the same lists and candidates share one layout object, so that 500 polling stations
 * cost one layout and 500 arrays of numbers.
 * @public
 */
export interface VoteLayout {
  readonly lists: readonly ListSlot[];
  /** Only in the count of a referendum. */
  readonly options?: readonly OptionSlot[];
  /** Number of slots: lists, candidates and answers together. */
  readonly size: number;
}

/** A count under a code, such as `geldige stempassen` or `blanco`. @public */
export interface CodedCount {
  readonly code: Leaf<string>;
  readonly count: Leaf<number>;
}

/** What stood in a count before it was corrected: only where that is something else. @public */
export interface InitialFigures {
  /** By slot of the layout. */
  readonly votes: readonly { readonly slot: number; readonly count: Leaf<number> }[];
  readonly cast?: Leaf<number>;
  readonly totalCounted?: Leaf<number>;
  /** Under `blanco` and `ongeldig`. */
  readonly rejected: readonly CodedCount[];
  readonly uncounted: readonly CodedCount[];
}

/** The votes of one reporting unit, or of a total. @public */
export interface VoteGroup {
  /** Byte offset of the start of the element. */
  readonly at: number;
  readonly layout: VoteLayout;
  /** Votes by slot of the layout. */
  readonly votes: ArrayLike<number>;
  /** Byte offset of each of the votes, by slot. */
  readonly votesAt: ArrayLike<number>;
  /** Number of electors (kiesgerechtigden), EML `Cast`. */
  readonly cast: Leaf<number>;
  /** Valid votes, EML `TotalCounted`. */
  readonly totalCounted: Leaf<number>;
  readonly blankVotes: Leaf<number>;
  readonly invalidVotes: Leaf<number>;
  /** EML `UncountedVotes`, in file order. A code that is not there is unknown, not zero. */
  readonly uncounted: readonly CodedCount[];
  /** The blank votes stand before the invalid ones, as Abacus writes them. */
  readonly blankFirst?: true;
  /** Since EML_NL 1.3: figures that a corrigendum replaced. */
  readonly initial?: InitialFigures;
  /** What has no meaning, and is written back where it stood inside the element around the votes. */
  readonly kept?: readonly Kept[];
}

/** What kind of polling station: at one place, moving, or in an institution. @public */
export type ReportingUnitType = "FixedLocation" | "Mobile" | "Special";

/** Whether something was investigated or done, under the words of the standard. @public */
export interface Investigation {
  readonly reason: Leaf<string>;
  readonly value: Leaf<boolean>;
}

/** One reporting unit (polling station, municipality or district) with its votes. @public */
export interface ReportingUnit {
  readonly id: Leaf<string>;
  readonly name: Leaf<string>;
  readonly votes: VoteGroup;
  readonly type?: Leaf<ReportingUnitType>;
  /** Several polling stations in one place. */
  readonly sharedLocation?: Leaf<boolean>;
  /** Absent: nothing is said. Empty: the element is there, with nothing in it. */
  readonly investigations?: readonly Investigation[];
}

/** The counts of one contest. @public */
export interface CountContest {
  readonly contest: ContestIdentifier;
  /** Absent in a 510a only. */
  readonly total?: VoteGroup;
  readonly units: readonly ReportingUnit[];
}

/** EML_NL 510a, b, c, d: a count (telling). @public */
export interface Count {
  readonly kind: "count";
  readonly documentId: "510a" | "510b" | "510c" | "510d";
  readonly envelope: Envelope;
  /** Since EML_NL 1.3, in a 510b. */
  readonly countingMethod?: Leaf<"centrale stemopneming" | "decentrale stemopneming">;
  /** Since EML_NL 1.3, in a 510a, b and c. */
  readonly phase?: Leaf<"eerste zitting" | "corrigendum">;
  readonly election: ElectionIdentifier;
  readonly contests: readonly CountContest[];
  /** What has no meaning and stands outside the vote groups; written back where it stood. */
  readonly kept?: readonly Kept[];
}
