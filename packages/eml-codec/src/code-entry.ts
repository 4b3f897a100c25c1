// What a code of this package is, as data.
import type { Severity } from "@telwerk/core";

/** What a code means, for a reader of a report. @public */
export interface CodeEntry {
  readonly severity: Severity;
  /** An error that is a warning in the profile `tolerant`. */
  readonly isTolerated?: true;
  readonly meaning: { readonly nl: string; readonly en: string };
  readonly action: { readonly nl: string; readonly en: string };
}

export type Texts = readonly [nl: string, en: string];

function entry(severity: CodeEntry["severity"], meaning: Texts, action: Texts): CodeEntry {
  return {
    severity,
    meaning: { nl: meaning[0], en: meaning[1] },
    action: { nl: action[0], en: action[1] },
  };
}

export const error = (meaning: Texts, action: Texts): CodeEntry => entry("error", meaning, action);
export const warning = (meaning: Texts, action: Texts): CodeEntry =>
  entry("warning", meaning, action);
export const tolerated = (meaning: Texts, action: Texts): CodeEntry => ({
  ...error(meaning, action),
  isTolerated: true,
});
