// CandidateLists to 230b and 230c.
import type {
  Agent,
  CandidateList,
  CandidateLists,
  ListBody,
  ListContest,
  ListedCandidate,
  Residence,
} from "../documents/candidate-lists.js";
import * as elements from "../elements/candidate-lists.js";
import {
  affiliationIdentifier,
  contestIdAttribute,
  contestIdentifier,
  listNumber,
  registeredName,
} from "../elements/envelope.js";
import * as person from "../elements/person.js";
import {
  type Manner,
  openDocument,
  writeContest,
  writeElection,
  writeLiving,
  writeName,
  writeResidence,
} from "./shared-parts.js";
import { attribute, childOf, type Writer } from "./writer.js";

const root = elements.candidateListsRoot;
const content = childOf(root, "CandidateList");
const election = childOf(content, "Election");

export function writeCandidateLists(writer: Writer, lists: CandidateLists, manner: Manner): void {
  const known = new Set<string>();
  openDocument(writer, root, lists.documentId, lists.envelope, manner);
  writer.element(content, [], () => {
    writer.value(elements.listDate, lists.listDate);
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
    writeListFacts(writer, list);
    const { place } = writer;
    for (const candidate of list.candidates) {
      writer.place = `${place}/candidate ${candidate.id.value}`;
      writeCandidate(writer, candidate, known);
    }
    writer.place = place;
  });
}

/** What a list says between its name and its candidates. */
export function writeListFacts(writer: Writer, list: ListBody): void {
  writer.value(elements.affiliationType, list.type);
  const attributes = [
    attribute(elements.publishGender, list.publishGender),
    attribute(elements.publicationLanguage, list.publicationLanguage),
    attribute(elements.belongsToSet, list.belongsToSet),
    attribute(elements.belongsToCombination, list.belongsToCombination),
  ];
  const { submittedFor } = list;
  writer.element(elements.listData, attributes, () => {
    if (submittedFor !== undefined)
      writer.element(elements.submittedContests, [], () => {
        for (const { id, name } of submittedFor)
          writer.value(elements.submittedContest, name, [attribute(contestIdAttribute, id)]);
      });
  });
}

/** What a candidate says after the number. */
export function writePerson(
  writer: Writer,
  candidate: ListedCandidate,
  address: person.AddressElements,
): void {
  writeName(writer, person.candidateFullName, person.candidateName, candidate.name);
  writer.value(elements.dateOfBirth, candidate.birthDate);
  writer.value(person.gender, candidate.gender);
  writer.value(person.genderAnnex, candidate.genderAnnex);
  writeResidence(writer, address, candidate.residence);
  writeMail(writer, person.candidateContact, candidate.contact);
  if (candidate.agent !== undefined) writeAgent(writer, candidate.agent);
  writer.value(elements.dateOfBirthAnnex, candidate.birthDateAnnex);
  writer.value(elements.nationalNumber, candidate.nationalNumber);
}

/** Where mail goes. */
export function writeMail(
  writer: Writer,
  types: person.ContactElements,
  residence: Residence | undefined,
): void {
  if (residence === undefined) return;
  writer.element(types.element, [], () => {
    writeResidence(writer, types.address, residence);
  });
}

function writeAgent(writer: Writer, { role, name, contact, living }: Agent): void {
  writer.element(person.agent, [attribute(person.agentRole, role)], () => {
    writer.element(person.agentIdentifier, [], () => {
      writeName(writer, person.agentFullName, person.agentName, name);
    });
    writeMail(writer, person.agentContact, contact);
    writeLiving(writer, person.agentLiving, living);
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
    writePerson(writer, candidate, person.genericAddress);
  });
}
