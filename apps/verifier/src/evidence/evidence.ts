import type { Form } from "@telwerk/bundle";
import type {
  CandidateList,
  CandidateLists,
  ContestIdentifier,
  Count,
  DocumentId,
  ElectionDefinition,
  ElectionIdentifier,
  ElectionResult,
  Envelope,
  Leaf,
  VoteGroup,
} from "@telwerk/eml-codec";
import type { CheckId } from "../catalogue/entry.js";
import type { Intake } from "../intake/found.js";
import type { Level } from "../levels.js";
import type { FileOpinion } from "../opinion/asking.js";
import type { Scope } from "../scope.js";
import type { GivenDeceased } from "./deceased.js";
import { districtNumber } from "./district-number.js";
import type { Outcome } from "./finding.js";
import type { GivenLot } from "./lots.js";

/** What became of a file. */
type Role =
  | { readonly kind: "document"; readonly documentId: DocumentId }
  /** An EML document that this version does not use. */
  | { readonly kind: "unused"; readonly documentId: string }
  | { readonly kind: "out-of-scope"; readonly documentId: DocumentId }
  /** Of a package of which only the result may leave: not read. */
  | { readonly kind: "local-only"; readonly documentId?: string }
  | { readonly kind: "same-bytes"; readonly as: number }
  /** Refused; the id is what its first bytes say. */
  | { readonly kind: "refused"; readonly documentId?: string }
  | { readonly kind: "unreadable"; readonly cause: string }
  | { readonly kind: "empty" }
  | { readonly kind: "zip" }
  /** Something else; its form by its first bytes, where it was looked at. */
  | { readonly kind: "other"; readonly form?: Form };

/** One file that was handed over. */
export interface FileRecord {
  readonly path: string;
  readonly size: number;
  /** Absent when the file could not be read to the end. */
  readonly sha256?: string;
  readonly role: Role;
  /** How many readers read a document: one, or a second one as well. */
  readonly readings?: 1 | 2;
  /** What a schema says of a document: `none` when it was not asked. */
  readonly schema?: "fits" | "refused" | "none";
}

/** What every document says about itself, and in which file it does so. */
export interface Held {
  /** Index into `Evidence.files`. */
  readonly file: number;
  readonly documentId: DocumentId;
  readonly envelope: Envelope;
  readonly election: ElectionIdentifier;
}

/** A document that was decoded whole. */
export interface HeldDocument<T> extends Held {
  readonly document: T;
}

/** The lists of one contest. */
export interface HeldLists {
  readonly file: number;
  readonly contest: ContestIdentifier;
  readonly lists: readonly CandidateList[];
}

/** A unit of a count: its votes are kept only where a count of that unit can be held against them. */
export interface HeldUnit {
  readonly id: Leaf<string>;
  readonly name: Leaf<string>;
  readonly votes?: VoteGroup;
}

/** A count, reduced while it was read: what was checked on the way stands in `outcomes`. */
export interface HeldCount extends Held {
  readonly documentId: Count["documentId"];
  readonly contest: ContestIdentifier;
  readonly total?: VoteGroup;
  readonly units: readonly HeldUnit[];
  readonly outcomes: ReadonlyMap<CheckId, Outcome>;
}

/** All that the checks may look at. */
export interface Evidence {
  readonly files: readonly FileRecord[];
  /** What was found in zips and signatures. */
  readonly intake: Intake;
  /** Which part was asked for. */
  readonly scope: Scope;
  /** Levels that must be complete: all down to the deepest that was asked for or given. */
  readonly requiredLevels: readonly Level[];
  /** What came up while the files were read: V00 and V03. */
  readonly reading: ReadonlyMap<CheckId, Outcome>;
  /** Every decoded document, also those of another election, in the order of the files. */
  readonly documents: readonly Held[];
  /** Counts in whose place another stands already: told by V04.05, and used for nothing else but their area. */
  readonly spareCounts: readonly HeldCount[];
  /** The same for candidate lists. */
  readonly spareLists: readonly HeldDocument<CandidateLists>[];
  readonly definition?: HeldDocument<ElectionDefinition>;
  /** Candidate lists of the election, in the order of the files. */
  readonly candidateLists: readonly HeldDocument<CandidateLists>[];
  /** The lists of each contest, by the decimal number of its district; `geen` or `alle` where there is none. */
  readonly listsOf: ReadonlyMap<string, HeldLists>;
  /** The national count (510d). */
  readonly national?: HeldCount;
  /** The counts of districts (510c), by the decimal number of the district. */
  readonly districts: ReadonlyMap<string, HeldCount>;
  /** The counts of municipalities (510b), by the four digits of the municipality. */
  readonly municipalities: ReadonlyMap<string, HeldCount>;
  /** The counts of single polling stations (510a). */
  readonly stations: readonly HeldCount[];
  readonly result?: HeldDocument<ElectionResult>;
  /** What others than our own reader say of files, by the index of the file. */
  readonly opinions: ReadonlyMap<number, FileOpinion>;
  /** Lots that were drawn, in the order of the questions; they are not in EML. */
  readonly lots?: readonly GivenLot[];
  /** Candidates who were said to have died; that is not in EML either. */
  readonly deceased?: readonly GivenDeceased[];
}

/** The election in its own words: the definition speaks first. */
export function electionIn({
  definition,
  documents,
}: Pick<Evidence, "definition" | "documents">): ElectionIdentifier | undefined {
  return (definition ?? documents[0])?.election;
}

/**
 * The district that a count (510c) is of, as its file writes the number: its contest, or its committee where the whole
 * country is one contest (European Parliament).
 */
export function writtenDistrict({
  contest,
  envelope,
}: Pick<HeldCount, "contest" | "envelope">): string {
  const { value } = contest.id;
  if (value !== "alle") return value;
  return /^HSB([1-9]\d*)$/.exec(envelope.managingAuthority?.id.value ?? "")?.[1] ?? value;
}

/** The decimal number of the district that a count (510c) is of. */
export function districtOf(count: Pick<HeldCount, "contest" | "envelope">): string {
  return districtNumber(writtenDistrict(count));
}

/** All counts of the election, from the top down. */
export function countsOf(evidence: Evidence): readonly HeldCount[] {
  return [
    ...(evidence.national === undefined ? [] : [evidence.national]),
    ...evidence.districts.values(),
    ...evidence.municipalities.values(),
    ...evidence.stations,
  ];
}
