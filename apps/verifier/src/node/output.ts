// Where a report goes: to the screen, or to a file.
import { realpathSync, writeFileSync } from "node:fs";
import { err, ok, type Result } from "@telwerk/core";
import type { Source } from "../evidence/source.js";
import type { Run } from "../report/run.js";
import { depthWords, verdictWords } from "../report/words.js";
import { exitCodes, type Streams } from "./command.js";
import { faultCode } from "./file-source.js";

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    // What is not there yet cannot be overwritten.
    return undefined;
  }
}

/** Whether writing to a path would overwrite one of the files that were verified. */
export function overwrites(out: string, sources: readonly Source[]): boolean {
  const target = realPath(out);
  return target !== undefined && sources.some(({ path }) => realPath(path) === target);
}

function write(path: string, text: string): Result<undefined, string> {
  try {
    writeFileSync(path, text);
    return ok(undefined);
  } catch (cause) {
    return err(faultCode(cause));
  }
}

/**
 * Hands a report over.
 *
 * @param out - the file to write; absent for the screen
 * @returns the exit code: that of the verdict, or 70 when the file could not be written
 */
export function handOver(
  run: Run,
  report: string,
  out: string | undefined,
  streams: Streams,
): number {
  if (out === undefined) {
    streams.out(report);
    return exitCodes[run.verdict];
  }
  const written = write(out, report);
  if (written.kind === "err") {
    streams.err(
      `VER-OUT Het rapport kon niet worden geschreven: ${out} (${written.error}).\n` +
        `        The report could not be written: ${out} (${written.error}).\n`,
    );
    return exitCodes.bug;
  }
  const [word, depth] = [verdictWords[run.verdict], depthWords(run)];
  streams.out(
    `${word.nl.toUpperCase()} · geverifieerd tot en met: ${depth.nl} · rapport: ${out}\n` +
      `${word.en} · verified down to: ${depth.en} · report: ${out}\n`,
  );
  return exitCodes[run.verdict];
}
