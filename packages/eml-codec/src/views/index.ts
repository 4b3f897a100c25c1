// The door of the domain views: decoded documents come in, elections, lists, counts and results in the
// terms of the law go out, and back. Refuses nothing: what was decoded can be viewed.
export { toCount, toCountDocument } from "./count.js";
export { toElection, toElectionDefinition } from "./election.js";
export { toLists, toListsDocument } from "./lists.js";
export { toResult, toResultDocument } from "./result.js";
export {
  type CandidateNumber,
  type ContestId,
  candidateNumber,
  contestId,
  type ElectionId,
  electionId,
  type ListNumber,
  listNumber,
  type PersonKey,
  personKey,
  type ReportingUnitId,
  reportingUnitId,
  type SeatCount,
  seatCount,
  type VoteCount,
  voteCount,
} from "./values.js";
export type {
  Admission,
  Area,
  AreaCommittee,
  AreaKey,
  Candidate,
  CandidateLists,
  Contest,
  Count,
  CountLevel,
  CountOfContest,
  Elected,
  ElectedOfList,
  Election,
  ElectionFacts,
  ElectionResult,
  Gender,
  List,
  ListsOfContest,
  NameOfPerson,
  PlaceOfResidence,
  ResultOfContest,
  UnitVotes,
  Votes,
  VotesOnCandidate,
  VotesOnList,
} from "./views.js";
