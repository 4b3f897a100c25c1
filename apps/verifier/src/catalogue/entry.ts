// What one check is, as data: the only place where its words stand.

/** A text in Dutch and in English. */
export interface Bilingual {
  readonly nl: string;
  readonly en: string;
}

/** `Vff.nn`: family and number. An id is never used again for another check. */
export type CheckId = `V${number}.${number}`;

/**
 * What a finding does to the verdict: `fail` refutes, `missing` and `error` make it incomplete (`error`:
 * something went wrong in the verifier itself, so that we do not know), `warn` and `note` are told and
 * change nothing.
 */
export type FindingKind = "fail" | "error" | "missing" | "warn" | "note";

/** Evidence that a check cannot do without. */
export type Need = "definition" | "lists" | "national" | "districts" | "municipalities" | "result";

/** One way in which a check can come out other than well. `{word}` is filled in from the facts. */
export interface FindingText extends Bilingual {
  readonly kind: FindingKind;
}

/** One check of the catalogue. */
export interface CheckEntry {
  readonly id: CheckId;
  readonly title: Bilingual;
  readonly question: Bilingual;
  /** Article of law, business rule or section of EML_NL. */
  readonly source: string;
  readonly needs: readonly Need[];
  /** A required check that could not be done makes the verdict incomplete. */
  readonly severity: "required" | "advisory";
  /** What it means that there was nothing to examine although the needs were met. */
  readonly whenNothing: "not-applicable" | "not-checked";
  /** Number of the same rule in Abacus. */
  readonly abacus?: string;
  /** Version of the verifier in which the check appeared. */
  readonly since: string;
  readonly findings: Readonly<Record<string, FindingText>>;
}

/** A family of checks: the two digits after the V. */
export interface Family {
  readonly id: `V${string}`;
  readonly title: Bilingual;
}

type Standing = Pick<CheckEntry, "severity" | "whenNothing" | "since">;

/** A check that must have something to examine. */
export const required: Standing = {
  severity: "required",
  whenNothing: "not-checked",
  since: "0.0.0",
};

/** A check of something that not every election has. */
export const whereItOccurs: Standing = {
  severity: "required",
  whenNothing: "not-applicable",
  since: "0.0.0",
};

/** A check that warns at most. */
export const advisory: Standing = {
  severity: "advisory",
  whenNothing: "not-applicable",
  since: "0.0.0",
};
