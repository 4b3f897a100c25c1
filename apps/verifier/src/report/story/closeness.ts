// How near it was: with how many votes more or fewer the outcome would have been another one, and which
// seat would have gone where. The counting room finds the number; what follows is counted again with it.
import {
  type ApportionmentInput,
  type CompleteApportionment,
  type Difference,
  differenceOf,
  type Margin,
  type MarginOf,
  margins,
  whatIf,
} from "@telwerk/apportionment";
import type { Bilingual } from "../../catalogue/entry.js";
import { computedResult } from "../../evidence/computed.js";
import type { Evidence } from "../../evidence/evidence.js";
import { grouped } from "../layout.js";
import { verified } from "../run/stated.js";
import type { RunCloseCall, RunList } from "../run.js";

/** A change of votes, and what would have come of it. */
interface Otherwise {
  readonly votes: number;
  /** Undefined where a lot would have been needed. */
  readonly difference: Difference | undefined;
}

interface Decided {
  readonly input: ApportionmentInput;
  readonly result: CompleteApportionment;
}

/** Whoever takes the votes: the candidate himself, or the one of the list with the most in his first district. */
function takerOf({ input }: Decided, { listNumber, key }: MarginOf): string | undefined {
  if (key !== undefined) return key;
  const members = input.units.find((unit) => unit.listNumber === listNumber)?.members ?? [];
  const people = members.flatMap(({ candidates, votes }) =>
    candidates.map((name, place) => ({ name, votes: votes[0]?.[place] ?? 0 })),
  );
  return people.toSorted((a, b) => b.votes - a.votes)[0]?.name;
}

function otherwise(
  decided: Decided,
  of: MarginOf,
  votes: number | undefined,
): Otherwise | undefined {
  const key = takerOf(decided, of);
  if (votes === undefined || key === undefined) return undefined;
  const { input, result } = decided;
  const change = { votes: [{ listNumber: of.listNumber, key, votes }], lots: result.lots };
  const { after } = whatIf(input, change, result.lots);
  // More votes fewer than one person has in one district: then only the number is told.
  if (after.kind === "refused") return undefined;
  return {
    votes,
    difference: after.kind === "complete" ? differenceOf(result, after) : undefined,
  };
}

/** Lists with their names. */
type Named = readonly Pick<RunList, "listNumber" | "name">[];

/** `lijst 2 (VVD)`. */
function listWords(lists: Named, listNumber: number): Bilingual {
  const name = lists.find((one) => one.listNumber === listNumber)?.name.value ?? "";
  const label = name === "" ? "" : ` (${name})`;
  return { nl: `lijst ${listNumber}${label}`, en: `list ${listNumber}${label}` };
}

const joined = (parts: readonly Bilingual[], language: keyof Bilingual): string =>
  parts.map((part) => part[language]).join(language === "nl" ? " en " : " and ");

/** Which seats go where: `lijst 1 een zetel van lijst 3`. */
function seatWords({ seats }: Difference, lists: Named): Bilingual | undefined {
  const gained = seats.filter(({ before, after }) => after > before);
  const lost = seats.filter(({ before, after }) => after < before);
  if (gained.length === 0 && lost.length === 0) return undefined;
  const named = (changes: Difference["seats"], language: keyof Bilingual): string =>
    joined(
      changes.map(({ listNumber }) => listWords(lists, listNumber)),
      language,
    );
  if (gained.length === 0)
    return {
      nl: `dan had ${named(lost, "nl")} een zetel minder gehad`,
      en: `${named(lost, "en")} would have had a seat less`,
    };
  const from = (language: "nl" | "en", word: string): string =>
    lost.length === 0 ? "" : ` ${word} ${named(lost, language)}`;
  return {
    nl: `dan had ${named(gained, "nl")} een zetel gekregen${from("nl", "van")}`,
    en: `${named(gained, "en")} would have got a seat${from("en", "of")}`,
  };
}

function peopleWords({ gained, lost }: Difference, nameOf: NameOf): Bilingual | undefined {
  const [first] = gained;
  const [last] = lost;
  if (first === undefined || last === undefined) return undefined;
  const [one, other] = [nameOf(first), nameOf(last)];
  return {
    nl: `dan was ${one} gekozen en ${other} niet`,
    en: `${one} would have been elected and ${other} not`,
  };
}

type NameOf = (person: { readonly listNumber: number; readonly key: string }) => string;

