import type { Issue } from "@telwerk/core";
import { checkInput } from "./check-input.js";
import type { Claim } from "./claim.js";
import { groupFlaws } from "./group-proof.js";
import type { ApportionmentInput } from "./input.js";
import { issue } from "./issues.js";
import { flawsOf } from "./proof.js";

/** The judgement on a claimed division. @public */
export type Verdict =
  | { readonly kind: "proved" }
  | { readonly kind: "refuted"; readonly issues: readonly Issue[] };

/**
 * Checks a claimed division of seats without dividing them: by the conditions it must satisfy.
 *
 * Each list's last average against the next best of every other, remainders against the 75 % line and
 * against each other, the majority of P 9, and what P 10 passed on. Where the law needs a lot, every
 * outcome of that lot is accepted. Not for mode `osv` and combinations (`AP-PROOF-RULES`).
 *
 * @param input - the votes and the rules
 * @param claim - what is said to be the division, for example by {@link claimOf}
 * @returns `proved`, or `refuted` with every condition that fails (`AP-PROOF-…`)
 * @example
 * ```ts
 * declare const input: ApportionmentInput;
 * verifyApportionment(input, claimOf(result)).kind; // "proved"
 * ```
 * @public
 */
export function verifyApportionment(input: ApportionmentInput, claim: Claim): Verdict {
  const tally = checkInput(input);
  if (tally.kind === "err") return { kind: "refuted", issues: tally.error };
  const { rules, combinations = [] } = input;
  if (rules.mode === "osv" || combinations.length > 0)
    return { kind: "refuted", issues: [issue("AP-PROOF-RULES", "rules")] };
  const same =
    claim.lists.length === tally.value.units.length &&
    tally.value.units.every((unit, index) => unit.listNumber === claim.lists[index]?.listNumber);
  if (!same) return { kind: "refuted", issues: [issue("AP-PROOF-LISTS", "claim.lists")] };
  const flaws = [
    ...flawsOf({ rules, tally: tally.value, claim, strict: false }),
    ...groupFlaws(rules, tally.value, claim),
  ];
  if (flaws.length === 0) return { kind: "proved" };
  return {
    kind: "refuted",
    issues: flaws.map(({ code, listNumber, other }) =>
      issue(code, `claim/list ${listNumber}`, { listNumber, other: other ?? null }),
    ),
  };
}
