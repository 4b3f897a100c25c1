// 210 to a Nomination.
import type { Nomination, Proposer } from "../documents/nomination.js";
import { namedContestIdentifier } from "../elements/envelope.js";
import * as elements from "../elements/nomination.js";
import {
  fullAddress,
  numberedCandidateIdentifier,
  proposerContact,
  proposerLiving,
  proposerName,
  shortCode,
} from "../elements/person.js";
import type { Assembly, Field } from "../machine/assembly.js";
import type { DocumentMachine } from "../machine/machine.js";
import { candidatesOf, listBodyOf } from "./candidate-lists.js";
import { optional } from "./optional.js";
import {
  contestOf,
  electionOf,
  envelopeOf,
  livingOf,
  nameOf,
  residenceOf,
} from "./shared-parts.js";
import { refuseTwice } from "./uniqueness.js";

/** Reads the list that a party hands in; `done` gets it at the end of the document. */
export function nominationDecoder(
  machine: DocumentMachine,
  assembly: Assembly,
  done: (value: Nomination) => void,
): void {
  refuseTwice(
    machine,
    assembly,
    "EML-CANDIDATE-TWICE",
    [elements.nominatedList],
    numberedCandidateIdentifier,
  );
  const envelope = envelopeOf(machine, assembly, "210");
  const election = electionOf(assembly, elements.nominationElection);
  const contest = contestOf(assembly, namedContestIdentifier);
  const code = assembly.attribute(numberedCandidateIdentifier, shortCode);
  const candidates = candidatesOf(assembly, {
    candidate: elements.nominee,
    identifier: numberedCandidateIdentifier,
    address: fullAddress,
    code: () => code.maybe(),
  });
  const body = listBodyOf(assembly, candidates);
  const list = assembly.element(elements.nominatedList, body);
  const proposers = proposersOf(assembly);
  assembly.onClose(elements.nominationRoot, () => {
    done({
      kind: "nomination",
      documentId: "210",
      envelope: envelope(),
      election: election.one(),
      contest: contest.one(),
      list: list.one(),
      proposers: proposers.all(),
    });
  });
}

function proposersOf(assembly: Assembly): Field<Proposer> {
  const name = nameOf(assembly, proposerName);
  const contact = residenceOf(assembly, proposerContact.address);
  const title = assembly.value(elements.jobTitle);
  const id = assembly.value(elements.proposerId);
  const living = livingOf(assembly, proposerLiving);
  return assembly.element(elements.proposer, () => ({
    name: name.one(),
    contact: contact.one(),
    jobTitle: title.one(),
    ...optional("id", id.maybe()),
    ...optional("living", living.maybe()),
  }));
}
