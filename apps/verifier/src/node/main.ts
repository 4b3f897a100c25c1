// The front door on a command line: words in, a report on stdout, an exit code.
import packageJson from "../../package.json" with { type: "json" };
import { jsonReport } from "../report/json.js";
import { textReport } from "../report/text.js";
import type { VerdictWord } from "../verdict.js";
import { verify } from "../verification.js";
import { type Request, requestOf, usage } from "./arguments.js";
import { deliveryOf } from "./delivery.js";
import { sha256 } from "./file-source.js";

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
}

const maker = { name: "telwerk verifier", version: packageJson.version };

async function run(request: Request, { out }: Streams): Promise<number> {
  switch (request.kind) {
    case "help":
      out(usage);
      return 0;
    case "version":
      out(`${maker.name} ${maker.version}\n`);
      return 0;
    case "verify": {
      const { require, scope, format } = request;
      const delivery = deliveryOf(request.paths);
      const verification = await verify(delivery, { require, scope, digest: sha256 });
      const write = format === "json" ? jsonReport : textReport;
      out(write(verification, maker));
      return exitCodes[verification.verdict.word];
    }
  }
}

/** Does what the words ask and gives the exit code. Never throws. */
export async function main(words: readonly string[], streams: Streams): Promise<number> {
  try {
    const request = requestOf(words);
    if (request.kind === "ok") return await run(request.value, streams);
    streams.err(`VER-USAGE ${request.error}\n\n${usage}`);
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
