// One run of the comparison, with its figures printed: the same in the short test and in the long one.

import type { SchemaProfile } from "../../src/xsd/index.js";
import { compare, type Outcome } from "./differential.js";
import { sampleFor } from "./third-party.js";

/** How much is compared. */
export interface Extent {
  readonly mutants: number;
  readonly seed: string;
  /** One mutant in so many goes to xmllint too; 0 for none. */
  readonly sampleEvery: number;
}

export interface Run extends Outcome {
  readonly asked: number;
  readonly otherwise: readonly string[];
}

export async function run(
  profile: SchemaProfile,
  { mutants, seed, sampleEvery }: Extent,
): Promise<Run> {
  const sample = sampleFor(profile);
  let seen = 0;
  const outcome = await compare(profile, mutants, seed, (mutant, verdicts) => {
    seen += 1;
    if (sampleEvery > 0 && seen % sampleEvery === 0) sample.add(mutant, verdicts);
  });
  return { ...outcome, ...sample.ask() };
}

/** The figures of a run, for whoever reads the log. */
export function figures(
  profile: SchemaProfile,
  { judged, bothAccept, bothRefuse, differences, unexplained, reasons, asked, otherwise }: Run,
): string {
  const sorted = [...reasons].sort(([, a], [, b]) => b - a);
  return [
    `EML_NL ${profile}: ${judged} mutants; both accept ${bothAccept}, both refuse ${bothRefuse}, ${differences} differ, ${unexplained.length} unexplained`,
    `  xmllint: ${asked} verdicts, ${otherwise.length} otherwise`,
    ...sorted.map(([reason, count]) => `  ${String(count).padStart(5)} ${reason}`),
    "",
  ].join("\n");
}
