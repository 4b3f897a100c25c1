// `verifier explain`: what a check asks and came to; why a list has its seats; why someone is elected.
import { err, ok, type Result } from "@telwerk/core";
import type { CheckEntry } from "../../catalogue/entry.js";
import { catalogue } from "../../catalogue.js";
import { checkStory, entryStory } from "../../report/story/explain-check.js";
import { candidateStory, listStory, type Story } from "../../report/story/explain-seats.js";
import { type Command, exitCodes, type Job, type Streams, type Words } from "../command.js";
import { verifiedRun } from "../verified-run.js";

function say({ out }: Streams, lines: readonly string[]): number {
  out(`${lines.join("\n")}\n`);
  return 0;
}

function explainCheck(entry: CheckEntry, paths: readonly string[]): Job {
  return async (streams) => {
    if (paths.length === 0) return say(streams, entryStory(entry));
    const { run } = await verifiedRun(paths, "all", streams);
    const check = run.checks.find(({ id }) => id === entry.id);
    const story = check === undefined ? [] : checkStory(check, run);
    return say(streams, [...entryStory(entry), ...story]);
  };
}

function answer(story: Story, asked: string, streams: Streams): number {
  switch (story.kind) {
    case "told":
      return say(streams, story.lines);
    case "none":
      streams.err(`Niet gevonden: ${asked}.\nNot found: ${asked}.\n`);
      return exitCodes.incomplete;
    case "unknown":
      streams.err(
        "De zetels konden niet worden nagerekend. Kijk met verify wat er ontbreekt.\n" +
          "The seats could not be recalculated. See with verify what is missing.\n",
      );
      return exitCodes.incomplete;
  }
}

function explainSeats(asked: string, kind: "list" | "candidate", paths: readonly string[]): Job {
  return async (streams) => {
    // The seats follow from the national documents alone.
    const { verification, run } = await verifiedRun(paths, "result", streams);
    const story =
      kind === "list"
        ? listStory(Number(asked), verification.evidence, run)
        : candidateStory(asked, verification.evidence, run);
    return answer(story, asked, streams);
  };
}

function plan({ paths, text }: Words): Result<Job, string> {
  const [list, candidate] = [text("list"), text("candidate")];
  if (list !== undefined && candidate !== undefined) return err("--list of (or) --candidate");
  const asked = list ?? candidate;
  if (asked !== undefined) {
    if (list !== undefined && !/^\d+$/.test(list))
      return err(`--list ${list}: een nummer (a number)`);
    if (paths.length === 0) return err("geef een bestand of map op (no PATH given)");
    return ok(explainSeats(asked, list === undefined ? "candidate" : "list", paths));
  }
  const [id, ...rest] = paths;
  if (id === undefined) return err("geef een controle op, zoals V05.01 (name a check)");
  const entry = catalogue.find((one) => one.id === id.toUpperCase());
  if (entry === undefined) return err(`onbekende controle "${id}" (unknown check)`);
  return ok(explainCheck(entry, rest));
}

/** Explains a check, the seats of a list, or the election of a person. */
export const explainCommand: Command = {
  name: "explain",
  synopsis: [
    "explain CHECK [PATH...]",
    "explain --list NUMBER PATH...",
    'explain --candidate "NAME" PATH...',
  ],
  help: `  CHECK        zoals V05.01: wat de controle vraagt, en met bestanden erbij wat eruit kwam
               (such as V05.01: what the check asks, and with files what came of it)
  --list       waarom deze lijst zoveel zetels heeft (why this list has as many seats)
  --candidate  waarom deze kandidaat gekozen is of niet (why this candidate is elected or not):
               een deel van de naam, of de code (part of the name, or the code)

  Hier is 0: er is een antwoord; 2: niet gevonden, of niet na te rekenen.
  Here 0 is: there is an answer; 2: not found, or not to be recalculated.
`,
  options: { list: { type: "string" }, candidate: { type: "string" } },
  plan,
};
