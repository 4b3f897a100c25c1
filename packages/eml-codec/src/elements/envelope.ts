// The elements that every EML_NL document has around its content (EML_NL sections 1 and 2.2-2.5).

import {
  date,
  dateOrDateTime,
  dateTime,
  type Lexical,
  nmtoken,
  oneOf,
  oneOfSince13,
  ordinal,
  pattern,
  positive,
  string,
  token,
} from "../grammar/lexical.js";
import {
  type AttributeType,
  byProfile,
  type Content,
  type ElementType,
  element,
  identifierDisplay,
  inAnyOrder,
  maybe,
  opaque,
  optional,
  required,
  sequence,
  type TextType,
  text,
  wanted,
} from "../grammar/model.js";

const authorityForm = /^(?:CSB|(?:HSB|SB)[0-9]+|[0-9]{4})$/;
const categories = "EK TK EP PS AB GR BC GC ER NR PR LR IR".split(" ");
const subcategories = "PS1 PS2 AB1 AB2 GR1 GR2 BC GC ER1 TK EK EP NR PR LR IR".split(" ");
// `\w` of XML Schema: everything but punctuation, separators and other.
const electionForm = (known: readonly string[]): RegExp =>
  new RegExp(
    `^(?:${known.join("|")})2[0-9]{3}(?:[0-9]{4})?(?:_[\\p{L}\\p{M}\\p{N}\\p{S}_-]*)?$`,
    "u",
  );
const electionIdName = "category, year or date, and area";
const roman = "M{0,4}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})";
const contestForm = new RegExp(`^(?=.)(?:[1-9][0-9]*|geen|alle|${roman})$`);

const contestId: Lexical<string> = pattern("geen | alle | number of a district", contestForm);
export const displayOrder: AttributeType<number> = optional("DisplayOrder", positive);

export const transactionId: TextType<string> = text("eml:TransactionId", token);
export const authorityId: AttributeType<string> = required(
  "Id",
  pattern("CSB | HSB<n> | SB<n> | four digits", authorityForm),
);
export const authorityIdentifier: TextType<string> = text("eml:AuthorityIdentifier", token, [
  authorityId,
  displayOrder,
]);
export const createdBy: TextType<string> = text("kr:CreatedByAuthority", string, [authorityId]);
export const managingAuthority: ElementType = element(
  "eml:ManagingAuthority",
  [],
  sequence(authorityIdentifier, opaque("eml:AuthorityAddress"), maybe(createdBy)),
);
export const issueDate: TextType<string> = text("eml:IssueDate", dateOrDateTime);
export const schemaVersion: AttributeType<string> = required(
  "Version",
  pattern("1.3", /^1\.3(?:\.[0-9]+)?$/),
);
/** Which edition of EML_NL a file is of: since 1.3. */
export const schema: ElementType = element("kr:Schema", [schemaVersion]);
export const creationDateTime: TextType<string> = text("kr:CreationDateTime", dateTime);
export const algorithm: AttributeType<string> = required("Algorithm", token);
export const canonicalizationMethod: ElementType = element("ds:CanonicalizationMethod", [
  algorithm,
]);

/** What says how a file was made, in any order. */
const making: Content = byProfile({
  "strict-1.2": inAnyOrder(maybe(creationDateTime), maybe(canonicalizationMethod)),
  "strict-1.3": inAnyOrder(schema, creationDateTime, maybe(canonicalizationMethod)),
  tolerant: inAnyOrder(maybe(schema), maybe(creationDateTime), maybe(canonicalizationMethod)),
});

/** Which parts of the envelope a document has. */
export interface EnvelopeParts {
  readonly authority: "required" | "optional";
  readonly issueDate: "required" | "optional" | "none";
}

