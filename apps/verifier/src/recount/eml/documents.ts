// What is read from EML_NL: plain values to compare, in the order of the file.

/** What every document says about its election. @public */
export interface ElectionValues {
  readonly id: string;
  readonly name?: string;
  readonly category: string;
  readonly subcategory?: string;
  readonly domain?: { readonly id?: string; readonly name: string };
  /** `yyyy-mm-dd`. */
  readonly date: string;
  readonly nominationDate?: string;
}

/** Definition of an election (110a). @public */
export interface DefinitionDocument {
  readonly kind: "110a";
  readonly election: ElectionValues;
  readonly contest: string;
  readonly seats: number;
  /** Preference threshold in per cent of the electoral quota. */
  readonly preferenceThreshold: number;
  readonly regions: readonly {
    readonly category: string;
    readonly number?: string;
    readonly name: string;
    readonly superiorCategory?: string;
    readonly superiorNumber?: string;
  }[];
  readonly registeredNames: readonly string[];
}

/** The name of a person; parts that are empty are absent. @public */
export interface PersonName {
  readonly initials?: string;
  readonly firstName?: string;
  readonly prefix?: string;
  readonly lastName: string;
}

/** A candidate on a list (230). @public */
export interface CandidateValues {
  readonly number: number;
  readonly shortCode?: string;
  readonly name?: PersonName;
  readonly gender?: string;
  readonly locality?: string;
  readonly country?: string;
}

/** A list of candidates in one contest (230). @public */
export interface ListValues {
  readonly number: number;
  readonly name: string;
  /** As written: `op zichzelf staande lijst`, `stel gelijkluidende lijsten`, `lijstengroep`. */
  readonly type: string;
  /** Lists of one group with the same set are identical. */
  readonly set?: number;
  /** Letter of a list combination, until 2017. */
  readonly combination?: string;
  readonly candidates: readonly CandidateValues[];
}

/** Lists of candidates (230). @public */
export interface CandidateListsDocument {
  readonly kind: "230";
  readonly id: string;
  readonly election: ElectionValues;
  readonly contests: readonly {
    readonly id: string;
    readonly name?: string;
    readonly lists: readonly ListValues[];
  }[];
}

/** Votes on a candidate; a total over districts has a short code only. @public */
export interface CandidateVotes {
  readonly number?: number;
  readonly shortCode?: string;
  readonly votes: bigint;
}

/** Votes on a list, as written; whether they add up is for others to check. @public */
export interface ListVotes {
  readonly number: number;
  readonly name: string;
  readonly votes: bigint;
  readonly candidates: readonly CandidateVotes[];
}

/** A number with its reason: rejected votes, admitted voters and so on. @public */
export interface CodedCount {
  readonly code: string;
  readonly votes: bigint;
}

/** One count: of a station, a municipality, a district or all. @public */
export interface VotesValues {
  readonly lists: readonly ListVotes[];
  readonly cast: bigint;
  readonly totalCounted: bigint;
  readonly rejected: readonly CodedCount[];
  readonly uncounted: readonly CodedCount[];
}

/** A part of a count. @public */
export interface UnitVotes extends VotesValues {
  readonly id: string;
  readonly name: string;
}

/** A count (510). @public */
export interface CountDocument {
  readonly kind: "510";
  readonly id: string;
  readonly election: ElectionValues;
  readonly contests: readonly {
    readonly id: string;
    readonly name?: string;
    /** Absent in the count of one polling station (510a). */
    readonly total?: VotesValues;
    readonly units: readonly UnitVotes[];
  }[];
}

/** An elected person (520). @public */
export interface ElectedValues {
  /** Place in the order of election; not the place on the list. */
  readonly order: number;
  readonly shortCode?: string;
  readonly name: PersonName;
  /** 1: by preference votes. 2: in the order of the list. */
  readonly ranking: number;
}

/** The result (520). @public */
export interface ResultDocument {
  readonly kind: "520";
  readonly election: ElectionValues;
  readonly contests: readonly {
    readonly id: string;
    readonly lists: readonly {
      readonly number: number;
      readonly name: string;
      readonly elected: readonly ElectedValues[];
    }[];
  }[];
}

/** What the second reading reads. @public */
export type EmlDocument =
  | DefinitionDocument
  | CandidateListsDocument
  | CountDocument
  | ResultDocument;
