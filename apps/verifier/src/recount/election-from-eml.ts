// From documents read to an election to count. Nothing is inferred from equal names: sets and groups
// are as the lists say, persons as the counts say. What is missing is named, never taken as zero.
import type {
  CandidateListsDocument,
  CandidateValues,
  CandidateVotes,
  CountDocument,
  DefinitionDocument,
  ElectionValues,
  ListValues,
  VotesValues,
} from "./eml/documents.js";
import type { ElectionInput, ListInput, Person, RecountRules, SetInput } from "./input.js";
import { sum } from "./ratio.js";
import { type ElectionType, rulesOf } from "./rules.js";

/** Documents of one election. @public */
export interface EmlSources {
  readonly definition: DefinitionDocument;
  /** All lists of all districts. */
  readonly candidateLists: readonly CandidateListsDocument[];
  /** The national count (510d), or the counts of all districts (510c), or of the municipality (510b). */
  readonly counts: readonly CountDocument[];
  /** Rules instead of those that follow from category, seats and date. */
  readonly rules?: RecountRules;
}

/** An election to count, or what is missing for one. @public */
export type ElectionFromEml =
  | { readonly kind: "election"; readonly input: ElectionInput }
  | { readonly kind: "incomplete"; readonly reasons: readonly string[] };

const types: ReadonlyMap<string, ElectionType> = new Map([
  ["TK", "TK"],
  ["EP", "EP"],
  ["EK", "EK"],
  ["PS", "PS"],
  ["GR", "GR"],
  ["AB", "WS"],
  ["ER", "ER"],
  ["GC", "GC"],
  ["BC", "BC"],
  ["KCCN", "KCER"],
  ["KCNI", "KCNI"],
]);

/**
 * The row of the rule table for an election.
 *
 * @returns undefined for a referendum, and for an electoral college that does not say which
 * @public
 */
export function electionTypeOf(election: ElectionValues): ElectionType | undefined {
  return types.get(election.subcategory ?? "") ?? types.get(election.category);
}

const romanDigits: ReadonlyMap<string, number> = new Map([
  ["I", 1],
  ["V", 5],
  ["X", 10],
  ["L", 50],
  ["C", 100],
  ["D", 500],
  ["M", 1000],
]);

/** A district by its number; an election without districts is one district. */
function districtOf(contest: string): number | undefined {
  if (contest === "geen" || contest === "alle") return 1;
  if (/^[1-9][0-9]*$/.test(contest)) return Number(contest);
  const digits = Array.from(contest, (letter) => romanDigits.get(letter) ?? Number.NaN);
  const value = digits.reduce(
    (total, digit, at) => ((digits[at + 1] ?? 0) > digit ? total - digit : total + digit),
    0,
  );
  return value > 0 ? value : undefined;
}

/** A list as it stands in one district. */
interface PlacedList {
  readonly contest: string;
  readonly district: number;
  readonly list: ListValues;
  /** The counts that hold its votes. */
  readonly counts: readonly VotesValues[];
}

/** The counts that hold the votes of a contest, each with the numbers of the candidates. */
function countsOf(contest: string, counts: readonly CountDocument[]): readonly VotesValues[] {
  const whole = counts
    .flatMap((count) => count.contests)
    .filter((candidate) => candidate.id === contest);
  const district = districtOf(contest);
  const ofDistrict = counts
    .filter((count) => count.id === "510d")
    .flatMap((count) => count.contests)
    .flatMap((one) => one.units)
    .filter((unit) => unit.id === `HSB${district ?? ""}`);
  if (ofDistrict.length > 0 && contest !== "geen" && contest !== "alle") return ofDistrict;
  const totals = whole.flatMap((one) => (one.total === undefined ? [] : [one.total]));
  const isNumbered = totals
    .flatMap((total) => total.lists)
    .flatMap((list) => list.candidates)
    .every((candidate) => candidate.number !== undefined);
  // A total over districts knows persons by short code only; its parts know the numbers.
  return isNumbered ? totals : whole.flatMap((one) => one.units);
}

/** A candidate in one district, with what each count of that district says of him. */
interface CountedCandidate {
  readonly candidate: CandidateValues;
  readonly votes: readonly CandidateVotes[];
}

/** Looks up the votes on each candidate of a list; what is not there exactly once is missing. */
function countedCandidates(
  { contest, list, counts }: PlacedList,
  missing: Set<string>,
): readonly CountedCandidate[] {
  if (counts.length === 0) missing.add(`the count of contest ${contest}`);
  const onList = counts.map((count) =>
    count.lists.filter((one) => one.number === list.number).flatMap((one) => one.candidates),
  );
  return list.candidates.map((candidate) => {
    const found = onList.map((votes) => votes.filter((one) => one.number === candidate.number));
    if (found.some((votes) => votes.length !== 1))
      missing.add(`votes on candidate ${candidate.number} of list ${list.number} in ${contest}`);
    return { candidate, votes: found.flat() };
  });
}

