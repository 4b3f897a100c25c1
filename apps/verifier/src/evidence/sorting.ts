// From documents to evidence: which election, which area, which version.
import type { CandidateLists, ElectionDefinition, ElectionResult } from "@telwerk/eml-codec";
import type { CheckId } from "../catalogue/entry.js";
import { leadingElection } from "../checks/same-election.js";
import type { Intake } from "../intake/found.js";
import { type Level, levels, levelsDownTo } from "../levels.js";
import { levelsIn } from "../scope.js";
import { districtNumber } from "./district-number.js";
import {
  districtOf,
  type Evidence,
  type Held,
  type HeldCount,
  type HeldDocument,
  type HeldLists,
} from "./evidence.js";
import { Tally } from "./finding.js";
import type { Gathered, Gathering, GatherOptions } from "./gathering.js";
import { districtsOf } from "./regions.js";

type Whole = ElectionDefinition | CandidateLists | ElectionResult;
/** A document with the places that it takes in the election: no two documents may take the same one. */
interface Sorted {
  readonly places: readonly string[];
  readonly held: HeldCount | HeldDocument<Whole>;
  readonly contests: number;
}

/** The place of a count: its polling stations, its municipality, its district, or the whole country. */
function placesOfCount(count: HeldCount): readonly string[] {
  switch (count.documentId) {
    case "510a":
      return stationIds(count).map((id) => `510a ${districtNumber(count.contest.id.value)} ${id}`);
    case "510b":
      return [`510b ${authorityOf(count)}`];
    case "510c":
      return [`510c ${districtOf(count)}`];
    case "510d":
      return ["510d"];
  }
}

function toSorted({ file, read }: Gathered): readonly Sorted[] {
  if (read.kind === "count") {
    const { count, contests } = read;
    return [{ places: placesOfCount(count), held: count, contests }];
  }
  if (read.kind !== "document") return [];
  const { document } = read;
  const { documentId, envelope, election } = document;
  const held = { file, documentId, envelope, election, document };
  const places =
    document.kind === "candidate-lists"
      ? contestIds(document).map((id) => `lists ${districtNumber(id)}`)
      : [documentId];
  const contests = document.kind === "election-result" ? document.contests.length : 1;
  return [{ places, held, contests }];
}

/** With the municipality that made the count, where the id leaves it out: `SB5` is another one in each of them. */
function stationIds(count: HeldCount): string[] {
  const maker = authorityOf(count);
  const before = /^\d{4}$/.test(maker) ? `${maker}::` : "";
  return count.units.map(({ id: { value } }) => (value.includes("::") ? value : before + value));
}

const contestIds = ({ contests }: CandidateLists): string[] =>
  contests.map(({ contest }) => contest.id.value);

/**
 * V04.05: where two documents take the same place, the first is used, and the other is told and kept
 * aside. Nothing may be dropped without a word: what is not used was not checked either.
 */
function takePlaces(
  sorted: readonly Sorted[],
  reading: Map<CheckId, Tally>,
): { readonly used: readonly Sorted[]; readonly spare: readonly Sorted[] } {
  const tally = new Tally();
  const taken = new Map<string, Sorted>();
  const used: Sorted[] = [];
  const spare: Sorted[] = [];
  for (const one of sorted) {
    tally.saw();
    const place = one.places.find((candidate) => taken.has(candidate));
    const known = place === undefined ? undefined : taken.get(place);
    if (place === undefined || known === undefined) {
      for (const own of one.places) taken.set(own, one);
      used.push(one);
      continue;
    }
    spare.push(one);
    tally.add({
      reason: "versions",
      place: identifierOf(one.held),
      against: identifierOf(known.held),
      facts: { document: place },
    });
  }
  reading.set("V04.05", tally);
  return { used, spare };
}

function identifierOf({ file, election }: Held): { file: number; at: number; path: string } {
  return { file, at: election.id.at, path: "ElectionIdentifier" };
}

/** V03.03: one contest; a total in every count but that of a single polling station, which has that one station. */
function checkShape(sorted: readonly Sorted[], reading: Map<CheckId, Tally>): void {
  const tally = new Tally();
  for (const { held, contests } of sorted) {
    tally.saw();
    const place = { file: held.file, at: held.election.id.at, path: held.documentId };
    if (contests !== 1) tally.add({ reason: "contests", place, expected: 1, found: contests });
    if (isCount(held) && held.total === undefined && held.documentId !== "510a") {
      tally.add({ reason: "no-total", place, expected: "TotalVotes", found: null });
    }
    if (isCount(held) && held.documentId === "510a" && held.units.length !== 1) {
      tally.add({ reason: "stations", place, expected: 1, found: held.units.length });
    }
  }
  reading.set("V03.03", tally);
}

