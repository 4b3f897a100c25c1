// How near it was. Comes in: an election that is decided. Goes out: the least number of votes more or
// fewer that would have changed it. The search itself is in nearest-change.ts.
import type { Issue } from "@telwerk/core";
import { apportionTally, divideSeats } from "./apportion.js";
import { checkInput } from "./check-input.js";
import type { ApportionmentInput } from "./input.js";
import { issue } from "./issues.js";
import type { LotAnswer } from "./lots.js";
import { FAR, nearestChange, type Search } from "./nearest-change.js";
import { at } from "./present.js";
import type { Elected } from "./result.js";
import type { TalliedUnit } from "./tally.js";

/**
 * The least change of votes that changes the outcome; absent where no change of that kind can. With weights
 * (Kieswet U 3) a vote is one weighted vote.
 * @public
 */
export interface Margin {
  readonly listNumber: number;
  /** Set for a candidate; absent for a list as a whole. */
  readonly key?: string;
  readonly more?: number;
  readonly fewer?: number;
}

/** Whose margin is asked for: that of a list, or of one elected candidate of it. @public */
export interface MarginOf {
  readonly listNumber: number;
  /** A candidate; without it, the list as a whole. */
  readonly key?: string;
}

/** The margins of an election. @public */
export type Margins =
  | {
      readonly kind: "margins";
      /** For every list: votes until the seats of some list change, or a lot becomes needed. */
      readonly lists: readonly Margin[];
      /** For every elected candidate: until seats of lists or elected people change. */
      readonly candidates: readonly Margin[];
    }
  | { readonly kind: "refused"; readonly issues: readonly Issue[] };

/**
 * Works out how many votes more or fewer on each list, and on each elected candidate, would have
 * changed the outcome.
 *
 * Of a candidate on several lists of a group the votes change on one of them: the one where it takes least.
 * Not for mode `osv` and combinations.
 *
 * @param input - the votes and the rules
 * @param lots - the lots that were drawn; a change that asks for another lot counts as a change
 * @param only - one list or one candidate; without it all, which takes seconds for a parliament
 * @returns the margins, or issues: those of the input, `AP-PROOF-RULES`, `AP-UNDECIDED`
 * @example
 * ```ts
 * declare const input: ApportionmentInput;
 * const found = margins(input);
 * if (found.kind === "margins") found.lists[0]?.fewer;
 * ```
 * @public
 */
export function margins(
  input: ApportionmentInput,
  lots: readonly LotAnswer[] = [],
  only?: MarginOf,
): Margins {
  const checked = checkInput(input);
  if (checked.kind === "err") return { kind: "refused", issues: checked.error };
  const { rules, combinations = [] } = input;
  if (rules.mode === "osv" || combinations.length > 0)
    return { kind: "refused", issues: [issue("AP-PROOF-RULES", "rules")] };
  const tally = checked.value;
  const result = apportionTally({ rules, tally }, lots);
  const seats = divideSeats({ rules, tally }, lots);
  if (result.kind !== "complete" || seats.kind !== "complete")
    return { kind: "refused", issues: [issue("AP-UNDECIDED", "lots")] };
  const ofLists: Omit<Search, "subject"> = {
    rules,
    tally,
    result: seats,
    outcomeOf: (other) => divideSeats({ rules, tally: other }, lots),
  };
  const ofPeople: Omit<Search, "subject"> = {
    rules,
    tally,
    result,
    outcomeOf: (other) => apportionTally({ rules, tally: other }, lots),
  };
  return {
    kind: "margins",
    lists: tally.units.flatMap(({ listNumber, total }, unit) =>
      only === undefined || (only.key === undefined && only.listNumber === listNumber)
        ? [{ listNumber, ...changesOf({ ...ofLists, subject: { unit } }, total) }]
        : [],
    ),
    candidates: result.units.flatMap(({ elected, listNumber }, unit) =>
      elected.filter(isAsked(listNumber, only)).map(({ key }): Margin => {
        const found = candidacies(at(tally.units, unit), key).map(({ votes, ...subject }) =>
          changesOf({ ...ofPeople, subject: { unit, ...subject } }, votes),
        );
        return { listNumber, key, ...found.reduce(nearer) };
      }),
    ),
  };
}

function isAsked(listNumber: number, only: MarginOf | undefined): (one: Elected) => boolean {
  return ({ key }) => only === undefined || (only.listNumber === listNumber && only.key === key);
}

type Changes = Pick<Margin, "more" | "fewer">;

function changesOf(search: Search, own: number): Changes {
  const more = nearestChange(search, 1, Number.MAX_SAFE_INTEGER - search.tally.votes);
  const fewer = nearestChange(search, -1, own);
  return { ...(more !== undefined && { more }), ...(fewer !== undefined && { fewer }) };
}

/** The lists of a unit on which somebody stands, with his votes there. */
function candidacies(
  { keys, lists }: TalliedUnit,
  key: string,
): readonly { readonly list: number; readonly person: number; readonly votes: number }[] {
  const person = keys.indexOf(key);
  return lists.flatMap(({ order, votes }, list) => {
    const place = order.indexOf(person);
    return place < 0 ? [] : [{ list, person, votes: at(votes, place) }];
  });
}

function nearer(a: Changes, b: Changes): Changes {
  const least = (one: number = FAR, other: number = FAR): number => (one < other ? one : other);
  const more = least(a.more, b.more);
  const fewer = least(a.fewer, b.fewer);
  return { ...(more < FAR && { more }), ...(fewer < FAR && { fewer }) };
}
