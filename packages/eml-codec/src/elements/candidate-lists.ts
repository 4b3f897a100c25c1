// 230a to 230c: lists of candidates (EML_NL section 3.4). Which Ids are read depends on the profile.
import type { AffiliationType } from "../documents/candidate-lists.js";
import {
  boolean,
  date,
  dateOrDateTime,
  oneOf,
  pattern,
  positive,
  token,
} from "../grammar/lexical.js";
import {
  type AttributeType,
  type ElementType,
  element,
  maybe,
  optional,
  required,
  sequence,
  several,
  type TextType,
  text,
} from "../grammar/model.js";
import {
  affiliationIdentifier,
  contestIdAttribute,
  contestIdentifier,
  electionIdentifier,
  root,
} from "./envelope.js";
import {
  agent,
  candidateContact,
  candidateFullName,
  candidateIdentifier,
  genericAddress,
  statedGender,
} from "./person.js";

const annexForm = /^(?:XX-(?:XX|[0-9][1-9]|[1-9]0)-(?!0000)[0-9]{4}|XX-XX-XXXX)$/;

export const dateOfBirth: TextType<string> = text("eml:DateOfBirth", date);
/** Of a date of birth that is known in part only. */
export const dateOfBirthAnnex: TextType<string> = text("kr:DateOfBirthAnnex", {
  ...pattern("XX-MM-YYYY", annexForm),
  collapse: false,
});
/** The citizen service number (BSN). */
export const nationalNumber: TextType<string> = text("kr:NationalIdentificationNumber", token);

export const listCandidate: ElementType = element(
  "eml:Candidate",
  [],
  sequence(
    candidateIdentifier,
    maybe(candidateFullName),
    maybe(dateOfBirth),
    statedGender,
    maybe(genericAddress.element),
    maybe(candidateContact.element),
    maybe(agent),
    maybe(dateOfBirthAnnex),
    maybe(nationalNumber),
  ),
  { label: "candidate" },
);

export const affiliationType: TextType<AffiliationType> = text(
  "eml:Type",
  oneOf(["op zichzelf staande lijst", "stel gelijkluidende lijsten", "lijstengroep"]),
);
export const publishGender: AttributeType<boolean> = required("PublishGender", boolean);
export const publicationLanguage: AttributeType<"nl" | "fy"> = optional(
  "PublicationLanguage",
  oneOf(["nl", "fy"]),
);
export const belongsToSet: AttributeType<number> = optional("BelongsToSet", positive);
export const belongsToCombination: AttributeType<string> = optional(
  "BelongsToCombination",
  pattern("one letter", /^[A-Za-z]$/),
);
export const submittedContest: TextType<string> = text("kr:Contest", token, [contestIdAttribute]);
export const submittedContests: ElementType = element("kr:Contests", [], several(submittedContest));
export const listData: ElementType = element(
  "kr:ListData",
  [publishGender, publicationLanguage, belongsToSet, belongsToCombination],
  maybe(submittedContests),
);
export const affiliation: ElementType = element(
  "eml:Affiliation",
  [],
  sequence(affiliationIdentifier, affiliationType, listData, several(listCandidate)),
  { label: "list" },
);
export const listContest: ElementType = element(
  "eml:Contest",
  [],
  sequence(contestIdentifier, several(affiliation)),
  { label: "keyed" },
);
export const listElection: ElementType = electionIdentifier({
  name: "optional",
  subcategory: "optional",
  nominationDate: "required",
});
export const listDate: TextType<string> = text("eml:ListDate", dateOrDateTime);
export const candidateListsRoot: ElementType = root(
  ["230a", "230b", "230c"],
  { authority: "required", issueDate: "required" },
  element(
    "eml:CandidateList",
    [],
    sequence(
      maybe(listDate),
      element("eml:Election", [], sequence(listElection, several(listContest)), {
        label: "wrapper",
      }),
    ),
    { label: "wrapper" },
  ),
);
