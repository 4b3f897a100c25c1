// The door of eml-codec: bytes come in, typed values or coded issues go out.
export type { CodeEntry } from "./code-entry.js";
export { type Code, catalogue } from "./codes.js";
export { type OverviewIssueCode, overviewCatalogue } from "./csv/codes.js";
export {
  type CellDifference,
  compareCountOverviews,
  type OverviewComparison,
  type SpreadsheetTrace,
} from "./csv/compare-overviews.js";
export { decodeCountOverview } from "./csv/decode-overview.js";
export { encodeCountOverview } from "./csv/encode-overview.js";
export type {
  CountOverview,
  OverviewArea,
  OverviewCandidate,
  OverviewCounts,
  OverviewList,
  OverviewStatistic,
  OverviewUnit,
} from "./csv/overview.js";
export { type OverviewSource, toCountOverview } from "./csv/to-overview.js";
export {
  type Decoded,
  type DecodeOptions,
  decodeCandidateLists,
  decodeCount,
  decodeDocument,
  decodeElectionDefinition,
  decodeElectionResult,
  decodeNomination,
  decodePollingStations,
  decodeReferendumOptions,
} from "./decode.js";
export type { CountPart } from "./decoders/count.js";
export type {
  AffiliationType,
  Agent,
  CandidateList,
  CandidateLists,
  ListBody,
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
  InitialFigures,
  Investigation,
  ListSlot,
  OptionSlot,
  ReportingUnit,
  ReportingUnitType,
  VoteGroup,
  VoteLayout,
} from "./documents/count.js";
export type { EmlDocument } from "./documents/document.js";
export type { DocumentId } from "./documents/document-id.js";
export type {
  Committee,
  ElectionDefinition,
  Region,
  RegisteredParty,
} from "./documents/election-definition.js";
export type {
  ElectedCandidate,
  ElectedList,
  ElectionResult,
  ResultContest,
} from "./documents/election-result.js";
export type {
  Authority,
  ContestIdentifier,
  DeclaredNamespace,
  ElectionIdentifier,
  Envelope,
} from "./documents/envelope.js";
export type { Kept, KeptPlace } from "./documents/kept.js";
export type { Leaf } from "./documents/leaf.js";
export type { Nomination, Proposer } from "./documents/nomination.js";
export type {
  PollingStation,
  PollingStations,
  StationLocation,
  StationsContest,
} from "./documents/polling-stations.js";
export type { ReferendumOption, ReferendumOptions } from "./documents/referendum-options.js";
export {
  type EncodedPart,
  type EncodeOptions,
  encodeCount,
  encodeCountSync,
} from "./encode/count.js";
export { encodeDocument } from "./encode/document.js";
export type { WritingStyle } from "./encode/vote-group.js";
export { canonicalForm } from "./hash/canonical-form.js";
export { type HashIssueCode, hashCatalogue } from "./hash/codes.js";
export { type HashOptions, hash } from "./hash/hash.js";
export {
  formatHashCode,
  HASH_GROUPS,
  type HashCode,
  type HashCodeStyle,
  hashGroups,
  isTypedHash,
  parseHashCode,
} from "./hash/hash-code.js";
export { chooseHiddenGroups, type HiddenGroups } from "./hash/hidden-groups.js";
export { contestPath, groupPath, optionPath, votePath } from "./paths.js";
export type { Profile } from "./profile.js";
export { readCount, readCountSync } from "./read-count.js";
export { SNIFF_LENGTH, type Sniffed, sniff } from "./sniff.js";
export { positionsOf } from "./xml/lines.js";
