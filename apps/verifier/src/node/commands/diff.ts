// `verifier diff`: what changed between two counts, in words.
import { err, ok, type Result } from "@telwerk/core";
import { countsIn } from "../../report/story/counts.js";
import { differenceOf } from "../../report/story/diff.js";
import { diffJson } from "../../report/story/diff-json.js";
import { diffText } from "../../report/story/diff-text.js";
import { type Command, exitCodes, type Job, type Words } from "../command.js";
import { deliveryOf } from "../delivery.js";
import { sha256 } from "../file-source.js";
import { makerHere } from "../maker.js";

const codes = {
  same: 0,
  changed: exitCodes.refuted,
  incomplete: exitCodes.incomplete,
} as const;

const formats: ReadonlyMap<string, typeof diffText> = new Map([
  ["text", diffText],
  ["json", diffJson],
]);

function plan({ paths, text }: Words): Result<Job, string> {
  const format = text("format") ?? "text";
  const written = formats.get(format);
  if (written === undefined) return err(`--format ${format}: ${[...formats.keys()].join(" | ")}`);
  const [before, after, ...more] = paths;
  if (before === undefined || after === undefined || more.length > 0) {
    return err("geef twee tellingen op (name two counts): OLD NEW");
  }
  return ok(async (streams) => {
    const old = await countsIn(deliveryOf([before]), sha256);
    const now = await countsIn(deliveryOf([after]), sha256);
    const difference = await differenceOf(old, now);
    streams.out(written(difference, makerHere(streams)));
    return codes[difference.outcome];
  });
}

/** Says what changed between two counts. */
export const diffCommand: Command = {
  name: "diff",
  synopsis: ["diff OLD NEW [--format text|json]"],
  help: `  OLD NEW    twee tellingen: bestanden, mappen of zips. Bijvoorbeeld de eerste zitting en het
             corrigendum, of de telling van de gemeente en die van het centraal stembureau
             (two counts: files, folders or zips, such as the first session and the corrigendum,
             or the count of the municipality and that of the central committee)
  --format   text (voor mensen, for people) of json (voor programma's, for programs)

  Bij elk verschil staan bestand, regel en kolom aan beide kanten.
  Each difference has file, line and column on both sides.

  Hier is 0: gelijk; 1: veranderd; 2: niet te vergelijken.
  Here 0 is: the same; 1: changed; 2: not to be compared.
`,
  options: { format: { type: "string" } },
  plan,
};
