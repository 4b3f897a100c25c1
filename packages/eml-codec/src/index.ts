// The door of eml-codec: bytes come in, typed values or coded issues go out.
export { type Code, type CodeEntry, catalogue } from "./codes.js";
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
  type Profile,
} from "./decode.js";
export type { CountPart } from "./decoders/count.js";
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
export type { EmlDocument } from "./documents/document.js";
export type { DocumentId } from "./documents/document-id.js";
export type { Committee, ElectionDefinition, Region } from "./documents/election-definition.js";
export type {
  ElectedCandidate,
  ElectedList,
  ElectionResult,
  ResultContest,
} from "./documents/election-result.js";
export type {
  Authority,
  ContestIdentifier,
  ElectionIdentifier,
  Envelope,
} from "./documents/envelope.js";
export type { Leaf } from "./documents/leaf.js";
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
export { contestPath, groupPath, votePath } from "./paths.js";
export { readCount, readCountSync } from "./read-count.js";
export { SNIFF_LENGTH, type Sniffed, sniff } from "./sniff.js";
export { positionsOf } from "./xml/lines.js";
