// `verifier plausibility`: polling stations of a municipality that are worth a second look.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { err, ok, type Result } from "@telwerk/core";
import { controlProtocol } from "../../plausibility/hcp.js";
import { hcpFiles } from "../../plausibility/hcp-files.js";
import { type Municipality, municipalityIn } from "../../plausibility/municipality.js";
import { type Neighbourhoods, neighbourhoodsIn } from "../../plausibility/neighbourhoods.js";
import { tk2025 } from "../../plausibility/parameters.js";
import { screeningsOf } from "../../plausibility/screenings.js";
import { screeningText } from "../../plausibility/text.js";
import { type Command, exitCodes, type Job, type Streams, type Words } from "../command.js";
import { deliveryOf } from "../delivery.js";
import { faultWords, wholeFile } from "../file-source.js";
import { wholeFiles } from "../whole-files.js";

type Write = (municipality: Municipality, streams: Streams) => boolean;

function tableIn(path: string | undefined): Result<Neighbourhoods, string> {
  if (path === undefined) return ok(new Map());
  try {
    return ok(neighbourhoodsIn(new TextDecoder().decode(wholeFile(path))));
  } catch (cause) {
    return err(`--neighbourhoods ${path}: ${faultWords(cause)}`);
  }
}

/** Writes a.csv, b.csv and c.csv in a folder for each municipality. */
function hcpWriter(folder: string, neighbourhoods: Neighbourhoods): Write {
  return ({ identity, table }, { out, err: say }) => {
    const code = identity.envelope.managingAuthority?.id.value ?? "";
    const outcome = controlProtocol(table, tk2025, neighbourhoods);
    if (outcome.kind === "stops" || !/^\d{4}$/.test(code)) {
      const why =
        outcome.kind === "stops" ? `${outcome.station}: ${outcome.code}` : "gemeentenummer";
      say(`VER-HCP-CODE ${code}: ontbreekt in het bestand (missing from the file): ${why}\n`);
      return false;
    }
    mkdirSync(join(folder, code), { recursive: true });
    for (const [name, text] of Object.entries(hcpFiles(identity, outcome.stations, tk2025)))
      writeFileSync(join(folder, code, name), text);
    out(`${join(folder, code)}: a.csv, b.csv, c.csv\n`);
    return true;
  };
}

function independentWriter(neighbourhoods: Neighbourhoods): Write {
  return (municipality, { out }) => {
    const screenings = screeningsOf(municipality.table, tk2025, neighbourhoods);
    out(screeningText(municipality, screenings));
    return true;
  };
}

async function run(paths: readonly string[], write: Write, streams: Streams): Promise<number> {
  let isComplete = true;
  let seen = 0;
  for await (const file of wholeFiles(deliveryOf(paths))) {
    const read = file.kind === "read" ? municipalityIn(file.bytes) : undefined;
    if (read?.kind === "other") continue;
    if (read?.kind === "municipality") {
      seen += 1;
      isComplete = write(read.municipality, streams) && isComplete;
      continue;
    }
    const codes = read?.issues.map(({ code }) => code) ?? [];
    const why = file.kind === "unreadable" ? file.cause : [...new Set(codes)].join(", ");
    streams.err(`${file.path}: ${why}\n`);
    isComplete = false;
  }
  if (seen === 0) streams.err("geen telling van een gemeente gevonden (no count 510b found)\n");
  return isComplete && seen > 0 ? 0 : exitCodes.incomplete;
}

function plan({ paths, text }: Words): Result<Job, string> {
  const mode = text("mode") ?? "independent";
  const folder = text("out");
  if (paths.length === 0) return err("geef een bestand of map op (no PATH given)");
  const neighbourhoods = tableIn(text("neighbourhoods"));
  if (neighbourhoods.kind === "err") return neighbourhoods;
  if (mode === "independent" && folder === undefined)
    return ok((streams) => run(paths, independentWriter(neighbourhoods.value), streams));
  if (mode === "hcp" && folder !== undefined)
    return ok((streams) => run(paths, hcpWriter(folder, neighbourhoods.value), streams));
  return err("--mode hcp --out DIR, of (or) --mode independent");
}

/** Looks for what is strange in the counts of municipalities. */
export const plausibilityCommand: Command = {
  name: "plausibility",
  synopsis: [
    "plausibility PATH... [--neighbourhoods FILE.csv]",
    "plausibility PATH... --mode hcp --out DIR [--neighbourhoods FILE.csv]",
  ],
  help: `  PATH       tellingen van gemeenten, 510b (counts of municipalities)
  --mode     independent: aanwijzingen met reden (indications with their reasons)
             hcp: a.csv, b.csv en c.csv zoals het Hulpmiddel ControleProtocol
             (as the tool of the control protocol writes them)
  --out      map voor de bestanden van hcp, één map per gemeente (folder, one for each municipality)
  --neighbourhoods  tabel postcode, wijk (table: zip_code, neighbourhood_code, ambiguous)

  Wat hier opvalt, is nooit een oordeel: het is een reden om nog eens te kijken.
  What stands out here is never a verdict: it is a reason to look again.
  Uitkomst 0: bekeken; 2: een bestand kon niet worden bekeken
  (exit code 0: looked at; 2: a file could not be looked at).
`,
  options: {
    mode: { type: "string" },
    out: { type: "string" },
    neighbourhoods: { type: "string" },
  },
  plan,
};
