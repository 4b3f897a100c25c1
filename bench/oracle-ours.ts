// From a result of the package to a run in the format of the cases.
import {
  type Apportionment,
  apportion,
  type LotAnswer,
  type LotQuestion,
  nominateElected,
  type Progress,
  type Step,
  type UnitResult,
} from "@telwerk/apportionment";
import { type Fraction, fraction } from "@telwerk/core";
import type { CaseDraw, CaseRun, CaseStep, OracleCase, Policy } from "./oracle-case.ts";
import type { Reading } from "./oracle-contenders.ts";
import { groupRun } from "./oracle-groups.ts";
import { inputOf } from "./oracle-input.ts";

export function runOurs(testCase: OracleCase, policy: Policy, reading: Reading): CaseRun {
  const input = inputOf(testCase, reading);
  const [votes, seats] = (testCase.givenQuota ?? "").split("/").map(Number);
  const compute = (lots: readonly LotAnswer[]): Apportionment =>
    testCase.kind === "nomination-only" && votes !== undefined && seats !== undefined
      ? nominateElected(input, { seats: testCase.listSeats ?? [], quota: { votes, seats } }, lots)
      : apportion(input, lots);
  const result = answered(compute, policy, testCase.picks ?? []);
  if (result.kind === "refused") throw new TypeError(JSON.stringify(result.issues));
  return testCase.class === "groups" || testCase.class === "legacy-combination"
    ? groupRun(testCase, result)
    : plainRun(result, testCase.kind === "nomination-only");
}

type Result = Exclude<Apportionment, { kind: "refused" }>;

/** Answers lots by the policy, until the run is complete or the answers run out. */
function answered(
  compute: (lots: readonly LotAnswer[]) => Apportionment,
  policy: Policy,
  picks: readonly number[],
): Apportionment {
  const lots: LotAnswer[] = [];
  for (;;) {
    const result = compute(lots);
    if (result.kind !== "lot-needed" || policy === "stop") return result;
    const { question } = result;
    const options: readonly (string | number)[] = question.options;
    const pick = policy === "picks" ? picks[lots.length] : undefined;
    if (policy === "picks" && pick === undefined) return result;
    const index = options.findIndex((option) => Number(option) === pick);
    const chosen = policy === "first" ? 0 : policy === "last" ? options.length - 1 : index;
    lots.push({ question, drawn: options[chosen] ?? -1 });
  }
}

/** An exact fraction in lowest terms, as the cases write it. */
export function text(value: Fraction | undefined): string {
  if (value === undefined) return "";
  const { numerator, denominator } = fraction(value.numerator, value.denominator);
  return `${numerator}/${denominator}`;
}

function plainRun(result: Result, nominationOnly: boolean): CaseRun {
  const full = result.steps.filter((step) => step.kind === "full-seats");
  const seats = result.kind === "complete" ? result.units.map((unit) => unit.seats) : result.seats;
  const run: CaseRun = {
    status: result.kind === "complete" ? "ok" : "lots",
    threshold: text(result.preferenceThreshold),
    draws: result.lots.map((lot) => draw(lot.question, lot.drawn)),
    ...(result.kind === "complete" && { nom: result.units.map(nomination) }),
    ...(result.kind === "lot-needed" && { need: draw(result.question) }),
  };
  if (nominationOnly) return run;
  return {
    ...run,
    quota: text(result.electoralQuota),
    full: full.map((step) => step.seats),
    rem: full.map((step) => text(step.remainder)),
    steps: plainSteps(result),
    seats,
  };
}

function nomination({ listNumber, lists }: UnitResult): NonNullable<CaseRun["nom"]>[number] {
  const elected = lists.flatMap((list) => list.elected);
  const of = (by: string): readonly number[] =>
    elected.filter((person) => person.by === by).map((person) => Number(person.key));
  return {
    n: listNumber,
    pref: of("preference"),
    rest: of("list-order"),
    rank: lists.flatMap((list) => list.ranking.map(Number)),
  };
}

export const methodNames = {
  "largest-remainder": "LR",
  "unique-highest-average": "HA1",
  "highest-average": "HA",
} as const;

function plainSteps({ steps }: Progress): readonly CaseStep[] {
  return steps.flatMap((step) => plainStep(step) ?? []);
}

function plainStep(step: Step): CaseStep | undefined {
  switch (step.kind) {
    case "residual-seat":
      return {
        k: methodNames[step.method],
        l: step.listNumber,
        v: text(step.value),
        o: step.options,
        lot: step.byLot,
      };
    case "absolute-majority":
      return { k: "P9", l: step.listNumber, from: step.from, lot: step.byLot };
    case "list-exhaustion":
      return { k: "P10", from: step.listNumber, fullSeat: step.seat === "full" };
    case "full-seats":
    case "list-combinations":
    case "open-seats":
    case "group-full-seats":
    case "group-seat":
    case "group-exhaustion":
    case "group-transfer":
      return undefined;
  }
}

const lotNames = {
  "absolute-majority": "P9",
  "combination-seat": "P11",
  "combination-exhaustion": "P11HA",
  "group-seat": "P12",
  "group-exhaustion": "P13",
  placement: "P16",
  "elected-twice": "P18",
  candidate: "CAND",
} as const;

export function draw(question: LotQuestion, drawn?: number | string): CaseDraw {
  return {
    k: question.kind === "residual-seat" ? residualName(question) : lotNames[question.kind],
    o: question.options.map(Number),
    avail: question.seats,
    ...("listNumber" in question && { list: question.listNumber }),
    ...("group" in question && { group: question.group }),
    ...(drawn !== undefined && { p: Number(drawn) }),
  };
}

function residualName(question: LotQuestion): string {
  return "method" in question && question.method === "largest-remainder" ? "LR" : "HA";
}
