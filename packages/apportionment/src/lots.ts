// Chance is an input: where the law needs a lot, the computation asks a question and waits.
import type { Article } from "./law.js";
import type { ResidualMethod } from "./trace.js";

/** A lot among lists for the next residual seat (P 7, P 8, U 9). @public */
export interface ResidualLotQuestion {
  readonly kind: "residual-seat";
  readonly article: Article;
  readonly method: ResidualMethod;
  /** List numbers, ascending. */
  readonly options: readonly number[];
  /** Seats still to be given, of which the lot gives one. */
  readonly seats: number;
}

/** What another lot about lists decides. @public */
export type ListLotKind =
  /** Which list loses its seat to the list with the majority (P 9). */
  | "absolute-majority"
  /** Which list of a combination gets the next seat (old P 11). */
  | "combination-seat"
  /** Which list of a combination gets a seat that another could not fill (old P 11, P 13). */
  | "combination-exhaustion";

/** What a lot inside a list group decides. @public */
export type GroupLotKind =
  /** Which list of the group gets the next seat (P 12). */
  | "group-seat"
  /** Which list of the group gets a seat that another could not fill (P 13). */
  | "group-exhaustion"
  /** Which list of the group loses its last seat to a person with preference votes (P 16). */
  | "placement"
  /** Which list of the group gets the seat that a list without candidates passes on (P 18). */
  | "elected-twice";

/** Another lot among lists. `seats` is how many are still to be given, of which the lot gives one. @public */
export interface ListLotQuestion {
  readonly kind: ListLotKind;
  readonly article: Article;
  /** List numbers, ascending. For `absolute-majority` the one that is drawn loses. */
  readonly options: readonly number[];
  readonly seats: number;
}

/** A lot among the lists of one group. @public */
export interface GroupLotQuestion {
  readonly kind: GroupLotKind;
  readonly article: Article;
  /** The number of the list group. */
  readonly group: number;
  /** The lists of the group, each by its lowest electoral district, ascending. */
  readonly options: readonly number[];
  readonly seats: number;
}

/** A lot among candidates with equal votes (P 15). @public */
export interface CandidateLotQuestion {
  readonly kind: "candidate";
  readonly article: Article;
  readonly listNumber: number;
  /** Keys of persons, in list order. */
  readonly options: readonly string[];
  readonly seats: number;
}

/** A question that only a drawing of lots in public can answer (P 14, P 20; U 14, U 16). @public */
export type LotQuestion =
  | ResidualLotQuestion
  | ListLotQuestion
  | GroupLotQuestion
  | CandidateLotQuestion;

/** The outcome of one drawing: the question as it was asked, and the option that was drawn. @public */
export interface LotAnswer {
  readonly question: LotQuestion;
  readonly drawn: number | string;
}

/** A computation that may ask for lots; it is answered with the index of the option that was drawn. */
export type Drawing<T> = Generator<LotQuestion, T, number>;

/**
 * Tells whether two questions are the same: what is decided, for whom, how many seats, the options.
 *
 * The article is not compared: it follows from the kind.
 */
export function sameQuestion(a: LotQuestion, b: LotQuestion): boolean {
  return (
    a.kind === b.kind &&
    a.seats === b.seats &&
    subjectOf(a) === subjectOf(b) &&
    a.options.length === b.options.length &&
    a.options.every((option, index) => option === b.options[index])
  );
}

function subjectOf(question: LotQuestion): number | string {
  if ("group" in question) return question.group;
  if ("method" in question) return question.method;
  return "listNumber" in question ? question.listNumber : 0;
}
