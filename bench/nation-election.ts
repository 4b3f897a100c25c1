// The national election of the benchmark: which one it is, and how each of its files is packed.
import { formatFileName, type NameFacts, type NameKind, writeZip } from "@telwerk/bundle";
import { type ElectionParameters, type FileKind, largeNation } from "@telwerk/testkit";

/** What of a nation is made. */
export interface NationSize {
  readonly districts: number;
  readonly municipalities: number;
  readonly stations: number;
}

/** The whole country at 1; a part of it has so much less of everything. */
export function sizeAt(scale: number): NationSize {
  const part = (whole: number): number => Math.max(1, Math.round(whole * scale));
  return { districts: part(20), municipalities: part(342), stations: part(10_000) };
}

/** 26 lists of 40 candidates: about 140 KB of EML for each polling station. */
export function nationParameters(size: NationSize, seed: string): ElectionParameters {
  const parameters = largeNation(size.stations);
  const lists = parameters.lists.map((list) => ({ ...list, candidates: 40 }));
  return { ...parameters, ...size, seed: `bench-nation-${seed}`, lists };
}

/** A file as it goes to disk: a zip as a committee hands it in, or plain EML. */
export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file of EML, with the area that it speaks of. */
export interface PlainFile {
  readonly kind: FileKind;
  /** As testkit calls it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The name of the municipality or district. */
  readonly region: string;
}

/** The one moment of all files: fictional, and the same on every machine. */
const moment = "2099-03-19T14:30:00";

/** What lies beside the zip of a count: a report that nobody reads. */
const report = new TextEncoder().encode("%PDF-1.7\n% A report of a fictional committee.\n%%EOF\n");

const packages = {
  "510b": { category: "gemeente", zip: "count-zip", eml: "count", model: "Na31-1" },
  "510c": { category: "kieskring", zip: "count-zip", eml: "count", model: "O7" },
  "510d": { category: "kiesraad", zip: "total-count-zip", eml: "total-count", model: undefined },
  "520": { category: "kiesraad", zip: "result-zip", eml: "result", model: undefined },
} as const;

function named(kind: NameKind, facts: NameFacts): string {
  const name = formatFileName(kind, facts);
  if (name.kind === "err") throw new Error(`no name for ${kind}: ${JSON.stringify(name.error)}`);
  return name.value;
}

async function zipped(files: readonly PackedFile[]): Promise<Uint8Array> {
  const zip = await writeZip(files, { modified: moment });
  if (zip.kind === "err") throw new Error(JSON.stringify(zip.error));
  return zip.value;
}

/**
 * Packs a file as it travels: counts of municipalities and districts in the zip of the count, in the zip of
 * the committee; the national count and the result in a zip of their own; the rest as it is.
 */
export async function packed(file: PlainFile, electionId: string): Promise<PackedFile> {
  const { kind, name, bytes, region } = file;
  if (kind === "110a" || kind === "230b") return { name, bytes };
  const { category, zip, eml, model } = packages[kind];
  const facts = { electionId, category, region, timestamp: moment } satisfies NameFacts;
  const inner = {
    name: named(zip, facts),
    bytes: await zipped([{ name: named(eml, facts), bytes }]),
  };
  if (model === undefined) return inner;
  const beside = { name: named("model", { ...facts, model }), bytes: report };
  return { name: named("final-documents", facts), bytes: await zipped([beside, inner]) };
}
