// Bundle: what travels. Comes in: bytes and names that anyone may have made. Goes out: checked files,
// reproducible zips, manifests, judgements on slots and deadlines. Refuses: with a code from `catalogue`.
export { catalogue } from "./codes/catalogue.js";
export type { CatalogueEntry, Text } from "./codes/catalogue-entry.js";
export type { BundleCode } from "./codes/code.js";
export { sha256 } from "./digest.js";
export { type NameFacts, nameSchemeOf, type RegionCategory } from "./names/facts.js";
export { formatFileName } from "./names/format.js";
export { type ParsedName, parseFileName } from "./names/parse.js";
export type { NameKind, NameScheme } from "./names/patterns.js";
export { type ByteSource, bytesSource } from "./source.js";
export type { ZipEntry } from "./zip/entry.js";
export { archiveLimits, ByteBudget, transferLimits, type ZipLimits } from "./zip/limits.js";
export { openZip, type ZipArchive, type ZipOptions } from "./zip/reader.js";
export { type WriteOptions, writeZip, type ZipFile } from "./zip/writer.js";
