// Lines and columns. Findings carry byte offsets; only for them is a file read once more.

import type { Span } from "@telwerk/core";
import { positionsOf } from "@telwerk/eml-codec";
import type { FileRecord } from "./evidence/evidence.js";
import type { Place } from "./evidence/finding.js";
import { joined } from "./evidence/reading.js";
import { ReadFault, type Source } from "./evidence/source.js";
import type { Judged } from "./judgement.js";

/** The line and column of places in files. */
export type Positions = (place: Place) => Span | undefined;

function placesOf(judged: readonly Judged[]): Map<number, Set<number>> {
  const places = new Map<number, Set<number>>();
  for (const { outcome } of judged) {
    for (const { place, against } of outcome.findings) {
      for (const one of [place, against]) {
        if (one === undefined) continue;
        const offsets = places.get(one.file) ?? new Set();
        places.set(one.file, offsets.add(one.at));
      }
    }
  }
  return places;
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

/** Works out line and column of everything that the findings point at, one file after another. */
export async function positionsFor(
  judged: readonly Judged[],
  files: readonly FileRecord[],
  sources: readonly Source[],
): Promise<Positions> {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const found = new Map<number, ReadonlyMap<number, Span>>();
  for (const [file, offsets] of placesOf(judged)) {
    const record = files[file];
    const hasLines = record !== undefined && record.size > 0 && record.role.kind !== "zip";
    const bytes = hasLines ? await bytesAgain(byPath.get(record.path)) : undefined;
    if (bytes === undefined) continue;
    const spans = positionsOf(bytes, [...offsets]);
    found.set(file, new Map(spans.map((span) => [span.offset, span])));
  }
  return ({ file, at }) => found.get(file)?.get(at);
}
