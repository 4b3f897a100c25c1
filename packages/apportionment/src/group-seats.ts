// Seats of a list group, divided over its lists. Comes in: the seats of the group. Goes out: seats by
// list, and the order in which they were given, which P 16 § 2 and P 18 need again.
import { compareProducts, divideProduct } from "./exact.js";
import { articleOf, type LegalStep } from "./law.js";
import type { Drawing, LotQuestion } from "./lots.js";
import { at } from "./present.js";
import type { RuleSet } from "./rule-set.js";
import { increment } from "./standing.js";
import type { TalliedUnit } from "./tally.js";
import { exactValue, type Step, type Within } from "./trace.js";

/** Seats inside one group, by list in order of their lowest districts. */
export interface GroupStanding {
  readonly rules: RuleSet;
  readonly within: Within;
  readonly unit: TalliedUnit;
  /** Seats of the whole group. */
  readonly groupSeats: number;
  readonly seats: number[];
  readonly remainders: number[];
  /** Whether the list has had its one seat by remainder. */
  readonly served: boolean[];
  /** Lists in the order in which they were given seats; lists that were equal stand together. */
  readonly order: (readonly number[])[];
  readonly steps: Step[];
  /** Which lists took part in the last division: all of them, or those with candidates left (P 13). */
  stillServed: (list: number) => boolean;
}

