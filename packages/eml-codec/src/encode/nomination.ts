// A Nomination to 210.
import type { Nomination, Proposer } from "../documents/nomination.js";
import {
  namedContestIdentifier,
  numberlessAffiliation,
  registeredName,
} from "../elements/envelope.js";
import * as elements from "../elements/nomination.js";
import * as person from "../elements/person.js";
import { writeListFacts, writeMail, writePerson } from "./candidate-lists.js";
import {
  type Manner,
  openDocument,
  writeContest,
  writeElection,
  writeLiving,
  writeName,
} from "./shared-parts.js";
import { attribute, type Writer } from "./writer.js";

export function writeNomination(writer: Writer, nomination: Nomination, manner: Manner): void {
  const { documentId, envelope, election, contest, list, proposers } = nomination;
  openDocument(writer, elements.nominationRoot, documentId, envelope, manner);
  writer.element(elements.nominationContent, [], () => {
    writeElection(writer, elements.nominationElection, election);
    writeContest(writer, namedContestIdentifier, contest);
    writer.element(elements.nominatedList, [], () => {
      writer.element(numberlessAffiliation, [], () => {
        writer.value(registeredName, list.registeredName);
      });
      writeListFacts(writer, list);
      for (const candidate of list.candidates) {
        writer.place = `candidate ${candidate.id.value}`;
        writer.element(elements.nominee, [], () => {
          writer.element(person.numberedCandidateIdentifier, [
            attribute(person.candidateNumber, candidate.id),
            attribute(person.shortCode, candidate.shortCode),
          ]);
          writePerson(writer, candidate, person.fullAddress);
        });
      }
      writer.place = "";
    });
    writer.element(elements.nominate, [], () => {
      for (const proposer of proposers) writeProposer(writer, proposer);
    });
  });
  writer.close(elements.nominationRoot);
}

function writeProposer(writer: Writer, proposer: Proposer): void {
  writer.element(elements.proposer, [], () => {
    writeName(writer, person.proposerFullName, person.proposerName, proposer.name);
    writeMail(writer, person.proposerContact, proposer.contact);
    writer.value(elements.jobTitle, proposer.jobTitle);
    writer.value(elements.proposerId, proposer.id);
    writeLiving(writer, person.proposerLiving, proposer.living);
  });
}
