// 230b and 230c to CandidateLists.
import type {
  CandidateList,
  CandidateLists,
  ListContest,
  ListedCandidate,
} from "../documents/candidate-lists.js";
import type { Leaf } from "../documents/leaf.js";
import * as elements from "../elements/candidate-lists.js";
import {
  affiliationIdentifier,
  contestIdentifier,
  listNumber,
  registeredName,
} from "../elements/envelope.js";
import {
  candidateIdentifier,
  candidateName,
  candidateNumber,
  gender,
  genericAddress,
  shortCode,
  shortCodeReference,
} from "../elements/person.js";
import type { Assembly, Field } from "../machine/assembly.js";
import type { DocumentMachine } from "../machine/machine.js";
import {
  contestOf,
  type Draft,
  electionOf,
  envelopeOf,
  nameOf,
  residenceOf,
} from "./shared-parts.js";
import { refuseTwice } from "./uniqueness.js";

/** Reads lists of candidates; `done` gets them at the end of the document. */
export function candidateListsDecoder(
  machine: DocumentMachine,
  assembly: Assembly,
  documentId: CandidateLists["documentId"],
  done: (value: CandidateLists) => void,
): void {
  const root = elements.candidateListsRoot;
  refuseTwice(machine, assembly, "EML-CONTEST-TWICE", [root], contestIdentifier);
  refuseTwice(machine, assembly, "EML-LIST-TWICE", [elements.listContest], affiliationIdentifier);
  refuseTwice(
    machine,
    assembly,
    "EML-CANDIDATE-TWICE",
    [elements.affiliation],
    candidateIdentifier,
  );
  const envelope = envelopeOf(assembly);
  const election = electionOf(assembly, elements.listElection);
  const contest = contestOf(assembly, contestIdentifier);
  const lists = listsOf(assembly, candidatesOf(machine, assembly));
  const contests: Field<ListContest> = assembly.element(elements.listContest, () => ({
    contest: contest.one(),
    lists: lists.all(),
  }));
  assembly.onClose(root, () => {
    done({
      kind: "candidate-lists",
      documentId,
      envelope: envelope(),
      election: election.one(),
      contests: contests.all(),
    });
  });
}

function listsOf(assembly: Assembly, candidates: Field<ListedCandidate>): Field<CandidateList> {
  const number = assembly.attribute(affiliationIdentifier, listNumber);
  const name = assembly.value(registeredName);
  const type = assembly.value(elements.affiliationType);
  const publishGender = assembly.attribute(elements.listData, elements.publishGender);
  const language = assembly.attribute(elements.listData, elements.publicationLanguage);
  const set = assembly.attribute(elements.listData, elements.belongsToSet);
  const combination = assembly.attribute(elements.listData, elements.belongsToCombination);
  return assembly.element(elements.affiliation, (at) => {
    const tongue = language.maybe();
    const inSet = set.maybe();
    const combined = combination.maybe();
    return {
      at,
      listNumber: number.one(),
      registeredName: name.one(),
      type: type.one(),
      publishGender: publishGender.one(),
      ...(tongue && { publicationLanguage: tongue }),
      ...(inSet && { belongsToSet: inSet }),
      ...(combined && { belongsToCombination: combined }),
      candidates: candidates.all(),
    };
  });
}

function candidatesOf(machine: DocumentMachine, assembly: Assembly): Field<ListedCandidate> {
  const number = assembly.attribute(candidateIdentifier, candidateNumber);
  const shortCodeRead = shortCodeOf(machine, assembly);
  const name = nameOf(assembly, candidateName);
  const sex = assembly.value(gender);
  const residence = residenceOf(assembly, genericAddress);
  return assembly.element(elements.listCandidate, (at) => {
    const candidate: Draft<ListedCandidate> = { at, id: number.one() };
    const code = shortCodeRead();
    const called = name.maybe();
    const stated = sex.maybe();
    const lives = residence.maybe();
    if (code) candidate.shortCode = code;
    if (called) candidate.name = called;
    if (stated) candidate.gender = stated;
    if (lives) candidate.residence = lives;
    return candidate;
  });
}

/** Business rules S8 and S13: the attribute defines a person once, the element refers to it. */
function shortCodeOf(machine: DocumentMachine, assembly: Assembly): () => Leaf<string> | undefined {
  const definition = assembly.attribute(candidateIdentifier, shortCode);
  const reference = assembly.value(shortCodeReference);
  const known = new Set<string>();
  return () => {
    const defined = definition.maybe();
    const referred = reference.maybe();
    const end = machine.reader.tagStart;
    if (defined && known.has(defined.value))
      machine.report("EML-SHORTCODE-TWICE", end, { shortCode: defined.value });
    if (defined) known.add(defined.value);
    if (referred && !known.has(referred.value))
      machine.report("EML-SHORTCODE-UNKNOWN", end, { shortCode: referred.value });
    return defined ?? referred;
  };
}
