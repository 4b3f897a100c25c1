import type { CheckId } from "../catalogue/entry.js";
import type { Evidence, HeldCount } from "../evidence/evidence.js";
import { countsOf } from "../evidence/evidence.js";
import { type Outcome, type Place, Tally } from "../evidence/finding.js";

/** A check: a pure judgement of the evidence. It may throw only for a bug. */
export type Check = (evidence: Evidence) => Outcome;

/** A check whose findings were collected while the counts were read. */
export function readWithCounts(id: CheckId): Check {
  return (evidence) => collect(countsOf(evidence).map((count) => count.outcomes.get(id)));
}

/** V11: signals of all municipalities together, and how many of them chance alone would give. */
export function screened(id: CheckId): Check {
  return (evidence) => {
    const all = collect(countsOf(evidence).map((count) => count.outcomes.get(id)));
    if (all.count > 0 && all.byChance > 0) {
      const chance = all.byChance < 0.1 ? "< 0.1" : all.byChance.toFixed(1);
      all.findings.push({ reason: "chance", facts: { number: all.count, chance } });
    }
    return all;
  };
}

/** A check whose findings came up while files were opened and decoded. */
export function readWithFiles(id: CheckId): Check {
  return (evidence) => collect([evidence.reading.get(id)]);
}

function collect(outcomes: readonly (Outcome | undefined)[]): Tally {
  const all = new Tally();
  for (const outcome of outcomes) if (outcome !== undefined) all.include(outcome);
  return all;
}

/** The place of something in a document: file, byte offset and path. */
export function placeIn(held: { readonly file: number }, at: number, path: string): Place {
  return { file: held.file, at, path };
}

/** The first few of a row, for a reader. */
export function shortened(values: readonly string[]): string {
  return [...values.slice(0, 5), ...(values.length > 5 ? ["…"] : [])].join(" / ");
}

/** The id of a count's contest as it stands in paths. */
export function contestPath(count: Pick<HeldCount, "contest">): string {
  return `Contest[${count.contest.id.value}]`;
}
