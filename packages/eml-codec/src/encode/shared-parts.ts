// Writing what several documents have: root, envelope, election, contest, names and places.
import type { PersonName, Residence } from "../documents/candidate-lists.js";
import type { EmlDocument } from "../documents/document.js";
import type { ContestIdentifier, ElectionIdentifier, Envelope } from "../documents/envelope.js";
import * as elements from "../elements/envelope.js";
import type { AddressElements, NameElements } from "../elements/person.js";
import { type ElementType, namespaces } from "../grammar/model.js";
import { type Attribute, attribute, childOf, plain, type Writer } from "./writer.js";

/** The namespaces of the root: the default one first, then by prefix, as Canonical XML wants them. */
function declarations(withSignature: boolean): string {
  const { eml, ...prefixed } = namespaces;
  const others = Object.entries(prefixed)
    .filter(([prefix]) => withSignature || prefix !== "ds")
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return [` xmlns="${eml}"`, ...others.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)].join(
    "",
  );
}

/** Opens a document, up to its content. */
export function openDocument(
  writer: Writer,
  root: ElementType,
  documentId: EmlDocument["documentId"],
  envelope: Envelope,
): void {
  const fixed: readonly Attribute[] = root.attributes.map((type) => ({
    type,
    leaf: plain(type.name === "Id" ? documentId : "5"),
  }));
  // OSV2020 declares all prefixes everywhere, but `ds` not in a 110a, which has nothing of it.
  const withSignature = documentId !== "110a" || envelope.canonicalizationMethod !== undefined;
  writer.open(root, fixed, declarations(withSignature));
  writer.value(elements.transactionId, envelope.transactionId);
  const { managingAuthority: authority, schemaVersion, canonicalizationMethod } = envelope;
  if (authority !== undefined)
    writer.element(elements.managingAuthority, [], () => {
      const id = [attribute(elements.authorityId, authority.id)];
      writer.value(elements.authorityIdentifier, authority.name, id);
      writer.element(childOf(elements.managingAuthority, "AuthorityAddress"));
    });
  writer.value(elements.issueDate, envelope.issueDate);
  if (schemaVersion !== undefined) writer.refuse("EML-ENCODE-CONTENT", "Schema");
  writer.value(elements.creationDateTime, envelope.creationDateTime);
  if (canonicalizationMethod !== undefined)
    writer.element(elements.canonicalizationMethod, [
      attribute(elements.algorithm, canonicalizationMethod),
    ]);
}

export function writeElection(
  writer: Writer,
  type: ElementType,
  election: ElectionIdentifier,
): void {
  writer.element(type, [attribute(elements.electionId, election.id)], () => {
    writer.value(elements.electionName, election.name);
    writer.value(elements.electionCategory, election.category);
    writer.value(elements.electionSubcategory, election.subcategory);
    const { domain } = election;
    writer.value(elements.electionDomain, domain?.name, [attribute(elements.domainId, domain?.id)]);
    writer.value(elements.electionDate, election.electionDate);
    writer.value(elements.nominationDate, election.nominationDate);
  });
}

export function writeContest(writer: Writer, type: ElementType, contest: ContestIdentifier): void {
  writer.element(type, [attribute(elements.contestIdAttribute, contest.id)], () => {
    writer.value(elements.contestName, contest.name);
  });
}

/** The name of a person, inside `CandidateFullName`. */
export function writeName(
  writer: Writer,
  around: ElementType,
  types: NameElements,
  name: PersonName | undefined,
): void {
  if (name === undefined) return;
  writer.element(around, [], () => {
    writer.element(types.element, [], () => {
      // `NameType` has one value only, and the schema wants it written.
      const fixed = types.initials.attributes.filter(({ required }) => required);
      const attributes = fixed.map((type) => ({ type, leaf: plain("Initials") }));
      writer.value(types.initials, name.initials, attributes);
      writer.value(types.firstName, name.firstName);
      writer.value(types.prefix, name.prefix);
      writer.value(types.lastName, name.lastName);
    });
  });
}

/** Where a person lives; `Country` stands around the place only where there is a country code. */
export function writeResidence(
  writer: Writer,
  types: AddressElements,
  residence: Residence | undefined,
): void {
  if (residence === undefined) return;
  const { locality, countryCode } = residence;
  const writePlace = (): void => {
    writer.element(childOf(types.element, "Locality"), [], () => {
      writer.value(types.locality, locality);
    });
  };
  writer.element(types.element, [], () => {
    if (countryCode === undefined) {
      writePlace();
      return;
    }
    writer.element(childOf(types.element, "Country"), [], () => {
      writer.value(types.countryCode, countryCode);
      writePlace();
    });
  });
}