function isCount(held: HeldCount | HeldDocument<Whole>): held is HeldCount {
  return !("document" in held);
}

function deepestGiven(counts: readonly HeldCount[]): Level {
  const ids = new Set(counts.map(({ documentId }) => documentId));
  const hasStations = counts.some((one) => one.documentId === "510b" && one.units.length > 0);
  if (ids.has("510a") || hasStations) return "stations";
  if (ids.has("510b")) return "municipalities";
  return ids.has("510c") ? "districts" : "result";
}

function deeper(a: Level, b: Level): Level {
  return levels.indexOf(a) > levels.indexOf(b) ? a : b;
}

type OfKind<K extends Whole["kind"]> = HeldDocument<Extract<Whole, { kind: K }>>;

function isOfKind<K extends Whole["kind"]>(
  held: HeldCount | HeldDocument<Whole>,
  kind: K,
): held is OfKind<K> {
  return "document" in held && held.document.kind === kind;
}

function listsByContest(
  documents: readonly HeldDocument<CandidateLists>[],
): ReadonlyMap<string, HeldLists> {
  const found = new Map<string, HeldLists>();
  for (const { file, document } of documents) {
    for (const { contest, lists } of document.contests) {
      const key = districtNumber(contest.id.value);
      if (!found.has(key)) found.set(key, { file, contest, lists });
    }
  }
  return found;
}

/** The code of the municipality that made a count. */
function authorityOf({ envelope }: HeldCount): string {
  return envelope.managingAuthority?.id.value ?? "";
}

function byKey(
  counts: readonly HeldCount[],
  documentId: HeldCount["documentId"],
  key: (count: HeldCount) => string,
): ReadonlyMap<string, HeldCount> {
  const found = new Map<string, HeldCount>();
  for (const count of counts) {
    if (count.documentId === documentId && !found.has(key(count))) found.set(key(count), count);
  }
  return found;
}

/**
 * Sorts what was read into evidence: documents of the leading election, one of each.
 *
 * @param require - the level that must be reached at least
 */
export function sortEvidence(
  { files, documents, reading }: Gathering,
  require: Level,
  { scope }: Pick<GatherOptions, "scope">,
  intake: Intake,
): Evidence {
  const all = documents.flatMap(toSorted);
  const leading = leadingElection(all.map(({ held }) => held))?.election.id.value;
  const ofElection = all.filter(({ held }) => held.election.id.value === leading);
  checkShape(all, reading);
  const { used: sorted, spare } = takePlaces(ofElection, reading);
  const counts = sorted.map(({ held }) => held).filter(isCount);
  const candidateLists = sorted.flatMap(({ held }) =>
    isOfKind(held, "candidate-lists") ? [held] : [],
  );
  const definition = sorted
    .map(({ held }) => held)
    .find((held) => isOfKind(held, "election-definition"));
  const result = sorted.map(({ held }) => held).find((held) => isOfKind(held, "election-result"));
  // An election without districts, such as that of a council, has no counts of districts either.
  const isUndivided = definition !== undefined && districtsOf(definition.document).length === 0;
  const national = counts.find(({ documentId }) => documentId === "510d");
  return {
    files,
    intake,
    scope,
    requiredLevels: levelsIn(scope, levelsDownTo(deeper(require, deepestGiven(counts)))).filter(
      (level) => level !== "districts" || !isUndivided,
    ),
    reading,
    documents: all.map(({ held }) => held),
    spareCounts: spare.map(({ held }) => held).filter(isCount),
    spareLists: spare.flatMap(({ held }) => (isOfKind(held, "candidate-lists") ? [held] : [])),
    candidateLists,
    listsOf: listsByContest(candidateLists),
    districts: byKey(counts, "510c", districtOf),
    municipalities: byKey(counts, "510b", authorityOf),
    stations: counts.filter(({ documentId }) => documentId === "510a"),
    opinions: new Map(),
    ...(definition === undefined ? {} : { definition }),
    ...(national === undefined ? {} : { national }),
    ...(result === undefined ? {} : { result }),
  };
}
