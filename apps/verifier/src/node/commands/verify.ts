// `verifier verify`: files in, a verdict out.
import { err, ok, type Result } from "@telwerk/core";
import { isLevel, levels } from "../../levels.js";
import { jsonReport } from "../../report/json.js";
import { textReport } from "../../report/text.js";
import { type Command, exitCodes, type Job, type Words } from "../command.js";
import { deliveryOf } from "../delivery.js";
import { bugText, maker } from "../maker.js";
import { opinionHelp, opinionOptions, opinionRequest } from "../opinion-words.js";
import { verifying } from "../verifying.js";

const reports = { text: textReport, json: jsonReport } as const;

function isFormat(word: string): word is keyof typeof reports {
  return Object.hasOwn(reports, word);
}

function plan(words: Words): Result<Job, string> {
  const { paths, text } = words;
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
  const request = opinionRequest(words);
  if (request.kind === "err") return request;
  return ok(async ({ out, err: say }) => {
    const verification = await verifying(deliveryOf(paths), {
      require,
      scope: scope === "result" ? "result" : "all",
      ...request.value,
    });
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
    "verify PATH... [--second-reading MODE] [--schema MODE] [--schemas DIR] [--lots FILE.json]",
  ],
  help: `  PATH       bestanden en mappen met EML (files and folders with EML)
  --format   text (voor mensen, for people) of json (voor programma's, for programs)
  --require  tot welk niveau alles er moet zijn (down to which level all must be there):
             ${levels.join(" | ")}
  --scope    result: kijk alleen naar definitie, lijsten, landelijke telling en uitslag
             (look only at definition, lists, national count and result)
${opinionHelp}`,
  options: {
    format: { type: "string" },
    require: { type: "string" },
    scope: { type: "string" },
    ...opinionOptions,
  },
  plan,
};
