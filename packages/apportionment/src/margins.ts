// How near it was. Comes in: an election that is decided. Goes out: the least number of votes more or
// fewer that would have changed it. Exact: between two changes the same claim can be proved, and the
// conditions of the proof are linear in the number of votes, so where they hold is one interval.
import { floorDiv, type Issue } from "@telwerk/core";
import { apportionTally, type TallyInput } from "./apportion.js";
import { checkInput } from "./check-input.js";
import { claimOf } from "./claim.js";
import type { ApportionmentInput } from "./input.js";
import { issue } from "./issues.js";
import type { LotAnswer } from "./lots.js";
import { leastPreferenceVotes } from "./preference-seats.js";
import { at } from "./present.js";
import { flawsOf, isEntitled } from "./proof.js";
import type { Apportionment, CompleteApportionment } from "./result.js";
import type { TalliedUnit, Tally } from "./tally.js";

/** The least change of votes that changes the outcome; absent where no change of that kind can. @public */
export interface Margin {
  readonly listNumber: number;
  /** Set for a candidate; absent for a list as a whole. */
  readonly key?: string;
  readonly more?: number;
  readonly fewer?: number;
}

/** Whose margin is asked for: that of a list, or of one elected candidate of it. @public */
export interface MarginOf {
  readonly listNumber: number;
  /** A candidate; without it, the list as a whole. */
  readonly key?: string;
}

/** The margins of an election. @public */
export type Margins =
  | {
      readonly kind: "margins";
      /** For every list: votes until the seats of some list change, or a lot becomes needed. */
      readonly lists: readonly Margin[];
      /** For every elected candidate of a unit of one list: until seats or elected people change. */
      readonly candidates: readonly Margin[];
    }
  | { readonly kind: "refused"; readonly issues: readonly Issue[] };

/**
 * Works out how many votes more or fewer on each list, and on each elected candidate, would have
 * changed the outcome.
 *
 * Candidates of list groups with several lists are left out. Not for mode `osv` and combinations.
 *
 * @param input - the votes and the rules
 * @param lots - the lots that were drawn; a change that asks for another lot counts as a change
 * @param only - one list or one candidate; without it all, which takes seconds for a parliament
 * @returns the margins, or issues: those of the input, `AP-PROOF-RULES`, `AP-UNDECIDED`
 * @example
 * ```ts
 * declare const input: ApportionmentInput;
 * const found = margins(input);
 * if (found.kind === "margins") found.lists[0]?.fewer;
 * ```
 * @public
 */
export function margins(
  input: ApportionmentInput,
  lots: readonly LotAnswer[] = [],
  only?: MarginOf,
): Margins {
  const checked = checkInput(input);
  if (checked.kind === "err") return { kind: "refused", issues: checked.error };
  const { rules, combinations = [] } = input;
  if (rules.mode === "osv" || combinations.length > 0)
    return { kind: "refused", issues: [issue("AP-PROOF-RULES", "rules")] };
  const tally = checked.value;
  const result = apportionTally({ rules, tally }, lots);
  if (result.kind !== "complete")
    return { kind: "refused", issues: [issue("AP-UNDECIDED", "lots")] };
  const search = (subject: Subject): Margin => marginOf({ rules, lots, tally, result, subject });
  return {
    kind: "margins",
    lists: listsAmong(tally, only).map(search),
    candidates: candidatesAmong(tally, result, only).map(search),
  };
}

function listsAmong({ units }: Tally, only: MarginOf | undefined): readonly Subject[] {
  return units.flatMap(({ listNumber }, unit) =>
    only === undefined || (only.key === undefined && only.listNumber === listNumber)
      ? [{ unit }]
      : [],
  );
}

/** Elected candidates of units of one list: in a group of several lists nobody has one number of votes. */
function candidatesAmong(
  { units }: Tally,
  result: CompleteApportionment,
  only: MarginOf | undefined,
): readonly Subject[] {
  return result.units.flatMap(({ listNumber, elected, lists }, unit) =>
    lists.length > 1
      ? []
      : elected
          .filter(
            ({ key }) => only === undefined || (only.listNumber === listNumber && only.key === key),
          )
          .map(({ key }) => ({ unit, person: at(units, unit).keys.indexOf(key) })),
  );
}

interface Subject {
  readonly unit: number;
  readonly person?: number;
}

interface Search {
  readonly rules: TallyInput["rules"];
  readonly lots: readonly LotAnswer[];
  readonly tally: Tally;
  readonly result: CompleteApportionment;
  readonly subject: Subject;
}

