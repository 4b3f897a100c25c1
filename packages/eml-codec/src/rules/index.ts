// The door of the business rules: decoded documents come in, coded issues go out.

export type { CorrectionCode } from "./catalogue/corrections.js";
export type { CountCode } from "./catalogue/counts.js";
export type { ElectionCode } from "./catalogue/election.js";
export type { RuleEntry } from "./catalogue/entry.js";
export type { PeopleCode } from "./catalogue/people.js";
export type { StructureCode } from "./catalogue/structure.js";
export { RULE_SET_VERSION, type RuleCode, ruleCatalogue } from "./catalogue.js";
export { checkDocument, checkPlausibility } from "./check-document.js";
export { checkElection } from "./check-election.js";
export { locateIssues, type RuleIssue } from "./findings.js";
