// What a check says, as data. The sentences stand in the catalogue.
import type { Bilingual } from "../catalogue/entry.js";

/** A place in one of the files. `file` counts in `Evidence.files`; `at` is a byte offset. */
export interface Place {
  readonly file: number;
  readonly at: number;
  /** Readable, such as `Contest[9]/ReportingUnitVotes[HSB9::0363]/list 4/candidate 7`. */
  readonly path: string;
}

/** What fills a sentence: a value, or words that differ by language. */
type Fact = string | number | Bilingual;

/** A value as it is shown to a reader. */
type Shown = string | number | null;

/** One thing that a check came across. */
export interface Finding {
  /** Key into `findings` of the check's catalogue entry, which also says how bad it is. */
  readonly reason: string;
  /** Where the value that was found stands; absent when it stands nowhere. */
  readonly place?: Place;
  readonly expected?: Shown;
  readonly found?: Shown;
  /** Where the expected value comes from, when it stands in a file. */
  readonly against?: Place;
  /** What fills the sentence of the catalogue. */
  readonly facts?: Readonly<Record<string, Fact>>;
}

/** What a check looked at and what it came across. */
export interface Outcome {
  /** How many values, units or documents were examined. Nothing examined is never a pass. */
  readonly examined: number;
  /** How many findings there were, also those that were not kept. */
  readonly count: number;
  /** At most {@link findingLimit} of each file. */
  readonly findings: readonly Finding[];
  /** How many findings chance alone would give; plausibility only. */
  readonly byChance?: number;
}

/** A hostile file may be wrong in every number: more findings than this are counted, not kept. */
const findingLimit = 500;

/** Collects what one check comes across. */
export class Tally implements Outcome {
  examined = 0;
  count = 0;
  byChance = 0;
  readonly findings: Finding[] = [];

  /** Notes that `count` more values were looked at. */
  saw(count = 1): void {
    this.examined += count;
  }

  /** @param finding - or how to make it, where making it is work that may be for nothing */
  add(finding: Finding | (() => Finding)): void {
    this.count += 1;
    if (this.findings.length >= findingLimit) return;
    this.findings.push(typeof finding === "function" ? finding() : finding);
  }

  include(other: Outcome): void {
    this.examined += other.examined;
    this.count += other.count;
    this.byChance += other.byChance ?? 0;
    this.findings.push(...other.findings);
  }
}
