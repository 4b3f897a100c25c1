// CandidateLists to 230b and 230c.
import type {
  CandidateList,
  CandidateLists,
  ListContest,
  ListedCandidate,
} from "../documents/candidate-lists.js";
import * as elements from "../elements/candidate-lists.js";
import {
  affiliationIdentifier,
  contestIdentifier,
  listNumber,
  registeredName,
} from "../elements/envelope.js";
import * as person from "../elements/person.js";
import {
  openDocument,
  writeContest,
  writeElection,
  writeName,
  writeResidence,
} from "./shared-parts.js";
import { attribute, childOf, type Writer } from "./writer.js";

const root = elements.candidateListsRoot;
const content = childOf(root, "CandidateList");
const election = childOf(content, "Election");

export function writeCandidateLists(writer: Writer, lists: CandidateLists): void {
  const known = new Set<string>();
  openDocument(writer, root, lists.documentId, lists.envelope);
  writer.element(content, [], () => {
    writer.element(election, [], () => {
      writeElection(writer, elements.listElection, lists.election);
      for (const contest of lists.contests) writeListContest(writer, contest, known);
    });
  });
  writer.close(root);
}

function writeListContest(writer: Writer, contest: ListContest, known: Set<string>): void {
  writer.element(elements.listContest, [], () => {
    writeContest(writer, contestIdentifier, contest.contest);
    for (const list of contest.lists) {
      writer.place = `Contest[${contest.contest.id.value}]/list ${list.listNumber.value}`;
      writeList(writer, list, known);
    }
    writer.place = "";
  });
}

function writeList(writer: Writer, list: CandidateList, known: Set<string>): void {
  writer.element(elements.affiliation, [], () => {
    writer.element(affiliationIdentifier, [attribute(listNumber, list.listNumber)], () => {
      writer.value(registeredName, list.registeredName);
    });
    writer.value(elements.affiliationType, list.type);
    writer.element(elements.listData, [
      attribute(elements.publishGender, list.publishGender),
      attribute(elements.publicationLanguage, list.publicationLanguage),
      attribute(elements.belongsToSet, list.belongsToSet),
      attribute(elements.belongsToCombination, list.belongsToCombination),
    ]);
    const { place } = writer;
    for (const candidate of list.candidates) {
      writer.place = `${place}/candidate ${candidate.id.value}`;
      writeCandidate(writer, candidate, known);
    }
    writer.place = place;
  });
}

function writeCandidate(writer: Writer, candidate: ListedCandidate, known: Set<string>): void {
  const { id, shortCode } = candidate;
  // Business rules S8 and S13: the attribute defines a person once, after that an element refers.
  const refers = shortCode !== undefined && known.has(shortCode.value);
  if (shortCode !== undefined) known.add(shortCode.value);
  const attributes = [
    attribute(person.candidateNumber, id),
    attribute(person.shortCode, refers ? undefined : shortCode),
  ];
  writer.element(elements.listCandidate, [], () => {
    writer.element(person.candidateIdentifier, attributes, () => {
      if (refers) writer.value(person.shortCodeReference, shortCode);
    });
    writeName(writer, person.candidateFullName, person.candidateName, candidate.name);
    writer.value(person.gender, candidate.gender);
    writeResidence(writer, person.genericAddress, candidate.residence);
  });
}
