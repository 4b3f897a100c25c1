// The program. Sets the exit code instead of leaving, so that all of a long report is written.
import { main } from "./node/main.js";

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => {
    process.stdout.write(text);
  },
  err: (text) => {
    process.stderr.write(text);
  },
});
