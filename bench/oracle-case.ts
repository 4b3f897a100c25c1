// The format of the case files: one JSON object a line (../shared/data/README.md describes it).
// Comes in: a line of text. Goes out: a case. Refused: text that is not such an object.

/** The rules of a case; they win over the row of its election type. */
export interface CaseRules {
  readonly residual: "HA" | "LR";
  readonly lrMin: string | null;
  readonly haMin: string | null;
  readonly p9: boolean;
  readonly pref: string;
  readonly prefStrict: boolean;
}

/** One set of identical lists of a group: districts, persons in list order, a row of votes for each district. */
export interface CaseSet {
  readonly d: readonly number[];
  readonly cand: readonly number[];
  readonly votes: readonly (readonly number[])[];
}

export interface CaseList {
  readonly n: number;
  readonly c?: readonly number[];
  readonly cn?: readonly number[];
  readonly sets?: readonly CaseSet[];
  readonly dead?: readonly number[];
}

export interface CaseDraw {
  readonly k: string;
  readonly o: readonly number[];
  readonly avail?: number;
  readonly list?: number;
  readonly group?: number;
  /** The option that was drawn. */
  readonly p?: number;
}

export interface CaseStep {
  readonly k: string;
  readonly l?: number;
  readonly from?: number;
  readonly v?: string;
  readonly o?: readonly number[];
  readonly lot?: boolean;
  readonly fullSeat?: boolean;
}

/** A list or set with the number of seats that it gains or loses, and `lot` where it did or lost a draw. */
export type CaseChange = readonly [number, number] | readonly [number, number, "lot"];

export interface CaseRound {
  readonly k: string;
  readonly a: readonly CaseChange[];
}

export interface CaseNomination {
  readonly n: number;
  readonly pref?: readonly number[];
  readonly rest?: readonly number[];
  readonly rank?: readonly number[];
  readonly d?: number;
  readonly seats?: number;
  readonly c?: readonly (readonly [number, string, number])[];
}

/** One run of a case, complete or stopped at a lot. */
export interface CaseRun {
  readonly status?: "ok" | "lots";
  readonly quota?: string;
  readonly threshold?: string;
  readonly full?: readonly number[];
  readonly rem?: readonly string[];
  readonly steps?: readonly CaseStep[];
  readonly seats?: readonly number[];
  readonly nom?: readonly CaseNomination[];
  readonly need?: CaseDraw;
  readonly draws?: readonly CaseDraw[];
  readonly votes?: readonly number[];
  readonly main?: readonly CaseRound[];
  readonly sub?: Readonly<Record<string, readonly CaseRound[]>>;
  readonly combos?: readonly { valid: boolean; in: readonly number[]; out: readonly number[] }[];
  readonly fict?: readonly CaseChange[];
}

/** How lots fall in a run: stop at the first; the first or last option each time; or as scripted. */
export type Policy = "stop" | "first" | "last" | "picks";

export const policies: readonly Policy[] = ["stop", "first", "last", "picks"];

export interface OracleCase {
  readonly id: string;
  readonly class: string;
  readonly election: string;
  readonly seats: number;
  readonly rules: CaseRules;
  readonly lists: readonly CaseList[];
  readonly source: string;
  readonly kind?: string;
  readonly picks?: readonly number[];
  readonly listSeats?: readonly number[];
  readonly givenQuota?: string;
  readonly districts?: readonly (readonly [number, number])[];
  readonly combos?: readonly (readonly number[])[];
  readonly expected: Readonly<Partial<Record<Policy, CaseRun>>>;
  readonly osvDiffers?: Readonly<
    Partial<Record<Policy, { readonly aspects: readonly string[]; readonly osv: CaseRun }>>
  >;
}

/** Reads one line. */
export function parseCase(line: string): OracleCase {
  // untrusted: a case file can be anything; only the outline is checked, the rest fails as a difference.
  const value: unknown = JSON.parse(line);
  if (!isCase(value))
    throw new TypeError("not a case: id, class, rules, lists or expected is missing");
  return value;
}

function isCase(value: unknown): value is OracleCase {
  if (typeof value !== "object" || value === null) return false;
  const outline = ["id", "class", "election", "seats", "rules", "lists", "source", "expected"];
  return outline.every((name) => Object.hasOwn(value, name));
}
