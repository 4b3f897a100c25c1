// The second way: a claimed division is right exactly when it satisfies these conditions. Nothing is
// divided again; every condition compares two numbers that the claim itself fixes.
import type { Awards, Claim, ClaimedList, Division } from "./claim.js";
import { compareProducts } from "./exact.js";
import type { ApportionmentCode } from "./issues.js";
import { at, present } from "./present.js";
import type { RuleSet, Share } from "./rule-set.js";
import type { Tally } from "./tally.js";
import type { ResidualMethod } from "./trace.js";

/** One condition that does not hold. */
export interface Flaw {
  readonly code: ApportionmentCode;
  readonly listNumber: number;
  readonly other?: number;
}

/** What the conditions are about. `strict`: a tie between a winner and a loser is a flaw too. */
export interface Case {
  readonly rules: RuleSet;
  readonly tally: Tally;
  readonly claim: Division & Pick<Claim, "majority">;
  readonly strict: boolean;
  /** Absent: those of the rules. */
  readonly methods?: readonly ResidualMethod[];
  /** Whether a list without votes may get a seat too; never, but in a list group if the rules say so. */
  readonly withoutVotes?: boolean;
}

/** All conditions on the seats of lists. */
export function flawsOf(one: Case): readonly Flaw[] {
  const { claim, tally } = one;
  const full = claim.lists.map((list) => list.fullSeats);
  const residual = claim.lists.map((list) => list.fullSeats + count(list.residualSeats));
  const majority = majorityFlaws(one, residual);
  const after = claim.lists.map(({ listNumber }, index) => {
    const moved =
      Number(claim.majority?.to === listNumber) - Number(claim.majority?.from === listNumber);
    return at(residual, index) + moved;
  });
  const kept = after.map((seats, index) => smaller(seats, at(tally.units, index).living));
  return [
    ...fullSeatFlaws(one),
    ...awardFlaws(one, { base: full, passedOn: false }),
    ...majority,
    ...exhaustionFlaws(one, after),
    ...(isPassedOn(one, after) ? awardFlaws(one, { base: kept, passedOn: true }) : []),
    ...totalFlaws(one, kept),
  ];
}

function isPassedOn({ rules, tally }: Case, after: readonly number[]): boolean {
  const surplus = after.some((seats, index) => seats > at(tally.units, index).living);
  return surplus && rules.exhaustedSeats === "redistribute";
}

function count(awards: Awards): number {
  return Object.values(awards).reduce((sum, seats) => sum + seats, 0);
}

function smaller(a: number, b: number): number {
  return a < b ? a : b;
}

/** P 6: full seats times the quota are at most the votes, and one more would be too many. */
function fullSeatFlaws({ claim, tally }: Case): readonly Flaw[] {
  return claim.lists.flatMap(({ listNumber, fullSeats }, index): readonly Flaw[] => {
    const { total } = at(tally.units, index);
    const most = compareProducts(fullSeats, tally.votes, total, tally.seats) <= 0;
    const least = compareProducts(fullSeats + 1, tally.votes, total, tally.seats) > 0;
    const right = tally.votes === 0 ? fullSeats === 0 : most && least;
    return right ? [] : [{ code: "AP-PROOF-FULL", listNumber }];
  });
}

interface Round {
  readonly base: readonly number[];
  readonly passedOn: boolean;
}

function methodsOf({ residualSeats }: RuleSet): readonly ResidualMethod[] {
  return residualSeats === "highest-averages"
    ? ["highest-average"]
    : ["largest-remainder", "unique-highest-average", "highest-average"];
}

/** The methods in the order of the law: a later one is used only when nobody is left for the earlier. */
function awardFlaws(one: Case, { base, passedOn }: Round): readonly Flaw[] {
  const flaws: Flaw[] = [];
  let seats = [...base];
  for (const method of one.methods ?? methodsOf(one.rules)) {
    const won = one.claim.lists.map((list) => awardsOf(list, passedOn)[method] ?? 0);
    const held = seats.map((number, index) => number + at(won, index));
    const open = one.tally.seats - held.reduce((sum, number) => sum + number, 0);
    flaws.push(...methodFlaws(one, { method, passedOn, before: seats, held, won, open }));
    seats = held;
  }
  return flaws;
}

