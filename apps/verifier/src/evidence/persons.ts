// Who is a person (`eml-nl-rules.md`): the units of the national count give each candidate of each
// district a ShortCode, and candidates with one code are one person.
import type { CandidateSlot, ListedCandidate } from "@telwerk/eml-codec";
import type { Evidence, HeldUnit } from "./evidence.js";
import type { Place } from "./finding.js";

/** One candidate on one list in one district, with the code of the person. */
export interface Listing {
  readonly contest: string;
  readonly listNumber: number;
  readonly candidate: ListedCandidate;
  /** File of the candidate list. */
  readonly file: number;
  readonly code: string;
  /** Where the code stands in the national count. */
  readonly codePlace: Place;
}

/** The number of the district behind a unit of the national count: `9` for `HSB9`. */
export function contestOfUnit(id: string): string {
  return id.replace(/^HSB/, "");
}

/**
 * Whether the candidate lists of every district of the national count are among the files. Without
 * them votes would be missing from the recount, and absence must not refute.
 */
export function hasAllLists({ national, listsOf }: Evidence): boolean {
  const units = national?.units ?? [];
  return units.length > 0 && units.every(({ id }) => listsOf.has(contestOfUnit(id.value)));
}

const memory = new WeakMap<Evidence, readonly Listing[]>();

/** Every candidate of every district that has a code, in the order of the national count. */
export function listingsOf(evidence: Evidence): readonly Listing[] {
  let listings = memory.get(evidence);
  if (listings === undefined) {
    listings = (evidence.national?.units ?? []).flatMap((unit) => listingsIn(unit, evidence));
    memory.set(evidence, listings);
  }
  return listings;
}

function listingsIn(unit: HeldUnit, evidence: Evidence): Listing[] {
  const contest = contestOfUnit(unit.id.value);
  const held = evidence.listsOf.get(contest);
  if (held === undefined || unit.votes === undefined) return [];
  const lists = new Map(held.lists.map((list) => [list.listNumber.value, list]));
  return unit.votes.layout.lists.flatMap((list) => {
    const listed = lists.get(list.listNumber);
    const byNumber = new Map(listed?.candidates.map((one) => [one.id.value, one]));
    return list.candidates.flatMap((slot) => {
      const candidate = slot.id === undefined ? undefined : byNumber.get(slot.id);
      if (candidate === undefined || slot.shortCode === undefined) return [];
      const codePlace = codePlaceOf(unit, evidence, list.listNumber, slot);
      const { listNumber } = list;
      return [{ contest, listNumber, candidate, file: held.file, code: slot.shortCode, codePlace }];
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
