import { err, type Issue, isCount, ok, type Result } from "@telwerk/core";
import { issue } from "./issues.js";
import type { Category, RuleSet } from "./rule-set.js";
import { type RuleRow, ruleTable } from "./rule-table.js";

/** Which election: what {@link ruleSetFor} chooses the rules by. @public */
export interface Election {
  /** As in EML_NL (`GR`, or with the subcategory `GR1`); `WS` is read as `AB`, `KCER` as `KC`. */
  readonly category: string;
  /** Number of seats to fill. */
  readonly seats: number;
  /** Day of the election, `YYYY-MM-DD`. */
  readonly date: string;
  /** Number of a bill that is not law, to see what it would do: `36641`. */
  readonly bill?: string;
}

/** Names that are written for one and the same row. */
const categories: Readonly<Record<string, Category>> = {
  TK: "TK",
  EP: "EP",
  EK: "EK",
  PS: "PS",
  PS1: "PS",
  PS2: "PS",
  GR: "GR",
  GR1: "GR",
  GR2: "GR",
  AB: "AB",
  AB1: "AB",
  AB2: "AB",
  WS: "AB",
  ER: "ER",
  ER1: "ER",
  KC: "KC",
  KCER: "KC",
  KCCN: "KC",
  KCNI: "KC",
  GC: "GC",
  BC: "BC",
};

/**
 * Chooses the rules that hold for an election, by its kind, its number of seats and its date.
 *
 * @param election - category, seats (1 or more) and date
 * @returns the rules, or issues: `AP-CATEGORY`, `AP-SEATS`, `AP-DATE`, `AP-NO-RULES`
 *
 * @example
 * ```ts
 * const rules = ruleSetFor({ category: "GR", seats: 17, date: "2026-03-18" });
 * if (rules.kind === "ok") rules.value.residualSeats; // "largest-remainders"
 * ```
 * @public
 */
export function ruleSetFor(election: Election): Result<RuleSet, readonly Issue[]> {
  const category = Object.hasOwn(categories, election.category)
    ? categories[election.category]
    : undefined;
  const issues: Issue[] = [];
  if (category === undefined)
    issues.push(issue("AP-CATEGORY", "category", { found: election.category }));
  if (!isCount(election.seats) || election.seats === 0)
    issues.push(issue("AP-SEATS", "seats", { found: election.seats }));
  if (!/^\d{4}-\d{2}-\d{2}$/.test(election.date))
    issues.push(issue("AP-DATE", "date", { found: election.date }));
  if (category === undefined || issues.length > 0) return err(issues);
  const row = ruleTable.find((candidate) => holdsFor(candidate, category, election));
  if (row === undefined)
    return err([issue("AP-NO-RULES", "date", { category, date: election.date })]);
  return ok(rulesOf(row, election));
}

function holdsFor(row: RuleRow, category: Category, { date, bill }: Election): boolean {
  return (
    row.category === category &&
    row.bill === bill &&
    row.since <= date &&
    (row.until === undefined || date < row.until)
  );
}

function rulesOf(row: RuleRow, { seats, date }: Election): RuleSet {
  const small = seats < 19;
  const threshold = small ? row.thresholdBelow19 : row.thresholdFrom19;
  return {
    id: row.bill === undefined ? row.category : `bill-${row.bill}/${row.category}`,
    category: row.category,
    since: row.since,
    chapter: row.category === "EK" ? "U" : "P",
    residualSeats: row.residualSeats === "by-seats" ? regimeOf(small) : row.residualSeats,
    ...(row.averageMinimum && { averageMinimum: row.averageMinimum }),
    ...(row.remainderMinimum && { remainderMinimum: row.remainderMinimum }),
    absoluteMajority: row.absoluteMajority,
    exhaustedSeats: row.exhaustedSeats,
    preferenceThreshold: { ...threshold, comparison: row.comparison },
    ranksListsWithoutSeats: row.category !== "EK" && seats < rankingLimit(row.category, date),
    groupListsWithoutVotes: "excluded",
    listCombinations: date < combinationsEnd(row.category),
    mode: "law",
  };
}

/** Articles P 7 and P 8 Kieswet: 19 seats or more by averages, fewer by remainders. */
function regimeOf(small: boolean): RuleSet["residualSeats"] {
  return small ? "largest-remainders" : "highest-averages";
}

/**
 * Article P 19 § 5 Kieswet: below how many seats lists without a seat are ranked too.
 *
 * Councils below 13 until 30 June 2014; every election below 13 later; below 19 in the text of 2025.
 * Since when is not verified: hence {@link rankingLimit19Since}.
 */
function rankingLimit(category: Category, date: string): number {
  if (date >= rankingLimit19Since) return 19;
  return date >= "2014-07-01" || category === "GR" || category === "ER" ? 13 : 0;
}

/** Not verified: the first day of the text that was seen with the limit of 19. */
const rankingLimit19Since = "2025-01-01";

/** Staatsblad 2017, 302 ended the combination of lists; for the Eerste Kamer it had ended before. */
function combinationsEnd(category: Category): string {
  return category === "EK" ? "2011-01-01" : "2017-12-01";
}