function awardsOf(list: ClaimedList, passedOn: boolean): Awards {
  return passedOn ? list.passedOnSeats : list.residualSeats;
}

interface MethodRound {
  readonly method: ResidualMethod;
  readonly passedOn: boolean;
  readonly before: readonly number[];
  readonly held: readonly number[];
  readonly won: readonly number[];
  readonly open: number;
}

/** Every winner may win, and won with at least what the best of the others would have had next. */
function methodFlaws(one: Case, round: MethodRound): readonly Flaw[] {
  const { lists } = one.claim;
  const winners = lists.flatMap((_, index) => (at(round.won, index) > 0 ? [index] : []));
  const waiting = lists.flatMap((_, index) => (couldWinMore(one, round, index) ? [index] : []));
  const flaws: Flaw[] = [];
  for (const index of winners)
    if (!wasAllowed(one, round, index))
      flaws.push({ code: "AP-PROOF-NOT-ENTITLED", listNumber: at(lists, index).listNumber });
  for (const winner of winners)
    for (const other of waiting) {
      const order = lastAgainstNext(one, round, winner, other);
      if (order < 0 || (order === 0 && one.strict && winner !== other))
        flaws.push({
          code: "AP-PROOF-OTHER-FIRST",
          listNumber: at(lists, winner).listNumber,
          other: at(lists, other).listNumber,
        });
    }
  if (round.open > 0)
    for (const index of waiting)
      flaws.push({ code: "AP-PROOF-NOT-SERVED", listNumber: at(lists, index).listNumber });
  return flaws;
}

/** The value of a winner's last seat against the value that another would have had for its next. */
function lastAgainstNext(
  { tally, claim }: Case,
  { method, held }: MethodRound,
  winner: number,
  other: number,
): number {
  const own = at(tally.units, winner).total;
  const next = at(tally.units, other).total;
  if (method !== "largest-remainder")
    return compareProducts(own, at(held, other) + 1, next, at(held, winner));
  const rest = (index: number, votes: number): bigint =>
    BigInt(votes) * BigInt(tally.seats) -
    BigInt(at(claim.lists, index).fullSeats) * BigInt(tally.votes);
  const [a, b] = [rest(winner, own), rest(other, next)];
  return a === b ? 0 : a < b ? -1 : 1;
}

function couldWinMore(one: Case, round: MethodRound, index: number): boolean {
  const unit = at(one.tally.units, index);
  return (
    isEntitled(one, round.method, unit.total) &&
    at(round.won, index) < allowance(one, round, index) &&
    (!round.passedOn || at(round.held, index) < unit.living)
  );
}

function wasAllowed(one: Case, round: MethodRound, index: number): boolean {
  const unit = at(one.tally.units, index);
  return (
    isEntitled(one, round.method, unit.total) &&
    at(round.won, index) <= allowance(one, round, index) &&
    (!round.passedOn || at(round.held, index) <= unit.living)
  );
}

/** P 7 § 2 and P 8 § 2: the shares of the quota that are asked. */
export function isEntitled(
  { rules, tally, withoutVotes = false }: Case,
  method: ResidualMethod,
  votes: number,
): boolean {
  const share: Share | undefined =
    method === "largest-remainder" ? rules.remainderMinimum : rules.averageMinimum;
  if (votes === 0) return withoutVotes;
  if (share === undefined) return true;
  return compareProducts(votes, tally.seats * share.denominator, tally.votes, share.numerator) >= 0;
}

