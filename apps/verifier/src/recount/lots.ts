// Lots are drawn by people, in public (art. P 14, P 20 Kieswet). This count never draws: it asks, with
// exactly who is tied and for how many seats, and goes on with the answer. An answer to another
// question is refused.

/**
 * What a lot decides: a residual seat (`LR`, `HA1`, `HA`), who loses a seat to an absolute majority
 * (`P9`), which candidate is elected (`CAND`), a seat inside a list group (`P12`, `P13`), which list
 * of a group loses or gets a seat (`P16`, `P18`), a seat inside a list combination (`P11`, `P11HA`).
 *
 * @public
 */
export type LotKind =
  | "LR"
  | "HA1"
  | "HA"
  | "P9"
  | "CAND"
  | "P11"
  | "P11HA"
  | "P12"
  | "P13"
  | "P16"
  | "P18";

/** A lot that has to be drawn. @public */
export interface LotQuestion {
  /** What the lot decides. */
  readonly kind: LotKind;
  /** The list (`CAND`), group or combination inside which the lot is drawn, by its list number. */
  readonly list?: number;
  /** How many seats the tied ones have to share; one lot is drawn at a time. */
  readonly seats: number;
  /** Who is tied: list numbers, the lowest district of each set of a group, or persons. */
  readonly options: readonly string[];
}

/** A lot as it was drawn: the question it answered, and the option drawn. @public */
export interface LotAnswer {
  readonly kind: LotKind;
  readonly list?: number;
  readonly options: readonly string[];
  readonly drawn: string;
}

/** A calculation that may stop to ask for a lot. @internal */
export type Asking<T> = Generator<LotQuestion, T, string>;

/** How far a calculation came with the lots it was given. @internal */
export type Settled<T> =
  | { readonly kind: "finished"; readonly value: T }
  | { readonly kind: "lot-needed"; readonly question: LotQuestion }
  | { readonly kind: "refused"; readonly reason: string };

/** Asks for one lot among the tied ones and gives back the one that was drawn. @internal */
export function* drawLot<T>(
  about: Omit<LotQuestion, "options">,
  tied: readonly T[],
  nameOf: (one: T) => string,
): Asking<T> {
  const drawn = yield { ...about, options: tied.map(nameOf) };
  const winner = tied.find((one) => nameOf(one) === drawn);
  if (winner === undefined) throw new Error(`the lot fell on ${drawn}, which was not an option`);
  return winner;
}

function objection(question: LotQuestion, answer: LotAnswer): string | undefined {
  if (answer.kind !== question.kind || answer.list !== question.list)
    return `the lot asked for is ${question.kind}, the lot given is ${answer.kind}`;
  const asked = [...question.options].sort();
  const given = [...answer.options].sort();
  if (asked.length !== given.length || asked.some((option, i) => option !== given[i]))
    return `the lot is among ${asked.join(", ")}, the lot given was among ${given.join(", ")}`;
  if (!question.options.includes(answer.drawn))
    return `${answer.drawn} was drawn, but the lot is among ${asked.join(", ")}`;
  return undefined;
}

/** Runs a calculation with the lots drawn so far. @internal */
export function settle<T>(calculation: Asking<T>, answers: readonly LotAnswer[]): Settled<T> {
  let turn = calculation.next();
  for (const answer of answers) {
    if (turn.done === true)
      return { kind: "refused", reason: "a lot was given that nobody asked for" };
    const reason = objection(turn.value, answer);
    if (reason !== undefined) return { kind: "refused", reason };
    turn = calculation.next(answer.drawn);
  }
  return turn.done === true
    ? { kind: "finished", value: turn.value }
    : { kind: "lot-needed", question: turn.value };
}
