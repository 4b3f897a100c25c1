// 210: the list of candidates that one party hands in (EML_NL section 3.3).
import { oneOf, token } from "../grammar/lexical.js";
import {
  type ElementType,
  element,
  maybe,
  sequence,
  several,
  type TextType,
  text,
} from "../grammar/model.js";
import {
  affiliationType,
  dateOfBirth,
  dateOfBirthAnnex,
  listData,
  nationalNumber,
} from "./candidate-lists.js";
import {
  electionIdentifier,
  namedContestIdentifier,
  numberlessAffiliation,
  root,
} from "./envelope.js";
import {
  agent,
  candidateContact,
  candidateFullName,
  fullAddress,
  nominatedGender,
  numberedCandidateIdentifier,
  proposerContact,
  proposerFullName,
  proposerLiving,
} from "./person.js";

export const nominee: ElementType = element(
  "eml:Candidate",
  [],
  sequence(
    numberedCandidateIdentifier,
    candidateFullName,
    maybe(dateOfBirth),
    nominatedGender,
    fullAddress.element,
    maybe(candidateContact.element),
    maybe(agent),
    maybe(dateOfBirthAnnex),
    maybe(nationalNumber),
  ),
  { label: "candidate" },
);
export const nominatedList: ElementType = element(
  "eml:Affiliation",
  [],
  sequence(numberlessAffiliation, affiliationType, listData, several(nominee)),
);

export const jobTitles = [
  "inleveraar",
  "plaatsvervanger van de inleveraar",
  "gemachtigde voor het aangaan van lijstencombinaties",
  "plaatsvervanger voor het aangaan van lijstencombinaties",
] as const;
export const jobTitle: TextType<(typeof jobTitles)[number]> = text(
  "eml:JobTitle",
  oneOf(jobTitles),
);
/** Which deputy: the first, the second. */
export const proposerId: TextType<string> = text("eml:Id", token);
export const proposer: ElementType = element(
  "eml:Proposer",
  [],
  sequence(
    proposerFullName,
    proposerContact.element,
    jobTitle,
    maybe(proposerId),
    maybe(proposerLiving.element),
  ),
  { label: "keyed" },
);
export const nominate: ElementType = element(
  "eml:Nominate",
  [],
  sequence(proposer, several(proposer)),
  { label: "wrapper" },
);
export const nominationElection: ElementType = electionIdentifier({
  name: "optional",
  subcategory: "optional",
  nominationDate: "required",
});
export const nominationContent: ElementType = element(
  "eml:Nomination",
  [],
  sequence(nominationElection, namedContestIdentifier, nominatedList, nominate),
  { label: "wrapper" },
);
export const nominationRoot: ElementType = root(
  ["210"],
  { authority: "optional", issueDate: "required" },
  nominationContent,
);
