// From documents to evidence: which election, which area, which version.
import type { CandidateLists, ElectionDefinition, ElectionResult } from "@telwerk/eml-codec";
import type { CheckId } from "../catalogue/entry.js";
import { leadingElection } from "../checks/same-election.js";
import { type Level, levels, levelsDownTo } from "../levels.js";
import type { Evidence, Held, HeldCount, HeldDocument, HeldLists } from "./evidence.js";
import { Tally } from "./finding.js";
import type { Gathered, Gathering, GatherOptions } from "./gathering.js";

type Whole = ElectionDefinition | CandidateLists | ElectionResult;
type Sorted =
  | {
      readonly kind: "count";
      readonly key: string;
      readonly held: HeldCount;
      readonly contests: number;
    }
  | {
      readonly kind: "whole";
      readonly key: string;
      readonly held: HeldDocument<Whole>;
      readonly contests: number;
    };

/** What makes two files two versions of one document: kind, contest and committee. */
function keyOf(held: Held, contests: readonly string[]): string {
  const authority = held.documentId.startsWith("510")
    ? held.envelope.managingAuthority?.id.value
    : "";
  return [held.documentId, ...contests, authority ?? ""].filter((part) => part !== "").join(" ");
}

function toSorted({ file, read }: Gathered): readonly Sorted[] {
  if (read.kind === "count") {
    const { count, contests } = read;
    const ids = [count.contest.id.value, ...(count.documentId === "510a" ? unitIds(count) : [])];
    return [{ kind: "count", key: keyOf(count, ids), held: count, contests }];
  }
  if (read.kind !== "document") return [];
  const { document } = read;
  const { documentId, envelope, election } = document;
  const held = { file, documentId, envelope, election, document };
  const ids = document.kind === "candidate-lists" ? contestIds(document) : [];
  const contests = document.kind === "election-result" ? document.contests.length : 1;
  return [{ kind: "whole", key: keyOf(held, ids), held, contests }];
}

const unitIds = ({ units }: HeldCount): string[] => units.map(({ id }) => id.value);
const contestIds = ({ contests }: CandidateLists): string[] =>
  contests.map(({ contest }) => contest.id.value);

/** V04.05: of two versions of one document the first is used, and the other is told. */
function dropVersions(sorted: readonly Sorted[], reading: Map<CheckId, Tally>): readonly Sorted[] {
  const tally = new Tally();
  const first = new Map<string, Sorted>();
  for (const one of sorted) {
    tally.saw();
    const known = first.get(one.key);
    if (known === undefined) first.set(one.key, one);
    else {
      const path = (held: Held): { file: number; at: number; path: string } => ({
        file: held.file,
        at: held.election.id.at,
        path: "ElectionIdentifier",
      });
      tally.add({
        reason: "versions",
        place: path(one.held),
        against: path(known.held),
        facts: { document: one.key },
      });
    }
  }
  reading.set("V04.05", tally);
  return [...first.values()];
}

/** V03.03: one contest, and a total in every count but that of a single polling station. */
function checkShape(sorted: readonly Sorted[], reading: Map<CheckId, Tally>): void {
  const tally = new Tally();
  for (const { held, contests, kind } of sorted) {
    tally.saw();
    const place = { file: held.file, at: held.election.id.at, path: held.documentId };
    if (contests !== 1) tally.add({ reason: "contests", place, expected: 1, found: contests });
    if (kind === "count" && held.total === undefined && held.documentId !== "510a") {
      tally.add({ reason: "no-total", place, expected: "TotalVotes", found: null });
    }
  }
  reading.set("V03.03", tally);
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
      if (!found.has(contest.id.value)) found.set(contest.id.value, { file, contest, lists });
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
): Evidence {
  const all = documents.flatMap(toSorted);
  const leading = leadingElection(all.map(({ held }) => held))?.election.id.value;
  const ofElection = all.filter(({ held }) => held.election.id.value === leading);
  checkShape(all, reading);
  const sorted = dropVersions(ofElection, reading);
  const counts = sorted.flatMap((one) => (one.kind === "count" ? [one.held] : []));
  const candidateLists = sorted.flatMap(({ held }) =>
    isOfKind(held, "candidate-lists") ? [held] : [],
  );
  const definition = sorted
    .map(({ held }) => held)
    .find((held) => isOfKind(held, "election-definition"));
  const result = sorted.map(({ held }) => held).find((held) => isOfKind(held, "election-result"));
  const national = counts.find(({ documentId }) => documentId === "510d");
  return {
    files,
    scope,
    requiredLevels: levelsDownTo(deeper(require, deepestGiven(counts))),
    reading,
    documents: all.map(({ held }) => held),
    candidateLists,
    listsOf: listsByContest(candidateLists),
    districts: byKey(counts, "510c", ({ contest }) => contest.id.value),
    municipalities: byKey(counts, "510b", authorityOf),
    stations: counts.filter(({ documentId }) => documentId === "510a"),
    ...(definition === undefined ? {} : { definition }),
    ...(national === undefined ? {} : { national }),
    ...(result === undefined ? {} : { result }),
  };
}
