// `verifier verify`: files in, a verdict out.
import { err, ok, type Result } from "@telwerk/core";
import { isLevel, levels } from "../../levels.js";
import { isFormat, reports } from "../../report/reports.js";
import { runOf } from "../../report/run/run-of.js";
import type { Asked } from "../../report/run.js";
import { isScope, scopes } from "../../scope.js";
import { type Command, exitCodes, type Job, type Words } from "../command.js";
import { deliveryOf } from "../delivery.js";
import { bugText, makerHere } from "../maker.js";
import { runMany } from "../many.js";
import { opinionHelp, opinionOptions, opinionRequest } from "../opinion-words.js";
import { handOver, overwrites } from "../output.js";
import { pinHelp, pinOptions, pinRequest } from "../pin-words.js";
import { verifying } from "../verifying.js";

function planMany({ paths, text }: Words, folder: string): Result<Job, string> {
  const format = text("format") ?? "text";
  if (format !== "text" && format !== "json") return err(`--format ${format}: text | json`);
  if (paths.length > 0) return err("--many neemt één map (takes one folder)");
  const unfit = [
    "require",
    "scope",
    "out",
    "second-reading",
    "schema",
    "schemas",
    "lots",
    "deceased",
    "pin",
    "pins",
    "at",
  ].find((option) => text(option) !== undefined);
  if (unfit !== undefined) {
    return err(`--many en --${unfit} gaan niet samen (contradict each other)`);
  }
  return ok((streams) => runMany({ folder, format, state: text("resume") }, streams));
}

/** What was asked, without the form of the report. */
/** What can be asked for; without it, everything is. */
const parts = scopes.filter((scope) => scope !== "all");

function askedOf({
  paths,
  text,
}: Words): Result<Pick<Asked, "paths" | "require" | "scope">, string> {
  const require = text("require") ?? "result";
  const part = text("scope");
  const scope = part ?? "all";
  if (paths.length === 0) return err("geef een bestand of map op (no PATH given)");
  if (!isLevel(require)) return err(`--require ${require}: ${levels.join(" | ")}`);
  if (part === "all" || !isScope(scope)) return err(`--scope ${scope}: ${parts.join(" | ")}`);
  if (scope !== "all" && require !== "result") {
    return err(`--scope ${scope} en --require ${require} gaan niet samen (contradict each other)`);
  }
  return ok({ paths, require, scope });
}

function plan(words: Words): Result<Job, string> {
  const format = words.text("format") ?? "text";
  const folder = words.text("many");
  if (folder !== undefined) return planMany(words, folder);
  if (words.text("resume") !== undefined) {
    return err("--resume hoort bij --many (belongs to --many)");
  }
  const out = words.text("out");
  const asked = askedOf(words);
  if (asked.kind === "err") return asked;
  const request = opinionRequest(words);
  if (request.kind === "err") return request;
  const pinning = pinRequest(words);
  if (pinning.kind === "err") return pinning;
  if (!isFormat(format)) return err(`--format ${format}: ${Object.keys(reports).join(" | ")}`);
  return ok(async (streams) => {
    const { paths, require, scope } = asked.value;
    const delivery = deliveryOf(paths);
    if (out !== undefined && overwrites(out, delivery.sources)) {
      streams.err(
        `VER-USAGE --out ${out}: dat is een van de bestanden zelf (one of the files to verify)\n`,
      );
      return exitCodes.usage;
    }
    const options = { require, scope, ...request.value, ...pinning.value };
    const verification = await verifying(delivery, options, streams.program);
    for (const { entry, fault } of verification.judged) {
      if (fault !== undefined) streams.err(bugText(entry.id, fault));
    }
    const { secondReading, schema, lots = [] } = request.value;
    const { pins = [], at = null } = pinning.value;
    const run = runOf(verification, makerHere(streams), {
      ...asked.value,
      secondReading,
      schema,
      lots: lots.length,
      pins: pins.map(({ path }) => path),
      at,
    });
    return handOver(run, reports[format](run), out, streams);
  });
}

/** Verifies an election from its files. */
export const verifyCommand: Command = {
  name: "verify",
  synopsis: [
    "verify PATH... [--format FORMAT] [--out FILE] [--require LEVEL] [--scope PART]",
    "verify PATH... [--pin FILE.crt] [--pins DIR] [--at MOMENT]",
    "verify PATH... [--second-reading MODE] [--schema MODE] [--schemas DIR]",
    "verify PATH... [--lots FILE.json] [--deceased FILE.json]",
    "verify --many DIR [--format text|json] [--resume STATE.json]",
  ],
  help: `  PATH       bestanden, mappen en zips met EML (files, folders and zips with EML)
  --format   text of html (voor mensen, for people), json, sarif of junit (voor programma's,
             for programs)
  --out      schrijf het rapport in dit bestand (write the report to this file)
  --require  tot welk niveau alles er moet zijn (down to which level all must be there):
             ${levels.join(" | ")}
  --scope    result: kijk alleen naar definitie, lijsten, totaaltelling en uitslag
             (look only at definition, lists, total count and result)
             municipality: kijk alleen naar de telling van de gemeente, met definitie en
             lijsten (look only at the count of the municipality, with definition and lists)
  --many     een map per gemeente, of losse uploads: elke gemeente op zichzelf
             (a folder per municipality, or loose uploads: each municipality by itself)
  --resume   bewaar wat klaar is in dit bestand, en ga daar een volgende keer verder
             (keep what is done in this file, and go on from there the next time)
${pinHelp}${opinionHelp}`,
  options: {
    format: { type: "string" },
    out: { type: "string" },
    require: { type: "string" },
    scope: { type: "string" },
    ...pinOptions,
    ...opinionOptions,
    many: { type: "string" },
    resume: { type: "string" },
  },
  plan,
};
