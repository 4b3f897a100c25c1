// How near it was: with how many votes more or fewer the outcome would have been another one, and which
// seat would have gone where. The counting room finds the number; what follows is counted again with it.
import {
  type ApportionmentInput,
  apportion,
  type CompleteApportionment,
  type Difference,
  differenceOf,
  type Margin,
  type MarginOf,
  margins,
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
  /** With one vote further, where a lot would have been needed. */
  readonly further?: Otherwise;
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

function otherwise(decided: Decided, of: MarginOf, votes: number): Otherwise | undefined {
  const one = changedBy(decided, of, votes);
  if (one === undefined || one.difference !== undefined) return one;
  const further = changedBy(decided, of, votes + Math.sign(votes));
  return further?.difference === undefined ? one : { ...one, further };
}

/** The same election with other votes on one candidate, on the first list on which he stands. */
function withVotes(
  input: ApportionmentInput,
  { listNumber, key }: Required<MarginOf>,
  votes: number,
): ApportionmentInput {
  const units = input.units.map((unit) => {
    const first = unit.members.find(({ candidates }) => candidates.includes(key));
    if (unit.listNumber !== listNumber || first === undefined) return unit;
    const place = first.candidates.indexOf(key);
    const [row = [], ...rows] = first.votes;
    const other = { ...first, votes: [row.with(place, (row[place] ?? 0) + votes), ...rows] };
    return { ...unit, members: unit.members.map((one) => (one === first ? other : one)) };
  });
  return { ...input, units };
}

function changedBy(decided: Decided, of: MarginOf, votes: number): Otherwise | undefined {
  const key = takerOf(decided, of);
  if (key === undefined) return undefined;
  const { input, result } = decided;
  const after = apportion(withVotes(input, { listNumber: of.listNumber, key }, votes), result.lots);
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

function thenWords({ difference }: Otherwise, lists: Named, nameOf: NameOf): Bilingual {
  const lot = { nl: "dan had het lot moeten beslissen", en: "a lot would have had to decide" };
  const other = {
    nl: "dan was de uitslag anders geweest",
    en: "the outcome would have been another",
  };
  if (difference === undefined) return lot;
  return seatWords(difference, lists) ?? peopleWords(difference, nameOf) ?? other;
}

function sentence(one: Otherwise, who: Bilingual, lists: Named, nameOf: NameOf): Bilingual {
  const { number, more, than } = amount(one.votes);
  const then = thenWords(one, lists, nameOf);
  const { further } = one;
  const after = further && thenWords(further, lists, nameOf);
  const next = grouped(Math.abs(further?.votes ?? 0));
  return {
    nl: `Met ${number.nl} ${more} voor ${who.nl}: ${then.nl}${after ? `; met ${next} ${more}: ${after.nl}` : ""}.`,
    en: `With ${number.en} ${than} for ${who.en}: ${then.en}${after ? `; with ${next} ${than}: ${after.en}` : ""}.`,
  };
}

/** `1 stem`, `2.139 stemmen`, and whether they are more or fewer. */
function amount(votes: number) {
  const [more, than] = votes > 0 ? ["meer", "more"] : ["minder", "fewer"];
  const size = Math.abs(votes);
  const number = {
    nl: `${grouped(size)} ${size === 1 ? "stem" : "stemmen"}`,
    en: `${grouped(size)} ${size === 1 ? "vote" : "votes"}`,
  };
  return { number, more, than };
}

function onlyNumber(votes: number, who: Bilingual): Bilingual {
  const { number, more, than } = amount(votes);
  return {
    nl: `Met ${number.nl} ${more} voor ${who.nl} was de uitslag anders geweest.`,
    en: `With ${number.en} ${than} for ${who.en} the outcome would have been another.`,
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

/** Up to so many lists times seats, every list is looked at: above it that takes a second. */
const smallElection = 1_500;

/**
 * The list that most likely is the nearest: by the averages of the seats that were given last and not given. Only which
 * list is looked at follows from it; what is told of that list is worked out exactly.
 */
function likelyNearest({ units }: CompleteApportionment): number | undefined {
  const distances = units.flatMap(({ listNumber, votes, seats }) => {
    const others = units.filter((one) => one.listNumber !== listNumber);
    const next = Math.max(...others.map((one) => one.votes / (one.seats + 1)));
    const won = others.filter((one) => one.seats > 0).map((one) => one.votes / one.seats);
    const fewer = seats === 0 ? Number.POSITIVE_INFINITY : votes - seats * next;
    const more = (seats + 1) * Math.min(...won) - votes;
    return [{ listNumber, votes: Math.min(fewer, more) }];
  });
  return distances.toSorted((a, b) => a.votes - b.votes)[0]?.listNumber;
}

const byVotes = (a: Nearest, b: Nearest): number => Math.abs(a.votes) - Math.abs(b.votes);

/**
 * How near it was, for the first page: the least change of the votes of one list that changes the seats. In a large
 * election one list is looked at, because all of them take a second: then `closestCalls`.
 *
 * @returns null where it cannot be told: for rules that the proof does not cover
 */
export function closeCall(decided: Decided, lists: Named): RunCloseCall | null {
  const { units, steps } = decided.result;
  const seats = units.reduce((sum, one) => sum + one.seats, 0);
  const likely = likelyNearest(decided.result);
  const isSmall = units.length * seats <= smallElection;
  const asked = isSmall ? units.map(({ listNumber }) => listNumber) : [likely ?? 0];
  const found = asked.flatMap((listNumber) => nearestOf(decided, listNumber)).toSorted(byVotes)[0];
  if (found === undefined || steps.length === 0) return null;
  const { nl, en } = told(decided, found, lists);
  return {
    listNumber: found.of.listNumber,
    change: found.votes > 0 ? "more" : "fewer",
    votes: verified(Math.abs(found.votes)),
    isOfAll: isSmall,
    nl,
    en,
  };
}

/** The changes of votes on one list that would have changed the seats, the least first. */
export function closestCalls(evidence: Evidence, lists: Named, most: number): readonly Bilingual[] {
  const computed = computedResult(evidence);
  if (computed.kind !== "complete") return [];
  const all = computed.result.units.flatMap(({ listNumber }) => nearestOf(computed, listNumber));
  return all
    .toSorted(byVotes)
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
