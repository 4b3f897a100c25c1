// Every form that a run can be told in. Each is a function of the run and of nothing else.
import { htmlReport } from "./html/document.js";
import { jsonReport } from "./json.js";
import { junitReport } from "./junit.js";
import type { Run } from "./run.js";
import { sarifReport } from "./sarif.js";
import { textReport } from "./text.js";

/** The name of a form, as in `--format html`. */
export type Format = "text" | "html" | "json" | "sarif" | "junit";

/** The writers by the name of their form. */
export const reports: Readonly<Record<Format, (run: Run) => string>> = {
  text: textReport,
  html: htmlReport,
  json: jsonReport,
  sarif: sarifReport,
  junit: junitReport,
};

/** Whether a word is the name of a form. */
export function isFormat(word: string): word is Format {
  return Object.hasOwn(reports, word);
}
