// Holds a run of this count against a run of the case; every difference in words.
import type { Count, DivisionOutcome, ListOutcome, SeatStep } from "../../src/recount/index.js";
import {
  type Case,
  type CaseLot,
  type CaseRun,
  divisionEvents,
  events,
  lotInTheirForm,
  type Played,
  play,
  type RunName,
  runNames,
} from "./cases.js";

type Parts = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => JSON.stringify(value);

/** Compares the parts that the case has; a part it has and we have not is a difference. */
function compareParts(expected: Parts, found: Parts): string[] {
  return Object.keys(expected)
    .filter((part) => expected[part] !== undefined && text(expected[part]) !== text(found[part]))
    .map((part) => `${part}: expected ${text(expected[part])}, found ${text(found[part])}`);
}

function stepInTheirForm(step: SeatStep): Parts {
  switch (step.kind) {
    case "P9":
      return { k: "P9", l: step.list, from: step.from, lot: step.byLot };
    case "P10":
      return { k: "P10", from: step.from, fullSeat: step.seat === "full" };
    case "LR":
    case "HA1":
    case "HA":
      return { k: step.kind, l: step.list, v: step.value, o: step.tied, lot: step.byLot };
  }
}

function inTheirOrder<T extends { readonly number: number }>(one: Case, ours: readonly T[]): T[] {
  return one.lists.flatMap((list) => ours.filter((unit) => unit.number === list.n));
}

/** Plain lists: everything the case writes down about the seats. */
function flatSeats(one: Case, count: Count): Parts {
  const units = inTheirOrder(one, count.units);
  return {
    quota: count.quota,
    threshold: count.threshold,
    full: units.map((unit) => unit.fullSeats),
    rem: units.map((unit) => unit.remainder),
    steps: count.steps.map(stepInTheirForm),
    seats: units.map((unit) => unit.seats),
  };
}

const numbers = (persons: readonly string[]): number[] => persons.map(Number);

function flatNomination(list: ListOutcome): Parts {
  return {
    n: list.number,
    pref: numbers(list.preference),
    rest: numbers(list.further),
    rank: numbers(list.sets.flatMap((set) => set.ranking)),
  };
}

/** Whether the ranking of lists without seats can be held against this run. */
function knowsRankingWithoutSeats(one: Case, run: RunName, osv: boolean): boolean {
  return osv || one.source !== "osv" || one.osvDiffers?.[run]?.aspects.includes("ranking") === true;
}

function compareFlatLists(one: Case, expected: CaseRun, count: Count, allRankings: boolean) {
  const { nom } = expected;
  if (nom === undefined) return [];
  const ours = inTheirOrder(one, count.lists);
  if (ours.length !== nom.length) return [`lists: expected ${nom.length}, found ${ours.length}`];
  return nom.flatMap(({ n, pref, rest, rank }) =>
    ours
      .filter((list) => list.number === n)
      .flatMap((list) =>
        compareParts(
          { n, pref, rest, rank: list.seats > 0 || allRankings ? rank : undefined },
          flatNomination(list),
        ),
      )
      .map((difference) => `list ${n} ${difference}`),
  );
}

type NamedEvents = readonly [string, readonly string[]];

const inOrderOfName = (all: readonly NamedEvents[]): NamedEvents[] =>
  [...all].sort(([a], [b]) => (a < b ? -1 : 1));

/** Their name of a division: the group by its list number, the combination by its place in the case. */
function nameOf(count: Count, division: DivisionOutcome): string {
  if (division.kind === "group") return String(division.number);
  const place = count.combinations.findIndex((one) => one.counted.includes(division.number));
  return `combo:C${place + 1}`;
}

function stepEvents(step: SeatStep): string[] {
  if (step.kind === "P9") return [`P9 -${step.from}`, `P9 +${step.list}`];
  return [step.kind === "P10" ? `P10 -${step.from}` : `${step.kind} +${step.list}`];
}

/** A moved seat is one event with a loser and a winner, in no order. */
function loserFirst(all: readonly string[]): string[] {
  const moved = all.filter((event) => event.startsWith("P9 ")).sort((a, b) => (a > b ? -1 : 1));
  const first = all.findIndex((event) => event.startsWith("P9 "));
  return all.flatMap((event, position) => {
    if (!event.startsWith("P9 ")) return [event];
    return position === first ? moved : [];
  });
}

/** Groups and combinations: the rounds as single events. */
function nestedSeats(count: Count): Parts {
  const full = count.units.map((unit) => `${unit.number}:${unit.fullSeats}`);
  return {
    quota: count.quota,
    threshold: count.threshold,
    main: loserFirst([`FA ${full.join(" ")}`, ...count.steps.flatMap(stepEvents)]),
    divisions: inOrderOfName(
      count.divisions.map((division) => [nameOf(count, division), divisionEvents(division)]),
    ),
    fict: count.withoutCombinations.map(({ number, seats }) => [number, seats]),
    combos: count.combinations.map(({ valid, counted, dropped }) => ({
      valid,
      in: counted,
      out: dropped,
    })),
  };
}

