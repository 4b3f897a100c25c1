// The codes of this package. A code says one thing for ever; when its meaning has to change it is retired.
import type { ArchiveCode } from "./archive.js";
import type { ContentCode } from "./content.js";
import type { EntryCode } from "./entry.js";
import type { ManifestCode } from "./manifest.js";
import type { SlotCode } from "./slot.js";
import type { ZipCode } from "./zip.js";

/**
 * A code of this package.
 * @public
 */
export type BundleCode = ZipCode | EntryCode | ContentCode | ManifestCode | SlotCode | ArchiveCode;
