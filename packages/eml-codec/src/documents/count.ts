import type { ContestIdentifier, ElectionIdentifier, Envelope } from "./envelope.js";
import type { Leaf } from "./leaf.js";

/** One candidate in the layout of a vote group. @public */
export interface CandidateSlot {
  /** Index into `VoteGroup.votes`. */
  readonly slot: number;
  /** Candidate number; absent in the totals of a 510d, which know persons by `shortCode` only. */
  readonly id?: number;
  readonly shortCode?: string;
  /** Byte offset of the candidate's identifier, where this layout was first seen. */
  readonly at: number;
}

/** One list in the layout of a vote group. @public */
export interface ListSlot {
  /** Index into `VoteGroup.votes`, for the list's own total. */
  readonly slot: number;
  readonly listNumber: number;
  readonly registeredName: string;
  /** Byte offset of the list's number, where this layout was first seen. */
  readonly at: number;
  /** In file order, which is list order. */
  readonly candidates: readonly CandidateSlot[];
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
  /** Number of slots: lists and candidates together. */
  readonly size: number;
}

/** A count under a code, such as `geldige stempassen` or `blanco`. @public */
export interface CodedCount {
  readonly code: Leaf<string>;
  readonly count: Leaf<number>;
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
}

/** One reporting unit (polling station, municipality or district) with its votes. @public */
export interface ReportingUnit {
  readonly id: Leaf<string>;
  readonly name: Leaf<string>;
  readonly votes: VoteGroup;
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
  readonly election: ElectionIdentifier;
  readonly contests: readonly CountContest[];
}
