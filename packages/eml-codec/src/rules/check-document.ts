// The rules on one document.
import type { EmlDocument } from "../documents/document.js";
import { checkElected } from "./document/elected.js";
import {
  checkDates,
  checkDomain,
  checkHead,
  checkIdentity,
  checkSeats,
  checkThreshold,
} from "./document/identity.js";
import { checkCountOrder, checkListOrder } from "./document/order.js";
import { checkAuthority, checkContests, checkUnits } from "./document/place.js";
import { checkTotals } from "./document/totals.js";
import { checkTree } from "./document/tree.js";
import { checkSums } from "./document/unit-sums.js";
import { Findings, type RuleIssue } from "./findings.js";

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
      break;
    case "count":
      for (const check of [checkUnits, checkCountOrder, checkSums, checkTotals])
        check(document, findings);
      break;
    case "election-result":
      checkElected(document, findings);
      break;
    case "polling-stations":
    case "nomination":
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
