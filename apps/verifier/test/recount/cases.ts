// The cases of two independent programs, turned into the input of this count, and this count turned
// into their form. See the README of the data.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder } from "@telwerk/testkit/node";
import type { DivisionOutcome, RecountOutcome } from "../../src/recount/index.js";
import {
  type ElectionInput,
  type ListInput,
  type LotAnswer,
  type LotQuestion,
  type RecountRules,
  recount,
  recountNomination,
  type Share,
} from "../../src/recount/index.js";

interface CaseSet {
  readonly d: readonly number[];
  readonly cand: readonly number[];
  readonly votes: readonly (readonly number[])[];
}

interface CaseList {
  readonly n: number;
  readonly c?: readonly number[];
  readonly cn?: readonly number[];
  readonly sets?: readonly CaseSet[];
  readonly dead?: readonly number[];
}

export interface CaseLot {
  readonly k: string;
  readonly o: readonly number[];
  readonly p?: number;
  readonly avail?: number;
  readonly list?: number;
  readonly group?: number;
}

type Change = readonly [number, number, "lot"?];

interface CaseRound {
  readonly k: string;
  readonly a: readonly Change[];
}

/** A plain list: elected by preference, elected in list order, ranking. */
interface CaseNomination {
  readonly n: number;
  readonly pref: readonly number[];
  readonly rest: readonly number[];
  readonly rank: readonly number[];
}

/** A set of a group: its seats, and in ranking order person, mark and votes. */
interface CaseSetNomination {
  readonly n: number;
  readonly d: number;
  readonly seats: number;
  readonly c: readonly (readonly [number, string, number])[];
}

export interface CaseRun {
  readonly status: "ok" | "lots";
  readonly quota: string;
  readonly threshold?: string;
  readonly full?: readonly number[];
  readonly rem?: readonly string[];
  readonly steps?: readonly unknown[];
  readonly seats?: readonly number[];
  readonly votes?: readonly number[];
  readonly main?: readonly CaseRound[];
  readonly sub?: Readonly<Record<string, readonly CaseRound[]>>;
  readonly combos?: readonly {
    readonly valid: boolean;
    readonly in: readonly number[];
    readonly out: readonly number[];
  }[];
  readonly fict?: readonly Change[];
  readonly nom?: readonly (CaseNomination & CaseSetNomination)[];
  readonly need?: CaseLot;
  readonly draws: readonly CaseLot[];
}

export const runNames = ["stop", "first", "last", "picks"] as const;

export type RunName = (typeof runNames)[number];

export interface Case {
  readonly id: string;
  readonly class: string;
  readonly kind?: string;
  readonly election: string;
  readonly seats: number;
  readonly rules: {
    readonly residual: "HA" | "LR";
    readonly lrMin: string | null;
    readonly haMin: string | null;
    readonly p9: boolean;
    readonly pref: string;
    readonly prefStrict: boolean;
  };
  readonly districts?: readonly (readonly [number, number])[];
  readonly lists: readonly CaseList[];
  readonly combos?: readonly (readonly number[])[];
  readonly picks?: readonly number[];
  readonly listSeats?: readonly number[];
  readonly givenQuota?: string;
  readonly source: string;
  readonly expected: Partial<Readonly<Record<RunName, CaseRun>>>;
  readonly osvDiffers?: Partial<
    Readonly<
      Record<RunName, { readonly aspects: readonly string[]; readonly osv: Partial<CaseRun> }>
    >
  >;
}

function isCase(value: unknown): value is Case {
  return typeof value === "object" && value !== null && "id" in value && "expected" in value;
}

/** Reads all cases; call it behind the gate for data only. */
export function readCases(): readonly Case[] {
  const path = join(dataFolder(), "apportionment", "cases-open.jsonl");
  const lines = readFileSync(path, "utf8").split("\n");
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      const value: unknown = JSON.parse(line);
      if (!isCase(value)) throw new Error(`not a case: ${line.slice(0, 80)}`);
      return value;
    });
}

function toShare(text: string): Share {
  const [top, bottom] = text.split("/").map(BigInt);
  if (top === undefined || bottom === undefined) throw new Error(`not a fraction: ${text}`);
  return { top, bottom };
}

function toRules(one: Case, osv: boolean): RecountRules {
  const { rules, seats, election } = one;
  const isSmallCouncil = seats < 19 && !["TK", "EP", "EK"].includes(election);
  return {
    residual: rules.residual,
    lrMin: rules.lrMin === null ? null : toShare(rules.lrMin),
    haMin: rules.haMin === null ? null : toShare(rules.haMin),
    p9: rules.p9,
    p10: "redistribute",
    preference: toShare(rules.pref),
    preferenceStrict: rules.prefStrict,
    // Abacus ranks a list without seats where a candidate died; see the README of the count.
    rankListsWithoutSeats: isSmallCouncil ? "always" : "withDeceased",
    listsWithoutVotesInGroup: "excluded",
    osv,
  };
}

