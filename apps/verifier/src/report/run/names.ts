// What a place is called: a reader knows a polling station by its name, not by its number. Derived from
// the path of a finding alone, so that every check names what it points at in the same way.
import { listName } from "../../checks/list-names.js";
import { districtNumber } from "../../evidence/district-number.js";
import {
  type Evidence,
  type Held,
  type HeldCount,
  writtenDistrict,
} from "../../evidence/evidence.js";
import type { Place } from "../../evidence/finding.js";
import { ballotName } from "../../evidence/person-name.js";
import { listingsOf } from "../../evidence/persons.js";
import { publishedLists } from "../../evidence/published.js";
import type { RunName } from "../run.js";
import { unitKey } from "../story/areas.js";
import { claimed } from "./stated.js";

/** The parts of a path that have a name somewhere. */
interface Parts {
  readonly unit: string | undefined;
  readonly isTotal: boolean;
  readonly list: number | undefined;
  readonly candidate: string | undefined;
  readonly elected: number | undefined;
  readonly contest: string | undefined;
}

function partsOf(path: string): Parts {
  const part = (pattern: RegExp): string | undefined => pattern.exec(path)?.[1];
  const number = (text: string | undefined): number | undefined =>
    text === undefined ? undefined : Number(text);
  const unit = part(/ReportingUnitVotes\[([^\]]+)\]/);
  return {
    unit,
    isTotal: path.includes("TotalVotes"),
    list: number(part(/(?:^|\/)list (\d+)/)),
    candidate: part(/\/candidate ([^/]+)/),
    elected: number(part(/\/elected (\d+)/)),
    // The national count is of all districts together; its units are the districts.
    contest: /^HSB(\d+)/.exec(unit ?? "")?.[1] ?? part(/Contest\[([^\]]+)\]/),
  };
}

function isCount(held: Held): held is HeldCount {
  return "units" in held;
}

const counts = new WeakMap<Evidence, ReadonlyMap<number, HeldCount>>();

/** The count that a file is, also where it is not used. */
function countIn(evidence: Evidence, file: number): HeldCount | undefined {
  let known = counts.get(evidence);
  if (known === undefined) {
    known = new Map(evidence.documents.filter(isCount).map((count) => [count.file, count]));
    counts.set(evidence, known);
  }
  return known.get(file);
}

function unitName(id: string, count: HeldCount | undefined): readonly RunName[] {
  const name = count?.units.find((one) => one.id.value === id)?.name.value ?? "";
  return name === "" ? [] : [{ kind: unitKey(id).kind, id, name: claimed(name) }];
}

/** The total of a count is that of the area which made it; the national one needs no name. */
function totalName(count: HeldCount): readonly RunName[] {
  const { documentId, envelope, contest } = count;
  if (documentId === "510d") return [];
  if (documentId === "510c") {
    // Where the country is one contest, only the committee has a name.
    const name = contest.name?.value ?? envelope.managingAuthority?.name.value ?? "";
    return name === ""
      ? []
      : [{ kind: "district", id: writtenDistrict(count), name: claimed(name) }];
  }
  const { managingAuthority: maker } = envelope;
  if (maker === undefined) return [];
  return [{ kind: "municipality", id: maker.id.value, name: claimed(maker.name.value) }];
}

function areaNames({ unit, isTotal }: Parts, count: HeldCount | undefined): readonly RunName[] {
  if (unit !== undefined) return unitName(unit, count);
  return isTotal && count !== undefined ? totalName(count) : [];
}

/** The lists of this contest; where that has none of its own, of all contests. */
function listsFor({ contest }: Parts, { listsOf }: Evidence) {
  const own = listsOf.get(districtNumber(contest ?? ""));
  return (own === undefined ? [...listsOf.values()] : [own]).flatMap(({ lists }) => lists);
}

function listNames(
  parts: Parts,
  count: HeldCount | undefined,
  evidence: Evidence,
): readonly RunName[] {
  const { list: number } = parts;
  if (number === undefined) return [];
  const listed = listsFor(parts, evidence).find(({ listNumber }) => listNumber.value === number);
  const counted = count?.total?.layout.lists.find(({ listNumber }) => listNumber === number);
  const name = listed === undefined ? (counted?.registeredName ?? "") : listName(listed);
  return name === "" ? [] : [{ kind: "list", id: String(number), name: claimed(name) }];
}

/** A number is a person only where every list of that number has the same person in its place. */
function candidateNames(parts: Parts, evidence: Evidence): readonly RunName[] {
  const { list, candidate } = parts;
  if (candidate === undefined) return [];
  const byNumber = listsFor(parts, evidence)
    .filter(({ listNumber }) => listNumber.value === list)
    .flatMap(({ candidates }) => candidates.filter(({ id }) => String(id.value) === candidate));
  const byCode = listingsOf(evidence)
    .filter(({ listNumber, code }) => listNumber === list && code === candidate)
    .map((listing) => listing.candidate);
  const found = byNumber.length > 0 ? byNumber : byCode;
  const [name = "", ...others] = new Set(found.map((one) => ballotName(one.name)));
  if (name === "" || others.length > 0) return [];
  return [{ kind: "candidate", id: candidate, name: claimed(name) }];
}

/** Someone in the published result: named by the result itself. */
function electedNames({ list, elected }: Parts, evidence: Evidence): readonly RunName[] {
  const person = publishedLists(evidence)
    .find(({ listNumber }) => listNumber.value === list)
    ?.elected.find(({ rank }) => rank.value === elected);
  const name = ballotName(person?.name);
  return name === "" ? [] : [{ kind: "elected", id: String(elected), name: claimed(name) }];
}

/** What stands at a place: area, list and person, as far as the files name them. */
export function namesAt({ file, path }: Place, evidence: Evidence): readonly RunName[] {
  const parts = partsOf(path);
  const count = countIn(evidence, file);
  return [
    ...areaNames(parts, count),
    ...listNames(parts, count, evidence),
    ...candidateNames(parts, evidence),
    ...electedNames(parts, evidence),
  ];
}
