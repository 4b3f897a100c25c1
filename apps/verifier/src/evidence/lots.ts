// Lots that were drawn in public. They are not in EML: whoever was there writes them down.
import type { LotAnswer, LotQuestion } from "@telwerk/apportionment";
import { err, ok, type Result } from "@telwerk/core";

/** A lot as it was written down. The question is as the counting room asks it. */
export interface GivenLot {
  /** What was decided, such as `residual-seat` or `candidate`. */
  readonly kind: string;
  /** The method of a residual seat, the number of a list group, or of the list of a candidate. */
  readonly about?: string | number;
  /** How many seats were still to be given. */
  readonly seats: number;
  /** Among whom, in any order: list numbers, districts, or ShortCodes. */
  readonly options: readonly (string | number)[];
  readonly drawn: string | number;
}

/** Why lots are refused. */
export type LotCode =
  /** The law asks another question at this point. */
  | "VER-LOT-OTHER"
  /** What was drawn was not among the options. */
  | "VER-LOT-OPTION"
  /** The law asks no more questions. */
  | "VER-LOT-LEFT";

/** What a question is about, beside its kind: a method, a group or a list. */
function aboutOf(question: LotQuestion): string | number | undefined {
  if ("method" in question) return question.method;
  if ("group" in question) return question.group;
  return "listNumber" in question ? question.listNumber : undefined;
}

const inOrder = (options: readonly (string | number)[]): string =>
  options.map(String).sort().join();

/** A question as a reader knows it: `residual-seat: 2, 4, 7`. */
export function lotText({
  kind,
  options,
}: {
  readonly kind: string;
  readonly options: readonly (string | number)[];
}): string {
  return `${kind}: ${options.join(", ")}`;
}

/** Holds a lot that was written down against the question of the law. */
export function matchLot(
  question: LotQuestion,
  lot: GivenLot,
): Result<LotAnswer, { readonly code: LotCode; readonly lot: GivenLot }> {
  const same =
    lot.kind === question.kind &&
    lot.seats === question.seats &&
    lot.about === aboutOf(question) &&
    inOrder(lot.options) === inOrder(question.options);
  if (!same) return err({ code: "VER-LOT-OTHER", lot });
  const drawn = question.options.find((option) => option === lot.drawn);
  return drawn === undefined ? err({ code: "VER-LOT-OPTION", lot }) : ok({ question, drawn });
}
