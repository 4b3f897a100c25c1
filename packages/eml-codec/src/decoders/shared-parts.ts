// Decoding what several documents have: envelope, election, contest, names and places.
import type { PersonName, Residence } from "../documents/candidate-lists.js";
import type { DocumentId } from "../documents/document-id.js";
import type {
  Authority,
  ContestIdentifier,
  ElectionIdentifier,
  Envelope,
} from "../documents/envelope.js";
import {
  algorithm,
  authorityId,
  authorityIdentifier,
  canonicalizationMethod,
  contestIdAttribute,
  contestName,
  createdBy,
  creationDateTime,
  domainId,
  electionCategory,
  electionDate,
  electionDomain,
  electionId,
  electionName,
  electionSubcategory,
  issueDate,
  managingAuthority,
  nominationDate,
  schema,
  schemaVersion,
  transactionId,
} from "../elements/envelope.js";
import type { AddressElements, LivingElements, NameElements } from "../elements/person.js";
import type { ElementType } from "../grammar/model.js";
import type { Assembly, Field } from "../machine/assembly.js";
import type { DocumentMachine } from "../machine/machine.js";
import { unusualNamespaces } from "../namespaces.js";

/** A value while it is being made. There are many names and places: spreading is too slow for them. */
export type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

/** Gives a function that takes the envelope, once it was read. */
export function envelopeOf(
  machine: DocumentMachine,
  assembly: Assembly,
  documentId: DocumentId,
): () => Envelope {
  const transaction = assembly.value(transactionId);
  const id = assembly.attribute(authorityIdentifier, authorityId);
  const name = assembly.value(authorityIdentifier);
  const byId = assembly.attribute(createdBy, authorityId);
  const byName = assembly.value(createdBy);
  const authority: Field<Authority> = assembly.element(managingAuthority, () => {
    const by = byName.maybe();
    return {
      id: id.one(),
      name: name.one(),
      ...(by && { createdBy: { id: byId.one(), name: by } }),
    };
  });
  const issued = assembly.value(issueDate);
  const version = assembly.attribute(schema, schemaVersion);
  const created = assembly.value(creationDateTime);
  const method = assembly.attribute(canonicalizationMethod, algorithm);
  return () => {
    const by = authority.maybe();
    const on = issued.maybe();
    const at = created.maybe();
    const canonical = method.maybe();
    const edition = version.maybe();
    const envelope = {
      transactionId: transaction.one(),
      ...(by && { managingAuthority: by }),
      ...(on && { issueDate: on }),
      ...(edition && { schemaVersion: edition }),
      ...(at && { creationDateTime: at }),
      ...(canonical && { canonicalizationMethod: canonical }),
    };
    const namespaces = unusualNamespaces(documentId, envelope, machine.declared);
    return namespaces === undefined ? envelope : { ...envelope, namespaces };
  };
}

/** The election that a document is about. */
export function electionOf(assembly: Assembly, type: ElementType): Field<ElectionIdentifier> {
  const id = assembly.attribute(type, electionId);
  const name = assembly.value(electionName);
  const category = assembly.value(electionCategory);
  const subcategory = assembly.value(electionSubcategory);
  const domain = assembly.value(electionDomain);
  const domainNumber = assembly.attribute(electionDomain, domainId);
  const day = assembly.value(electionDate);
  const nominated = assembly.value(nominationDate);
  return assembly.element(type, () => {
    const called = name.maybe();
    const sub = subcategory.maybe();
    const area = domain.maybe();
    const areaId = domainNumber.maybe();
    const nomination = nominated.maybe();
    return {
      id: id.one(),
      ...(called && { name: called }),
      category: category.one(),
      ...(sub && { subcategory: sub }),
      ...(area && { domain: { ...(areaId && { id: areaId }), name: area } }),
      electionDate: day.one(),
      ...(nomination && { nominationDate: nomination }),
    };
  });
}

/** The contest that a part of a document is about. */
export function contestOf(assembly: Assembly, type: ElementType): Field<ContestIdentifier> {
  const id = assembly.attribute(type, contestIdAttribute);
  const name = assembly.value(contestName);
  return assembly.element(type, () => {
    const called = name.maybe();
    return { id: id.one(), ...(called && { name: called }) };
  });
}

/** The name of a person. */
export function nameOf(assembly: Assembly, elements: NameElements): Field<PersonName> {
  const initials = assembly.value(elements.initials);
  const firstName = assembly.value(elements.firstName);
  const prefix = assembly.value(elements.prefix);
  const lastName = assembly.value(elements.lastName);
  return assembly.element(elements.element, () => {
    const name: Draft<PersonName> = { lastName: lastName.one() };
    const letters = initials.maybe();
    const first = firstName.maybe();
    const between = prefix.maybe();
    if (letters) name.initials = letters;
    if (first) name.firstName = first;
    if (between) name.prefix = between;
    return name;
  });
}

/** Where a person lives, or where mail goes. */
export function residenceOf(assembly: Assembly, elements: AddressElements): Field<Residence> {
  const locality = assembly.value(elements.locality);
  const code = assembly.value(elements.countryCode);
  const line = assembly.value(elements.addressLine);
  const postal = assembly.value(elements.postalCodeNumber);
  return assembly.element(elements.element, () => {
    const lives: Draft<Residence> = { locality: locality.one() };
    const country = code.maybe();
    const street = line.maybe();
    const postalCode = postal.maybe();
    if (country) lives.countryCode = country;
    if (street) lives.addressLine = street;
    if (postalCode) lives.postalCode = postalCode;
    return lives;
  });
}

/** Where somebody lives, in the words of the Kiesraad. */
export function livingOf(assembly: Assembly, elements: LivingElements): Field<Residence> {
  const locality = assembly.value(elements.locality);
  const code = assembly.value(elements.countryCode);
  return assembly.element(elements.element, () => {
    const country = code.maybe();
    return { locality: locality.one(), ...(country && { countryCode: country }) };
  });
}