function sentence(
  { votes, difference }: Otherwise,
  who: Bilingual,
  lists: Named,
  nameOf: NameOf,
): Bilingual {
  const number = grouped(Math.abs(votes));
  const [more, than] = votes > 0 ? ["meer", "more"] : ["minder", "fewer"];
  const lot = { nl: "dan had het lot moeten beslissen", en: "a lot would have had to decide" };
  const other = {
    nl: "dan was de uitslag anders geweest",
    en: "the outcome would have been another",
  };
  const then =
    difference === undefined
      ? lot
      : (seatWords(difference, lists) ?? peopleWords(difference, nameOf) ?? other);
  return {
    nl: `Met ${number} stemmen ${more} voor ${who.nl}: ${then.nl}.`,
    en: `With ${number} votes ${than} for ${who.en}: ${then.en}.`,
  };
}

function onlyNumber(votes: number, who: Bilingual): Bilingual {
  const number = grouped(Math.abs(votes));
  const [more, than] = votes > 0 ? ["meer", "more"] : ["minder", "fewer"];
  return {
    nl: `Met ${number} stemmen ${more} voor ${who.nl} was de uitslag anders geweest.`,
    en: `With ${number} votes ${than} for ${who.en} the outcome would have been another.`,
  };
}

/** The least number of votes by which a list, or a candidate, changes something; below zero for fewer. */
interface Nearest {
  readonly of: MarginOf;
  readonly votes: number;
}

function told(decided: Decided, { of, votes }: Nearest, lists: Named): Bilingual {
  const name = listWords(lists, of.listNumber);
  const one = otherwise(decided, of, votes);
  return one === undefined ? onlyNumber(votes, name) : sentence(one, name, lists, ({ key }) => key);
}

/** Of one list: more votes, and fewer. */
function nearestOf({ input, result }: Decided, listNumber: number): readonly Nearest[] {
  const of = { listNumber };
  const found = margins(input, result.lots, of);
  const [margin] = found.kind === "refused" ? [] : found.lists;
  return [margin?.more, margin?.fewer === undefined ? undefined : -margin.fewer].flatMap((votes) =>
    votes === undefined ? [] : [{ of, votes }],
  );
}

/**
 * How near it was for the last residual seat: with how many votes fewer the list that got it would not have had it.
 * One list, because all of them take a second for a parliament: then `closestCalls`.
 *
 * @returns null where no residual seat was given, or where it cannot be told
 */
export function lastSeatCall(decided: Decided, lists: Named): RunCloseCall | null {
  const last = decided.result.steps.findLast((step) => step.kind === "residual-seat");
  if (last === undefined) return null;
  const { listNumber } = last;
  const nearest = nearestOf(decided, listNumber).find(({ votes }) => votes < 0);
  if (nearest === undefined) return null;
  const words = told(decided, nearest, lists);
  return { listNumber, fewer: verified(-nearest.votes), nl: words.nl, en: words.en };
}

/** The changes of votes on one list that would have changed the seats, the least first. */
export function closestCalls(evidence: Evidence, lists: Named, most: number): readonly Bilingual[] {
  const computed = computedResult(evidence);
  if (computed.kind !== "complete") return [];
  const all = computed.result.units.flatMap(({ listNumber }) => nearestOf(computed, listNumber));
  return all
    .toSorted((a, b) => Math.abs(a.votes) - Math.abs(b.votes))
    .slice(0, most)
    .map((one) => told(computed, one, lists));
}

/**
 * How near it was for one list, or one elected candidate.
 *
 * @param who - how the list or the candidate is called in the sentence
 * @returns a sentence for more votes and one for fewer, as far as a change of that kind changes anything; none for
 * rules that the proof does not cover, and for candidates of a group of several lists
 */
export function closeness(
  of: MarginOf,
  who: Bilingual | undefined,
  evidence: Evidence,
  lists: Named,
  nameOf: NameOf = ({ key }) => key,
): readonly Bilingual[] {
  const computed = computedResult(evidence);
  if (computed.kind !== "complete") return [];
  const found = margins(computed.input, computed.result.lots, of);
  if (found.kind === "refused") return [];
  const margin: Margin | undefined = of.key === undefined ? found.lists[0] : found.candidates[0];
  if (margin === undefined) return [];
  const name = who ?? listWords(lists, of.listNumber);
  const changes = [margin.more, margin.fewer === undefined ? undefined : -margin.fewer];
  return changes.flatMap((votes) => {
    if (votes === undefined) return [];
    const one = otherwise(computed, of, votes);
    return [one === undefined ? onlyNumber(votes, name) : sentence(one, name, lists, nameOf)];
  });
}
