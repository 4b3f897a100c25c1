// The rules on one document.
import type { EmlDocument } from "../documents/document.js";
import { checkCorrections } from "./document/corrections.js";
import { checkElected } from "./document/elected.js";
import {
  checkDates,
  checkDomain,
  checkHead,
  checkIdentity,
  checkSeats,
  checkThreshold,
} from "./document/identity.js";
import { checkLocations } from "./document/locations.js";
import { checkCountOrder, checkListOrder } from "./document/order.js";
import { checkPeople, checkProposers } from "./document/people.js";
import { checkAuthority, checkContests, checkUnits } from "./document/place.js";
import { checkShares } from "./document/shares.js";
import { checkTotals } from "./document/totals.js";
import { checkTree } from "./document/tree.js";
import { checkSums } from "./document/unit-sums.js";
import { Findings, type RuleIssue } from "./findings.js";

const countChecks = [checkUnits, checkCountOrder, checkSums, checkTotals, checkCorrections];

/** Has every rule look at one document. */
export function examine(document: EmlDocument, findings: Findings): void {
  const always = [checkHead, checkIdentity, checkDomain, checkDates, checkContests, checkAuthority];
  for (const check of always) check(document, findings);
  switch (document.kind) {
    case "election-definition":
      for (const check of [checkSeats, checkThreshold, checkTree]) check(document, findings);
      break;
    case "candidate-lists":
      checkListOrder(document, findings);
      checkPeople(document, findings);
      break;
    case "count":
      for (const check of countChecks) check(document, findings);
      break;
    case "election-result":
      checkElected(document, findings);
      break;
    case "polling-stations":
      checkLocations(document, findings);
      break;
    case "nomination":
      checkPeople(document, findings);
      checkProposers(document, findings);
      break;
    case "referendum-options":
      break;
  }
}

/**
 * Holds one document against the business rules of EML_NL.
 *
 * What the decoder refuses already (a candidate twice, a list twice, a code twice: rules S1, S8, S10
 * to S13) is not looked at again.
 *
 * @param document - a decoded document
 * @returns everything that was found, in no order that means anything; empty when all rules hold
 * @example
 * ```ts
 * declare const bytes: Uint8Array;
 * const decoded = decodeDocument(bytes);
 * if (decoded.kind === "ok") locateIssues(checkDocument(decoded.value), bytes);
 * ```
 * @public
 */
export function checkDocument(document: EmlDocument): readonly RuleIssue[] {
  const findings = new Findings();
  examine(document, findings);
  return findings.issues;
}

/**
 * Looks for polling stations whose votes are unlike those of the rest of their municipality (rule C7).
 *
 * These are hints, as the control protocol of the Kiesraad has them: in a municipality of villages most
 * of them have a cause that everybody there knows. So they are no part of `checkDocument`.
 *
 * @param document - a decoded document; only counts of a municipality (510b) have something to compare
 * @returns what was found; warnings only
 * @example
 * ```ts
 * declare const document: EmlDocument;
 * checkPlausibility(document).map(({ path }) => path);
 * ```
 * @public
 */
export function checkPlausibility(document: EmlDocument): readonly RuleIssue[] {
  const findings = new Findings();
  if (document.kind === "count") checkShares(document, findings);
  return findings.issues;
}
