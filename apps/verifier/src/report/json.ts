// The report for machines: the run itself. Its shape is published in schema/run.schema.json.
import type { Run } from "./run.js";

/** Writes the JSON report: members in the order of the schema, two spaces, one line feed at the end. */
export function jsonReport(run: Run): string {
  return `${JSON.stringify(run, null, 2)}\n`;
}
