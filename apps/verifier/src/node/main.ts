// The front door on a command line: words in, a report on stdout, an exit code.
import { jobOf } from "./arguments.js";
import { exitCodes, type Streams } from "./command.js";

/** Does what the words ask and gives the exit code. Never throws. */
export async function main(words: readonly string[], streams: Streams): Promise<number> {
  try {
    const job = jobOf(words);
    if (job.kind === "ok") return await job.value(streams);
    streams.err(`VER-USAGE ${job.error.sentence}\n\n${job.error.usage}`);
    return exitCodes.usage;
  } catch (bug) {
    const what = bug instanceof Error ? `${bug.name}: ${bug.message}` : String(bug);
    streams.err(
      `VER-BUG Fout in dit programma. Er is geen uitkomst. Meld dit met de regel hieronder.\n` +
        `        A bug in this program. There is no verdict. Please report the line below.\n${what}\n`,
    );
    return exitCodes.bug;
  }
}
