// Lines and columns. Findings carry byte offsets; only for them is a file read once more.

import type { Span } from "@telwerk/core";
import { positionsOf } from "@telwerk/eml-codec";
import type { FileRecord } from "./evidence/evidence.js";
import type { Place } from "./evidence/finding.js";
import { joined } from "./evidence/reading.js";
import { ReadFault, type Source } from "./evidence/source.js";
import type { Judged } from "./judgement.js";

/** The line and column of places in files. */
export type Positions = (place: Pick<Place, "file" | "at">) => Span | undefined;

function* placesOf(judged: readonly Judged[]): Generator<Place> {
  for (const { outcome } of judged) {
    for (const { place, against } of outcome.findings) {
      if (place !== undefined) yield place;
      if (against !== undefined) yield against;
    }
  }
}

/** The bytes of a file, or nothing where it can no longer be read: the finding stands without a line. */
async function bytesAgain(source: Source | undefined): Promise<Uint8Array | undefined> {
  if (source === undefined) return undefined;
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of source.chunks()) chunks.push(chunk.slice());
  } catch (fault) {
    if (fault instanceof ReadFault) return undefined;
    throw fault;
  }
  return joined(chunks);
}

/**
 * Works out line and column of places, one file after another.
 *
 * @param sourceOf - the file behind an index; nothing where it has no lines, or can no longer be read
 */
export async function spansOf(
  places: Iterable<Pick<Place, "file" | "at">>,
  sourceOf: (file: number) => Source | undefined,
): Promise<Positions> {
  const offsets = new Map<number, Set<number>>();
  for (const { file, at } of places) {
    offsets.set(file, (offsets.get(file) ?? new Set()).add(at));
  }
  const found = new Map<number, ReadonlyMap<number, Span>>();
  for (const [file, own] of offsets) {
    const bytes = await bytesAgain(sourceOf(file));
    if (bytes === undefined) continue;
    const spans = positionsOf(bytes, [...own]);
    found.set(file, new Map(spans.map((span) => [span.offset, span])));
  }
  return ({ file, at }) => found.get(file)?.get(at);
}

/** Works out line and column of everything that the findings point at. */
export function positionsFor(
  judged: readonly Judged[],
  files: readonly FileRecord[],
  sources: readonly Source[],
): Promise<Positions> {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  return spansOf(placesOf(judged), (file) => {
    const record = files[file];
    const hasLines = record !== undefined && record.size > 0 && record.role.kind !== "zip";
    return hasLines ? byPath.get(record.path) : undefined;
  });
}
