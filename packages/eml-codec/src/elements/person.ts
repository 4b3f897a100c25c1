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
  choice,
  type ElementType,
  element,
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
    required("NameType", oneOf(["Initials"], false)),
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

const addressAttributes = ["Type", "UsageType", "Code"].map((name) => optional(name, string));
const addressLine = text("xal:AddressLine", string, addressAttributes);
const postalCode = element(
  "xal:PostalCode",
  addressAttributes,
  sequence(text("xal:PostalCodeNumber", string, addressAttributes)),
);

/** An address, and the elements of it that say where somebody lives. */
export interface AddressElements {
  readonly element: ElementType;
  readonly locality: TextType<string>;
  readonly countryCode: TextType<string>;
}

function address(
  name: "eml:QualifyingAddress" | "eml:MailingAddress",
  extent: "minimal" | "generic",
): AddressElements {
  const localityName = text("xal:LocalityName", string, addressAttributes);
  const countryCode = text("xal:CountryNameCode", string, [
    optional("Scheme", string),
    ...addressAttributes,
  ]);
  const minimal = extent === "minimal";
  const inside = minimal
    ? sequence(localityName)
    : sequence(maybe(addressLine), localityName, maybe(postalCode));
  const locality = element("xal:Locality", addressAttributes, inside);
  const code = minimal ? countryCode : maybe(countryCode);
  const country = element("xal:Country", addressAttributes, sequence(code, locality));
  return {
    element: element(name, [], choice(locality, country)),
    locality: localityName,
    countryCode,
  };
}

/** Place only: 510 and 520. */
export const minimalAddress: AddressElements = address("eml:QualifyingAddress", "minimal");
/** Place and, where it is given, the rest of the address: 230. */
export const genericAddress: AddressElements = address("eml:QualifyingAddress", "generic");
const mailingAddress = address("eml:MailingAddress", "generic");
export const contact: ElementType = element("eml:Contact", [], sequence(mailingAddress.element));
export const agent: ElementType = element(
  "eml:Agent",
  [optional("Role", oneOf(["H10", "H10a"])), optional("Id", nmtoken), displayOrder],
  sequence(
    element(
      "eml:AgentIdentifier",
      [optional("Id", nmtoken), displayOrder],
      sequence(element("eml:AgentName", [], sequence(nameElements().element))),
    ),
    maybe(contact),
    element(
      "kr:LivingAddress",
      [],
      sequence(text("kr:LocalityName", string), maybe(text("kr:CountryNameCode", string))),
    ),
  ),
);

/** A person's key: letters, then digits where two would be the same (EML_NL section 2.1). */
export const shortCodeForm: Lexical<string> = pattern(
  "letters and then digits, at most 15",
  /^(?=.{1,15}$)\p{L}*[0-9]{0,7}$/u,
);
export const shortCode: AttributeType<string> = optional("ShortCode", shortCodeForm);
export const shortCodeReference: TextType<string> = text("eml:ShortCode", shortCodeForm);

function identifier(id: AttributeType<number>): ElementType {
  return element(
    "eml:CandidateIdentifier",
    [id, shortCode, displayOrder, optional("ExpectedConfirmationReference", token)],
    maybe(shortCodeReference),
    identifierDisplay,
  );
}

export const candidateNumber: AttributeType<number> = required("Id", ordinal);
export const candidateIdentifier: ElementType = identifier(candidateNumber);
export const optionalCandidateNumber: AttributeType<number> = optional("Id", ordinal);
export const looseCandidateIdentifier: ElementType = identifier(optionalCandidateNumber);
