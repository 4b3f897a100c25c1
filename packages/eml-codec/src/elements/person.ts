// Names and places of people (EML_NL sections 2.6-2.9).

import {
  type Lexical,
  nmtoken,
  oneOf,
  ordinal,
  pattern,
  string,
  token,
} from "../grammar/lexical.js";
import {
  type AttributeType,
  aside,
  byProfile,
  type Content,
  choice,
  type ElementType,
  element,
  fixed,
  identifierDisplay,
  maybe,
  optional,
  required,
  sequence,
  type TextType,
  text,
} from "../grammar/model.js";
import { displayOrder } from "./envelope.js";

const free = ["Type", "NameType", "Code"].map((name) => optional(name, string));

/** The parts of a name; made anew for each place, so that names of different people stay apart. */
export interface NameElements {
  readonly element: ElementType;
  readonly initials: TextType<string>;
  readonly firstName: TextType<string>;
  readonly prefix: TextType<string>;
  readonly lastName: TextType<string>;
}

function nameElements(): NameElements {
  const initials = text("xnl:NameLine", string, [
    fixed("NameType", "Initials"),
    optional("Type", string),
    optional("Code", string),
  ]);
  const firstName = text("xnl:FirstName", string, free);
  const prefix = text("xnl:NamePrefix", string, free);
  const lastName = text("xnl:LastName", string, free);
  const parts = sequence(maybe(initials), maybe(firstName), maybe(prefix), lastName);
  return { element: element("xnl:PersonName", free, parts), initials, firstName, prefix, lastName };
}

export const candidateName: NameElements = nameElements();
export const candidateFullName: ElementType = element(
  "eml:CandidateFullName",
  [],
  sequence(candidateName.element),
);

export const gender: TextType<"male" | "female" | "unknown"> = text(
  "eml:Gender",
  oneOf(["male", "female", "unknown"]),
);
/** Since 1.3, in place of `Gender`. */
export const genderAnnex: TextType<"male" | "female" | "other"> = text(
  "kr:GenderAnnex",
  oneOf(["male", "female", "other"]),
);
const eitherGender = choice(gender, genderAnnex);
/** How the gender of a person is given, if it is. */
export const statedGender: Content = byProfile({
  "strict-1.2": maybe(gender),
  "strict-1.3": maybe(eitherGender),
  tolerant: maybe(eitherGender),
});
/** The same on a nomination, where 1.2 wants it. */
export const nominatedGender: Content = byProfile({
  "strict-1.2": gender,
  "strict-1.3": maybe(eitherGender),
  tolerant: maybe(eitherGender),
});

const attributesOf = (...names: readonly string[]): AttributeType<string>[] =>
  names.map((name) => optional(name, string));
const lineAttributes = attributesOf("Type", "UsageType", "Code");
const addressAttributes = attributesOf("Type", "UsageType", "Indicator", "Code");

/** An address, and the elements of it that say where somebody lives. */
export interface AddressElements {
  readonly element: ElementType;
  readonly locality: TextType<string>;
  readonly countryCode: TextType<string>;
  readonly addressLine: TextType<string>;
  readonly postalCode: ElementType;
  readonly postalCodeNumber: TextType<string>;
}

/** `minimal`: place only (510, 520). `full`: abroad with the code of the country (210). */
function address(
  name: "eml:QualifyingAddress" | "eml:MailingAddress",
  extent: "minimal" | "generic" | "full",
): AddressElements {
  const localityName = text("xal:LocalityName", string, lineAttributes);
  const addressLine = text("xal:AddressLine", string, lineAttributes);
  const postalCodeNumber = text("xal:PostalCodeNumber", string, lineAttributes);
  const postalCode = element("xal:PostalCode", lineAttributes, sequence(postalCodeNumber));
  const countryCode = text("xal:CountryNameCode", string, attributesOf("Scheme", "Code"));
  const minimal = extent === "minimal";
  const inside = minimal
    ? sequence(localityName)
    : sequence(maybe(addressLine), localityName, maybe(postalCode));
  const locality = element("xal:Locality", addressAttributes, inside);
  const code = extent === "generic" ? maybe(countryCode) : countryCode;
  const country = element("xal:Country", addressAttributes, sequence(code, locality));
  return {
    element: element(name, [], choice(locality, country)),
    locality: localityName,
    countryCode,
    addressLine,
    postalCode,
    postalCodeNumber,
  };
}

