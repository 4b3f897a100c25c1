/**
 * A share of the electoral quota, as two small whole numbers, for example 3 and 4 for 75 %.
 * @public
 */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** The elections of the Kieswet, by the category that EML_NL gives them; `WS` is the Kiesraad's name for AB. @public */
export type Category = "TK" | "EP" | "EK" | "PS" | "GR" | "AB" | "ER" | "KC" | "GC" | "BC";

/**
 * The rules by which one election is decided: every column a parameter.
 *
 * Made by {@link ruleSetFor}; a caller may change any column with a spread.
 * @public
 */
export interface RuleSet {
  /** The row of the rule table, for example `TK` or `bill-36641/GR`. */
  readonly id: string;
  readonly category: Category;
  /** First day on which these rules hold, `YYYY-MM-DD`. */
  readonly since: string;
  /** The chapter that is cited: U for the Eerste Kamer, P for every other election. */
  readonly chapter: "P" | "U";
  /** How residual seats go: by highest averages (P 7) or first by largest remainders (P 8). */
  readonly residualSeats: "highest-averages" | "largest-remainders";
  /** Least share of the quota for a seat by average; absent: any list with votes (P 7 § 2). */
  readonly averageMinimum?: Share;
  /** Least share of the quota for a seat by remainder; absent: any list with votes (P 8 § 2). */
  readonly remainderMinimum?: Share;
  /** Whether a list with more than half of the votes gets more than half of the seats (P 9). */
  readonly absoluteMajority: boolean;
  /** Whether seats that a list cannot fill go to other lists (P 10) or stay open (Ya 29, Pa 25). */
  readonly exhaustedSeats: "redistribute" | "leave-open";
  /** Share of the quota that a candidate needs (P 15), and whether it must be passed or only reached. */
  readonly preferenceThreshold: Share & { readonly comparison: "more-than" | "at-least" };
  /** Whether lists without a seat are ranked by preference votes as well (P 19 § 5). */
  readonly ranksListsWithoutSeats: boolean;
  /** Whether lists of one group without any vote may get a seat of the group; the law is silent (P 12, P 13). */
  readonly groupListsWithoutVotes: "excluded" | "included";
  /** Whether lists may be combined (old P 4, P 11; abolished on 1 December 2017). */
  readonly listCombinations: boolean;
  /** `law` follows the Kieswet; `osv` does what the program OSV does where it differs (see the README). */
  readonly mode: "law" | "osv";
}
