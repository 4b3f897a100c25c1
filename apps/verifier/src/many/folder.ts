// What is said of one municipality: plain data, because it goes from thread to thread and into the state file.
import type { FileKind, FolderColour } from "@telwerk/bundle";
import type { RunName, RunSkipped } from "../report/run.js";
import type { VerdictWord } from "../verdict.js";

/**
 * How a municipality came out. `sound`: what it handed in is right in itself, and nothing higher up was given to
 * hold it against.
 */
export type FolderWord = VerdictWord | "sound";

/** What became of a file that was handed in. */
export type UploadState =
  /** This is what counts. */
  | "in-force"
  /** Another definitive count came in its place (S0-47); it stays on record (S0-49). */
  | "replaced"
  /** A correction with new results came after it (S0-48). */
  | "corrected"
  /** The platform would not have taken it. */
  | "refused"
  /** No place on the platform: read and verified as any file. */
  | "beside";

/** One file that was handed in. */
export interface UploadRecord {
  readonly path: string;
  readonly size: number;
  /** Absent when it could not be read to its end. */
  readonly sha256?: string;
  /** By content; absent where that tells nothing. */
  readonly kind?: FileKind;
  readonly state: UploadState;
  /** The moment in its name: a claim. */
  readonly at?: string;
  /** Codes of the packing room. */
  readonly codes: readonly string[];
}

/** One thing that a check came across. */
export interface FolderReason {
  readonly check: string;
  readonly nl: string;
  readonly en: string;
  readonly file?: string;
  readonly path?: string;
  /** Area, list and person of the path, as far as the files name them. */
  readonly names?: readonly RunName[];
}

/** The colours of the platform; `csb` only where the municipality has a central committee of its own. */
export interface FolderColours {
  readonly gsb: FolderColour;
  readonly csb?: FolderColour;
  readonly municipality: FolderColour;
}

/** One municipality. */
export interface FolderOutcome {
  /** The name of the folder, or of the place in the names of the files. */
  readonly name: string;
  readonly electionId?: string;
  /** Such as `0363`. */
  readonly authorityId?: string;
  readonly region?: string;
  readonly word: FolderWord;
  readonly colours: FolderColours;
  readonly stations: number;
  readonly uploads: readonly UploadRecord[];
  /** Why it is refuted or incomplete: the first of them. */
  readonly reasons: readonly FolderReason[];
  readonly reasonCount: number;
  /** Files that nothing was done with, by why; not the paper (PDF) that every package holds. */
  readonly skipped: readonly RunSkipped[];
}
