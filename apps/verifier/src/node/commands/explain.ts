// `verifier explain`: what a check asks and came to; why a list has its seats; why someone is elected.
import { err, ok, type Result } from "@telwerk/core";
import type { CheckEntry } from "../../catalogue/entry.js";
import { catalogue } from "../../catalogue.js";
import { countsOf } from "../../evidence/evidence.js";
import { countsIn } from "../../report/story/counts.js";
import { caseStory } from "../../report/story/explain-case.js";
import { checkStory, entryStory } from "../../report/story/explain-check.js";
import {
  candidateStory,
  closestStory,
  listStory,
  type Story,
} from "../../report/story/explain-seats.js";
import { makerLines } from "../../report/story/maker-lines.js";
import { canBeWorked } from "../../report/story/worked/drafts.js";
import { type WorkedOptions, workedStory } from "../../report/story/worked/story.js";
import type { Verification } from "../../verification.js";
import { type Command, exitCodes, type Job, type Streams, type Words } from "../command.js";
import { deliveryOf } from "../delivery.js";
import { sha256 } from "../file-source.js";
import { type VerifiedRun, verifiedRun } from "../verified-run.js";

function say({ out }: Streams, lines: readonly string[]): number {
  out(`${lines.join("\n")}\n`);
  return 0;
}

/** The counts that a verification used, read again with every vote: a verification does not keep them. */
async function tellNumbers(
  { id }: CheckEntry,
  { evidence }: Verification,
  paths: readonly string[],
  options: WorkedOptions,
  streams: Streams,
): Promise<void> {
  const used = new Set(countsOf(evidence).map(({ file }) => evidence.files[file]?.path));
  const counts = await countsIn(deliveryOf(paths), sha256, (path) => used.has(path));
  for await (const lines of workedStory(id, evidence, counts, options)) say(streams, lines);
}

function explainCheck(entry: CheckEntry, paths: readonly string[], options: WorkedOptions): Job {
  return async (streams) => {
    if (paths.length === 0) return say(streams, entryStory(entry));
    const { run, verification } = await verifiedRun(paths, "all", streams);
    const check = run.checks.find(({ id }) => id === entry.id);
    const story = check === undefined ? [] : checkStory(check, run);
    const found = caseStory(entry.id, run, verification.evidence);
    say(streams, [...entryStory(entry), ...story, ...found]);
    if (canBeWorked(entry.id)) await tellNumbers(entry, verification, paths, options, streams);
    say(streams, ["", ...makerLines(run.verifier)]);
    const { files } = verification.evidence;
    return files.some(({ role }) => role.kind === "unreadable") ? exitCodes.incomplete : 0;
  };
}

function answer(story: Story, asked: string, { run }: VerifiedRun, streams: Streams): number {
  switch (story.kind) {
    case "told":
      return say(streams, [...story.lines, "", ...makerLines(run.verifier)]);
    case "none":
      streams.err(
        `Niet gevonden op de kandidatenlijsten in deze bestanden: ${asked}.\n` +
          `Not found on the candidate lists in these files: ${asked}.\n`,
      );
      return exitCodes.incomplete;
    case "unknown":
      streams.err(
        "De zetels konden niet worden nagerekend. Kijk met verify wat er ontbreekt.\n" +
          "The seats could not be recalculated. See with verify what is missing.\n",
      );
      return exitCodes.incomplete;
  }
}

type Seeking = "list" | "candidate" | "closest";

function storyOf(kind: Seeking, asked: string, { verification, run }: VerifiedRun): Story {
  const { evidence } = verification;
  switch (kind) {
    case "list":
      return listStory(Number(asked), evidence, run);
    case "candidate":
      return candidateStory(asked, evidence, run);
    case "closest":
      return closestStory(evidence, run);
  }
}

