// The counting room: votes go in, seats come out with the story of how. No clock, no files, no chance.
export { apportion, nominateElected } from "./apportion.js";
export {
  type Awards,
  type Claim,
  type ClaimedGroup,
  type ClaimedList,
  claimOf,
  type Division,
} from "./claim.js";
export {
  type Difference,
  differenceOf,
  type ElectedChange,
  type SeatChange,
} from "./difference.js";
export { type Explanation, explain, type Subject } from "./explain.js";
export type { Names } from "./explain-steps.js";
export { type CountInput, fromCount } from "./from-count.js";
export type {
  ApportionmentInput,
  DistrictWeight,
  MemberList,
  Person,
  Unit,
} from "./input.js";
export { type ApportionmentCode, severities } from "./issues.js";
export { type Article, articleOf, LAW_VERSION, type LegalStep } from "./law.js";
export type {
  CandidateLotQuestion,
  GroupLotKind,
  GroupLotQuestion,
  ListLotKind,
  ListLotQuestion,
  LotAnswer,
  LotQuestion,
  ResidualLotQuestion,
} from "./lots.js";
export { type Margin, type MarginOf, type Margins, margins } from "./margins.js";
export type {
  Apportionment,
  CompleteApportionment,
  Elected,
  GivenSeats,
  ListResult,
  LotNeeded,
  Progress,
  Refused,
  UnitResult,
} from "./result.js";
export { type Election, ruleSetFor } from "./rule-choice.js";
export type { Category, RuleSet, Share } from "./rule-set.js";
export type {
  AbsoluteMajorityStep,
  CombinationStep,
  FullSeatsStep,
  GroupExhaustionStep,
  GroupFullSeatsStep,
  GroupSeatStep,
  GroupTransferStep,
  ListExhaustionStep,
  OpenSeatsStep,
  ResidualMethod,
  ResidualSeatStep,
  Step,
  Within,
} from "./trace.js";
export { type Verdict, verifyApportionment } from "./verify-apportionment.js";
export { type ClaimedNomination, verifyNomination } from "./verify-nomination.js";
export { voteWeight } from "./vote-weight.js";
export {
  type Change,
  type HouseEffect,
  houseEffect,
  populationEffect,
  type VoteChange,
  type WhatIf,
  whatIf,
} from "./what-if.js";
