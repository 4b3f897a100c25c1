// Who is decided how: one row for each kind of election and period. Rules are data, not code.
import type { Category, RuleSet, Share } from "./rule-set.js";

/** One row: the rules as far as they do not depend on the number of seats. */
export interface RuleRow {
  readonly category: Category;
  /** First day and first day no longer; a missing end means: still in force. */
  readonly since: string;
  readonly until?: string;
  /** Set for a row that is not law: the number of the bill that would make it so. */
  readonly bill?: string;
  /** `by-seats`: averages from 19 seats on, remainders below (P 7, P 8). */
  readonly residualSeats: "highest-averages" | "largest-remainders" | "by-seats";
  readonly averageMinimum?: Share;
  readonly remainderMinimum?: Share;
  readonly absoluteMajority: boolean;
  readonly exhaustedSeats: RuleSet["exhaustedSeats"];
  readonly thresholdBelow19: Share;
  readonly thresholdFrom19: Share;
  readonly comparison: "more-than" | "at-least";
}

const quarter: Share = { numerator: 1, denominator: 4 };
const half: Share = { numerator: 1, denominator: 2 };
const threeQuarters: Share = { numerator: 3, denominator: 4 };
const tenth: Share = { numerator: 1, denominator: 10 };
const whole: Share = { numerator: 1, denominator: 1 };

/** The Kieswet of 28 September 1989 is the oldest law whose rules this table knows. */
const start = "1989-10-01";
/** Staatsblad 2014, 63: from here P 15 § 2 (50 % below 19 seats) names the gemeenteraad only. */
const thresholdOfCouncilsOnly = "2014-07-01";

const usual = {
  residualSeats: "by-seats",
  remainderMinimum: threeQuarters,
  absoluteMajority: true,
  exhaustedSeats: "redistribute",
  thresholdBelow19: half,
  thresholdFrom19: quarter,
  comparison: "more-than",
} as const;

const national = {
  ...usual,
  residualSeats: "highest-averages",
  averageMinimum: whole,
  thresholdBelow19: quarter,
} as const;

const senate = {
  ...usual,
  residualSeats: "highest-averages",
  absoluteMajority: false,
} as const;

/** P 15 § 2 names only the gemeenteraad (and by Ya 13 the eilandsraad): 25 % at every size for the others. */
const quarterAtEverySize = { ...usual, thresholdBelow19: quarter } as const;

function withBill(row: RuleRow): RuleRow {
  return { ...row, bill: "36641", averageMinimum: whole, remainderMinimum: whole };
}

const inForce: readonly RuleRow[] = [
  { category: "TK", since: start, ...national },
  { category: "EP", since: start, ...national, thresholdBelow19: tenth, thresholdFrom19: tenth },
  {
    category: "EK",
    since: start,
    until: "2011-01-01",
    ...senate,
    thresholdBelow19: half,
    thresholdFrom19: half,
  },
  {
    category: "EK",
    since: "2011-01-01",
    ...senate,
    thresholdBelow19: whole,
    thresholdFrom19: whole,
    comparison: "at-least",
  },
  { category: "PS", since: start, until: thresholdOfCouncilsOnly, ...usual },
  { category: "PS", since: thresholdOfCouncilsOnly, ...quarterAtEverySize },
  { category: "GR", since: start, ...usual },
  { category: "AB", since: start, until: thresholdOfCouncilsOnly, ...usual },
  { category: "AB", since: thresholdOfCouncilsOnly, ...quarterAtEverySize },
  { category: "ER", since: start, ...usual },
  // KCER: Ya 29, KCNI: Pa 25: what a list cannot fill stays open. Other articles of Pa were not seen.
  { category: "KC", since: start, ...quarterAtEverySize, exhaustedSeats: "leave-open" },
  // Municipal by-laws, not looked up; observed in OSV.
  {
    category: "GC",
    since: start,
    ...usual,
    residualSeats: "largest-remainders",
    thresholdFrom19: half,
  },
  {
    category: "BC",
    since: start,
    ...usual,
    residualSeats: "largest-remainders",
    remainderMinimum: quarter,
    thresholdFrom19: half,
  },
];

/**
 * The rule table: the law in force in each period, and the rows of the pending bill 36 641.
 *
 * The bill asks a whole quota for a residual seat at every election but that of the Eerste Kamer.
 */
export const ruleTable: readonly RuleRow[] = [
  ...inForce,
  ...inForce.filter((row) => row.category !== "EK" && row.until === undefined).map(withBill),
];
