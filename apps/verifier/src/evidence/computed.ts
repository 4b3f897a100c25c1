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
import type { Evidence } from "./evidence.js";
import { hasAllLists } from "./persons.js";
import { publishedLists } from "./published.js";

/** What the recount gives. */
export type Computed =
  | { readonly kind: "complete"; readonly result: CompleteApportionment }
  /** The input cannot be counted: the codes of the counting room. */
  | { readonly kind: "refused"; readonly codes: readonly string[] }
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

/** As {@link computedResult}, with at most `limit` runs. */
export function compute(evidence: Evidence, limit: number): Computed {
  const { definition, national, candidateLists } = evidence;
  if (definition === undefined || national?.total === undefined) return { kind: "nothing" };
  if (!hasAllLists(evidence)) return { kind: "nothing" };
  const units = national.units.flatMap(({ id, name, votes }) =>
    votes === undefined ? [] : [{ id, name, votes }],
  );
  const contests = [{ contest: national.contest, total: national.total, units }];
  const { documentId, envelope, election } = national;
  const count: Count = { kind: "count", documentId, envelope, election, contests };
  const lists = candidateLists.map(({ document }) => document);
  const input = fromCount({ definition: definition.document, lists, count });
  if (input.kind === "err") return { kind: "refused", codes: codesOf(input.error) };
  return search(input.value, evidence, limit);
}

function codesOf(issues: readonly { readonly code: string }[]): readonly string[] {
  return [...new Set(issues.map(({ code }) => code))];
}

/** Tries every draw until one gives the published result; else the first that is possible. */
function search(input: ApportionmentInput, evidence: Evidence, limit: number): Computed {
  const open: (readonly LotAnswer[])[] = [[]];
  let first: CompleteApportionment | undefined;
  for (let runs = 0; runs < limit; runs += 1) {
    const lots = open.pop();
    if (lots === undefined) break;
    const outcome = apportion(input, lots);
    if (outcome.kind === "refused") return { kind: "refused", codes: codesOf(outcome.issues) };
    if (outcome.kind === "lot-needed") open.push(...draws(outcome, lots));
    else {
      first ??= outcome;
      if (isPublished(outcome, evidence)) return { kind: "complete", result: outcome };
    }
  }
  if (open.length > 0) return { kind: "too-many-lots" };
  return first === undefined ? { kind: "nothing" } : { kind: "complete", result: first };
}

function draws({ question }: LotNeeded, lots: readonly LotAnswer[]): (readonly LotAnswer[])[] {
  // Reversed, because the last one is tried first.
  return question.options.map((drawn) => [...lots, { question, drawn }]).reverse();
}

function isPublished({ units }: CompleteApportionment, evidence: Evidence): boolean {
  const published = new Map(
    publishedLists(evidence).map(({ listNumber, elected }) => [
      listNumber.value,
      new Set(elected.map(({ shortCode }) => shortCode?.value)),
    ]),
  );
  return units.every(({ listNumber, elected }) => {
    const codes = published.get(listNumber) ?? new Set();
    return codes.size === elected.length && elected.every(({ key }) => codes.has(key));
  });
}