function expectedNested(run: CaseRun): Parts {
  return {
    quota: run.quota,
    threshold: run.threshold,
    main: loserFirst(events(run.main ?? [])),
    divisions: inOrderOfName(
      Object.entries(run.sub ?? {}).map(([name, all]) => [name, events(all)]),
    ),
    fict: run.fict,
    combos: run.combos,
  };
}

function nestedNomination(list: ListOutcome): Parts[] {
  const elected = list.sets.flatMap((set) => set.elected);
  return list.sets.map((set) => {
    const seat = (person: string): string =>
      set.elected.includes(person) ? "H" : elected.includes(person) ? "A" : "-";
    const over = (person: string): string => (list.overThreshold.includes(person) ? "+" : "");
    return {
      n: list.number,
      d: set.district,
      seats: set.seats,
      c: set.ranking.map((person) => [Number(person), seat(person) + over(person)]),
    };
  });
}

/** Without the dead, whom they print last, and without the votes, which are input. */
function expectedNestedNomination(run: CaseRun): Parts[] | undefined {
  return run.nom?.map(({ n, d, seats, c }) => ({
    n,
    d,
    seats,
    c: c.filter(([, mark]) => !mark.startsWith("D")).map(([person, mark]) => [person, mark]),
  }));
}

/** A lot that was drawn; we do not keep for how many seats. */
const drawParts = ({ k, o, p, list, group }: CaseLot): Parts => ({
  k,
  o,
  p,
  list,
  // A combination has a name in the cases, and no number.
  group: typeof group === "number" ? group : undefined,
});

/** A lot that is asked for, with the seats at stake where the case knows them. */
const needParts = (lot: CaseLot): Parts => ({ ...drawParts(lot), avail: lot.avail });

function compareLots(one: Case, expected: CaseRun, { outcome, draws }: Played): string[] {
  const need =
    outcome.kind === "lot-needed" ? needParts(lotInTheirForm(one, outcome.question)) : {};
  return [
    ...compareParts(
      { status: expected.status, draws: expected.draws.map(drawParts) },
      {
        status: outcome.kind === "complete" ? "ok" : "lots",
        draws: draws.map((draw) => drawParts(lotInTheirForm(one, draw))),
      },
    ),
    ...(expected.need === undefined ? [] : compareParts(needParts(expected.need), need)),
  ];
}

/** All differences between this count and a run of a case; none when they agree. */
export function differences(one: Case, run: RunName, expected: CaseRun, osv: boolean): string[] {
  const played = play(one, run, osv);
  if (played.outcome.kind === "refused") return [`refused: ${played.outcome.reasons.join("; ")}`];
  const { count } = played.outcome;
  const lots = compareLots(one, expected, played);
  if (expected.main !== undefined)
    return [
      ...lots,
      ...compareParts(expectedNested(expected), nestedSeats(count)),
      ...compareParts(
        { nom: expectedNestedNomination(expected) },
        { nom: count.lists.flatMap(nestedNomination) },
      ),
    ];
  const { quota, threshold, full, rem, steps, seats } = expected;
  const allRankings = knowsRankingWithoutSeats(one, run, osv);
  return [
    ...lots,
    ...compareParts({ quota, threshold, full, rem, steps, seats }, flatSeats(one, count)),
    ...compareFlatLists(one, expected, count, allRankings),
  ];
}

/** Classes in which the case is the run of OSV as it is. */
export const isOsvAsItIs = (one: Case): boolean =>
  one.class === "groups" || one.class === "legacy-combination";

/** The run of OSV where it differs: what it says, and otherwise the run it is told beside. */
function runOfOsv(one: Case, run: RunName): CaseRun | undefined {
  const beside = one.expected[run];
  const osv = one.osvDiffers?.[run]?.osv;
  if (beside === undefined || osv === undefined) return undefined;
  const { quota, draws, nom, seats } = beside;
  const stops = osv.status === "lots";
  return {
    status: stops ? "lots" : "ok",
    quota,
    draws,
    ...(stops || nom === undefined ? {} : { nom }),
    ...(stops || seats === undefined ? {} : { seats }),
    ...osv,
  };
}

/** All differences over the runs of a case by law; groups and combinations are OSV's runs as they are. */
export function lawDifferences(one: Case): string[] {
  return runNames.flatMap((run) => {
    const expected = one.expected[run];
    if (expected === undefined) return [];
    return differences(one, run, expected, isOsvAsItIs(one)).map((found) => `${run}: ${found}`);
  });
}

/** Each run in which OSV differs, with the differences from this count in OSV's way. */
export function osvDifferences(one: Case): { readonly run: string; readonly found: string[] }[] {
  return runNames.flatMap((run) => {
    const expected = runOfOsv(one, run);
    if (expected === undefined) return [];
    return [{ run: `${one.id} ${run}`, found: differences(one, run, expected, true) }];
  });
}
