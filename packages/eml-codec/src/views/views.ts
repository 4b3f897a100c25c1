// The domain in the terms of the law. Invariants: no offsets, no EML shapes; what is absent is
// unknown, and never 0 or empty in disguise; rows stand in the order of the document.
import type {
  CandidateNumber,
  ContestId,
  ElectionId,
  ListNumber,
  PersonKey,
  ReportingUnitId,
  SeatCount,
  VoteCount,
} from "./values.js";

/** Which election something is about. Dates are `YYYY-MM-DD`. @public */
export interface ElectionFacts {
  readonly id: ElectionId;
  readonly name?: string;
  /** `TK`, `GR` and so on, as in EML_NL. */
  readonly category: string;
  readonly subcategory?: string;
  readonly area?: { readonly id?: string; readonly name: string };
  readonly electionDate: string;
  readonly nominationDate?: string;
}

/** The whole election, or one electoral district (kieskring). @public */
export interface Contest {
  readonly id: ContestId;
  readonly name?: string;
}

/** Which area an area lies in, or is: the kind and, but for the state, the number. @public */
export interface AreaKey {
  readonly kind: string;
  readonly number?: number;
}

/** A committee (stembureau) that sits in an area: `CSB`, `HSB`, `PSB`. @public */
export interface AreaCommittee {
  readonly kind: string;
  /** Absent: it is called after its area. */
  readonly name?: string;
  /** Whether lists for other districts may be handed in here. */
  readonly acceptsCentralSubmissions?: boolean;
}

/** The name of a political group in the register (aanduiding; Kieswet G 1 to G 3). @public */
export interface RegisteredName {
  readonly name: string;
  readonly by?: string;
}

/** An area: the country, a district, a municipality and so on. @public */
export interface Area {
  readonly key: AreaKey;
  readonly name: string;
  /** Absent for the area at the top. */
  readonly within?: AreaKey;
  readonly committees: readonly AreaCommittee[];
  readonly romanNumerals: boolean;
  readonly frisianAllowed: boolean;
}

/** The election itself (110a): seats, threshold, areas and registered names. @public */
export interface Election {
  readonly facts: ElectionFacts;
  readonly contest: Contest;
  readonly votingMethod: string;
  readonly votesPerVoter: number;
  readonly seats: SeatCount;
  /** Percentage of the electoral quota (Kieswet P 15). */
  readonly preferenceThreshold: number;
  readonly areas: readonly Area[];
  /** Registered names of political groups (aanduidingen), in order of registration. */
  readonly registeredNames: readonly RegisteredName[];
}

/** The name of a person. @public */
export interface NameOfPerson {
  readonly initials?: string;
  readonly firstName?: string;
  readonly prefix?: string;
  readonly lastName: string;
}

/** Where a person lives. @public */
export interface PlaceOfResidence {
  readonly locality: string;
  readonly countryCode?: string;
}

/** Gender, as far as a list publishes it; `other` since EML_NL 1.3. @public */
export type Gender = "male" | "female" | "other" | "unknown";

/** A candidate on a list. @public */
export interface Candidate {
  readonly number: CandidateNumber;
  readonly person?: PersonKey;
  readonly name?: NameOfPerson;
  readonly gender?: Gender;
  readonly residence?: PlaceOfResidence;
}

/** A list of candidates (kandidatenlijst) in one contest. @public */
export interface List {
  readonly number: ListNumber;
  /** Absent for an unnamed list (blanco lijst). */
  readonly name?: string;
  /** How lists in several districts belong together (Kieswet H 11). */
  readonly together: "alone" | "identical" | "group";
  /** Number of the set of identical lists, inside its group. */
  readonly set?: number;
  /** Letter of the combination of lists, abolished in 2017. */
  readonly combination?: string;
  readonly publishesGender: boolean;
  readonly language?: "nl" | "fy";
  /** The contests for which the list was handed in, where it says so. */
  readonly submittedFor?: readonly Contest[];
  readonly candidates: readonly Candidate[];
}

/** The lists of one contest. @public */
export interface ListsOfContest {
  readonly contest: Contest;
  readonly lists: readonly List[];
}

/**
 * Which lists a file has: those that were declared valid (geldige lijsten; 230a, of old), those of an electoral district
 * as they are published (kandidatenlijsten; 230b), or those of the whole election, for the central committee
 * (totaallijsten; 230c).
 * @public
 */
export type ListsKind = "valid" | "published" | "whole";

/**
 * The lists of candidates of an election (230a, 230b and 230c): what is published of them. Dates of birth, addresses
 * and numbers of persons stay in the document.
 * @public
 */
export interface CandidateLists {
  readonly kind: ListsKind;
  /** A date, or a date and time, as written. */
  readonly date?: string;
  readonly election: ElectionFacts;
  readonly contests: readonly ListsOfContest[];
}

/** The votes on a candidate. At least one of `number` and `person` is there. @public */
export interface VotesOnCandidate {
  readonly number?: CandidateNumber;
  readonly person?: PersonKey;
  readonly votes: VoteCount;
  /** What a corrigendum replaced. */
  readonly replaced?: VoteCount;
}

/** The votes on a list. @public */
export interface VotesOnList {
  readonly list: ListNumber;
  readonly name?: string;
  readonly code?: string;
  readonly votes: VoteCount;
  /** What a corrigendum replaced. */
  readonly replaced?: VoteCount;
  readonly candidates: readonly VotesOnCandidate[];
}