/** Place only: 510 and 520. */
export const minimalAddress: AddressElements = address("eml:QualifyingAddress", "minimal");
/** Place and, where it is given, the rest of the address: 230. */
export const genericAddress: AddressElements = address("eml:QualifyingAddress", "generic");
/** The same, abroad with the code of the country: 210. */
export const fullAddress: AddressElements = address("eml:QualifyingAddress", "full");

/** Where mail for somebody goes. */
export interface ContactElements {
  readonly element: ElementType;
  readonly address: AddressElements;
}

function contact(): ContactElements {
  const mailing = address("eml:MailingAddress", "generic");
  return { element: element("eml:Contact", [], sequence(mailing.element)), address: mailing };
}

/** Where somebody lives, in the words of the Kiesraad. */
export interface LivingElements {
  readonly element: ElementType;
  readonly locality: TextType<string>;
  readonly countryCode: TextType<string>;
}

function living(): LivingElements {
  const locality = text("kr:LocalityName", string);
  const countryCode = text("kr:CountryNameCode", string);
  const inside = sequence(locality, maybe(countryCode));
  return { element: element("kr:LivingAddress", [], inside), locality, countryCode };
}

export const candidateContact: ContactElements = contact();
export const agentContact: ContactElements = contact();
export const agentName: NameElements = nameElements();
export const agentFullName: ElementType = element("eml:AgentName", [], sequence(agentName.element));
export const agentIdentifier: ElementType = element(
  "eml:AgentIdentifier",
  [optional("Id", nmtoken), displayOrder],
  sequence(agentFullName),
);
export const agentLiving: LivingElements = living();
export const agentRole: AttributeType<"H10" | "H10a"> = optional("Role", oneOf(["H10", "H10a"]));
/** Who acts in the Netherlands for a candidate abroad (Kieswet H 10). */
export const agent: ElementType = element(
  "eml:Agent",
  [agentRole, optional("Id", nmtoken), displayOrder],
  sequence(agentIdentifier, maybe(agentContact.element), agentLiving.element),
);

export const proposerName: NameElements = nameElements();
export const proposerFullName: ElementType = element(
  "eml:Name",
  [],
  sequence(proposerName.element),
);
export const proposerContact: ContactElements = contact();
export const proposerLiving: LivingElements = living();

/** What a 510 may say of a candidate: kept, for the lists say it. */
export const countedCandidateAsides: Content = sequence(
  maybe(aside(candidateFullName)),
  byProfile({
    "strict-1.2": maybe(aside(gender)),
    "strict-1.3": maybe(choice(aside(gender), aside(genderAnnex))),
    tolerant: maybe(choice(aside(gender), aside(genderAnnex))),
  }),
  maybe(aside(minimalAddress.element)),
);

/** A person's key: letters, then digits where two would be the same (EML_NL section 2.1). */
export const shortCodeForm: Lexical<string> = pattern(
  "letters and then digits, at most 15",
  /^(?=.{1,15}$)\p{L}*[0-9]{0,7}$/u,
);
export const shortCode: AttributeType<string> = optional("ShortCode", shortCodeForm);
export const shortCodeReference: TextType<string> = text("eml:ShortCode", shortCodeForm);

function identifier(id: AttributeType<number>, inside: Content): ElementType {
  return element(
    "eml:CandidateIdentifier",
    [id, shortCode, displayOrder, optional("ExpectedConfirmationReference", token)],
    inside,
    identifierDisplay,
  );
}

export const candidateNumber: AttributeType<number> = required("Id", ordinal);
export const candidateIdentifier: ElementType = identifier(
  candidateNumber,
  maybe(shortCodeReference),
);
/** Always by number, never by reference: 210 and 520. */
export const numberedCandidateIdentifier: ElementType = identifier(candidateNumber, sequence());
export const optionalCandidateNumber: AttributeType<number> = optional("Id", ordinal);
export const looseCandidateIdentifier: ElementType = identifier(
  optionalCandidateNumber,
  maybe(shortCodeReference),
);