/**
 * Who a candidate is: the short code of the count; without one the name. On a list in one district
 * only, the number will do.
 */
function personOf(
  candidate: CandidateValues,
  votes: readonly CandidateVotes[],
  isInOneDistrict: boolean,
): Person {
  const shortCode = votes.find((one) => one.shortCode !== undefined)?.shortCode;
  if (shortCode !== undefined) return shortCode;
  if (candidate.shortCode !== undefined) return candidate.shortCode;
  const { name } = candidate;
  if (isInOneDistrict || name === undefined) return String(candidate.number);
  return [name.lastName, name.initials ?? "", name.prefix ?? ""].join("|");
}

function toSet(
  members: readonly PlacedList[],
  isInOneDistrict: boolean,
  missing: Set<string>,
): SetInput {
  const rows = members.map((placed) =>
    countedCandidates(placed, missing).map(({ candidate, votes }) => ({
      person: personOf(candidate, votes, isInOneDistrict),
      votes: sum(votes.map((one) => one.votes)),
    })),
  );
  const candidates = (rows[0] ?? []).map(({ person }) => person);
  const names = (row: (typeof rows)[number]): string => row.map(({ person }) => person).join("\n");
  if (missing.size === 0 && rows.some((row) => names(row) !== candidates.join("\n")))
    missing.add(`one order of candidates in a set of list ${members[0]?.list.number ?? 0}`);
  return {
    districts: members.map(({ district }) => district),
    candidates,
    votes: rows.map((row) => row.map(({ votes }) => votes)),
  };
}

/** Members of a group with one set number are identical lists; every other list number is one set. */
const setOf = ({ list, contest }: PlacedList): string => {
  if (list.type !== "lijstengroep") return "whole";
  return list.set === undefined ? `contest ${contest}` : `set ${list.set}`;
};

function toList(number: number, members: readonly PlacedList[], missing: Set<string>): ListInput {
  const sets = new Set(members.map(setOf));
  return {
    number,
    sets: [...sets].map((set) =>
      toSet(
        members.filter((placed) => setOf(placed) === set),
        members.length === 1,
        missing,
      ),
    ),
  };
}

function placeLists(sources: EmlSources, missing: Set<string>): readonly PlacedList[] {
  return sources.candidateLists
    .flatMap((document) => document.contests)
    .flatMap((contest) => {
      const district = districtOf(contest.id);
      if (district === undefined) missing.add(`a district for contest ${contest.id}`);
      const counts = countsOf(contest.id, sources.counts);
      return contest.lists.map((list) => ({
        counts,
        contest: contest.id,
        district: district ?? 0,
        list,
      }));
    });
}

function combinationsOf(placed: readonly PlacedList[]): readonly (readonly number[])[] {
  const lettered = placed.filter(({ list }) => list.combination !== undefined);
  const letters = new Set(lettered.map(({ list }) => list.combination));
  return [...letters].map((letter) => [
    ...new Set(
      lettered.filter(({ list }) => list.combination === letter).map(({ list }) => list.number),
    ),
  ]);
}

/** A list that got votes but stands on no list of candidates was not read. */
function unknownLists(sources: EmlSources, numbers: ReadonlySet<number>): string[] {
  const counted = sources.counts
    .flatMap((count) => count.contests)
    .flatMap((contest) => [
      ...(contest.total === undefined ? [] : [contest.total]),
      ...contest.units,
    ])
    .flatMap((votes) => votes.lists);
  const unknown = new Set(counted.map((list) => list.number).filter((n) => !numbers.has(n)));
  return [...unknown].map((number) => `the candidates of list ${number}`);
}

/**
 * Puts an election together from its documents.
 *
 * @param sources - definition, lists and counts of one election, as read by {@link readEml}
 * @returns the election with the rules of its day, or everything that is missing
 * @public
 */
export function electionFromEml(sources: EmlSources): ElectionFromEml {
  const { definition } = sources;
  const type = electionTypeOf(definition.election);
  const rules =
    sources.rules ??
    (type === undefined ? undefined : rulesOf(type, definition.seats, definition.election.date));
  const missing = new Set<string>();
  const placed = placeLists(sources, missing);
  const numbers = new Set(placed.map(({ list }) => list.number));
  const lists = [...numbers].map((number) =>
    toList(
      number,
      placed.filter(({ list }) => list.number === number),
      missing,
    ),
  );
  const reasons = [
    ...(rules === undefined ? [`rules for ${definition.election.category}`] : []),
    ...(placed.length === 0 ? ["lists of candidates"] : []),
    ...missing,
    ...unknownLists(sources, numbers),
  ];
  if (rules === undefined || reasons.length > 0) return { kind: "incomplete", reasons };
  const input = { seats: definition.seats, rules, lists, combinations: combinationsOf(placed) };
  return { kind: "election", input };
}
