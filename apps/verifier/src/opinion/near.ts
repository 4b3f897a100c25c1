// The byte offset near a difference between two readings: of the nearest part that our own reader
// knows by name. The path says exactly which value it is.

import type { CandidateLists, CountContest, ElectionResult, VoteGroup } from "@telwerk/eml-codec";
import type { UsedDocument } from "../evidence/reading.js";

/** The labels in a path: `Contest[9]/list 4/candidate 7` names a contest, a list and a candidate. */
interface Labels {
  readonly contest?: string;
  readonly unit?: string;
  readonly list?: string;
  readonly person?: string;
}

function labelsOf(path: string): Labels {
  const found = (form: RegExp): string | undefined => form.exec(path)?.[1];
  const contest = found(/Contest\[([^\]]*)\]/);
  const unit = found(/ReportingUnitVotes\[([^\]]*)\]/);
  const list = found(/list (\d+)/);
  const person = found(/(?:candidate|elected) ([^/]+)/);
  return {
    ...(contest === undefined ? {} : { contest }),
    ...(unit === undefined ? {} : { unit }),
    ...(list === undefined ? {} : { list }),
    ...(person === undefined ? {} : { person }),
  };
}

function nearVotes(group: VoteGroup, { list, person }: Labels): number {
  const slot = group.layout.lists.find((one) => String(one.listNumber) === list);
  const candidate = slot?.candidates.find(
    ({ id, shortCode }) => String(id) === person || shortCode === person,
  );
  const known = candidate ?? slot;
  return known === undefined ? group.at : (group.votesAt[known.slot] ?? group.at);
}

function nearCount(contest: CountContest | undefined, labels: Labels): number | undefined {
  const unit = contest?.units.find(({ id }) => id.value === labels.unit);
  const group = labels.unit === undefined ? contest?.total : unit?.votes;
  return group === undefined ? contest?.contest.id.at : nearVotes(group, labels);
}

function nearList({ contests }: CandidateLists, labels: Labels): number | undefined {
  const contest = contests.find(({ contest: { id } }) => id.value === labels.contest);
  const list = contest?.lists.find(({ listNumber }) => String(listNumber.value) === labels.list);
  const candidate = list?.candidates.find(({ id }) => String(id.value) === labels.person);
  return candidate?.at ?? list?.at ?? contest?.contest.id.at;
}

function nearElected({ contests }: ElectionResult, labels: Labels): number | undefined {
  const list = contests
    .flatMap(({ lists }) => lists)
    .find(({ listNumber }) => String(listNumber.value) === labels.list);
  return list?.elected.find(({ rank }) => String(rank.value) === labels.person)?.at ?? list?.at;
}

function nearIn(document: UsedDocument, labels: Labels): number | undefined {
  switch (document.kind) {
    case "election-definition":
      return undefined;
    case "candidate-lists":
      return nearList(document, labels);
    case "count":
      return nearCount(
        document.contests.find(({ contest: { id } }) => id.value === labels.contest),
        labels,
      );
    case "election-result":
      return nearElected(document, labels);
  }
}

/** A byte offset near a path of {@link compareReadings}; the election's own where nothing is nearer. */
export function offsetNear(document: UsedDocument, path: string): number {
  return nearIn(document, labelsOf(path)) ?? document.election.id.at;
}
