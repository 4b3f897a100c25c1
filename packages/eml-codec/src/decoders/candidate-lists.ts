// 230b and 230c to CandidateLists, and what a 210 shares with them.
import type {
  Agent,
  CandidateList,
  CandidateLists,
  ListBody,
  ListContest,
  ListedCandidate,
} from "../documents/candidate-lists.js";
import type { Leaf } from "../documents/leaf.js";
import * as elements from "../elements/candidate-lists.js";
import {
  affiliationIdentifier,
  contestIdAttribute,
  contestIdentifier,
  listNumber,
  registeredName,
} from "../elements/envelope.js";
import {
  type AddressElements,
  agent,
  agentContact,
  agentLiving,
  agentName,
  agentRole,
  candidateContact,
  candidateIdentifier,
  candidateName,
  candidateNumber,
  gender,
  genderAnnex,
  genericAddress,
  shortCode,
  shortCodeReference,
} from "../elements/person.js";
import type { ElementType } from "../grammar/model.js";
import type { Assembly, Field } from "../machine/assembly.js";
import type { DocumentMachine } from "../machine/machine.js";
import { optional } from "./optional.js";
import {
  contestOf,
  type Draft,
  electionOf,
  envelopeOf,
  livingOf,
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
  const envelope = envelopeOf(machine, assembly, documentId);
  const election = electionOf(assembly, elements.listElection);
  const contest = contestOf(assembly, contestIdentifier);
  const issued = assembly.value(elements.listDate);
  const code = shortCodeOf(machine, assembly);
  const candidates = candidatesOf(assembly, {
    candidate: elements.listCandidate,
    identifier: candidateIdentifier,
    address: genericAddress,
    code,
  });
  const lists = listsOf(assembly, candidates);
  const contests: Field<ListContest> = assembly.element(elements.listContest, () => ({
    contest: contest.one(),
    lists: lists.all(),
  }));
  assembly.onClose(root, () => {
    done({
      kind: "candidate-lists",
      documentId,
      envelope: envelope(),
      ...optional("listDate", issued.maybe()),
      election: election.one(),
      contests: contests.all(),
    });
  });
}

function listsOf(assembly: Assembly, candidates: Field<ListedCandidate>): Field<CandidateList> {
  const number = assembly.attribute(affiliationIdentifier, listNumber);
  const body = listBodyOf(assembly, candidates);
  return assembly.element(elements.affiliation, (at) => ({
    listNumber: number.one(),
    ...body(at),
  }));
}

/** What a list says beside its number. */
export function listBodyOf(
  assembly: Assembly,
  candidates: Field<ListedCandidate>,
): (at: number) => ListBody {
  const { listData } = elements;
  const name = assembly.value(registeredName);
  const type = assembly.value(elements.affiliationType);
  const publishGender = assembly.attribute(listData, elements.publishGender);
  const language = assembly.attribute(listData, elements.publicationLanguage);
  const set = assembly.attribute(listData, elements.belongsToSet);
  const combination = assembly.attribute(listData, elements.belongsToCombination);
  const contestId = assembly.attribute(elements.submittedContest, contestIdAttribute);
  const contestName = assembly.value(elements.submittedContest);
  const contest = assembly.element(elements.submittedContest, () => ({
    id: contestId.one(),
    name: contestName.one(),
  }));
  const contests = assembly.element(elements.submittedContests, () => contest.all());
  return (at) => ({
    at,
    registeredName: name.one(),
    type: type.one(),
    publishGender: publishGender.one(),
    ...optional("publicationLanguage", language.maybe()),
    ...optional("belongsToSet", set.maybe()),
    ...optional("belongsToCombination", combination.maybe()),
    ...optional("submittedFor", contests.maybe()),
    candidates: candidates.all(),
  });
}

/** Where the parts of a candidate stand. */
interface CandidateParts {
  readonly candidate: ElementType;
  readonly identifier: ElementType;
  readonly address: AddressElements;
  readonly code: () => Leaf<string> | undefined;
}

export function candidatesOf(
  assembly: Assembly,
  { candidate: type, identifier, address, code: codeRead }: CandidateParts,
): Field<ListedCandidate> {
  const number = assembly.attribute(identifier, candidateNumber);
  const name = nameOf(assembly, candidateName);
  const sex = assembly.value(gender);
  const annex = assembly.value(genderAnnex);
  const residence = residenceOf(assembly, address);
  const addPersonal = personalOf(assembly);
  return assembly.element(type, (at) => {
    const candidate: Draft<ListedCandidate> = { at, id: number.one() };
    const code = codeRead();
    const called = name.maybe();
    const stated = sex.maybe();
    const other = annex.maybe();
    const lives = residence.maybe();
    if (code) candidate.shortCode = code;
    if (called) candidate.name = called;
    if (stated) candidate.gender = stated;
    if (other) candidate.genderAnnex = other;
    if (lives) candidate.residence = lives;
    addPersonal(candidate);
    return candidate;
  });
}

/** What stands only in files that are not for the public. */
function personalOf(assembly: Assembly): (candidate: Draft<ListedCandidate>) => void {
  const birth = assembly.value(elements.dateOfBirth);
  const partly = assembly.value(elements.dateOfBirthAnnex);
  const number = assembly.value(elements.nationalNumber);
  const contact = residenceOf(assembly, candidateContact.address);
  const agents = agentOf(assembly);
  return (candidate) => {
    const born = birth.maybe();
    const annex = partly.maybe();
    const national = number.maybe();
    const mail = contact.maybe();
    const acts = agents.maybe();
    if (born) candidate.birthDate = born;
    if (annex) candidate.birthDateAnnex = annex;
    if (national) candidate.nationalNumber = national;
    if (mail) candidate.contact = mail;
    if (acts) candidate.agent = acts;
  };
}

function agentOf(assembly: Assembly): Field<Agent> {
  const role = assembly.attribute(agent, agentRole);
  const name = nameOf(assembly, agentName);
  const contact = residenceOf(assembly, agentContact.address);
  const living = livingOf(assembly, agentLiving);
  return assembly.element(agent, () => ({
    ...optional("role", role.maybe()),
    name: name.one(),
    ...optional("contact", contact.maybe()),
    living: living.one(),
  }));
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
    if (defined && (known.has(defined.value) || referred))
      machine.report("EML-SHORTCODE-TWICE", end, { shortCode: defined.value });
    if (defined) known.add(defined.value);
    if (referred && !known.has(referred.value))
      machine.report("EML-SHORTCODE-UNKNOWN", end, { shortCode: referred.value });
    return defined ?? referred;
  };
}
