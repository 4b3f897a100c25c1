// An ElectionResult to 520.
import type {
  ElectedCandidate,
  ElectionResult,
  ResultContest,
} from "../documents/election-result.js";
import {
  affiliationIdentifier,
  contestIdentifier,
  listNumber,
  registeredName,
} from "../elements/envelope.js";
import * as person from "../elements/person.js";
import * as elements from "../elements/result.js";
import {
  type Manner,
  openDocument,
  writeContest,
  writeElection,
  writeName,
  writeResidence,
} from "./shared-parts.js";
import { attribute, childOf, plain, type Writer } from "./writer.js";

const root = elements.resultRoot;
const content = childOf(root, "Result");
const election = childOf(content, "Election");

export function writeResult(writer: Writer, result: ElectionResult, manner: Manner): void {
  openDocument(writer, root, result.documentId, result.envelope, manner);
  writer.element(content, [], () => {
    writer.element(election, [], () => {
      writeElection(writer, elements.resultElection, result.election);
      for (const contest of result.contests) writeResultContest(writer, contest);
    });
  });
  writer.close(root);
}

function writeResultContest(writer: Writer, contest: ResultContest): void {
  writer.element(elements.resultContest, [], () => {
    writeContest(writer, contestIdentifier, contest.contest);
    for (const list of contest.lists) {
      const place = `Contest[${contest.contest.id.value}]/list ${list.listNumber.value}`;
      writer.place = place;
      writer.element(elements.resultSelection, [], () => {
        writer.element(affiliationIdentifier, [attribute(listNumber, list.listNumber)], () => {
          writer.value(registeredName, list.registeredName);
        });
        writer.value(elements.electedVotes, list.votes);
        writer.value(elements.electedMark, plain("yes"));
      });
      for (const elected of list.elected) {
        writer.place = `${place}/rank ${elected.rank.value}`;
        writeElected(writer, elected);
      }
    }
    writer.place = "";
  });
}

function writeElected(writer: Writer, elected: ElectedCandidate): void {
  const attributes = [
    attribute(person.candidateNumber, elected.rank),
    attribute(person.shortCode, elected.shortCode),
  ];
  writer.element(elements.resultSelection, [], () => {
    writer.element(elements.electedCandidate, [], () => {
      writer.element(person.numberedCandidateIdentifier, attributes);
      writeName(writer, person.candidateFullName, person.candidateName, elected.name);
      writer.value(person.gender, elected.gender);
      writer.value(person.genderAnnex, elected.genderAnnex);
      writeResidence(writer, person.minimalAddress, elected.residence);
    });
    writer.value(elements.electedVotes, elected.votes);
    writer.value(elements.ranking, elected.ranking);
    writer.value(elements.electedMark, plain("yes"));
  });
}
