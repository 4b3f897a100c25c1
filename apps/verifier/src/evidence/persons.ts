// Who is a person (`eml-nl-rules.md`): the units of the national count give each candidate of each
// district a ShortCode, and candidates with one code are one person. An election without districts, such as
// that of a council, writes no codes: there a person is a number on a list.
import type { CandidateSlot, ElectedCandidate, ListedCandidate } from "@telwerk/eml-codec";
import type { Evidence, HeldUnit } from "./evidence.js";
import type { Place } from "./finding.js";
import { nameKey, sameResidence } from "./person-name.js";

/** One candidate on one list in one district, with the code of the person. */
export interface Listing {
  /** The contest that the list stands in, as its file writes it. */
  readonly contest: string;
  /** The decimal number of the district; the contest where nobody needs to know which. */
  readonly district: string;
  readonly listNumber: number;
  readonly candidate: ListedCandidate;
  /** Equal for two listings exactly when the names are. */
  readonly nameKey: string;
  /** File of the candidate list. */
  readonly file: number;
  readonly code: string;
  /** Where the code stands in the national count. */
  readonly codePlace: Place;
}

/**
 * The contest that all lists stand in, where everybody votes on the same ones (rule S15): `geen`, `alle` in an election
 * of the European Parliament, or `1` as OSV wrote it in 2019, and in the count of the whole as well.
 */
function sharedContest({ listsOf, national }: Evidence): string | undefined {
  const [contest, ...others] = listsOf.keys();
  if (contest === undefined || others.length > 0) return undefined;
  const isWhole = contest === "geen" || contest === national?.contest.id.value;
  return isWhole ? contest : undefined;
}

/** Whose lists stand behind a unit of the national count: those of district `9` for `HSB9`, unless all units share them. */
export function listsKeyOf(id: string, evidence: Evidence): string {
  return sharedContest(evidence) ?? districtOfUnit(id);
}

function districtOfUnit(id: string): string {
  return id.replace(/^HSB/, "");
}

/**
 * Whether the candidate lists of every district of the national count are among the files. Without
 * them votes would be missing from the recount, and absence must not refute.
 */
export function hasAllLists(evidence: Evidence): boolean {
  const { national, listsOf } = evidence;
  const units = national?.units ?? [];
  if (units.length === 0) return false;
  return units.every(({ id }) => listsOf.has(listsKeyOf(id.value, evidence)));
}

const byNumber = new WeakMap<Evidence, boolean>();

/** Whether a person is a number on a list: everybody votes on the same lists, and the count writes no codes. */
export function isByNumber(evidence: Evidence): boolean {
  let known = byNumber.get(evidence);
  if (known === undefined) {
    known = sharedContest(evidence) !== undefined && !hasCodes(evidence);
    byNumber.set(evidence, known);
  }
  return known;
}

function hasCodes({ national }: Evidence): boolean {
  const lists = national?.units.flatMap(({ votes }) => votes?.layout.lists ?? []) ?? [];
  return lists.some(({ candidates }) =>
    candidates.some(({ shortCode }) => shortCode !== undefined),
  );
}

const memory = new WeakMap<Evidence, readonly Listing[]>();

/** Every candidate of every district that has a code, in the order of the national count. */
export function listingsOf(evidence: Evidence): readonly Listing[] {
  let listings = memory.get(evidence);
  if (listings === undefined) {
    const units = evidence.national?.units ?? [];
    // Numbers say the same in every unit.
    const telling = isByNumber(evidence) ? units.slice(0, 1) : units;
    listings = telling.flatMap((unit) => listingsIn(unit, evidence));
    memory.set(evidence, listings);
  }
  return listings;
}

function listingsIn(unit: HeldUnit, evidence: Evidence): Listing[] {
  const isNumber = isByNumber(evidence);
  const shared = listsKeyOf(unit.id.value, evidence);
  const district = isNumber ? shared : districtOfUnit(unit.id.value);
  const held = evidence.listsOf.get(shared);
  if (held === undefined || unit.votes === undefined) return [];
  const contest = held.contest.id.value;
  const lists = new Map(held.lists.map((list) => [list.listNumber.value, list]));
  return unit.votes.layout.lists.flatMap((list) => {
    const listed = lists.get(list.listNumber);
    const byNumber = new Map(listed?.candidates.map((one) => [one.id.value, one]));
    return list.candidates.flatMap((slot) => {
      const candidate = slot.id === undefined ? undefined : byNumber.get(slot.id);
      const code = slot.shortCode ?? (isNumber ? String(slot.id) : undefined);
      if (candidate === undefined || code === undefined) return [];
      const codePlace = codePlaceOf(unit, evidence, list.listNumber, slot);
      const { listNumber } = list;
      const who = { candidate, nameKey: nameKey(candidate.name), code, codePlace };
      return [{ contest, district, listNumber, file: held.file, ...who }];
    });
  });
}

function codePlaceOf(unit: HeldUnit, evidence: Evidence, list: number, slot: CandidateSlot): Place {
  return {
    file: evidence.national?.file ?? 0,
    at: slot.at,
    path: `ReportingUnitVotes[${unit.id.value}]/list ${list}/candidate ${slot.id ?? "?"}/@ShortCode`,
  };
}

/** The code of someone who was published as elected, with the byte offset where it stands. */
export interface ElectedCode {
  readonly value: string;
  readonly at: number;
}

/**
 * Who an elected person is. A result without codes names people only: there it is whoever stands on that
 * list under that name, and lives in that place where two have one name.
 *
 * @returns undefined where nobody, or more than one, is meant
 */
export function electedCode(
  listNumber: number,
  elected: ElectedCandidate,
  evidence: Evidence,
): ElectedCode | undefined {
  if (elected.shortCode !== undefined) return elected.shortCode;
  if (!isByNumber(evidence)) return undefined;
  const key = nameKey(elected.name);
  const named = listingsOf(evidence).filter(
    (one) => one.listNumber === listNumber && one.nameKey === key,
  );
  const near = named.filter(({ candidate }) =>
    sameResidence(candidate.residence, elected.residence),
  );
  const [found, ...others] = named.length > 1 ? near : named;
  return found === undefined || others.length > 0
    ? undefined
    : { value: found.code, at: elected.name.lastName.at };
}