function marginOf(search: Search): Margin {
  const { tally, subject } = search;
  const unit = at(tally.units, subject.unit);
  const own = subject.person === undefined ? unit.total : at(unit.personVotes, subject.person);
  const more = nearest(search, 1, Number.MAX_SAFE_INTEGER - tally.votes);
  const fewer = nearest(search, -1, own);
  return {
    listNumber: unit.listNumber,
    ...(subject.person !== undefined && { key: at(unit.keys, subject.person) }),
    ...(more !== undefined && { more }),
    ...(fewer !== undefined && { fewer }),
  };
}

/** More votes than this decide no Dutch election; nothing changes beyond it but the size of numbers. */
const FAR = 1_000_000_000;

/** Walks from one provable stretch to the next until the outcome differs. */
function nearest(search: Search, sign: 1 | -1, limit: number): number | undefined {
  const most = limit < FAR ? limit : FAR;
  let start = 0;
  let result = search.result;
  while (start < most) {
    const end = endOfStretch(search, result, sign, { start, most });
    if (end >= most) return undefined;
    start = end + 1;
    const next = outcomeAt(search, sign * start);
    if (next.kind !== "complete" || differs(search, next)) return start;
    result = next;
  }
  return undefined;
}

function outcomeAt({ rules, lots, tally, subject }: Search, change: number): Apportionment {
  return apportionTally({ rules, tally: changed(tally, subject, change) }, lots);
}

function differs({ result, subject }: Search, other: CompleteApportionment): boolean {
  if (result.units.some(({ seats }, unit) => seats !== at(other.units, unit).seats)) return true;
  if (subject.person === undefined) return false;
  return result.units.some(({ elected }, unit) => {
    const keys = new Set(at(other.units, unit).elected.map(({ key }) => key));
    return elected.some(({ key }) => !keys.has(key));
  });
}

/** The last number of votes up to which the same claim is proved, strictly, in the same situation. */
function endOfStretch(
  search: Search,
  result: CompleteApportionment,
  sign: 1 | -1,
  { start, most }: { start: number; most: number },
): number {
  const claim = claimOf(result);
  const { rules, tally, subject } = search;
  const holds = (votes: number): boolean => {
    const there = changed(tally, subject, sign * votes);
    return (
      flawsOf({ rules, tally: there, claim, strict: true }).length === 0 &&
      situation(search, there) === before
    );
  };
  const before = situation(search, changed(tally, subject, sign * start));
  let low = start;
  let step = 1;
  while (low + step <= most && holds(low + step)) {
    low += step;
    step *= 2;
  }
  let high = low + step <= most ? low + step : most + 1;
  while (high - low > 1) {
    const middle = low + floorDiv(high - low, 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Who is entitled, who has the majority, and for a candidate who passes the threshold in which order. */
function situation({ rules, subject, result }: Search, tally: Tally): string {
  const one = { rules, tally, claim: claimOf(result), strict: true };
  const lists = tally.units.map(({ total }) =>
    [
      isEntitled(one, "largest-remainder", total),
      isEntitled(one, "highest-average", total),
      total > tally.votes - total,
    ].join(),
  );
  if (subject.person === undefined) return lists.join(";");
  const least = leastPreferenceVotes(rules, tally);
  return [...lists, ...tally.units.map((unit) => preferenceOrder(unit, least))].join(";");
}

function preferenceOrder({ personVotes }: TalliedUnit, least: number): string {
  const votes = (person: number): number => at(personVotes, person);
  const over = personVotes.flatMap((count, person) => (count >= least ? [person] : []));
  const order = over.sort((a, b) => votes(b) - votes(a) || a - b);
  return order
    .map((person, place) => {
      const tied = place > 0 && votes(at(order, place - 1)) === votes(person);
      return `${tied ? "=" : ">"}${person}`;
    })
    .join("");
}

/** The same votes, with some more or fewer on one list, or on one candidate. */
function changed(tally: Tally, { unit: index, person }: Subject, change: number): Tally {
  const unit = at(tally.units, index);
  const total = unit.total + change;
  const own =
    person === undefined
      ? { ...unit, total }
      : {
          ...unit,
          total,
          personVotes: unit.personVotes.with(person, at(unit.personVotes, person) + change),
        };
  return { ...tally, votes: tally.votes + change, units: tally.units.with(index, own) };
}
