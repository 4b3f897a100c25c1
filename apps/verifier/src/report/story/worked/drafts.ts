// Everything that a check of sums or of the chain looked at, from the counts that the verification used.
import { linksOf } from "../../../evidence/chain.js";
import { countsOf, type Evidence, type HeldCount } from "../../../evidence/evidence.js";
import { areasOf, partsOf, unitKey, wholeOf } from "../areas.js";
import type { Counts } from "../counts.js";
import { type NamedLink, ofChain } from "./chain.js";
import { ofTotals } from "./totals.js";
import { within } from "./within.js";
import type { Draft } from "./worked.js";

/** Whether the numbers behind a check can be worked out. */
export function canBeWorked(id: string): boolean {
  return id in within || id in ofTotals || id in ofChain;
}

/** The counts that a verification used, now with every vote in them. */
interface Used {
  readonly counts: readonly HeldCount[];
  readonly links: readonly NamedLink[];
}

function usedOf(evidence: Evidence, { counts, paths }: Counts): Used {
  const byPath = new Map(counts.map((count) => [paths[count.file], count]));
  const again = (held: HeldCount): readonly HeldCount[] => {
    const found = byPath.get(evidence.files[held.file]?.path);
    return found === undefined ? [] : [found];
  };
  const againIn = (some: ReadonlyMap<string, HeldCount>): ReadonlyMap<string, HeldCount> =>
    new Map([...some].flatMap(([key, held]) => again(held).map((found) => [key, found] as const)));
  const [national] = evidence.national === undefined ? [] : again(evidence.national);
  const chain = {
    ...(national === undefined ? {} : { national }),
    districts: againIn(evidence.districts),
    municipalities: againIn(evidence.municipalities),
    stations: evidence.stations.flatMap(again),
  };
  return { counts: countsOf(evidence).flatMap(again), links: linksOf(chain).map(named(counts)) };
}

function named(
  counts: readonly HeldCount[],
): (link: ReturnType<typeof linksOf>[number]) => NamedLink {
  const byFile = new Map(counts.map((count) => [count.file, count]));
  return (link) => {
    const { file, unit = "" } = link.upper.place;
    const name = byFile.get(file)?.units.find(({ id }) => id.value === unit)?.name.value ?? "";
    return { ...link, area: { ...unitKey(unit), name } };
  };
}

/** Everything that a check looked at, in the order of the counts: from the top down. */
export function* draftsOf(id: string, evidence: Evidence, counts: Counts): Generator<Draft> {
  const used = usedOf(evidence, counts);
  const [inArea, ofTotal, ofLink] = [within[id], ofTotals[id], ofChain[id]];
  for (const count of used.counts) {
    const path = counts.paths[count.file] ?? "?";
    const level = count.documentId;
    if (inArea !== undefined) {
      for (const area of areasOf(count, path)) yield* inArea(area, level);
    }
    const total = wholeOf(count, path);
    if (ofTotal !== undefined && total !== undefined) {
      yield* ofTotal({ level, total, parts: partsOf(count, path) });
    }
  }
  if (ofLink !== undefined) for (const link of used.links) yield* ofLink(link);
}
