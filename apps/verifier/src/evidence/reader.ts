// The port behind which files are read: here, or by others beside us.
import { type Read, readSource } from "./reading.js";
import type { Digest, Source } from "./source.js";

/** One file that is to be read, and how. */
export interface ReadRequest {
  readonly source: Source;
  /** Index of the file in the evidence. */
  readonly index: number;
  /** The root id that its first bytes show. */
  readonly shownId: string | undefined;
  /** Whether the votes of the units of a 510b are kept. */
  readonly keepVotes: boolean;
  /** Whether another reader reads it too: then all its values are worked out to one number. */
  readonly withValues: boolean;
}

/** Reads files. What it gives does not depend on who reads, nor on the order in which they come back. */
export interface Reader {
  /** How many files may be asked for before the first one is back. */
  readonly width: number;
  /**
   * Reads one file to its end.
   *
   * @throws ReadFault when the file cannot be read
   * @throws ReaderFailure when whoever read it did not come back
   */
  readonly read: (request: ReadRequest) => Promise<Read>;
  /** Nothing more will be read: whoever read can go, and what they hold is wanted elsewhere. */
  readonly done?: () => void;
}

/** How much there is to read, files in zips included. */
export interface Work {
  readonly files: number;
  readonly bytes: number;
}

/** Chooses who reads, by how much there is to read. */
export type ChooseReader = (work: Work) => Reader;

/** Why nobody came back from a file. */
export type ReaderEnd = "DIED" | "HUNG" | "OUT-OF-MEMORY";

/** Nothing is known of a file: who read it died or hung. Neither a fault of the file nor a pass. */
export class ReaderFailure extends Error {
  override readonly name = "ReaderFailure";
  readonly code: ReaderEnd;

  constructor(code: ReaderEnd, options?: ErrorOptions) {
    super(`the reader is gone: ${code}`, options);
    this.code = code;
  }
}

/** Reads right here, one file after another. */
export function readerHere(digest: () => Digest): Reader {
  return {
    width: 1,
    read: ({ source, index, shownId, keepVotes, withValues }) =>
      readSource(source, index, shownId, keepVotes, digest(), withValues ? digest() : undefined),
  };
}
