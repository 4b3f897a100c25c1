// What every EML_NL file carries around its content (format, sections 1 and 2).
import type { Nation } from "../election/nation.js";
import { element, leaf, startTag } from "./xml.js";

const NAMESPACES = {
  xmlns: "urn:oasis:names:tc:evs:schema:eml",
  "xmlns:ds": "http://www.w3.org/2000/09/xmldsig#",
  "xmlns:kr": "http://www.kiesraad.nl/extensions",
  "xmlns:xal": "urn:oasis:names:tc:ciq:xsdschema:xAL:2.0",
  "xmlns:xnl": "urn:oasis:names:tc:ciq:xsdschema:xNL:2.0",
};

const CANONICAL = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments";

/** The head of a file: which document, whose, and made when. */
export interface Head {
  readonly documentId: string;
  readonly authority: { readonly id: string; readonly name: string };
  /** Days after election day. */
  readonly day: number;
  /** Time of day, to the millisecond. */
  readonly time: string;
  readonly issued?: boolean;
}

/**
 * Reckons with days of the calendar.
 *
 * @param date - `YYYY-MM-DD`
 * @param days - days to add; may be negative
 * @returns `YYYY-MM-DD`
 */
export function addDays(date: string, days: number): string {
  const start = Date.parse(`${date}T00:00:00Z`);
  return new Date(start + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Writes the start of a file, up to and including the start tag of its content.
 *
 * @param nation - the election
 * @param head - which document
 * @param content - name of the content element, such as `Count`
 * @returns canonical XML; close it with `</content></EML>`
 */
export function openFile(nation: Nation, head: Head, content: string): string {
  const date = addDays(nation.parameters.electionDate, head.day);
  return [
    startTag("EML", { ...NAMESPACES, Id: head.documentId, SchemaVersion: 5 }),
    leaf("TransactionId", 1),
    element(
      "ManagingAuthority",
      {},
      leaf("AuthorityIdentifier", head.authority.name, { Id: head.authority.id }),
      leaf("AuthorityAddress", ""),
    ),
    head.issued === true ? leaf("IssueDate", date) : "",
    leaf("kr:CreationDateTime", `${date}T${head.time}`),
    leaf("ds:CanonicalizationMethod", "", { Algorithm: CANONICAL }),
    startTag(content),
  ].join("");
}

/** The id of the election: category and year. */
export function electionId(nation: Nation): string {
  return nation.parameters.type + nation.parameters.electionDate.slice(0, 4);
}

/** Which of the optional parts of an `ElectionIdentifier` a document carries. */
export interface IdentifierParts {
  readonly domain?: boolean;
  readonly nomination?: boolean;
}

/**
 * Writes the `ElectionIdentifier` (format, section 2.3).
 *
 * @param nation - the election
 * @param parts - the optional parts
 * @returns canonical XML
 */
export function electionIdentifier(nation: Nation, parts: IdentifierParts): string {
  const { electionDate, nominationDate, type } = nation.parameters;
  const name = `Fictieve Tweede Kamer van ${nation.name} ${electionDate.slice(0, 4)}`;
  return element(
    "ElectionIdentifier",
    { Id: electionId(nation) },
    leaf("ElectionName", name),
    leaf("ElectionCategory", type),
    leaf("kr:ElectionSubcategory", type),
    parts.domain === true ? leaf("kr:ElectionDomain", nation.name, { Id: 1 }) : "",
    leaf("kr:ElectionDate", electionDate),
    parts.nomination === true ? leaf("kr:NominationDate", nominationDate) : "",
  );
}

/**
 * Writes a `ContestIdentifier`.
 *
 * @param id - `alle` or the number of a district
 * @param name - name of the district
 * @returns canonical XML
 */
export function contestIdentifier(id: string | number, name?: string): string {
  const child = name === undefined ? [] : [leaf("ContestName", name)];
  return element("ContestIdentifier", { Id: id }, ...child);
}
