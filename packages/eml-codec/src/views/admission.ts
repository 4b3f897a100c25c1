// The codes of UncountedVotes, and what they are in the domain (EML_NL, section 3.5).
import type { CodedCount } from "../documents/count.js";
import { leaf } from "./shared.js";
import { type VoteCount, voteCount } from "./values.js";
import type { Admission } from "./views.js";

/** In the order in which they are written: that of the official forms, then the explanations. */
const codes: readonly (readonly [keyof Admission, string])[] = [
  ["pollCards", "geldige stempassen"],
  ["proxyCertificates", "geldige volmachtbewijzen"],
  ["voterCards", "geldige kiezerspassen"],
  ["admittedVoters", "toegelaten kiezers"],
  ["moreBallots", "meer getelde stembiljetten"],
  ["fewerBallots", "minder getelde stembiljetten"],
  ["ballotsTakenAway", "meegenomen stembiljetten"],
  ["tooFewIssued", "te weinig uitgereikte stembiljetten"],
  ["tooManyIssued", "te veel uitgereikte stembiljetten"],
  ["noPostalBallots", "geen briefstembiljetten"],
  ["tooManyPostalBallots", "te veel briefstembiljetten"],
  ["lostBallots", "kwijtgeraakte stembiljetten"],
  ["noExplanation", "geen verklaring"],
  ["otherExplanation", "andere verklaring"],
];

const fields: ReadonlyMap<string, keyof Admission> = new Map(
  codes.map(([field, code]) => [code, field]),
);

export function toAdmission(uncounted: readonly CodedCount[]): Admission {
  const admission: { -readonly [K in keyof Admission]: VoteCount } = {};
  for (const { code, count } of uncounted) {
    const field = fields.get(code.value);
    // The decoder lets through no other code, and none of them twice.
    if (field === undefined) throw new Error(`no such code: ${code.value}`);
    admission[field] = voteCount(count.value);
  }
  return admission;
}

export function toUncounted(admission: Admission): readonly CodedCount[] {
  return codes.flatMap(([field, code]) => {
    const count = admission[field];
    return count === undefined ? [] : [{ code: leaf(code), count: leaf(count) }];
  });
}
