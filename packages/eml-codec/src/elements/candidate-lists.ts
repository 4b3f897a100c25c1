// 230b and 230c: lists of candidates (EML_NL section 3.4).
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
  candidateFullName,
  candidateIdentifier,
  contact,
  gender,
  genericAddress,
} from "./person.js";

const annexForm = /^(?:XX-(?:XX|[0-9][1-9]|[1-9]0)-(?!0000)[0-9]{4}|XX-XX-XXXX)$/;

export const listCandidate: ElementType = element(
  "eml:Candidate",
  [],
  sequence(
    candidateIdentifier,
    maybe(candidateFullName),
    maybe(text("eml:DateOfBirth", date)),
    maybe(gender),
    maybe(genericAddress.element),
    maybe(contact),
    maybe(agent),
    maybe(text("kr:DateOfBirthAnnex", { ...pattern("XX-MM-YYYY", annexForm), collapse: false })),
    maybe(text("kr:NationalIdentificationNumber", token)),
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
export const listData: ElementType = element(
  "kr:ListData",
  [publishGender, publicationLanguage, belongsToSet, belongsToCombination],
  maybe(element("kr:Contests", [], several(text("kr:Contest", token, [contestIdAttribute])))),
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
export const candidateListsRoot: ElementType = root(
  ["230b", "230c"],
  { authority: "required", issueDate: "required" },
  element(
    "eml:CandidateList",
    [],
    sequence(
      maybe(text("eml:ListDate", dateOrDateTime)),
      element("eml:Election", [], sequence(listElection, several(listContest)), {
        label: "wrapper",
      }),
    ),
    { label: "wrapper" },
  ),
);