/** How many seats the method still allows a list: one for P 8 § 1 and § 3, and again what P 9 took. */
function allowance({ claim }: Case, { method, passedOn }: MethodRound, index: number): number {
  if (method === "highest-average") return Number.MAX_SAFE_INTEGER;
  if (!passedOn) return 1;
  const { listNumber, residualSeats, passedOnSeats } = at(claim.lists, index);
  const remainders =
    (residualSeats["largest-remainder"] ?? 0) + (passedOnSeats["largest-remainder"] ?? 0);
  const lost = claim.majority?.from === listNumber;
  const again = lost && (method === "largest-remainder" || remainders <= 1);
  return (again ? 2 : 1) - (residualSeats[method] ?? 0);
}

/** P 9: the seat moved exactly if it had to, to the list with the majority, from one served last. */
function majorityFlaws(
  { rules, tally, claim, strict }: Case,
  seats: readonly number[],
): readonly Flaw[] {
  const winner = tally.units.findIndex((unit) => unit.total > tally.votes - unit.total);
  const given = claim.lists.some((list) => count(list.residualSeats) > 0);
  const due =
    rules.absoluteMajority && winner >= 0 && 2 * at(seats, winner) <= tally.seats && given;
  const { majority } = claim;
  if (majority === undefined)
    return due
      ? [{ code: "AP-PROOF-MAJORITY", listNumber: at(tally.units, winner).listNumber }]
      : [];
  const flaw: Flaw = { code: "AP-PROOF-MAJORITY", listNumber: majority.to, other: majority.from };
  if (!due || at(tally.units, winner).listNumber !== majority.to) return [flaw];
  const last = servedLast({ rules, tally, claim, strict }, seats);
  const right = last.includes(majority.from) && (!strict || last.length === 1);
  return right ? [] : [flaw];
}

/** The lists that got the smallest remainder or average under the last method that was used. */
function servedLast(one: Case, seats: readonly number[]): readonly number[] {
  const { claim } = one;
  const order: readonly ResidualMethod[] = [
    "highest-average",
    "unique-highest-average",
    "largest-remainder",
  ];
  // Some list won a residual seat, or P 9 would not be due.
  const method = present(
    order.find((name) => claim.lists.some((list) => (list.residualSeats[name] ?? 0) > 0)),
  );
  const winners = claim.lists.flatMap((list, index) =>
    (list.residualSeats[method] ?? 0) > 0 ? [index] : [],
  );
  const least = winners.filter((index) =>
    winners.every((other) => other === index || compareLast(one, method, seats, index, other) <= 0),
  );
  return least.map((index) => at(claim.lists, index).listNumber);
}

function compareLast(
  one: Case,
  method: ResidualMethod,
  seats: readonly number[],
  a: number,
  b: number,
): number {
  const round = { method, passedOn: false, before: [], won: [], open: 0 };
  const held = seats.map((number, index) => (index === b ? number - 1 : number));
  return lastAgainstNext(
    one,
    { ...round, held: method === "largest-remainder" ? seats : held },
    a,
    b,
  );
}

/** P 10: seats are passed on only when a list had too many, and never where they stay open. */
function exhaustionFlaws(one: Case, after: readonly number[]): readonly Flaw[] {
  if (isPassedOn(one, after)) return [];
  return one.claim.lists.flatMap(({ listNumber, passedOnSeats }): readonly Flaw[] =>
    count(passedOnSeats) > 0 ? [{ code: "AP-PROOF-EXHAUSTION", listNumber }] : [],
  );
}

/** Every list has what it kept and what was passed on to it, and the open seats are the rest. */
function totalFlaws({ claim, tally }: Case, kept: readonly number[]): readonly Flaw[] {
  const flaws = claim.lists.flatMap(
    ({ listNumber, seats, passedOnSeats }, index): readonly Flaw[] =>
      seats === at(kept, index) + count(passedOnSeats)
        ? []
        : [{ code: "AP-PROOF-SEATS", listNumber }],
  );
  const sum = claim.lists.reduce((total, { seats }) => total + seats, 0);
  return sum + claim.openSeats === tally.seats
    ? flaws
    : [...flaws, { code: "AP-PROOF-SEATS", listNumber: 0 }];
}
