// `verifier report`: makes a report again from a JSON report. Nothing is verified again.
import { err, ok, type Result } from "@telwerk/core";
import { ReadFault } from "../../evidence/source.js";
import { clean } from "../../report/layout.js";
import { isFormat, reports } from "../../report/reports.js";
import { readRun } from "../../report/schema.js";
import { type Command, exitCodes, type Job, type Streams, type Words } from "../command.js";
import { faultCode, faultWords, wholeFile } from "../file-source.js";
import { handOver } from "../output.js";

const shownProblems = 10;

function textOf(path: string): Result<string, string> {
  try {
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(wholeFile(path)));
  } catch (cause) {
    if (cause instanceof TypeError && faultCode(cause) === "ERR_ENCODING_INVALID_ENCODED_DATA") {
      return err("UTF-8");
    }
    const isFault = cause instanceof ReadFault || (cause instanceof Error && "syscall" in cause);
    if (isFault) return err(faultWords(cause));
    throw cause;
  }
}

function refuse(path: string, problems: readonly string[], { err: say }: Streams): number {
  const lines = problems.slice(0, shownProblems).map((line) => `        ${clean(line)}\n`);
  say(
    `VER-RUN ${path} is geen JSON-rapport van deze soort (is no JSON report of this kind):\n` +
      lines.join(""),
  );
  return exitCodes.usage;
}

function plan({ paths, text }: Words): Result<Job, string> {
  const from = text("from");
  const format = text("format") ?? "text";
  const out = text("out");
  if (from === undefined) return err("geef --from FILE op (no --from given)");
  if (paths.length > 0) return err(`onbekend woord "${paths[0]}" (unknown word)`);
  if (!isFormat(format)) return err(`--format ${format}: ${Object.keys(reports).join(" | ")}`);
  return ok((streams) => {
    const given = textOf(from);
    if (given.kind === "err") return Promise.resolve(refuse(from, [given.error], streams));
    const read = readRun(given.value);
    if (read.kind === "refused") return Promise.resolve(refuse(from, read.problems, streams));
    streams.err(
      "Opnieuw opgemaakt uit een eerder rapport. Er is nu niets gecontroleerd.\n" +
        "Made again from an earlier report. Nothing was verified now.\n",
    );
    return Promise.resolve(handOver(read.run, reports[format](read.run), out, streams));
  });
}

/** Makes a report again, in any form. */
export const reportCommand: Command = {
  name: "report",
  synopsis: ["report --from RUN.json [--format FORMAT] [--out FILE]"],
  help: `  --from     een rapport van verify --format json (a report of verify --format json)
  --format   text, html, json, sarif of junit
  --out      schrijf het rapport in dit bestand (write the report to this file)

  Er wordt niets opnieuw gecontroleerd: wie het JSON-bestand kan veranderen, verandert het rapport.
  Nothing is verified again: who can change the JSON file, changes the report.
`,
  options: {
    from: { type: "string" },
    format: { type: "string" },
    out: { type: "string" },
  },
  plan,
};