const names = (numbers: readonly number[]): string[] => numbers.map(String);

/** A plain list is one set in district 1. */
function setsOf({ n, c, cn, sets }: CaseList): readonly CaseSet[] {
  if (sets !== undefined) return sets;
  if (c === undefined) throw new Error(`list ${n} has no votes`);
  return [{ d: [1], cand: cn ?? c.map((_, position) => position + 1), votes: [c] }];
}

function toListInput(list: CaseList): ListInput {
  const sets = setsOf(list);
  // Some cases name dead persons who stand on none of the sets; they change nothing.
  const dead = (list.dead ?? []).filter((person) => sets.some((set) => set.cand.includes(person)));
  return {
    number: list.n,
    sets: sets.map((set) => ({
      districts: set.d,
      candidates: names(set.cand),
      votes: set.votes.map((row) => row.map(BigInt)),
    })),
    deceased: names(dead),
  };
}

/** A case as input. */
function toInput(one: Case, osv: boolean): ElectionInput {
  return {
    seats: one.seats,
    rules: toRules(one, osv),
    weights: (one.districts ?? []).map(([number, weight]) => ({ number, weight: BigInt(weight) })),
    lists: one.lists.map(toListInput),
    combinations: one.combos ?? [],
  };
}

function countCase(one: Case, input: ElectionInput, draws: readonly LotAnswer[]): RecountOutcome {
  if (one.givenQuota === undefined) return recount(input, draws);
  const seats = new Map(one.lists.map((list, at) => [list.n, one.listSeats?.[at] ?? 0]));
  return recountNomination(input, seats, toShare(one.givenQuota), draws);
}

/** How a case was played: where it ended, and the lots that were drawn. */
export interface Played {
  readonly outcome: RecountOutcome;
  readonly draws: readonly LotAnswer[];
}

/** Lets each lot fall as a run of the case says, up to where it stops. */
export function play(one: Case, run: RunName, osv: boolean): Played {
  const input = toInput(one, osv);
  const draws: LotAnswer[] = [];
  for (;;) {
    const outcome = countCase(one, input, draws);
    if (outcome.kind !== "lot-needed") return { outcome, draws };
    const { kind, list, options } = outcome.question;
    const drawn = choose(one, run, outcome.question, draws.length);
    if (drawn === undefined) return { outcome, draws };
    draws.push({ kind, options, drawn, ...(list === undefined ? {} : { list }) });
  }
}

/** Lists by number; candidates in the order of the list, as we have them. */
function optionsOf({ kind, options }: LotQuestion | LotAnswer): number[] {
  const all = options.map(Number);
  return kind === "CAND" ? all : all.sort((a, b) => a - b);
}

function choose(
  one: Case,
  run: RunName,
  question: LotQuestion,
  position: number,
): string | undefined {
  const options = optionsOf(question);
  switch (run) {
    case "stop":
      return undefined;
    case "first":
      return String(options[0]);
    case "last":
      return String(options.at(-1));
    case "picks":
      return one.picks?.[position] === undefined ? undefined : String(one.picks[position]);
  }
}

/** A lot of ours in the form of the cases; combinations have no name of their own there. */
export function lotInTheirForm(one: Case, lot: LotQuestion | LotAnswer): CaseLot {
  const isNested = one.class === "groups" || one.class === "legacy-combination";
  const k = lot.kind === "HA1" ? "HA" : lot.kind;
  const isNamed = lot.list !== undefined && !k.startsWith("P11");
  return {
    k,
    o: optionsOf(lot),
    ...("drawn" in lot ? { p: Number(lot.drawn) } : {}),
    ...(isNamed ? (k === "CAND" ? { list: lot.list } : { group: lot.list }) : {}),
    ...("seats" in lot && !isNested ? { avail: lot.seats } : {}),
  };
}

/** Rounds of the other program as single events, in our words: who gained or lost how much. */
export function events(rounds: readonly CaseRound[]): string[] {
  return rounds.flatMap((round) => {
    if (round.k === "FA") return [`FA ${round.a.map(([n, s]) => `${n}:${s}`).join(" ")}`];
    return round.a.flatMap(([number, change]) => {
      if (change === 0) return [];
      const sign = change < 0 ? "-" : "+";
      return Array.from({ length: Math.abs(change) }, () => `${round.k} ${sign}${number}`);
    });
  });
}

export function divisionEvents(division: DivisionOutcome): string[] {
  return [
    `FA ${division.full.map(({ number, seats }) => `${number}:${seats}`).join(" ")}`,
    ...division.steps.flatMap((step) =>
      step.kind === "EX"
        ? Array.from({ length: step.seats }, () => `EX -${step.from}`)
        : [`${step.kind} +${step.to}`],
    ),
  ];
}
