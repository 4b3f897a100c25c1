// Issues of one document, in the order of the file.
import type { Fact, Issue, Span } from "@telwerk/core";
import { type Code, catalogue } from "../codes.js";
import type { Profile } from "../profile.js";

/** A file with more than this many issues is not read any further: it is something else. */
export const ISSUE_LIMIT = 1000;

export class IssueLog {
  readonly issues: Issue[];
  /** Number of issues that refuse the document. */
  errors: number;
  private readonly profile: Profile;

  constructor(profile: Profile) {
    this.profile = profile;
    this.issues = [];
    this.errors = 0;
  }

  add(code: Code, path: string, span: Span, facts: Readonly<Record<string, Fact>>): void {
    const entry = catalogue[code];
    const severity = this.profile === "tolerant" && entry.isTolerated ? "warning" : entry.severity;
    if (severity === "error") this.errors += 1;
    this.issues.push({ code, severity, path, span, facts });
  }
}
