// The catalogue: what each code means and what to do, in Dutch (level B1) and in English.
import { certificateTexts } from "./certificate.js";
import type { CodeEntry, SigCode } from "./codes.js";
import { keyTexts } from "./keys.js";
import { pinTexts } from "./pins.js";
import { signatureTexts } from "./signature.js";

/**
 * The texts of every code of this package.
 *
 * @example
 * ```ts
 * catalogue["SIG-MISSING"].nl.meaning; // "De handtekening ontbreekt."
 * ```
 * @public
 */
export const catalogue: Readonly<Record<SigCode, CodeEntry>> = {
  ...certificateTexts,
  ...pinTexts,
  ...signatureTexts,
  ...keyTexts,
};
