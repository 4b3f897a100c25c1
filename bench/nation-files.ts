// Makes the files of a nation on disk, one by one, and remembers where it did: the same election is made once.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { electionFiles, type FileText, type Nation, nationOf } from "@telwerk/testkit";
import {
  type NationSize,
  nationParameters,
  type PackedFile,
  type PlainFile,
  packed,
} from "./nation-election.ts";

/** A nation on disk. */
export interface NationFiles {
  readonly folder: string;
  /** Bytes of EML, after unpacking. */
  readonly bytes: number;
  readonly files: number;
}

/** How a nation is written. */
export interface Writing {
  readonly seed: string;
  /** Plain EML files instead of zips. */
  readonly loose: boolean;
}

/** Changes whenever something changes that the files are made with. */
function version(): string {
  const hash = createHash("sha256");
  const makers = ["@telwerk/testkit", "@telwerk/bundle"].map((name) => import.meta.resolve(name));
  for (const maker of [...makers, import.meta.resolve("./nation-election.ts"), import.meta.url]) {
    hash.update(readFileSync(fileURLToPath(maker)));
  }
  return hash.digest("hex").slice(0, 12);
}

/** The areas in the order in which their counts are made. */
function* regionsOf({ districts }: Nation): Generator<string, string> {
  for (const { municipalities, name } of districts) {
    for (const municipality of municipalities) yield municipality.name;
    yield name;
  }
  return "Kiesraad";
}

function plainFile({ kind, name, chunks }: FileText, region: string): PlainFile {
  return { kind, name, bytes: Buffer.from([...chunks].join("")), region };
}

async function make(folder: string, size: NationSize, { seed, loose }: Writing): Promise<number> {
  const parameters = nationParameters(size, seed);
  const regions = regionsOf(nationOf(parameters));
  const electionId = `TK${parameters.electionDate.slice(0, 4)}`;
  let bytes = 0;
  for (const text of electionFiles(parameters)) {
    const isCount = text.kind === "510b" || text.kind === "510c";
    const file = plainFile(text, isCount ? regions.next().value : "Kiesraad");
    const written: PackedFile = loose ? file : await packed(file, electionId);
    bytes += file.bytes.length;
    writeFileSync(join(folder, written.name), written.bytes);
  }
  return bytes;
}

function isMade(value: unknown): value is Omit<NationFiles, "folder"> {
  return typeof value === "object" && value !== null && "bytes" in value && "files" in value;
}

function madeAt(place: string): NationFiles | undefined {
  const note = join(place, "made.json");
  if (!existsSync(note)) return undefined;
  const made: unknown = JSON.parse(readFileSync(note, "utf8"));
  return isMade(made) ? { folder: join(place, "files"), ...made } : undefined;
}

/**
 * Gives the files of a nation; makes them where they were not made before. They stay in the folder for
 * temporary files, in a folder of their own for each seed, size and version of the makers.
 */
export async function nationFiles(size: NationSize, writing: Writing): Promise<NationFiles> {
  const { districts, municipalities, stations } = size;
  const parts = [
    writing.seed,
    districts,
    municipalities,
    stations,
    writing.loose ? "loose" : "zip",
  ];
  const place = join(tmpdir(), `telwerk-nation-${parts.join("-")}-${version()}`);
  const known = madeAt(place);
  if (known !== undefined) return known;
  // Half an election must not look like one: it gets its name when it is complete.
  const unfinished = `${place}-${process.pid}`;
  mkdirSync(join(unfinished, "files"), { recursive: true });
  const bytes = await make(join(unfinished, "files"), size, writing);
  const made = { bytes, files: municipalities + 2 * districts + 3 };
  writeFileSync(join(unfinished, "made.json"), JSON.stringify(made));
  // Somebody else may have made the same one meanwhile.
  if (existsSync(place)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, place);
  return { folder: join(place, "files"), ...made };
}
