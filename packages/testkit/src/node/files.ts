// Fictional elections on disk.
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import {
  type ElectionModel,
  electionFiles,
  type FictionalElection,
  type FileText,
  prettyFile,
} from "../election/election.js";
import type { ElectionParameters } from "../election/parameters.js";

/**
 * Writes the files of an election to a folder, which is made where it is missing.
 *
 * @param folder - where to write
 * @param election - the election
 * @returns the paths of the files, in their order
 * @example
 * ```ts
 * writeElection("/tmp/demo", generateElection(presets.demo));
 * ```
 * @public
 */
export function writeElection(folder: string, election: FictionalElection): string[] {
  mkdirSync(folder, { recursive: true });
  return election.files.map(({ name, bytes }) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
}

function writeText(path: string, { chunks }: FileText): void {
  const file = openSync(path, "w");
  try {
    for (const chunk of chunks) writeSync(file, chunk);
  } finally {
    closeSync(file);
  }
}

/** How a large election is written. @public */
export interface StreamOptions {
  /** Counts over lines with a declaration, instead of in one canonical line. */
  readonly pretty?: boolean;
  /** Which files to write; all of them if absent. */
  readonly only?: (file: FileText) => boolean;
}

/**
 * Makes an election and writes its files one by one, without keeping them in memory.
 *
 * @param folder - where to write; made where it is missing
 * @param parameters - what to make, for example `largeNation(10_000)`
 * @param options - how to write
 * @returns the plain numbers
 * @public
 */
export function streamElection(
  folder: string,
  parameters: ElectionParameters,
  options: StreamOptions = {},
): ElectionModel {
  mkdirSync(folder, { recursive: true });
  const making = electionFiles(parameters);
  for (;;) {
    const next = making.next();
    if (next.done === true) return next.value;
    const file = next.value;
    if (options.only?.(file) === false) continue;
    const isCount = file.kind.startsWith("510");
    writeText(
      join(folder, file.name),
      options.pretty === true && isCount ? prettyFile(file) : file,
    );
  }
}
