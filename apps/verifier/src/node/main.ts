// The front door on a command line: words in, a report on stdout, an exit code.
import { jobOf } from "./arguments.js";
import { exitCodes, type Streams } from "./command.js";
import { bugText } from "./maker.js";

/** Does what the words ask and gives the exit code. Never throws. */
export async function main(words: readonly string[], streams: Streams): Promise<number> {
  try {
    const job = jobOf(words);
    if (job.kind === "ok") return await job.value(streams);
    streams.err(`VER-USAGE ${job.error.sentence}\n\n${job.error.usage}`);
    return exitCodes.usage;
  } catch (bug) {
    streams.err(bugText(undefined, bug));
    return exitCodes.bug;
  }
}
