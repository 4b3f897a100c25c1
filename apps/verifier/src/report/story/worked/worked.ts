// What a check did, worked out again with its numbers, so that anyone can do it with a pencil.
import type { Bilingual } from "../../../catalogue/entry.js";
import type { HeldCount } from "../../../evidence/evidence.js";
import type { Place } from "../../../evidence/finding.js";

/** A number with the place where it stands; null where there is none, which is not zero. */
export interface Figure {
  readonly value: number | null;
  readonly place: Place;
}

/** One number of a sum; below zero where it is taken off. */
export interface Term {
  readonly value: number;
  /** The same in both languages: a number, a code or a name of the files. */
  readonly name: string;
}

interface Subject {
  /** What it is about: an area, a list, a figure. */
  readonly subject: Bilingual;
}

/** A sum, and what the file says it is. */
interface WorkedSum extends Subject {
  readonly kind: "sum";
  /** None where the file gives a total of which no part is there. */
  readonly terms: readonly Term[];
  readonly said: Figure;
}

/** One figure in two counts. */
interface WorkedPair extends Subject {
  readonly kind: "pair";
  readonly below: Figure;
  readonly above: Figure;
}

/** Anything else, in a sentence. */
interface WorkedSentence extends Subject {
  readonly kind: "sentence";
  readonly text: Bilingual;
  readonly place: Place;
}

/** One thing that a check looked at, with its numbers. */
export type Worked = WorkedSum | WorkedPair | WorkedSentence;

/** The same, and whether it fits, before its words are made: of most only the number of them is told. */
export interface Draft {
  readonly fits: boolean;
  /** The kind of count that it stands in. */
  readonly level: HeldCount["documentId"];
  /** The list that it is about, where it is about one. */
  readonly list?: number;
  readonly worked: () => Worked;
}

/** What a sum comes to; null where there is nothing to add. */
export function sumOf(terms: readonly Term[]): number | null {
  return terms.length === 0 ? null : terms.reduce((sum, { value }) => sum + value, 0);
}
