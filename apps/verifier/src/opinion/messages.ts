// What the engine's thread and a worker say to each other.
import type { Opinion, OpinionQuestion } from "./port.js";

/** A question with a number, so that answers may come in any order. */
export interface AskedQuestion {
  readonly number: number;
  readonly question: OpinionQuestion;
}

/** An answer, or why there is none: a bug, or the end of memory. */
export type GivenAnswer =
  | { readonly number: number; readonly opinion: Opinion }
  | { readonly number: number; readonly failure: string };
