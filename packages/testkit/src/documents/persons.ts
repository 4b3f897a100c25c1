// How candidates are written, in lists and in results (format, sections 2.7 to 2.9).
import type { Person } from "../election/people.js";
import { element, leaf } from "./xml.js";

/** How a document writes what a person has no word for. */
export interface PersonStyle {
  /** Write an empty element for an absent first name or prefix, as results do. */
  readonly emptyNames: boolean;
  readonly gender: boolean;
}

function fullName(person: Person, { emptyNames }: PersonStyle): string {
  const part = (name: string, value: string | undefined): string =>
    value === undefined && !emptyNames ? "" : leaf(name, value ?? "");
  return element(
    "CandidateFullName",
    {},
    element(
      "xnl:PersonName",
      {},
      leaf("xnl:NameLine", person.initials, { NameType: "Initials" }),
      part("xnl:FirstName", person.firstName),
      part("xnl:NamePrefix", person.prefix),
      leaf("xnl:LastName", person.lastName),
    ),
  );
}

function qualifyingAddress({ locality, country }: Person): string {
  const place = element("xal:Locality", {}, leaf("xal:LocalityName", locality));
  if (country === undefined) return element("QualifyingAddress", {}, place);
  const abroad = element("xal:Country", {}, leaf("xal:CountryNameCode", country), place);
  return element("QualifyingAddress", {}, abroad);
}

/**
 * Writes a `Candidate` with name, gender and place of residence.
 *
 * @param person - the candidate
 * @param identifier - the `CandidateIdentifier`, as XML
 * @param style - how the document writes people
 * @returns canonical XML
 */
export function candidate(person: Person, identifier: string, style: PersonStyle): string {
  return element(
    "Candidate",
    {},
    identifier,
    fullName(person, style),
    style.gender && person.gender !== undefined ? leaf("Gender", person.gender) : "",
    qualifyingAddress(person),
  );
}
