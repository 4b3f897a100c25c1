// Bundle: what travels. Comes in: bytes and names that anyone may have made. Goes out: checked files,
// reproducible zips, manifests, judgements on slots and deadlines. Refuses: with a code from `catalogue`.
export {
  type ArchiveFile,
  type ArchiveHeader,
  type ArchiveManifest,
  type ArchivePart,
  buildArchive,
} from "./archive/archive.js";
export { retainUntil, retention } from "./archive/retention.js";
export {
  decodeArchiveManifest,
  type SignatureJudgement,
  type VerifiedArchive,
  verifyArchive,
} from "./archive/verify.js";
export type { ArchiveCode } from "./codes/archive.js";
export { catalogue } from "./codes/catalogue.js";
export type { CatalogueEntry, Text } from "./codes/catalogue-entry.js";
export type { BundleCode } from "./codes/code.js";
export type { ContentCode } from "./codes/content.js";
export type { EntryCode } from "./codes/entry.js";
export type { ManifestCode } from "./codes/manifest.js";
export type { SlotCode } from "./codes/slot.js";
export type { ZipCode } from "./codes/zip.js";
export type { BundleFile, Count } from "./content/count-zip.js";
export { type JudgedBundle, type JudgeOptions, judgeBundle } from "./content/judge.js";
export { type FileKind, type Reach, reachOf } from "./content/kinds.js";
export { mayLeave, publicationSet, resultToHandIn } from "./content/leave.js";
export { type Form, type Look, lookAt } from "./content/look.js";
export { type Bundle, type BundleOptions, readBundle } from "./content/package.js";
export { identifyFile, type SingleFile } from "./content/single.js";
export { sha256 } from "./digest.js";
export {
  type ColourPolicy,
  type Completeness,
  completenessOf,
  type FolderColour,
  municipalityColour,
} from "./exchange/colours.js";
export {
  type Body,
  type HandedIn,
  type ScheduleRow,
  type ScheduleRule,
  type Surface,
  scheduleOf,
  scheduleSignals,
} from "./exchange/schedule.js";
export { type Slot, type SlotPolicy, slots } from "./exchange/slots.js";
export { judgeStationIds, judgeStationNames, stationListDay } from "./exchange/station-names.js";
export { effectiveCount, type Folder, handIn, type Upload } from "./exchange/upload.js";
export { buildManifest } from "./manifest/build.js";
export { decodeManifest, encodeManifest } from "./manifest/decode.js";
export { type ManifestIdentity, manifestIdentity } from "./manifest/identity.js";
export type {
  Manifest,
  ManifestCommittee,
  ManifestFile,
  ManifestHeader,
  ManifestInnerFile,
} from "./manifest/manifest.js";
export {
  emptyReceiver,
  type Received,
  type ReceiverState,
  receiveManifest,
} from "./manifest/receiver.js";
export {
  type BundleFiles,
  filesInMemory,
  type ManifestComparison,
  verifyManifestFiles,
} from "./manifest/verify-files.js";
export { type NameFacts, nameSchemeOf, type RegionCategory } from "./names/facts.js";
export { formatFileName } from "./names/format.js";
export { type ParsedName, parseFileName } from "./names/parse.js";
export type { NameKind, NameScheme } from "./names/patterns.js";
export { type ByteSource, bytesSource } from "./source.js";
export type { Checksum } from "./zip/crc32.js";
export type { ZipEntry } from "./zip/entry.js";
export { ZipRefusal } from "./zip/inflate.js";
export type { InflateNow } from "./zip/inflate-now.js";
export { archiveLimits, ByteBudget, transferLimits, type ZipLimits } from "./zip/limits.js";
export { openZip, type ZipArchive, type ZipOptions } from "./zip/reader.js";
export { type WriteOptions, writeZip, type ZipFile } from "./zip/writer.js";
