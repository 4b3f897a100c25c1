export type {
  AffiliationType,
  CandidateList,
  CandidateLists,
  ListContest,
  ListedCandidate,
  PersonName,
  Residence,
} from "./documents/candidate-lists.js";
export type {
  CandidateSlot,
  CodedCount,
  Count,
  CountContest,
  ListSlot,
  ReportingUnit,
  VoteGroup,
  VoteLayout,
} from "./documents/count.js";
export type { Committee, ElectionDefinition, Region } from "./documents/election-definition.js";
export type { ContestIdentifier, ElectionIdentifier, Envelope } from "./documents/envelope.js";
export type { Leaf } from "./documents/leaf.js";
