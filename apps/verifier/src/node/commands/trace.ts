// `verifier trace`: one polling station, followed to the seats.
import { err, ok, type Result } from "@telwerk/core";
import { clean } from "../../report/layout.js";
import { areaName, areasIn, doubledIn } from "../../report/story/areas.js";
import { type Counts, countsIn } from "../../report/story/counts.js";
import { type Station, stationsFor, traceStory } from "../../report/story/trace.js";
import { type Command, exitCodes, type Job, type Words } from "../command.js";
import { deliveryOf } from "../delivery.js";
import { sha256 } from "../file-source.js";
import { verifiedRun } from "../verified-run.js";

const shownStations = 20;

/** What to do where nothing was found. */
function adviceFor(counts: Counts): readonly string[] {
  const known = [...areasIn(counts).values()].filter(({ kind }) => kind === "station").length;
  const lost = counts.refused.flatMap((path) => [`  ${clean(path)}\n`]);
  const unread = "Dit is niet te lezen (this cannot be read):\n";
  return [
    known === 0
      ? "In deze bestanden staat geen enkel stembureau. Geef de telling van de gemeente (510b) erbij.\n" +
        "There is no polling station in these files. Add the count of the municipality (510b).\n"
      : `In deze bestanden staan ${known} stembureaus. Geef een nummer, een kenmerk (0363::SB5) of een deel van de naam.\n` +
        `There are ${known} polling stations in these files. Give a number, an id (0363::SB5) or part of a name.\n`,
    ...(lost.length === 0 ? [] : [unread, ...lost]),
  ];
}

function choices(asked: string, stations: readonly Station[]): string {
  const [nl, en] =
    stations.length === 0
      ? ["Geen stembureau gevonden", "No polling station found"]
      : ["Meer dan één stembureau gevonden; kies er een", "More than one found; choose one"];
  const lines = stations.slice(0, shownStations).map(({ area }) => {
    const id = area.key.replace("station ", "");
    return `  ${clean(id)}  ${clean(areaName(area).nl)}\n`;
  });
  const rest = stations.length - lines.length;
  return `${nl}: ${asked}.\n${en}: ${asked}.\n${lines.join("")}${rest > 0 ? `  … +${rest}\n` : ""}`;
}

function plan({ paths: words, has }: Words): Result<Job, string> {
  const [asked, ...paths] = words;
  if (asked === undefined) return err("geef een stembureau op (name a polling station)");
  if (paths.length === 0) return err("geef een bestand of map op (no PATH given)");
  return ok(async (streams) => {
    const { out, err: say } = streams;
    const counts = await countsIn(deliveryOf(paths), sha256);
    const doubled = doubledIn(counts);
    if (doubled.length > 0) {
      say(
        "Van een gebied is er meer dan één telling; geef er een (more than one count of an area):\n" +
          doubled.map((path) => `  ${clean(path)}\n`).join(""),
      );
      return exitCodes.incomplete;
    }
    const stations = stationsFor(asked, counts);
    const [station] = stations;
    if (station === undefined || stations.length > 1) {
      say(choices(asked, stations));
      if (station === undefined) say(adviceFor(counts).join(""));
      return exitCodes.incomplete;
    }
    const { run } = await verifiedRun(paths, "result", streams);
    out(await traceStory(station, counts, run, has("full")));
    return 0;
  });
}

/** Follows one polling station through the counts to the seats. */
export const traceCommand: Command = {
  name: "trace",
  synopsis: ["trace STATION PATH... [--full]"],
  help: `  STATION    nummer, kenmerk (0363::SB5) of een deel van de naam van een stembureau
             (number, id or part of the name of a polling station)
  PATH       bestanden, mappen en zips met EML (files, folders and zips with EML)
  --full     ook elke kandidaat, met regel en kolom (every candidate too, with line and column)

  Hier is 0: er is een antwoord; 2: geen, of meer dan één stembureau gevonden.
  Here 0 is: there is an answer; 2: no polling station found, or more than one.
`,
  options: { full: { type: "boolean" } },
  plan,
};
