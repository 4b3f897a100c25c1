// The second count and the second reading. What comes in: plain votes, lists and rules, or EML files
// that the strict reader has accepted. What goes out: seats, elected persons, rankings, and the lots
// that are needed. What is refused: input with an objection, and lots nobody asked for.
// Nothing in this folder imports anything of Telwerk: a bug there cannot vouch for itself here.
export type { CombinationOutcome } from "./combination.js";
export type { DivisionStep } from "./division.js";
export {
  type ElectionFromEml,
  type EmlSources,
  electionFromEml,
  electionTypeOf,
} from "./election-from-eml.js";
export type {
  CandidateListsDocument,
  CandidateValues,
  CandidateVotes,
  CodedCount,
  CountDocument,
  DefinitionDocument,
  ElectedValues,
  ElectionValues,
  EmlDocument,
  ListValues,
  ListVotes,
  PersonName,
  ResultDocument,
  UnitVotes,
  VotesValues,
} from "./eml/documents.js";
export type {
  DistrictWeight,
  ElectionInput,
  ListInput,
  Person,
  RecountRules,
  SetInput,
  Share,
} from "./input.js";
export type { LotAnswer, LotKind, LotQuestion } from "./lots.js";
export type { ListOutcome, SetOutcome } from "./nomination.js";
export type { PlacementStep } from "./placement.js";
export { type Reading, readEml } from "./read-eml.js";
export {
  type Count,
  type DivisionOutcome,
  type RecountOutcome,
  recount,
  recountNomination,
  type UnitOutcome,
} from "./recount.js";
export { type ElectionType, rulesOf } from "./rules.js";
export type { ExhaustionStep, MajorityStep, ResidualSeatStep, SeatStep } from "./story.js";
