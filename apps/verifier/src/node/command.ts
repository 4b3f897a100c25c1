// What a command of the program is: one file in `commands/` for each, and a line in `commands.ts`.
import type { ParseArgsOptionsConfig } from "node:util";
import type { Result } from "@telwerk/core";
import type { VerdictWord } from "../verdict.js";

/** Exit codes, as in `sysexits.h` from 64 on. */
export const exitCodes: Readonly<Record<VerdictWord | "usage" | "bug", number>> = {
  verified: 0,
  refuted: 1,
  incomplete: 2,
  usage: 64,
  bug: 70,
};

/** Where words go. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The file of this program, to start it again in threads; without it everything happens in one. */
  readonly program?: URL;
  /** SHA-256 of that file, where it is the whole program. */
  readonly fingerprint?: string;
}

/** The words behind a command, sorted out. */
export interface Words {
  readonly paths: readonly string[];
  /** The value of an option that takes one. */
  readonly text: (option: string) => string | undefined;
  /** The values of an option that may be given more than once. */
  readonly texts: (option: string) => readonly string[];
  /** Whether an option without a value was given. */
  readonly has: (option: string) => boolean;
}

/** Does what was asked, and gives the exit code. */
export type Job = (streams: Streams) => Promise<number>;

/** One command of the program. */
export interface Command {
  readonly name: string;
  /** What to type behind `verifier`, one line for each form. */
  readonly synopsis: readonly string[];
  /** The lines of help below the synopsis: Dutch, with English beside it. */
  readonly help: string;
  /** As `parseArgs` of Node takes them. `help` and `version` belong to every command. */
  readonly options: ParseArgsOptionsConfig;
  /** From words to a job; an error is a sentence for the user. */
  readonly plan: (words: Words) => Result<Job, string>;
}
