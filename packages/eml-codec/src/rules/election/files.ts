// The documents of one election, sorted, each with its place in the row that was given.
import type { CandidateList, CandidateLists } from "../../documents/candidate-lists.js";
import type { Count, CountContest, ReportingUnit } from "../../documents/count.js";
import type { EmlDocument } from "../../documents/document.js";
import type { ElectionDefinition } from "../../documents/election-definition.js";
import type { ElectionResult } from "../../documents/election-result.js";
import type { Nomination } from "../../documents/nomination.js";
import type { PollingStations } from "../../documents/polling-stations.js";
import type { ReferendumOptions } from "../../documents/referendum-options.js";
import { districtNumber } from "../districts.js";
import { Findings, type RuleIssue } from "../findings.js";

/** A document, and where its findings go. */
export interface Held<T extends EmlDocument> {
  readonly document: T;
  readonly findings: Findings;
}

/** All documents of one election. */
export interface ElectionFiles {
  readonly all: readonly Held<EmlDocument>[];
  readonly definition: Held<ElectionDefinition> | undefined;
  readonly stations: readonly Held<PollingStations>[];
  readonly nominations: readonly Held<Nomination>[];
  readonly lists: readonly Held<CandidateLists>[];
  readonly counts: readonly Held<Count>[];
  /** The count of the whole election. */
  readonly national: Held<Count> | undefined;
  readonly result: Held<ElectionResult> | undefined;
  /** The question and answers of a referendum. */
  readonly referendum: Held<ReferendumOptions> | undefined;
}

/** Sorts documents by kind. */
export function filesOf(documents: readonly EmlDocument[], issues: RuleIssue[]): ElectionFiles {
  const all: Held<EmlDocument>[] = [];
  const definitions: Held<ElectionDefinition>[] = [];
  const lists: Held<CandidateLists>[] = [];
  const counts: Held<Count>[] = [];
  const results: Held<ElectionResult>[] = [];
  const stations: Held<PollingStations>[] = [];
  const referendums: Held<ReferendumOptions>[] = [];
  const nominations: Held<Nomination>[] = [];
  documents.forEach((document, place) => {
    const findings = new Findings(issues, place);
    all.push({ document, findings });
    switch (document.kind) {
      case "election-definition":
        definitions.push({ document, findings });
        break;
      case "polling-stations":
        stations.push({ document, findings });
        break;
      case "candidate-lists":
        lists.push({ document, findings });
        break;
      case "count":
        counts.push({ document, findings });
        break;
      case "election-result":
        results.push({ document, findings });
        break;
      case "referendum-options":
        referendums.push({ document, findings });
        break;
      case "nomination":
        nominations.push({ document, findings });
        break;
    }
  });
  const national = counts.find(({ document }) => document.documentId === "510d");
  return {
    all,
    definition: definitions[0],
    stations,
    nominations,
    lists,
    counts,
    national,
    result: results[0],
    referendum: referendums[0],
  };
}

/** The lists of each contest, by its decimal number; 0 for an election that is not divided. */
export function listsByDistrict({
  lists,
}: ElectionFiles): ReadonlyMap<number, readonly CandidateList[]> {
  const contests = lists.flatMap(({ document }) => document.contests);
  return new Map(
    contests.map(({ contest, lists: of }) => [districtNumber(contest.id.value) ?? 0, of]),
  );
}

/** The number of the district that a unit of a 510d is; `undefined` for a municipality. */
export function districtOfUnit({ id }: ReportingUnit): number | undefined {
  const number = /^HSB(\d+)$/.exec(id.value)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** The district of a contest: 0 where the election is not divided. */
export function districtOfContest({ contest }: CountContest): number {
  return districtNumber(contest.id.value) ?? 0;
}