function explainSeats(asked: string, kind: Seeking, paths: readonly string[]): Job {
  return async (streams) => {
    // The seats follow from the documents of the whole alone.
    const found = await verifiedRun(paths, "result", streams);
    return answer(storyOf(kind, asked, found), asked, found, streams);
  };
}

/** The check that the first word names, when it looks like one. */
function checkIn([id = ""]: readonly string[]): Result<CheckEntry | undefined, string> {
  if (!/^v\d\d\.\d\d$/i.test(id)) return ok(undefined);
  const entry = catalogue.find((one) => one.id === id.toUpperCase());
  return entry === undefined ? err(`onbekende controle "${id}" (unknown check)`) : ok(entry);
}

function planSeats({ paths, text, has }: Words): Result<Job, string> {
  const [list, candidate] = [text("list"), text("candidate")];
  const closest = has("closest") ? "--closest" : undefined;
  const asked = list ?? candidate ?? closest;
  const kind = list !== undefined ? "list" : candidate !== undefined ? "candidate" : "closest";
  const [id] = paths;
  if (has("full")) return err("--full hoort bij een controle (belongs to a check)");
  if (asked !== undefined) {
    if (id === undefined) return err("geef een bestand of map op (no PATH given)");
    return ok(explainSeats(asked, kind, paths));
  }
  return err(
    id === undefined
      ? "geef een controle op, zoals V05.01 (name a check)"
      : `onbekende controle "${id}", een controle heet zoals V05.01 (unknown check; one is named like V05.01)`,
  );
}

function plan(words: Words): Result<Job, string> {
  const { paths, text, has } = words;
  const list = text("list");
  const asked = [list, text("candidate"), has("closest") ? "" : undefined];
  if (asked.filter((one) => one !== undefined).length > 1) {
    return err("--list, --candidate of (or) --closest");
  }
  if (list !== undefined && !/^\d+$/.test(list)) {
    return err(`--list ${list}: een nummer (a number)`);
  }
  if (text("candidate") === "") return err("--candidate: leeg (empty)");
  const entry = checkIn(paths);
  if (entry.kind === "err") return entry;
  if (entry.value === undefined || text("candidate") !== undefined || has("closest"))
    return planSeats(words);
  const only = list === undefined ? {} : { list: Number(list) };
  return ok(explainCheck(entry.value, paths.slice(1), { full: has("full"), ...only }));
}

/** Explains a check, the seats of a list, or the election of a person. */
export const explainCommand: Command = {
  name: "explain",
  synopsis: [
    "explain CHECK [PATH...] [--list NUMBER] [--full]",
    "explain --list NUMBER PATH...",
    'explain --candidate "NAME" PATH...',
    "explain --closest PATH...",
  ],
  help: `  CHECK        zoals V05.01: wat de controle vraagt, en met bestanden erbij wat eruit kwam
               (such as V05.01: what the check asks, and with files what came of it).
               Bij V05 en V06 staat elke som uitgeschreven: wat niet klopt, en voorbeelden
               (V05 and V06 show each sum worked out: what is wrong, and examples)
  --full       bij een controle: alle sommen, met elk getal (with a check: all sums, every number)
  --list       waarom deze lijst zoveel zetels heeft (why this list has as many seats);
               bij een controle: alleen de sommen van deze lijst (with a check: its sums only)
  --candidate  waarom deze kandidaat gekozen is of niet (why this candidate is elected or not):
               een deel van de naam, of de code (part of the name, or the code)
  --closest    met hoe weinig stemmen de zetels anders waren verdeeld: alle lijsten nagegaan
               (with how few votes the seats would have been others: every list is looked at)

  Hier is 0: er is een antwoord; 2: niet gevonden, of niet na te rekenen.
  Here 0 is: there is an answer; 2: not found, or not to be recalculated.
`,
  options: {
    list: { type: "string" },
    candidate: { type: "string" },
    full: { type: "boolean" },
    closest: { type: "boolean" },
  },
  plan,
};
