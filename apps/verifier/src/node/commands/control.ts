// `verifier control`: the hand count of a municipality: draw lists, print sheets, compare the sums.
import { createHash, randomBytes } from "node:crypto";
import { err, ok, type Result } from "@telwerk/core";
import { comparisonExit, comparisonText } from "../../control/comparison-text.js";
import { drawIn, handSumsIn } from "../../control/control-files.js";
import { type Draw, drawLists, usualCount } from "../../control/draw.js";
import { compareHandSums } from "../../control/hand-count.js";
import { sheetsHtml } from "../../control/sheet.js";
import { type Municipality, municipalityIn } from "../../plausibility/municipality.js";
import type { Command, Job, Words } from "../command.js";
import { faultWords, wholeFile } from "../file-source.js";

const sha256Text = (text: string): string => createHash("sha256").update(text).digest("hex");

function read(path: string): Result<Uint8Array, string> {
  try {
    return ok(wholeFile(path));
  } catch (cause) {
    return err(`${path}: ${faultWords(cause)}`);
  }
}

function readMunicipality(path: string): Result<Municipality, string> {
  const bytes = read(path);
  if (bytes.kind === "err") return bytes;
  const found = municipalityIn(bytes.value);
  if (found.kind === "municipality") return ok(found.municipality);
  const codes = found.kind === "refused" ? found.issues.map(({ code }) => code) : [];
  const why = codes.length === 0 ? "geen telling 510b (no count 510b)" : [...new Set(codes)].join();
  return err(`${path}: ${why}`);
}

/** Whose count it is, as it stands in a draw. */
function ownerOf({
  identity,
  table,
}: Municipality): Pick<Draw, "election" | "municipality" | "lists"> {
  return {
    election: identity.election.id.value,
    municipality: identity.envelope.managingAuthority?.id.value ?? "",
    lists: table.lists.map(({ listNumber }) => listNumber),
  };
}

function draw(municipality: Municipality, { text }: Words): Result<Job, string> {
  const wanted = text("lists") ?? String(usualCount);
  const owner = ownerOf(municipality);
  if (!/^[1-9]\d{0,3}$/.test(wanted) || Number(wanted) > owner.lists.length)
    return err(`--lists ${wanted}: 1 - ${owner.lists.length}`);
  const given = text("seed");
  // The one place where chance comes in; it is written down, so that anybody can do the draw again.
  const seed = given ?? randomBytes(32).toString("hex");
  const seedFrom = given === undefined ? "machine" : "given";
  if (seed === "") return err("--seed: leeg (empty)");
  const drawn = drawLists({ ...owner, seed, seedFrom, count: Number(wanted) }, sha256Text);
  return ok(({ out }) => {
    out(`${JSON.stringify(drawn, null, 2)}\n`);
    return Promise.resolve(0);
  });
}

/** A draw from a file, done again: it must be the draw of this count, from its own seed. */
function readDraw(municipality: Municipality, path: string | undefined): Result<Draw, string> {
  if (path === undefined) return err("--draw DRAW.json ontbreekt (missing)");
  const bytes = read(path);
  if (bytes.kind === "err") return err(`--draw ${bytes.error}`);
  const found = drawIn(new TextDecoder().decode(bytes.value));
  if (found.kind === "err") return err(`--draw ${path}: ${found.error}`);
  const { seed, seedFrom, drawn } = found.value;
  const owner = ownerOf(municipality);
  const again = drawLists({ ...owner, seed, seedFrom, count: drawn.length }, sha256Text);
  return JSON.stringify(again) === JSON.stringify(ordered(found.value))
    ? ok(again)
    : err(
        `--draw ${path}: VER-DRAW-OTHER niet de loting van deze telling (not the draw of this count)`,
      );
}

/** Its fields in the order of a draw that was just made. */
function ordered(one: Draw): Draw {
  const { election, municipality, lists, seed, seedFrom, drawn } = one;
  const { format, formatVersion, method } = one;
  return { format, formatVersion, method, election, municipality, lists, seed, seedFrom, drawn };
}

function sheet(municipality: Municipality, { text }: Words): Result<Job, string> {
  const made = readDraw(municipality, text("draw"));
  if (made.kind === "err") return made;
  return ok(({ out }) => {
    out(sheetsHtml(municipality, made.value));
    return Promise.resolve(0);
  });
}

function compare(municipality: Municipality, { text }: Words): Result<Job, string> {
  const made = readDraw(municipality, text("draw"));
  if (made.kind === "err") return made;
  const path = text("sums");
  if (path === undefined) return err("--sums SUMS.json ontbreekt (missing)");
  const bytes = read(path);
  if (bytes.kind === "err") return err(`--sums ${bytes.error}`);
  const sums = handSumsIn(new TextDecoder().decode(bytes.value));
  if (sums.kind === "err") return err(`--sums ${path}: ${sums.error}`);
  const outcomes = compareHandSums(municipality.table, made.value.drawn, sums.value);
  return ok(({ out }) => {
    out(comparisonText(outcomes));
    return Promise.resolve(comparisonExit(outcomes));
  });
}

const tasks: ReadonlyMap<string, typeof draw> = new Map([
  ["draw", draw],
  ["sheet", sheet],
  ["compare", compare],
]);

function plan(words: Words): Result<Job, string> {
  const [task, path, ...others] = words.paths;
  const known = tasks.get(task ?? "");
  if (known === undefined) return err(`control ${task ?? ""}: ${[...tasks.keys()].join(" | ")}`);
  if (path === undefined || others.length > 0)
    return err("geef één telling van een gemeente op (give one count of a municipality)");
  const municipality = readMunicipality(path);
  return municipality.kind === "err" ? municipality : known(municipality.value, words);
}

/** The hand count of the control protocol. */
export const controlCommand: Command = {
  name: "control",
  synopsis: [
    "control draw COUNT.eml.xml [--lists N] [--seed TEXT]",
    "control sheet COUNT.eml.xml --draw DRAW.json",
    "control compare COUNT.eml.xml --draw DRAW.json --sums SUMS.json",
  ],
  help: `  draw       trekt lijsten voor de controletelling (draws lists for the count by hand)
  --lists    hoeveel lijsten, gewoonlijk ${usualCount} (how many lists, usually ${usualCount})
  --seed     wat in het openbaar is gegooid, zoals dobbelstenen; zonder kiest de computer
             (what was thrown in public, such as dice; without it the machine chooses)
  sheet      vellen om af te drukken, HTML (sheets to print, HTML)
  --draw     het bestand dat draw gaf (the file that draw gave)
  compare    vergelijkt de sommen met de telling (compares the sums with the count)
  --sums     de sommen van de telling met de hand, JSON (the sums of the count by hand, JSON)
             uitkomst 0: gelijk; 1: verschil; 2: er ontbreekt iets
             (exit code 0: equal; 1: different; 2: something is missing)
`,
  options: {
    lists: { type: "string" },
    seed: { type: "string" },
    draw: { type: "string" },
    sums: { type: "string" },
  },
  plan,
};