/** One comparison between the lists of a group. */
export interface GroupRound {
  readonly method: "largest-remainder" | "highest-average";
  readonly lists: readonly number[];
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Divides the seats of a group over its lists.
 *
 * Article P 12 Kieswet — https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf2_ArtikelP12
 * Votes of the group by its seats give the group's own quota; then the largest remainders, one each.
 * Article P 13 Kieswet — https://wetten.overheid.nl/BWBR0004627/2026-01-01/#AfdelingII_HoofdstukP_Paragraaf2_ArtikelP13
 * A list with more seats than candidates gives the surplus to the other lists of the group.
 */
export function* divideGroupSeats(
  rules: RuleSet,
  unit: TalliedUnit,
  groupSeats: number,
  steps: Step[],
  within: Within,
): Drawing<GroupStanding> {
  const group: GroupStanding = {
    rules,
    within,
    unit,
    groupSeats,
    seats: unit.lists.map(() => 0),
    remainders: unit.lists.map(() => 0),
    served: unit.lists.map(() => false),
    order: [],
    steps,
    stillServed: () => true,
  };
  if (groupSeats > 0) {
    giveFullGroupSeats(group);
    yield* giveOpenGroupSeats(group);
    while (takeSurplus(group)) {
      group.stillServed = roomIn(group);
      yield* giveOpenGroupSeats(group);
    }
  }
  return group;
}

function giveFullGroupSeats(group: GroupStanding): void {
  const { rules, unit, groupSeats, steps } = group;
  const article = articleOf(rules.chapter, articleFor(group, "group-seats"));
  unit.lists.forEach((list, index) => {
    const { whole, rest } = divideProduct(list.total, groupSeats, unit.total);
    group.seats[index] = whole;
    group.remainders[index] = rest;
    steps.push({
      kind: "group-full-seats",
      article,
      within: group.within,
      group: unit.listNumber,
      district: list.district,
      votes: list.total,
      seats: whole,
      remainder: exactValue(rest, groupSeats),
    });
  });
  group.order.push(unit.lists.flatMap((_, index) => (at(group.seats, index) > 0 ? [index] : [])));
}

/** Which lists have living candidates without a seat; OSV looks once, and takes surplus back again. */
function roomIn({ rules, seats, unit }: GroupStanding): (list: number) => boolean {
  const hasRoom = (list: number): boolean => at(seats, list) < livingOn(unit, list);
  if (rules.mode === "law") return hasRoom;
  const now = unit.lists.map((_, list) => hasRoom(list));
  return (list) => at(now, list);
}

/** How many candidates of a list can take a seat. */
export function livingOn(unit: TalliedUnit, list: number): number {
  return at(unit.lists, list).order.filter((person) => !unit.dead.has(person)).length;
}

/** Takes the seats for which a list has no candidates; tells whether there were any. */
function takeSurplus(group: GroupStanding): boolean {
  const { rules, unit, steps, seats } = group;
  const article = articleOf(rules.chapter, articleFor(group, "group-exhaustion"));
  let taken = false;
  unit.lists.forEach(({ district }, list) => {
    const living = livingOn(unit, list);
    const surplus = at(seats, list) - living;
    if (surplus <= 0) return;
    taken = true;
    seats[list] = living;
    steps.push({
      kind: "group-exhaustion",
      article,
      within: group.within,
      group: unit.listNumber,
      district,
      seats: surplus,
    });
  });
  return taken;
}

function* giveOpenGroupSeats(group: GroupStanding): Drawing<void> {
  const { rules, unit, groupSeats, seats, steps } = group;
  let open = groupSeats - seats.reduce((sum, count) => sum + count, 0);
  let together: number[] = [];
  while (open > 0) {
    const round = nextGroupRound(group, group.stillServed);
    if (round === undefined) return;
    const { lists, method, numerator, denominator } = round;
    const options = lists.map((list) => at(unit.lists, list).district);
    const byLot = lists.length > open;
    const drawn = byLot ? yield lotFor(group, method, options, open) : 0;
    // P 12 gives by remainders, P 13 § 2 by averages when all lists have had their remainder.
    const step = method === "largest-remainder" ? "group-seats" : "group-exhaustion";
    const article = articleOf(rules.chapter, articleFor(group, step));
    const list = at(lists, drawn);
    const continues = together.includes(list) && !byLot;
    if (!continues) {
      together = byLot ? [list] : [...lists];
      group.order.push(together);
    }
    giveGroupSeat(group, round, list);
    steps.push({
      kind: "group-seat",
      article,
      within: group.within,
      group: unit.listNumber,
      method,
      district: at(options, drawn),
      value: exactValue(numerator, denominator),
      options,
      byLot,
    });
    together = together.filter((other) => other !== list);
    open -= 1;
  }
}

/** In a combination the old P 11 orders all of it. */
function articleFor({ within }: GroupStanding, step: LegalStep): LegalStep {
  return within === "combination" ? "list-combination" : step;
}

function lotFor(
  { within, unit, rules }: GroupStanding,
  method: GroupRound["method"],
  options: readonly number[],
  seats: number,
): LotQuestion {
  const step = method === "largest-remainder" ? "seat" : "exhaustion";
  if (within === "combination") {
    const article = articleOf(rules.chapter, "list-combination");
    return { kind: `combination-${step}`, article, options, seats };
  }
  const article = articleOf(rules.chapter, step === "seat" ? "group-seats" : "group-exhaustion");
  return { kind: `group-${step}`, article, group: unit.listNumber, options, seats };
}

/** Books one seat for a list of the group. */
export function giveGroupSeat(group: GroupStanding, round: GroupRound, list: number): void {
  increment(group.seats, list);
  if (round.method === "largest-remainder") group.served[list] = true;
}

/** Who comes next inside the group: by remainder, each once; after that by average (P 13 § 2). */
export function nextGroupRound(
  group: GroupStanding,
  mayTakePart: (list: number) => boolean,
): GroupRound | undefined {
  const { unit, rules } = group;
  const open = unit.lists.flatMap((list, index) => {
    const counts = list.total > 0 || rules.groupListsWithoutVotes === "included";
    return counts && mayTakePart(index) ? [index] : [];
  });
  const unserved = open.filter((list) => !at(group.served, list));
  if (unserved.length > 0) return largest(group, "largest-remainder", unserved);
  return open.length > 0 ? largest(group, "highest-average", open) : undefined;
}

function largest(
  group: GroupStanding,
  method: GroupRound["method"],
  lists: readonly number[],
): GroupRound {
  const values = lists.map((list) =>
    method === "largest-remainder"
      ? { list, numerator: at(group.remainders, list), denominator: group.groupSeats }
      : {
          list,
          numerator: at(group.unit.lists, list).total,
          denominator: at(group.seats, list) + 1,
        },
  );
  const best = values.reduce((a, b) =>
    compareProducts(b.numerator, a.denominator, a.numerator, b.denominator) > 0 ? b : a,
  );
  const equal = values.filter(
    (one) =>
      compareProducts(one.numerator, best.denominator, best.numerator, one.denominator) === 0,
  );
  return {
    method,
    lists: equal.map((one) => one.list),
    numerator: best.numerator,
    denominator: best.denominator,
  };
}