/** The root of a document: envelope and content. */
export function root(
  ids: readonly string[],
  parts: EnvelopeParts,
  content: ElementType,
): ElementType {
  const attributes = [
    { ...required("Id", oneOf(ids)), isFixed: true },
    { ...required("SchemaVersion", oneOf(["5"])), isFixed: true },
  ] as const;
  const dated = parts.issueDate === "required" ? issueDate : maybe(issueDate);
  return element(
    "eml:EML",
    attributes,
    sequence(
      transactionId,
      parts.authority === "required" ? managingAuthority : maybe(managingAuthority),
      parts.issueDate === "none" ? sequence() : dated,
      making,
      content,
    ),
    { label: "wrapper" },
  );
}

export const electionId: AttributeType<string> = required("Id", {
  ...pattern(electionIdName, electionForm(categories)),
  later: pattern(electionIdName, electionForm([...categories, "KC"])),
});
export const electionName: TextType<string> = text("eml:ElectionName", token);
export const electionCategory: TextType<string> = text(
  "eml:ElectionCategory",
  oneOfSince13(categories, ["KC"]),
);
export const electionSubcategory: TextType<string> = text(
  "kr:ElectionSubcategory",
  oneOfSince13(subcategories, ["KCCN", "KCNI"]),
);
export const domainId: AttributeType<string> = optional("Id", {
  ...pattern("four digits, or 0 to 29", /^(?:[0-9]{4}|[12]?[0-9])$/),
  collapse: false,
});
export const electionDomain: TextType<string> = text("kr:ElectionDomain", string, [domainId]);
export const electionDate: TextType<string> = text("kr:ElectionDate", date);
export const nominationDate: TextType<string> = text("kr:NominationDate", date);

/** Which children `ElectionIdentifier` has besides category, domain and date. */
export interface ElectionParts {
  readonly name: "required" | "optional";
  readonly subcategory: "required" | "optional";
  readonly nominationDate: "required" | "none";
}

export function electionIdentifier(parts: ElectionParts): ElementType {
  const sub =
    parts.subcategory === "required" ? wanted(electionSubcategory) : maybe(electionSubcategory);
  const nominated = parts.nominationDate === "required" ? [wanted(nominationDate)] : [];
  return element(
    "eml:ElectionIdentifier",
    [electionId, displayOrder, optional("ShortCode", nmtoken)],
    sequence(
      parts.name === "required" ? electionName : maybe(electionName),
      electionCategory,
      inAnyOrder(sub, maybe(electionDomain), electionDate, ...nominated),
    ),
  );
}

export const contestIdAttribute: AttributeType<string> = required("Id", contestId);
export const contestName: TextType<string> = text("eml:ContestName", token);
const contestAttributes = [contestIdAttribute, displayOrder, optional("ShortCode", nmtoken)];
export const contestIdentifier: ElementType = element(
  "eml:ContestIdentifier",
  contestAttributes,
  maybe(contestName),
  identifierDisplay,
);
export const namelessContestIdentifier: ElementType = element(
  "eml:ContestIdentifier",
  contestAttributes,
  sequence(),
  identifierDisplay,
);

export const namedContestIdentifier: ElementType = element(
  "eml:ContestIdentifier",
  contestAttributes,
  sequence(contestName),
  identifierDisplay,
);

export const listNumber: AttributeType<number> = required("Id", ordinal);
export const registeredName: TextType<string> = text("eml:RegisteredName", token);
export const affiliationShortCode: AttributeType<string> = optional("ShortCode", nmtoken);
const listExtras = [
  displayOrder,
  affiliationShortCode,
  optional("ExpectedConfirmationReference", token),
];
export const affiliationIdentifier: ElementType = element(
  "eml:AffiliationIdentifier",
  [listNumber, ...listExtras],
  sequence(registeredName),
  identifierDisplay,
);
/** Of a list that has no number yet (210). */
export const numberlessAffiliation: ElementType = element(
  "eml:AffiliationIdentifier",
  listExtras,
  sequence(registeredName),
  { label: "hidden" },
);
