import { checkInput } from "./check-input.js";
import type { ApportionmentInput } from "./input.js";
import { issue } from "./issues.js";
import { nominationFlaws } from "./nomination-proof.js";
import { at } from "./present.js";
import type { UnitResult } from "./result.js";
import type { Verdict } from "./verify-apportionment.js";

/** Who is said to be elected on one list: what a result says of it. @public */
export type ClaimedNomination = Pick<UnitResult, "listNumber" | "seats" | "lists">;

/**
 * Checks who is said to be elected, and who is next, without naming anyone: by the conditions of Kieswet
 * P 15, P 17, P 19 and P 19a.
 *
 * Everyone with a preference seat has enough votes, and nobody without one has more; the others stand
 * highest on their list; the ranking follows. Where the law needs a lot, every outcome of it is accepted.
 * How many seats each list has is taken as given: `verifyApportionment` checks that. Not for mode `osv`,
 * nor for list groups (P 12, P 13, P 16, P 18): both are refuted with `AP-PROOF-RULES`, as nothing is proved.
 *
 * @param input - the votes and the rules
 * @param claim - what is said of each list, in order of list numbers, for example `units` of a result
 * @returns `proved`, or `refuted` with every list whose conditions fail (`AP-PROOF-…`)
 * @example
 * ```ts
 * declare const input: ApportionmentInput;
 * declare const result: CompleteApportionment;
 * verifyNomination(input, result.units).kind; // "proved"
 * ```
 * @public
 */
export function verifyNomination(
  input: ApportionmentInput,
  claim: readonly ClaimedNomination[],
): Verdict {
  const checked = checkInput(input);
  if (checked.kind === "err") return { kind: "refuted", issues: checked.error };
  const { rules } = input;
  const tally = checked.value;
  if (rules.mode === "osv" || tally.units.some(({ lists }) => lists.length > 1))
    return { kind: "refuted", issues: [issue("AP-PROOF-RULES", "rules")] };
  const same =
    claim.length === tally.units.length &&
    claim.every(
      ({ listNumber, lists }, index) =>
        listNumber === at(tally.units, index).listNumber && lists.length === 1,
    );
  if (!same) return { kind: "refuted", issues: [issue("AP-PROOF-LISTS", "claim")] };
  const issues = claim.flatMap(({ listNumber, seats, lists }, index) => {
    const codes = lists.flatMap((list) =>
      list.seats === seats
        ? nominationFlaws(rules, tally, index, list)
        : ["AP-PROOF-SEATS" as const],
    );
    return codes.map((code) => issue(code, `claim/list ${listNumber}`, { listNumber }));
  });
  return issues.length === 0 ? { kind: "proved" } : { kind: "refuted", issues };
}
