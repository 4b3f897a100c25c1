// The result as the law gives it, from the national count: the counting room does the work.
import {
  type ApportionmentInput,
  apportion,
  type CompleteApportionment,
  fromCount,
  type LotAnswer,
  type LotNeeded,
} from "@telwerk/apportionment";
import type { Count } from "@telwerk/eml-codec";
import { deceasedByList, type GivenDeceased } from "./deceased.js";
import type { Evidence } from "./evidence.js";
import { type GivenLot, type LotCode, matchLot } from "./lots.js";
import { electedCode, hasAllLists } from "./persons.js";
import { publishedLists } from "./published.js";
import { isWeighted } from "./regions.js";

/** What the recount gives. */
export type Computed =
  | {
      readonly kind: "complete";
      readonly result: CompleteApportionment;
      readonly input: ApportionmentInput;
      /** How many of the lots of the result were given; the others were found by trying. */
      readonly givenLots: number;
    }
  /** The input cannot be counted: the codes of the counting room. */
  | { readonly kind: "refused"; readonly codes: readonly string[] }
  /** Votes weigh by district, and no file says how much (Kieswet U 2). */
  | { readonly kind: "no-weights" }
  /** The lots that were given do not fit what the law asks. */
  | { readonly kind: "lots-refused"; readonly code: LotCode; readonly lot: GivenLot }
  /** Someone who was said to have died stands on no list. */
  | { readonly kind: "deceased-refused"; readonly person: GivenDeceased }
  /** More lots than can be tried one by one. */
  | { readonly kind: "too-many-lots" }
  /** Something that is needed is not among the files. */
  | { readonly kind: "nothing" };

/** Lots are not in EML: every possible draw is tried, up to this many runs. */
const runLimit = 200;

const memory = new WeakMap<Evidence, Computed>();

/** Seats and elected people by law. With lots: the outcome that was published, if it is possible. */
export function computedResult(evidence: Evidence): Computed {
  let computed = memory.get(evidence);
  if (computed === undefined) {
    computed = compute(evidence, runLimit);
    memory.set(evidence, computed);
  }
  return computed;
}

/** The national count with its units, whole. */
export function nationalCount({ national }: Pick<Evidence, "national">): Count | undefined {
  if (national?.total === undefined) return undefined;
  const units = national.units.flatMap(({ id, name, votes }) =>
    votes === undefined ? [] : [{ id, name, votes }],
  );
  const contests = [{ contest: national.contest, total: national.total, units }];
  const { documentId, envelope, election } = national;
  return { kind: "count", documentId, envelope, election, contests };
}

/** As {@link computedResult}, with at most `limit` runs. */
export function compute(evidence: Evidence, limit: number): Computed {
  const { definition, candidateLists } = evidence;
  const count = nationalCount(evidence);
  if (definition === undefined || count === undefined) return { kind: "nothing" };
  // Absence is never one vote for one voter.
  if (isWeighted(definition.document)) return { kind: "no-weights" };
  if (!hasAllLists(evidence)) return { kind: "nothing" };
  const lists = candidateLists.map(({ document }) => document);
  const deceased = deceasedByList(evidence);
  if (deceased.kind === "err") return { kind: "deceased-refused", person: deceased.error };
  const given = { definition: definition.document, lists, count, deceased: deceased.value };
  const input = fromCount(given);
  if (input.kind === "err") return { kind: "refused", codes: codesOf(input.error) };
  return search(input.value, evidence, limit);
}

function codesOf(issues: readonly { readonly code: string }[]): readonly string[] {
  return [...new Set(issues.map(({ code }) => code))];
}

/** Tries every draw that fits the lots given until one gives the published result; else the first. */
function search(input: ApportionmentInput, evidence: Evidence, limit: number): Computed {
  const { lots: given = [] } = evidence;
  const open: (readonly LotAnswer[])[] = [[]];
  let first: Computed | undefined;
  for (let runs = 0; runs < limit; runs += 1) {
    const lots = open.pop();
    if (lots === undefined) break;
    const tried = attempt(input, lots, given);
    if (tried.kind === "go-on") open.push(...tried.draws);
    else if (tried.kind !== "complete") return tried;
    else if (isPublished(tried.result, evidence)) return tried;
    else first ??= tried;
  }
  if (open.length > 0) return { kind: "too-many-lots" };
  return first ?? { kind: "nothing" };
}

type Attempt = Computed | { readonly kind: "go-on"; readonly draws: (readonly LotAnswer[])[] };

/** One run with the lots so far: a result, or every draw that may come next. */
function attempt(
  input: ApportionmentInput,
  lots: readonly LotAnswer[],
  given: readonly GivenLot[],
): Attempt {
  const outcome = apportion(input, lots);
  const next = given[lots.length];
  switch (outcome.kind) {
    case "refused":
      return { kind: "refused", codes: codesOf(outcome.issues) };
    case "lot-needed": {
      if (next === undefined) return { kind: "go-on", draws: draws(outcome, lots) };
      const answer = matchLot(outcome.question, next);
      if (answer.kind === "err") return { kind: "lots-refused", ...answer.error };
      return { kind: "go-on", draws: [[...lots, answer.value]] };
    }
    case "complete":
      if (next !== undefined) return { kind: "lots-refused", code: "VER-LOT-LEFT", lot: next };
      return { kind: "complete", result: outcome, input, givenLots: given.length };
  }
}

function draws({ question }: LotNeeded, lots: readonly LotAnswer[]): (readonly LotAnswer[])[] {
  // Reversed, because the last one is tried first.
  return question.options.map((drawn) => [...lots, { question, drawn }]).reverse();
}

function isPublished({ units }: CompleteApportionment, evidence: Evidence): boolean {
  const published = new Map(
    publishedLists(evidence).map(({ listNumber: { value }, elected }) => [
      value,
      new Set(elected.map((one) => electedCode(value, one, evidence)?.value)),
    ]),
  );
  return units.every(({ listNumber, elected }) => {
    const codes = published.get(listNumber) ?? new Set();
    return codes.size === elected.length && elected.every(({ key }) => codes.has(key));
  });
}
