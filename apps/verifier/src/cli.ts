// The program. Sets the exit code instead of leaving, so that all of a long report is written.

import { exitCodes } from "./node/command.js";
import { faultCode } from "./node/file-source.js";
import { main } from "./node/main.js";
import { isThread } from "./node/threads.js";

async function run(): Promise<void> {
  process.stdout.on("error", (fault) => {
    // A reader that has seen enough (`| head`) changes nothing about the verdict.
    if (faultCode(fault) === "EPIPE") return;
    process.stderr.write(`VER-OUT Het rapport kon niet worden geschreven: ${faultCode(fault)}.\n`);
    process.stderr.write(`        The report could not be written: ${faultCode(fault)}.\n`);
    process.exitCode = exitCodes.bug;
  });

  process.exitCode = await main(process.argv.slice(2), {
    out: (text) => {
      process.stdout.write(text);
    },
    err: (text) => {
      process.stderr.write(text);
    },
    program: new URL(import.meta.url),
  });
}

// The program starts itself again in threads, to read large deliveries.
if (!isThread()) await run();
