// The second count (`src/recount`), from its own reading of the files, with the lots of the first.
import type { CompleteApportionment, LotAnswer as FirstLot } from "@telwerk/apportionment";
import { secondSources } from "../opinion/second-sources.js";
import {
  type Count,
  type ElectionInput,
  electionFromEml,
  type LotAnswer,
  type LotKind,
  type LotQuestion,
  recount,
} from "../recount/index.js";
import { computedResult } from "./computed.js";
import { deceasedByList } from "./deceased.js";
import type { Evidence } from "./evidence.js";

/** What the second count came to. */
export type SecondCount =
  | { readonly kind: "complete"; readonly count: Count; readonly first: CompleteApportionment }
  /** It refuses the input: the reasons in its own words. */
  | { readonly kind: "refused"; readonly reasons: readonly string[] }
  /** It asks for a lot that the first count did not ask for. */
  | { readonly kind: "other-lot"; readonly question: LotQuestion }
  /** There is no first count to hold it against. */
  | { readonly kind: "nothing" };

/** The kinds of lots of the first count, by those of the second. */
const sameKinds: Readonly<Record<LotKind, readonly FirstLot["question"]["kind"][]>> = {
  LR: ["residual-seat"],
  HA1: ["residual-seat"],
  HA: ["residual-seat"],
  P9: ["absolute-majority"],
  CAND: ["candidate"],
  P11: ["combination-seat"],
  P11HA: ["combination-exhaustion", "combination-seat"],
  P12: ["group-seat"],
  P13: ["group-exhaustion", "group-seat"],
  P16: ["placement"],
  P18: ["elected-twice"],
};

const inOrder = (options: readonly (string | number)[]): string =>
  options.map(String).sort().join();

function fits(question: LotQuestion, { question: first }: FirstLot): boolean {
  return (
    sameKinds[question.kind].includes(first.kind) &&
    inOrder(question.options) === inOrder(first.options)
  );
}

/** Counts with the lots of the first count: each is used once, for the first question that it fits. */
function withLotsOf(input: ElectionInput, first: CompleteApportionment): SecondCount {
  const left = [...first.lots];
  const lots: LotAnswer[] = [];
  for (;;) {
    const outcome = recount(input, lots);
    if (outcome.kind === "complete") return { kind: "complete", count: outcome.count, first };
    if (outcome.kind === "refused") return outcome;
    const { question } = outcome;
    const at = left.findIndex((lot) => fits(question, lot));
    const [answer] = at < 0 ? [] : left.splice(at, 1);
    if (answer === undefined) return { kind: "other-lot", question };
    lots.push({ ...question, drawn: String(answer.drawn) });
  }
}

/** With those who were said to have died (Kieswet P 19a): the first count has found each of them on a list. */
function withoutTheDead(input: ElectionInput, evidence: Evidence): ElectionInput {
  const deceased = deceasedByList(evidence);
  if (deceased.kind === "err") return input;
  const lists = input.lists.map((list) => ({
    ...list,
    deceased: deceased.value.get(list.number) ?? [],
  }));
  return { ...input, lists };
}

function countAgain(evidence: Evidence): SecondCount {
  const computed = computedResult(evidence);
  const sources = secondSources(evidence);
  if (computed.kind !== "complete" || sources === undefined) return { kind: "nothing" };
  const election = electionFromEml(sources);
  if (election.kind === "incomplete") return { kind: "refused", reasons: election.reasons };
  return withLotsOf(withoutTheDead(election.input, evidence), computed.result);
}

const memory = new WeakMap<Evidence, SecondCount>();

/** The second count of an election; it is done once. */
export function secondCount(evidence: Evidence): SecondCount {
  let counted = memory.get(evidence);
  if (counted === undefined) {
    counted = countAgain(evidence);
    memory.set(evidence, counted);
  }
  return counted;
}
