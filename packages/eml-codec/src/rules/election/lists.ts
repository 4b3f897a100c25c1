// Rules X2, X3, S20 and S21: the lists, against the counts, the definition and each other.
import type { CandidateList } from "../../documents/candidate-lists.js";
import type { ListSlot, VoteGroup } from "../../documents/count.js";
import type { Region } from "../../documents/election-definition.js";
import { contestPath, groupPath, votePath } from "../../paths.js";
import { districtNumber } from "../districts.js";
import type { Findings } from "../findings.js";
import { nameKey, nameOfList } from "../names.js";
import { districtOfContest, districtOfUnit, type ElectionFiles, listsByDistrict } from "./files.js";

const row = (numbers: readonly (number | undefined)[]): string => numbers.join(" ");

function compareList(slot: ListSlot, list: CandidateList, path: string, findings: Findings): void {
  const expected = row(list.candidates.map(({ id }) => id.value));
  const found = row(slot.candidates.map(({ id }) => id));
  if (expected !== found) findings.report("EML-X02-CANDIDATES", path, slot.at, { expected, found });
  const name = nameOfList(list);
  // S22: a name that is empty on both sides is the same name too.
  if (slot.registeredName !== name && slot.registeredName !== list.registeredName.value)
    findings.report("EML-X02-NAME", path, slot.at, { expected: name, found: slot.registeredName });
}

function compareGroup(
  group: VoteGroup,
  lists: readonly CandidateList[],
  path: string,
  findings: Findings,
): void {
  const expected = row(lists.map(({ listNumber }) => listNumber.value));
  const found = row(group.layout.lists.map(({ listNumber }) => listNumber));
  if (expected !== found) findings.report("EML-X02-LISTS", path, group.at, { expected, found });
  for (const slot of group.layout.lists) {
    const list = lists.find(({ listNumber }) => listNumber.value === slot.listNumber);
    if (list !== undefined) compareList(slot, list, `${path}/${votePath(slot)}`, findings);
  }
}

/** The groups of a count that have the lists of one district, with the number of that district. */
function* groupsByDistrict(
  contest: Parameters<typeof districtOfContest>[0],
): Generator<readonly [number, VoteGroup, string]> {
  const { contest: of, total, units } = contest;
  const own = districtOfContest(contest);
  const districts = units.flatMap((unit) => {
    const district = districtOfUnit(unit);
    return district === undefined ? [] : [{ district, unit }];
  });
  for (const { district, unit } of districts)
    yield [district, unit.votes, groupPath(of.id.value, unit.id.value)];
  if (districts.length > 0) return;
  if (total !== undefined) yield [own, total, groupPath(of.id.value)];
  else for (const { id, votes } of units) yield [own, votes, groupPath(of.id.value, id.value)];
}

/** Rule X2: of two files with the lists of one contest nobody could say which one counts. */
function refuseSameContest({ lists }: ElectionFiles): void {
  const seen = new Set<string>();
  for (const { document, findings } of lists) {
    for (const { contest } of document.contests) {
      // The lists of all contests (230c) stand beside those of each (230b).
      const key = `${document.documentId} ${districtNumber(contest.id.value) ?? contest.id.value}`;
      if (seen.has(key)) {
        const found = contest.id.value;
        findings.report("EML-X02-TWICE", contestPath(found), contest.id.at, { found });
      }
      seen.add(key);
    }
  }
}

/** Rule X2. */
export function checkCountedLists(files: ElectionFiles): void {
  refuseSameContest(files);
  const byDistrict = listsByDistrict(files);
  for (const { document, findings } of files.counts) {
    for (const contest of document.contests) {
      for (const [district, group, path] of groupsByDistrict(contest)) {
        const lists = byDistrict.get(district);
        if (lists !== undefined) compareGroup(group, lists, path, findings);
      }
    }
  }
}

/** One list as it stands in one contest of one document. */
interface Standing {
  readonly list: CandidateList;
  readonly contestId: string;
  readonly path: string;
  readonly findings: Findings;
}

function standingsOf({ lists }: ElectionFiles): readonly Standing[] {
  return lists.flatMap(({ document, findings }) =>
    document.contests.flatMap(({ contest, lists: of }) => {
      const contestId = contest.id.value;
      return of.map((list) => {
        const path = `${contestPath(contestId)}/list ${list.listNumber.value}`;
        return { list, contestId, path, findings };
      });
    }),
  );
}

/** Whether a district, or for an election without districts any area, prints in Frisian. */
function mayBeFrisian(regions: readonly Region[], contestId: string): boolean {
  const district = districtNumber(contestId);
  return regions.some(({ category, number, frisianExportAllowed }) => {
    const here = category.value === "KIESKRING" && number?.value === district;
    return frisianExportAllowed && (district === undefined || here);
  });
}

/** Rules X3 and S20: what the definition says of names and of Frisian. */
export function checkRegistration(files: ElectionFiles): void {
  const definition = files.definition?.document;
  if (definition === undefined) return;
  for (const { document, findings } of files.nominations) {
    const { publicationLanguage: language, registeredName } = document.list;
    if (language?.value === "fy" && !mayBeFrisian(definition.regions, document.contest.id.value))
      findings.report("EML-S20-LANGUAGE", `list ${registeredName.value}/ListData`, language.at, {
        found: "fy",
      });
  }
  const registered = new Set(definition.registeredParties.map(({ value }) => value));
  for (const { list, contestId, path, findings } of standingsOf(files)) {
    const name = nameOfList(list);
    if (!registered.has(name))
      findings.report("EML-X03-REGISTERED", path, list.registeredName.at, { found: name });
    const language = list.publicationLanguage;
    if (language?.value === "fy" && !mayBeFrisian(definition.regions, contestId))
      findings.report("EML-S20-LANGUAGE", `${path}/ListData`, language.at, { found: "fy" });
  }
}

const peopleOf = ({ candidates }: CandidateList): string =>
  candidates.map(({ id, name }) => `${id.value}\n${nameKey(name)}`).join("\n\n");

/** Rule S21, and article H 11 Kieswet: the first list of a set says how the others must be. */
export function checkSets(files: ElectionFiles): void {
  const sets = new Map<string, string>();
  for (const { list, path, findings } of standingsOf(files)) {
    const { belongsToSet, listNumber, type } = list;
    if (type.value !== "stel gelijkluidende lijsten" && belongsToSet === undefined) continue;
    const set = belongsToSet?.value ?? null;
    const key = [listNumber.value, set].join("/");
    const expected = sets.get(key) ?? peopleOf(list);
    sets.set(key, expected);
    if (expected !== peopleOf(list))
      findings.report("EML-S21-SET", path, belongsToSet?.at ?? list.at, { set });
  }
}
