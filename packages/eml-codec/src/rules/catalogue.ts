// The catalogue of the business rules: one entry for each code, and which codes belong to which rule.
import { type CorrectionCode, correctionRules } from "./catalogue/corrections.js";
import { type CountCode, countRules } from "./catalogue/counts.js";
import { type ElectionCode, electionRules } from "./catalogue/election.js";
import type { RuleEntry } from "./catalogue/entry.js";
import { type PeopleCode, peopleRules } from "./catalogue/people.js";
import { type StructureCode, structureRules } from "./catalogue/structure.js";

/** A code of the business rules. `F.` and `W.` are Abacus' numbers, where the rule is the same. @public */
export type RuleCode = StructureCode | PeopleCode | CountCode | CorrectionCode | ElectionCode;

/**
 * Every code of the business rules, with condition, fields, source, severity and texts.
 *
 * @example
 * ```ts
 * ruleCatalogue["F.402"].meaning.en; // "The list total is not the sum of its candidates."
 * ```
 * @public
 */
export const ruleCatalogue: Readonly<Record<RuleCode, RuleEntry>> = {
  ...structureRules,
  ...peopleRules,
  ...countRules,
  ...correctionRules,
  ...electionRules,
};

/** Version of this set of rules: raised when a condition changes. @public */
export const RULE_SET_VERSION = "0.2";
