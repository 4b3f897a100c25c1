// Every count among the files, whole: the stories need the votes of each polling station.
import { classify } from "../../evidence/classify.js";
import { readCountFile } from "../../evidence/count-reading.js";
import type { HeldCount } from "../../evidence/evidence.js";
import type { Place } from "../../evidence/finding.js";
import { type Delivery, type Digest, ReadFault, type Source } from "../../evidence/source.js";
import { expand } from "../../intake/expansion.js";
import { type Positions, spansOf } from "../../positions.js";

/** The counts of a delivery. `HeldCount.file` counts in `paths` and in `hashes`. */
export interface Counts {
  readonly paths: readonly string[];
  /** SHA-256 of each file that is a count; empty for any other. */
  readonly hashes: readonly string[];
  readonly counts: readonly HeldCount[];
  /** Paths of what could not be read as it should. */
  readonly refused: readonly string[];
  /** Line and column of places in these files. */
  readonly spans: (places: Iterable<Place>) => Promise<Positions>;
}

async function* chunksOf(source: Source, digest: Digest): AsyncGenerator<Uint8Array> {
  for await (const chunk of source.chunks()) {
    digest.update(chunk);
    yield chunk;
  }
}

async function read(
  source: Source,
  file: number,
  digest: Digest,
): Promise<HeldCount | "other" | "refused"> {
  try {
    const found = classify(source.path, await source.head());
    if (found.kind !== "xml") return "other";
    const { shownId = "" } = found;
    const isCount = /^510[a-d]$/.test(shownId);
    // A root behind a long comment, or with another id than it seems, may be that of a count.
    if (!isCount && /^\d{3}[a-z]?$/.test(shownId)) return "other";
    const { count } = await readCountFile(chunksOf(source, digest), file, true);
    return count ?? (isCount ? "refused" : "other");
  } catch (fault) {
    if (fault instanceof ReadFault) return "refused";
    throw fault;
  }
}

/**
 * Reads every count of a delivery, in zips as well. Of files with the same bytes one is read.
 *
 * @param wanted - which paths to read; all where it is left out
 */
export async function countsIn(
  delivery: Delivery,
  digest: () => Digest,
  wanted: (path: string) => boolean = () => true,
): Promise<Counts> {
  const expanded = await expand(delivery, { digest });
  const sources = expanded.delivery.sources.filter(({ path }) => wanted(path));
  const hashes: string[] = [];
  const counts: HeldCount[] = [];
  const refused = [
    ...delivery.unreadable.map(({ path }) => path),
    ...expanded.containers.filter(({ issues }) => issues.length > 0).map(({ path }) => path),
  ];
  for (const [file, source] of sources.entries()) {
    const own = digest();
    const found = await read(source, file, own);
    const hash = found === "other" || found === "refused" ? "" : own.hex();
    if (found === "refused") refused.push(source.path);
    else if (found !== "other" && !hashes.includes(hash)) counts.push(found);
    hashes.push(hash);
  }
  return {
    paths: sources.map(({ path }) => path),
    hashes,
    counts,
    refused,
    spans: (places) => spansOf(places, (file) => sources[file]),
  };
}
