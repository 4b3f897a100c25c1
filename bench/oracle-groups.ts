// From a result with list groups to a run in the format of the classes `groups` and `legacy-combination`.
import type { Apportionment, Progress, Step, UnitResult } from "@telwerk/apportionment";
import type {
  CaseChange,
  CaseList,
  CaseNomination,
  CaseRound,
  CaseRun,
  OracleCase,
} from "./oracle-case.ts";
import { draw, methodNames, text } from "./oracle-ours.ts";

type Result = Exclude<Apportionment, { kind: "refused" }>;

export function groupRun(testCase: OracleCase, result: Result): CaseRun {
  return {
    status: result.kind === "complete" ? "ok" : "lots",
    quota: text(result.electoralQuota),
    threshold: text(result.preferenceThreshold),
    votes: votesOf(testCase, result),
    main: mainRounds(result),
    ...combinations(result),
    sub: subRounds(result),
    draws: result.lots.map((lot) => draw(lot.question, lot.drawn)),
    ...(result.kind === "complete" && { nom: nominations(testCase, result.units, result) }),
    ...(result.kind === "lot-needed" && { need: draw(result.question) }),
  };
}

/** Weighted votes of each list: those in the case's own order are those in order of numbers. */
function votesOf({ lists, districts }: OracleCase, result: Result): readonly number[] {
  if (result.kind === "complete") return result.units.map((unit) => unit.votes);
  const weights = new Map(districts);
  return lists.map(({ c, sets = [] }) =>
    c === undefined
      ? sum(
          sets.flatMap(({ d, votes }) =>
            votes.map((row, i) => sum(row) * (weights.get(d[i] ?? -1) ?? 0)),
          ),
        )
      : sum(c),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Rounds in which equal lists were served together are one round in the cases. */
class Rounds {
  readonly rounds: { k: string; a: CaseChange[] }[] = [];
  #waiting = new Set<number>();

  seat(k: string, to: number, options: readonly number[], byLot: boolean): void {
    if (byLot) {
      this.#waiting = new Set();
      this.rounds.push({
        k,
        a: options.map((one): CaseChange => [one, one === to ? 1 : 0, "lot"]),
      });
    } else if (this.#waiting.delete(to)) this.rounds.at(-1)?.a.push([to, 1]);
    else {
      this.#waiting = new Set(options.filter((one) => one !== to));
      this.rounds.push({ k, a: [[to, 1]] });
    }
  }

  /** Changes of one kind that follow each other are one round, counted by list. */
  change(k: string, list: number, seats: number): void {
    this.#waiting = new Set();
    const last = this.rounds.at(-1);
    if (last?.k !== k) this.rounds.push({ k, a: [[list, seats]] });
    else {
      const index = last.a.findIndex(([one]) => one === list);
      const before = last.a[index];
      if (before === undefined) last.a.push([list, seats]);
      else last.a[index] = [list, before[1] + seats];
    }
  }

  round(k: string, a: CaseChange[]): void {
    this.#waiting = new Set();
    this.rounds.push({ k, a });
  }
}

function mainRounds({ steps }: Progress): readonly CaseRound[] {
  const main = new Rounds();
  for (const step of steps) addMain(main, step);
  return main.rounds;
}

function addMain(main: Rounds, step: Step): void {
  switch (step.kind) {
    case "full-seats":
      main.change("FA", step.listNumber, step.seats);
      break;
    case "residual-seat":
      main.seat(methodNames[step.method], step.listNumber, step.options, step.byLot);
      break;
    case "absolute-majority": {
      const a: CaseChange[] = [
        [step.from, -1],
        [step.listNumber, 1],
      ];
      main.round(
        "P9",
        a.toSorted(([one], [other]) => one - other),
      );
      break;
    }
    case "list-exhaustion":
      main.change("P10", step.listNumber, -1);
      break;
    case "list-combinations":
    case "open-seats":
    case "group-full-seats":
    case "group-seat":
    case "group-exhaustion":
    case "group-transfer":
      break;
  }
}

function subRounds({ steps }: Progress): Readonly<Record<string, readonly CaseRound[]>> {
  const groups = new Map<string, Rounds>();
  const of = ({ group: number, within }: { group: number; within: string }): Rounds => {
    const group = within === "combination" ? `combo:C${numberOf(steps, number)}` : `${number}`;
    const known = groups.get(group) ?? new Rounds();
    groups.set(group, known);
    return known;
  };
  for (const step of steps) {
    if (step.kind === "group-full-seats") of(step).change("FA", step.district, step.seats);
    if (step.kind === "group-seat")
      of(step).seat(methodNames[step.method], step.district, step.options, step.byLot);
    if (step.kind === "group-exhaustion") of(step).change("EX", step.district, -step.seats);
  }
  return Object.fromEntries([...groups].map(([group, { rounds }]) => [group, rounds]));
}

/** Combinations are numbered as the case names them; steps know them by their lowest list. */
function numberOf(steps: readonly Step[], lowest: number): number {
  const step = steps.find((one) => one.kind === "list-combinations");
  return (step?.combinations.findIndex((one) => one.included[0] === lowest) ?? 0) + 1;
}

function combinations({ steps }: Progress): Pick<CaseRun, "combos" | "fict"> {
  const step = steps.find((one) => one.kind === "list-combinations");
  if (step === undefined) return {};
  return {
    combos: step.combinations.map(({ valid, included, dropped }) => ({
      valid,
      in: included,
      out: dropped,
    })),
    fict: step.notional.map(({ listNumber, seats }): CaseChange => [listNumber, seats]),
  };
}

function nominations(
  { lists, districts, rules }: OracleCase,
  units: readonly UnitResult[],
  { preferenceThreshold: { numerator, denominator }, steps }: Progress,
): readonly CaseNomination[] {
  const passes = (count: number): boolean => {
    const share = BigInt(count) * denominator;
    return rules.prefStrict ? share > numerator : share >= numerator;
  };
  return units.flatMap((unit) => {
    const own = lists.find(({ n }) => n === unit.listNumber);
    const dead = new Set(own?.dead?.map(String));
    const votes = personVotes(own, new Map(districts));
    const elected = new Map(unit.elected.map((one) => [one.key, one.district]));
    return unit.lists.map((list) => {
      const set = own?.sets?.find(({ d }) => Math.min(...d) === list.district);
      const order = (set?.cand ?? own?.cn ?? own?.c?.map((_, i) => i + 1) ?? []).map(String);
      const gone = order.filter((key) => dead.has(key));
      return {
        n: unit.listNumber,
        d: own?.c === undefined ? list.district : 1,
        seats: list.seats - movedTo(steps, unit.listNumber, list.district),
        c: [...list.ranking, ...gone].map((key): readonly [number, string, number] => {
          const count = votes.get(key) ?? 0;
          if (dead.has(key)) return [Number(key), "D", count];
          const mark = markOf(elected.get(key), list.district);
          return [Number(key), passes(count) ? `${mark}+` : mark, count];
        }),
      };
    });
  });
}

/** H: elected on this list. A: elected, but counted on another list of the group. */
function markOf(at: number | undefined, district: number): string {
  if (at === undefined) return "-";
  return at === district ? "H" : "A";
}

/** Seats that P 16 and P 18 moved to a list; the cases tell its seats before that. */
function movedTo(steps: readonly Step[], group: number, district: number): number {
  return steps.reduce((moved, step) => {
    if (step.kind !== "group-transfer" || step.group !== group) return moved;
    return moved + (step.to === district ? 1 : 0) - (step.from === district ? 1 : 0);
  }, 0);
}

/** Weighted votes of each person over all sets of a list. */
function personVotes(
  own: CaseList | undefined,
  weights: ReadonlyMap<number, number>,
): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  const add = (key: number, count: number): void => {
    votes.set(`${key}`, (votes.get(`${key}`) ?? 0) + count);
  };
  own?.c?.forEach((count, place) => {
    add(own.cn?.[place] ?? place + 1, count);
  });
  for (const { d, cand, votes: rows } of own?.sets ?? [])
    rows.forEach((row, index) => {
      const weight = weights.get(d[index] ?? -1) ?? 0;
      row.forEach((count, place) => {
        add(cand[place] ?? 0, count * weight);
      });
    });
  return votes;
}
