// Decoding what several documents have: envelope, election, contest, names and places.
import type { PersonName, Residence } from "../documents/candidate-lists.js";
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
  transactionId,
} from "../elements/envelope.js";
import type { AddressElements, NameElements } from "../elements/person.js";
import type { ElementType, TextType } from "../grammar/model.js";
import type { Assembly, Field } from "../machine/assembly.js";
import { Field as EmptyField } from "../machine/assembly.js";

/** A value while it is being made. There are many names and places: spreading is too slow for them. */
export type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

/** A field for an element that only some documents have. */
function valueIfKnown<T>(
  assembly: Assembly,
  type: TextType<T>,
): ReturnType<typeof assembly.value<T>> {
  return assembly.grammar.typeOf.has(type) ? assembly.value(type) : new EmptyField();
}

/** Gives a function that takes the envelope, once it was read. */
export function envelopeOf(assembly: Assembly): () => Envelope {
  const transaction = assembly.value(transactionId);
  const id = assembly.attribute(authorityIdentifier, authorityId);
  const name = assembly.value(authorityIdentifier);
  const authority: Field<Authority> = assembly.element(managingAuthority, () => ({
    id: id.one(),
    name: name.one(),
  }));
  const issued = valueIfKnown(assembly, issueDate);
  const created = assembly.value(creationDateTime);
  const method = assembly.attribute(canonicalizationMethod, algorithm);
  return () => {
    const by = authority.maybe();
    const on = issued.maybe();
    const at = created.maybe();
    const canonical = method.maybe();
    return {
      transactionId: transaction.one(),
      ...(by && { managingAuthority: by }),
      ...(on && { issueDate: on }),
      ...(at && { creationDateTime: at }),
      ...(canonical && { canonicalizationMethod: canonical }),
    };
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
  const nominated = valueIfKnown(assembly, nominationDate);
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
  const name = valueIfKnown(assembly, contestName);
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

/** Where a person lives. */
export function residenceOf(assembly: Assembly, elements: AddressElements): Field<Residence> {
  const locality = assembly.value(elements.locality);
  const code = assembly.value(elements.countryCode);
  return assembly.element(elements.element, () => {
    const lives: Draft<Residence> = { locality: locality.one() };
    const country = code.maybe();
    if (country) lives.countryCode = country;
    return lives;
  });
}
