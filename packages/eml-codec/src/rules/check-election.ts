// The rules on all documents of one election together.
import type { EmlDocument } from "../documents/document.js";
import { examine } from "./check-document.js";
import { checkAreas, checkChain } from "./election/chain.js";
import { filesOf } from "./election/files.js";
import { checkCountedLists, checkRegistration, checkSets } from "./election/lists.js";
import { checkOptions } from "./election/options.js";
import { checkResult } from "./election/result.js";
import { checkSameElection } from "./election/same-election.js";
import { checkStations } from "./election/stations.js";
import type { RuleIssue } from "./findings.js";

const rules = [
  checkSameElection,
  checkCountedLists,
  checkRegistration,
  checkSets,
  checkStations,
  checkOptions,
  checkChain,
  checkAreas,
  checkResult,
];

/**
 * Holds the documents of one election against the business rules of EML_NL: each by itself, and all
 * against each other.
 *
 * A rule between documents of which one is not there is silent: which documents have to be there is
 * for the caller to know. With more than one definition or result the first one counts.
 *
 * @param documents - decoded documents, in any order
 * @returns everything that was found; `document` is the place of the document in the row given
 * @example
 * ```ts
 * declare const definition: ElectionDefinition;
 * declare const lists: CandidateLists;
 * declare const count: Count;
 * declare const result: ElectionResult;
 * const issues = checkElection([definition, lists, count, result]);
 * issues.filter(({ severity }) => severity === "error").length; // 0 where all is well
 * ```
 * @public
 */
export function checkElection(documents: readonly EmlDocument[]): readonly RuleIssue[] {
  const issues: RuleIssue[] = [];
  const files = filesOf(documents, issues);
  for (const { document, findings } of files.all) examine(document, findings);
  for (const check of rules) check(files);
  return issues;
}
