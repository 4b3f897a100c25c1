// From documents to votes. Comes in: the definition, the lists and the count of the central committee,
// decoded. Goes out: the input of `apportion`. Refused, with a code: lists that do not fit together.
import { err, type Issue, ok, type Result } from "@telwerk/core";
import type { CandidateLists, Count, ElectionDefinition } from "@telwerk/eml-codec";
import { type ContestLists, contestLists } from "./count-contests.js";
import { unitsOf } from "./count-units.js";
import type { ApportionmentInput, DistrictWeight } from "./input.js";
import { ruleSetFor } from "./rule-choice.js";

/** The documents that together decide an election. @public */
export interface CountInput {
  readonly definition: ElectionDefinition;
  /** Every 230b of the election: one, or one for each electoral district. */
  readonly lists: readonly CandidateLists[];
  /** The count of the whole election: the 510d, or for one district the 510 with its total. */
  readonly count: Count;
  /** Keys (ShortCodes; for one district without codes, candidate numbers as text) of those who died, by list number. */
  readonly deceased?: ReadonlyMap<number, readonly string[]>;
  /** The weight of each district, for the Eerste Kamer (Kieswet U 2). */
  readonly weights?: readonly DistrictWeight[];
}

/**
 * Turns decoded EML_NL documents into the input of `apportion`.
 *
 * Which lists form one unit is taken from `Type` and `BelongsToSet` as written (Kieswet H 11), never
 * from names. Persons are known by the ShortCode of the count, or else by candidate number in an
 * election of one district, or else by their name on the list.
 *
 * Where all districts share one set of lists (contest `geen`, `alle` as for the European Parliament, or the
 * contest of the count itself), the votes are those of the total, and for every candidate the units must add up
 * to it. A total that knows people by ShortCode only is read with the numbers that its units write beside the codes.
 * Where every district has lists of its own, its votes are those of the unit `HSB` with its number, and the total is
 * not looked at.
 *
 * @param input - definition, lists and count of one election
 * @returns the input with the rules of the election's date, or every issue: those of `ruleSetFor`, `AP-COUNT-CONTEST`
 * (a contest without votes, a unit without lists), `AP-COUNT-LISTS` (other lists or candidates), `AP-COUNT-VOTES` (a
 * number is missing), `AP-COUNT-PERSON` (a code without a number, one with two, or somebody twice), `AP-COUNT-TOTAL`
 * (the units do not add up to the total), `AP-COUNT-TYPE` and `AP-COUNT-SETS` (lists that cannot be one unit)
 *
 * @example
 * ```ts
 * declare const definition: ElectionDefinition;
 * declare const lists: readonly CandidateLists[];
 * declare const count: Count;
 * const input = fromCount({ definition, lists, count });
 * if (input.kind === "ok") apportion(input.value);
 * ```
 * @public
 */
export function fromCount(input: CountInput): Result<ApportionmentInput, readonly Issue[]> {
  const { definition, weights } = input;
  const seats = definition.numberOfSeats.value;
  const { category, subcategory, electionDate } = definition.election;
  const issues: Issue[] = [];
  const rules = ruleSetFor({
    category: (subcategory ?? category).value,
    seats,
    date: electionDate.value,
  });
  const contests: readonly ContestLists[] = contestLists(input.lists, input.count, issues);
  const units = unitsOf(contests, input.deceased ?? new Map(), issues);
  if (rules.kind === "err") return err([...rules.error, ...issues]);
  if (issues.length > 0) return err(issues);
  return ok({ rules: rules.value, seats, units, ...(weights && { weights }) });
}
