// Who makes the reports, and what is said when it is the maker who is wrong.
import { makerOf } from "../maker.js";
import type { Maker } from "../report/run.js";
import type { Streams } from "./command.js";
import { sha256 } from "./file-source.js";

/** Who makes the reports, whatever file it runs from. */
export const maker: Maker = makerOf(sha256());

/** Who makes the reports, with the hash of the program where it is one file. */
export function makerHere({ fingerprint }: Streams): Maker {
  return { ...maker, program: fingerprint ?? null };
}

/**
 * What stderr says of a bug: one line with its cause, never a stack trace.
 *
 * @param where - the check that could not be done; absent when there is no verdict at all
 */
export function bugText(where: string | undefined, bug: unknown): string {
  const cause = bug instanceof Error ? `${bug.name}: ${bug.message}` : String(bug);
  const [nl, en] =
    where === undefined
      ? ["Er is geen uitkomst.", "There is no verdict."]
      : [`Controle ${where} is niet gedaan.`, `Check ${where} was not done.`];
  return (
    `VER-BUG Fout in dit programma. ${nl} Meld dit met de regel hieronder.\n` +
    `        A bug in this program. ${en} Please report the line below.\n${cause}\n`
  );
}
