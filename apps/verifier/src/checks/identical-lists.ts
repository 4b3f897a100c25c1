// V04.09, rule S21 and article H 11 Kieswet: sets of identical lists are identical.
import type { CandidateList } from "@telwerk/eml-codec";
import type { Evidence } from "../evidence/evidence.js";
import { type Outcome, type Place, Tally } from "../evidence/finding.js";
import { mostCommon } from "../evidence/majority.js";
import { fullName, nameKey } from "../evidence/person-name.js";
import { placeIn } from "./check.js";

/** One list as it stands in one contest. */
interface Standing {
  readonly file: number;
  readonly contest: string;
  readonly list: CandidateList;
  /** Equal for two lists exactly when their candidates are equal, in the same order. */
  readonly candidates: string;
}

const pathOf = ({ contest, list }: Standing): string =>
  `Contest[${contest}]/list ${list.listNumber.value}`;
const setOf = ({ list }: Standing): string => String(list.belongsToSet?.value ?? "");
const candidatesKey = ({ candidates }: Standing): string => candidates;
const keyOf = ({ candidates }: CandidateList): string =>
  candidates.map(({ id, name }) => `${id.value}\u0001${nameKey(name)}`).join("\u0002");

function everyStanding({ candidateLists }: Evidence): ReadonlyMap<number, readonly Standing[]> {
  const byNumber = new Map<number, Standing[]>();
  for (const { file, document } of candidateLists) {
    for (const { contest, lists } of document.contests) {
      for (const list of lists) {
        const standings = byNumber.get(list.listNumber.value) ?? [];
        const candidates = keyOf(list);
        standings.push({ file, contest: contest.id.value, list, candidates });
        byNumber.set(list.listNumber.value, standings);
      }
    }
  }
  return byNumber;
}

/** Holds one fact of each standing against what most standings say. */
function compareFact(
  standings: readonly Standing[],
  reason: string,
  says: (standing: Standing) => string,
  placeOf: (standing: Standing) => Place,
  tally: Tally,
): void {
  const usual = mostCommon(standings, says);
  if (usual === undefined) return;
  tally.saw(standings.length);
  for (const standing of standings) {
    if (says(standing) === says(usual)) continue;
    const [expected, found] = [says(usual), says(standing)];
    tally.add({ reason, place: placeOf(standing), expected, found, against: placeOf(usual) });
  }
}

function typePlace(standing: Standing): Place {
  return placeIn(standing, standing.list.type.at, `${pathOf(standing)}/Type`);
}

function setPlace(standing: Standing): Place {
  const at = standing.list.belongsToSet?.at ?? standing.list.at;
  return placeIn(standing, at, `${pathOf(standing)}/ListData/@BelongsToSet`);
}

/** The first candidate at which two lists part. */
function parting(standing: Standing, usual: Standing, tally: Tally): void {
  const [own, other] = [standing.list.candidates, usual.list.candidates];
  const length = Math.max(own.length, other.length);
  for (let index = 0; index < length; index += 1) {
    const [mine, theirs] = [own[index], other[index]];
    if (mine?.id.value === theirs?.id.value && nameKey(mine?.name) === nameKey(theirs?.name)) {
      continue;
    }
    const path = `${pathOf(standing)}/candidate ${mine?.id.value ?? "?"}`;
    tally.add({
      reason: "candidate",
      place: placeIn(standing, mine?.id.at ?? standing.list.at, path),
      expected: theirs === undefined ? null : `${theirs.id.value} ${fullName(theirs.name)}`,
      found: mine === undefined ? null : `${mine.id.value} ${fullName(mine.name)}`,
      against: placeIn(usual, theirs?.id.at ?? usual.list.at, pathOf(usual)),
    });
  }
}

function compareSet(standings: readonly Standing[], tally: Tally): void {
  const usual = mostCommon(standings, candidatesKey);
  if (usual === undefined) return;
  tally.saw(standings.length);
  for (const standing of standings) {
    if (candidatesKey(standing) !== candidatesKey(usual)) parting(standing, usual, tally);
  }
}

/** A list group: lists of one set are identical, lists of different sets are not. */
function compareGroup(standings: readonly Standing[], tally: Tally): void {
  const sets = Map.groupBy(standings, setOf);
  for (const [set, members] of sets) if (set !== "") compareSet(members, tally);
  const known = new Map<string, Standing>();
  for (const standing of standings) {
    const first = known.get(candidatesKey(standing));
    if (first === undefined) known.set(candidatesKey(standing), standing);
    else if (setOf(standing) === "" || setOf(standing) !== setOf(first)) {
      tally.add({
        reason: "same-candidates",
        place: setPlace(standing),
        expected: setOf(first) || null,
        found: setOf(standing) || null,
        against: setPlace(first),
      });
    }
  }
}

function compareAlone(standings: readonly Standing[], tally: Tally): void {
  for (const standing of standings.slice(1)) {
    tally.add({
      reason: "alone",
      place: typePlace(standing),
      expected: 1,
      found: standings.length,
    });
  }
}

/** Holds the lists of each number in all districts against each other. */
export function identicalLists(evidence: Evidence): Outcome {
  const tally = new Tally();
  for (const standings of everyStanding(evidence).values()) {
    compareFact(standings, "type", ({ list }) => list.type.value, typePlace, tally);
    const type = mostCommon(standings, ({ list }) => list.type.value)?.list.type.value;
    if (type === "stel gelijkluidende lijsten") {
      compareFact(standings, "set", setOf, setPlace, tally);
      compareSet(standings, tally);
    } else if (type === "lijstengroep") compareGroup(standings, tally);
    else compareAlone(standings, tally);
  }
  return tally;
}
