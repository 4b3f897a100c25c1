// Writing what several documents have: root, envelope, election, contest, names and places.
import type { PersonName, Residence } from "../documents/candidate-lists.js";
import type { EmlDocument } from "../documents/document.js";
import type {
  Authority,
  ContestIdentifier,
  ElectionIdentifier,
  Envelope,
} from "../documents/envelope.js";
import type { Leaf } from "../documents/leaf.js";
import * as elements from "../elements/envelope.js";
import type { AddressElements, LivingElements, NameElements } from "../elements/person.js";
import type { ElementType } from "../grammar/model.js";
import { byCodePoint } from "../hash/code-points.js";
import { escapedAttribute } from "../hash/escapes.js";
import { prefixesOf, usualNamespaces } from "../namespaces.js";
import type { WritingStyle } from "./vote-group.js";
import { type Attribute, attribute, childOf, plain, type Writer } from "./writer.js";

/** How a document is written, beside its values. */
export interface Manner {
  readonly style: WritingStyle | undefined;
}

/** A moment in the manner of a program: see `WritingStyle`. */
function momentIn(
  style: WritingStyle | undefined,
  leaf: Leaf<string> | undefined,
): Leaf<string> | undefined {
  if (leaf === undefined || style === undefined) return leaf;
  const parts = /^(.*T\d\d:\d\d:\d\d)(?:\.(\d+))?(.*)$/.exec(leaf.value);
  if (parts === null) return leaf;
  const [, before = "", digits = "", zone = ""] = parts;
  const shown = style === "OSV2020" ? digits.padEnd(3, "0").slice(0, 3) : digits.replace(/0+$/, "");
  return plain(`${before}${shown === "" ? "" : `.${shown}`}${zone}`);
}

function writeAuthority(writer: Writer, authority: Authority): void {
  writer.element(elements.managingAuthority, [], () => {
    const id = [attribute(elements.authorityId, authority.id)];
    writer.value(elements.authorityIdentifier, authority.name, id);
    writer.element(childOf(elements.managingAuthority, "AuthorityAddress"));
    const { createdBy } = authority;
    writer.value(elements.createdBy, createdBy?.name, [
      attribute(elements.authorityId, createdBy?.id),
    ]);
  });
}

/** Opens a document, up to its content. */
export function openDocument(
  writer: Writer,
  root: ElementType,
  documentId: EmlDocument["documentId"],
  envelope: Envelope,
  { style }: Manner,
): void {
  const fixed: readonly Attribute[] = root.attributes.map((type) => ({
    type,
    leaf: plain(type.name === "Id" ? documentId : "5"),
  }));
  const declared = envelope.namespaces ?? usualNamespaces(documentId, envelope);
  writer.prefixes = prefixesOf(declared);
  const declarations = declared
    .toSorted((a, b) => byCodePoint(a.prefix, b.prefix))
    .map(({ prefix, address }) => {
      const name = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
      return ` ${name}="${escapedAttribute(address)}"`;
    });
  writer.open(root, fixed, declarations.join(""));
  writer.value(elements.transactionId, envelope.transactionId);
  const { managingAuthority, schemaVersion, canonicalizationMethod } = envelope;
  if (managingAuthority !== undefined) writeAuthority(writer, managingAuthority);
  writer.value(elements.issueDate, momentIn(style, envelope.issueDate));
  if (schemaVersion !== undefined)
    writer.element(elements.schema, [attribute(elements.schemaVersion, schemaVersion)]);
  writer.value(elements.creationDateTime, momentIn(style, envelope.creationDateTime));
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
  const { locality, countryCode, addressLine, postalCode } = residence;
  const writePlace = (): void => {
    writer.element(childOf(types.element, "Locality"), [], () => {
      writer.value(types.addressLine, addressLine);
      writer.value(types.locality, locality);
      if (postalCode !== undefined)
        writer.element(types.postalCode, [], () => {
          writer.value(types.postalCodeNumber, postalCode);
        });
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

/** Where somebody lives, in the words of the Kiesraad. */
export function writeLiving(
  writer: Writer,
  types: LivingElements,
  living: Residence | undefined,
): void {
  if (living === undefined) return;
  writer.element(types.element, [], () => {
    writer.value(types.locality, living.locality);
    writer.value(types.countryCode, living.countryCode);
  });
}
