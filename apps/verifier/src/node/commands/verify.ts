// `verifier verify`: files in, a verdict out.
import { err, ok, type Result } from "@telwerk/core";
import { isLevel, levels } from "../../levels.js";
import { jsonReport } from "../../report/json.js";
import { textReport } from "../../report/text.js";
import { verify } from "../../verification.js";
import { type Command, exitCodes, type Job, type Words } from "../command.js";
import { deliveryOf } from "../delivery.js";
import { sha256 } from "../file-source.js";
import { bugText, maker } from "../maker.js";
import { runMany } from "../many.js";
import { readingFor } from "../threads.js";

const reports = { text: textReport, json: jsonReport } as const;

function isFormat(word: string): word is keyof typeof reports {
  return Object.hasOwn(reports, word);
}

function planMany({ paths, text }: Words, folder: string): Result<Job, string> {
  const format = text("format") ?? "text";
  if (format !== "text" && format !== "json") return err(`--format ${format}: text | json`);
  if (paths.length > 0) return err("--many neemt één map (takes one folder)");
  const unfit = ["require", "scope"].find((option) => text(option) !== undefined);
  if (unfit !== undefined) {
    return err(`--many en --${unfit} gaan niet samen (contradict each other)`);
  }
  return ok((streams) => runMany({ folder, format, state: text("resume") }, streams));
}

function plan(words: Words): Result<Job, string> {
  const { paths, text } = words;
  const folder = text("many");
  if (folder !== undefined) return planMany(words, folder);
  if (text("resume") !== undefined) return err("--resume hoort bij --many (belongs to --many)");
  const format = text("format") ?? "text";
  const require = text("require") ?? "result";
  const scope = text("scope") ?? "all";
  if (paths.length === 0) return err("geef een bestand of map op (no PATH given)");
  if (!isFormat(format)) return err(`--format ${format}: ${Object.keys(reports).join(" | ")}`);
  if (!isLevel(require)) return err(`--require ${require}: ${levels.join(" | ")}`);
  if (text("scope") !== undefined && scope !== "result") return err(`--scope ${scope}: result`);
  if (scope === "result" && require !== "result") {
    return err(`--scope result en --require ${require} gaan niet samen (contradict each other)`);
  }
  return ok(async ({ out, err: say, program }) => {
    const delivery = deliveryOf(paths);
    const { reader, close } = readingFor(delivery, program);
    const options = {
      require,
      scope: scope === "result" ? "result" : "all",
      digest: sha256,
    } as const;
    const verification = await verify(delivery, { ...options, reader }).finally(close);
    out(reports[format](verification, maker));
    for (const { entry, fault } of verification.judged) {
      if (fault !== undefined) say(bugText(entry.id, fault));
    }
    return exitCodes[verification.verdict.word];
  });
}

/** Verifies an election from its files. */
export const verifyCommand: Command = {
  name: "verify",
  synopsis: [
    "verify PATH... [--format text|json] [--require LEVEL] [--scope result]",
    "verify --many DIR [--format text|json] [--resume STATE.json]",
  ],
  help: `  PATH       bestanden en mappen met EML (files and folders with EML)
  --format   text (voor mensen, for people) of json (voor programma's, for programs)
  --require  tot welk niveau alles er moet zijn (down to which level all must be there):
             ${levels.join(" | ")}
  --scope    result: kijk alleen naar definitie, lijsten, landelijke telling en uitslag
             (look only at definition, lists, national count and result)
  --many     een map per gemeente, of losse uploads: elke gemeente op zichzelf
             (a folder per municipality, or loose uploads: each municipality by itself)
  --resume   bewaar wat klaar is in dit bestand, en ga daar een volgende keer verder
             (keep what is done in this file, and go on from there the next time)
`,
  options: {
    format: { type: "string" },
    require: { type: "string" },
    scope: { type: "string" },
    many: { type: "string" },
    resume: { type: "string" },
  },
  plan,
};
