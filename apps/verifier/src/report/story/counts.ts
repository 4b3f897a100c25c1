// Every count among the files, whole: the stories need the votes of each polling station.
import { classify } from "../../evidence/classify.js";
import { readCountFile } from "../../evidence/count-reading.js";
import type { HeldCount } from "../../evidence/evidence.js";
import { type Delivery, type Digest, ReadFault, type Source } from "../../evidence/source.js";
import { expand } from "../../intake/expansion.js";

/** The counts of a delivery. `HeldCount.file` counts in `paths`. */
export interface Counts {
  readonly paths: readonly string[];
  readonly counts: readonly HeldCount[];
  /** Paths of what could not be read as it should. */
  readonly refused: readonly string[];
}

async function* chunksOf(source: Source): AsyncGenerator<Uint8Array> {
  yield* source.chunks();
}

async function read(source: Source, file: number): Promise<HeldCount | "other" | "refused"> {
  try {
    const found = classify(source.path, await source.head());
    const isCount = found.kind === "xml" && /^510[a-d]$/.test(found.shownId ?? "");
    if (!isCount) return "other";
    return (await readCountFile(chunksOf(source), file, true)).count ?? "refused";
  } catch (fault) {
    if (fault instanceof ReadFault) return "refused";
    throw fault;
  }
}

/**
 * Reads every count of a delivery, in zips as well.
 *
 * @param wanted - which paths to read; all where it is left out
 */
export async function countsIn(
  delivery: Delivery,
  digest: () => Digest,
  wanted: (path: string) => boolean = () => true,
): Promise<Counts> {
  const expanded = await expand(delivery, { digest });
  const paths: string[] = [];
  const counts: HeldCount[] = [];
  const refused = [
    ...delivery.unreadable.map(({ path }) => path),
    ...expanded.containers.filter(({ issues }) => issues.length > 0).map(({ path }) => path),
  ];
  for (const source of expanded.delivery.sources.filter(({ path }) => wanted(path))) {
    const found = await read(source, paths.push(source.path) - 1);
    if (found === "refused") refused.push(source.path);
    else if (found !== "other") counts.push(found);
  }
  return { paths, counts, refused };
}
