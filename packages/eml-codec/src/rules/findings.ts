// What the rules find, gathered while they look.
import type { Issue, Severity } from "@telwerk/core";
import { positionsOf } from "../xml/lines.js";
import { type RuleCode, ruleCatalogue } from "./catalogue.js";

/** An issue that a business rule found. @public */
export interface RuleIssue extends Issue {
  readonly code: RuleCode;
  readonly severity: Severity;
  /** Which document it stands in: place in the row of documents that were checked, from 0. */
  readonly document: number;
  /** Byte offset in that document; -1 where there is no place, or where it was not read from a file. */
  readonly at: number;
}

/** Gathers what is found in one document. */
export class Findings {
  readonly issues: RuleIssue[];
  private readonly document: number;

  constructor(issues: RuleIssue[] = [], document = 0) {
    this.issues = issues;
    this.document = document;
  }

  report(code: RuleCode, path: string, at: number | undefined, facts: Issue["facts"] = {}): void {
    const { severity } = ruleCatalogue[code];
    this.issues.push({ code, severity, path, facts, document: this.document, at: at ?? -1 });
  }
}

/**
 * Gives issues of one document their line and column.
 *
 * @param issues - what a check found; those of other documents are left as they are
 * @param bytes - the whole file from which the document was decoded
 * @param document - which document the bytes are: its place in the row that was checked
 * @returns the issues, in the same order
 * @example
 * ```ts
 * declare const count: Count;
 * declare const bytes: Uint8Array;
 * const issues = locateIssues(checkDocument(count), bytes);
 * issues[0]?.span?.line; // 1, for most real files are a single line
 * ```
 * @public
 */
export function locateIssues(
  issues: readonly RuleIssue[],
  bytes: Uint8Array,
  document = 0,
): readonly RuleIssue[] {
  const own = issues.filter((issue) => issue.document === document && issue.at >= 0);
  const spans = positionsOf(
    bytes,
    own.map(({ at }) => at),
  );
  const spanOf = new Map(own.map((issue, index) => [issue, spans[index]]));
  return issues.map((issue) => {
    const span = spanOf.get(issue);
    return span === undefined ? issue : { ...issue, span };
  });
}
