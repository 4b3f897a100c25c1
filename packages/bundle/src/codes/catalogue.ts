import { archiveCodes } from "./archive.js";
import type { CatalogueEntry } from "./catalogue-entry.js";
import type { BundleCode } from "./code.js";
import { contentCodes } from "./content.js";
import { entryCodes } from "./entry.js";
import { manifestCodes } from "./manifest.js";
import { slotCodes } from "./slot.js";
import { zipCodes } from "./zip.js";

/**
 * Every code of this package, with its severity, its meaning and what to do, in Dutch and English.
 *
 * @example
 * ```ts
 * catalogue["BUN-ZIP-OVERLAP"].severity; // "error"
 * ```
 * @public
 */
export const catalogue: Readonly<Record<BundleCode, CatalogueEntry>> = {
  ...zipCodes,
  ...entryCodes,
  ...contentCodes,
  ...manifestCodes,
  ...slotCodes,
  ...archiveCodes,
};
