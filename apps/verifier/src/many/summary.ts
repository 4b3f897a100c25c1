// All municipalities together, for programs and as the exit code.
import type { FolderColour } from "@telwerk/bundle";
import type { Maker } from "../report/run.js";
import type { FolderOutcome, FolderWord, UploadState } from "./folder.js";
import type { Many } from "./many.js";

/** How many there are of each. */
export interface Totals {
  readonly municipalities: number;
  /** Not looked at, because the run was stopped. */
  readonly open: number;
  readonly words: Readonly<Record<FolderWord, number>>;
  readonly colours: Readonly<Record<FolderColour, number>>;
  readonly uploads: Readonly<Record<UploadState, number>>;
  readonly stations: number;
}

function counted<K extends string>(keys: readonly K[], values: readonly K[]): Record<K, number> {
  const counts = keys.map((key) => [key, values.filter((value) => value === key).length]);
  // The compiler knows no keys of an object that is made from pairs.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion
  return Object.fromEntries(counts) as Record<K, number>;
}

/** Adds up. */
export function totalsOf({ outcomes, total }: Many): Totals {
  const uploads = outcomes.flatMap((one) => one.uploads);
  return {
    municipalities: total,
    open: total - outcomes.length,
    words: counted(
      ["verified", "sound", "refuted", "incomplete"],
      outcomes.map(({ word }) => word),
    ),
    colours: counted(
      ["green", "orange", "red"],
      outcomes.map(({ colours }) => colours.municipality),
    ),
    uploads: counted(
      ["in-force", "corrected", "replaced", "beside", "refused"],
      uploads.map(({ state }) => state),
    ),
    stations: outcomes.reduce((sum, { stations }) => sum + stations, 0),
  };
}

/** One word for all: the least of them. Nothing at all is no success. */
export function wordOf({ municipalities, open, words }: Totals): FolderWord {
  if (words.refuted > 0) return "refuted";
  if (municipalities === 0 || open > 0 || words.incomplete > 0) return "incomplete";
  return words.sound > 0 ? "sound" : "verified";
}

/** The summary for machines. The same files and the same version give the same bytes. */
export function jsonSummary(many: Many, maker: Maker): string {
  const totals = totalsOf(many);
  const municipalities: readonly FolderOutcome[] = many.outcomes;
  const summary = {
    format: "telwerk-many-summary",
    formatVersion: 0,
    verifier: maker,
    verdict: wordOf(totals),
    totals,
    municipalities,
  };
  return `${JSON.stringify(summary, null, 2)}\n`;
}