/** The votes for an answer of a referendum. @public */
export interface VotesForAnswer {
  readonly id?: string;
  readonly code?: string;
  readonly text: string;
  readonly votes: VoteCount;
  /** What a corrigendum replaced. */
  readonly replaced?: VoteCount;
}

/**
 * Admitted voters, and what explains why there are more or fewer ballots. The letters are those of
 * the official forms. Absent: not given, which is not 0.
 * @public
 */
export interface Admission {
  /** A: geldige stempassen. */
  readonly pollCards?: VoteCount;
  /** B: geldige volmachtbewijzen. */
  readonly proxyCertificates?: VoteCount;
  /** C: geldige kiezerspassen. */
  readonly voterCards?: VoteCount;
  /** D: toegelaten kiezers. */
  readonly admittedVoters?: VoteCount;
  /** I: meer getelde stembiljetten. */
  readonly moreBallots?: VoteCount;
  /** J: minder getelde stembiljetten. */
  readonly fewerBallots?: VoteCount;
  /** Meegenomen stembiljetten. */
  readonly ballotsTakenAway?: VoteCount;
  /** Te weinig uitgereikte stembiljetten. */
  readonly tooFewIssued?: VoteCount;
  /** Te veel uitgereikte stembiljetten. */
  readonly tooManyIssued?: VoteCount;
  /** Geen briefstembiljetten: envelopes without one. */
  readonly noPostalBallots?: VoteCount;
  /** Te veel briefstembiljetten. */
  readonly tooManyPostalBallots?: VoteCount;
  /** Kwijtgeraakte stembiljetten. */
  readonly lostBallots?: VoteCount;
  /** Geen verklaring. */
  readonly noExplanation?: VoteCount;
  /** Andere verklaring. */
  readonly otherExplanation?: VoteCount;
}

/** Figures that a corrigendum replaced, beside those on lists, candidates and answers. @public */
export interface ReplacedFigures {
  readonly electors?: VoteCount;
  readonly validVotes?: VoteCount;
  readonly blankVotes?: VoteCount;
  readonly invalidVotes?: VoteCount;
  readonly admission: Admission;
}

/** What was counted in one area. @public */
export interface Votes {
  readonly lists: readonly VotesOnList[];
  /** Of a referendum only, where answers are not written as lists. */
  readonly answers?: readonly VotesForAnswer[];
  /** Z: kiesgerechtigden. Polling stations that do not know theirs say 0. */
  readonly electors: VoteCount;
  /** E: votes on candidates. */
  readonly validVotes: VoteCount;
  /** F. */
  readonly blankVotes: VoteCount;
  /** G. */
  readonly invalidVotes: VoteCount;
  readonly admission: Admission;
  /** Only where a corrigendum replaced some of them. */
  readonly replaced?: ReplacedFigures;
}

/** What was investigated or done, in the words of the standard (EML_NL 1.3). @public */
export interface Investigated {
  readonly reason: string;
  readonly answer: boolean;
}

/** A polling station, municipality or district, with its votes. @public */
export interface UnitVotes {
  readonly id: ReportingUnitId;
  readonly name: string;
  readonly votes: Votes;
  /** Kind of polling station, since EML_NL 1.3. */
  readonly kind?: "fixed" | "mobile" | "special";
  /** Whether several polling stations are in one place. */
  readonly sharesLocation?: boolean;
  /** Absent: nothing is said. */
  readonly investigations?: readonly Investigated[];
}

/** The counts of one contest. @public */
export interface CountOfContest {
  readonly contest: Contest;
  /** Absent for the count of one polling station only. */
  readonly total?: Votes;
  readonly units: readonly UnitVotes[];
}

/** Who counted: one polling station, a municipality, a district, or the central committee. @public */
export type CountLevel = "polling-station" | "municipality" | "district" | "central";

/** A count (telling; 510a to 510d). @public */
export interface Count {
  readonly level: CountLevel;
  readonly election: ElectionFacts;
  /** Where candidates' votes were counted: in one place (centrale stemopneming), or at each polling station. */
  readonly counted?: "centrally" | "decentrally";
  /** The first session (eerste zitting), or one that corrects it (corrigendum). */
  readonly session?: "first" | "corrigendum";
  readonly contests: readonly CountOfContest[];
}

/** An elected candidate. @public */
export interface Elected {
  /** Order of election within the list, from 1; not the place on the list. */
  readonly order: number;
  readonly person?: PersonKey;
  readonly name: NameOfPerson;
  readonly gender?: Gender;
  readonly residence: PlaceOfResidence;
  /** Over the preference threshold (Kieswet P 15), or in the order of the list (P 17). */
  readonly by: "preference" | "list-order";
  /** The standard knows them here, and nobody writes them. */
  readonly votes?: VoteCount;
}

/** A list that has seats, and whom it sends. @public */
export interface ElectedOfList {
  readonly list: ListNumber;
  readonly name?: string;
  /** The standard knows them here, and nobody writes them. */
  readonly votes?: VoteCount;
  readonly elected: readonly Elected[];
}

/** The result of one contest. @public */
export interface ResultOfContest {
  readonly contest: Contest;
  readonly lists: readonly ElectedOfList[];
}

/** The result of an election (uitslag; 520). @public */
export interface ElectionResult {
  readonly election: ElectionFacts;
  readonly contests: readonly ResultOfContest[];
}
