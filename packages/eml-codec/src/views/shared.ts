// What several documents have, to the domain and back. A place in a file that does not exist is -1.
import type { ListedCandidate, PersonName, Residence } from "../documents/candidate-lists.js";
import type { ContestIdentifier, ElectionIdentifier } from "../documents/envelope.js";
import type { Leaf } from "../documents/leaf.js";
import { contestId, electionId } from "./values.js";
import type { Contest, ElectionFacts, Gender, NameOfPerson, PlaceOfResidence } from "./views.js";

/** The place of whatever was not read from a file. */
export const NOWHERE = -1;

/** A value that was not read from a file. */
export function leaf<T>(value: T): Leaf<T> {
  return { value, at: NOWHERE };
}

/** An absent and an empty text mean the same (business rule S22). */
export function textOf(of: Leaf<string> | undefined): string | undefined {
  return of === undefined || of.value === "" ? undefined : of.value;
}

export function toFacts(of: ElectionIdentifier): ElectionFacts {
  const { id, name, category, subcategory, domain, electionDate, nominationDate } = of;
  return {
    id: electionId(id.value),
    ...(name && { name: name.value }),
    category: category.value,
    ...(subcategory && { subcategory: subcategory.value }),
    ...(domain && {
      area: { ...(domain.id && { id: domain.id.value }), name: domain.name.value },
    }),
    electionDate: electionDate.value,
    ...(nominationDate && { nominationDate: nominationDate.value }),
  };
}

export function toElectionIdentifier(of: ElectionFacts): ElectionIdentifier {
  const { id, name, category, subcategory, area, electionDate, nominationDate } = of;
  return {
    id: leaf(id),
    ...(name !== undefined && { name: leaf(name) }),
    category: leaf(category),
    ...(subcategory !== undefined && { subcategory: leaf(subcategory) }),
    ...(area && {
      domain: { ...(area.id !== undefined && { id: leaf(area.id) }), name: leaf(area.name) },
    }),
    electionDate: leaf(electionDate),
    ...(nominationDate !== undefined && { nominationDate: leaf(nominationDate) }),
  };
}

export function toContest({ id, name }: ContestIdentifier): Contest {
  return { id: contestId(id.value), ...(name && { name: name.value }) };
}

export function toContestIdentifier({ id, name }: Contest): ContestIdentifier {
  return { id: leaf(id), ...(name !== undefined && { name: leaf(name) }) };
}

export function toNameOfPerson(name: PersonName): NameOfPerson {
  const [initials, firstName, prefix] = [name.initials, name.firstName, name.prefix].map(textOf);
  return {
    ...(initials !== undefined && { initials }),
    ...(firstName !== undefined && { firstName }),
    ...(prefix !== undefined && { prefix }),
    lastName: name.lastName.value,
  };
}

export function toPersonName({ initials, firstName, prefix, lastName }: NameOfPerson): PersonName {
  return {
    ...(initials !== undefined && { initials: leaf(initials) }),
    ...(firstName !== undefined && { firstName: leaf(firstName) }),
    ...(prefix !== undefined && { prefix: leaf(prefix) }),
    lastName: leaf(lastName),
  };
}

export function toPlaceOfResidence({ locality, countryCode }: Residence): PlaceOfResidence {
  return { locality: locality.value, ...(countryCode && { countryCode: countryCode.value }) };
}

export function toResidence({ locality, countryCode }: PlaceOfResidence): Residence {
  return {
    locality: leaf(locality),
    ...(countryCode !== undefined && { countryCode: leaf(countryCode) }),
  };
}

type Genders = Pick<ListedCandidate, "gender" | "genderAnnex">;

/** EML_NL 1.3 has an element of its own for those who are neither, and lets it hold the others too. */
export function toGender({ gender, genderAnnex }: Genders): { readonly gender?: Gender } {
  const said = gender ?? genderAnnex;
  return said === undefined ? {} : { gender: said.value };
}

export function toGenders(gender: Gender | undefined): Genders {
  if (gender === undefined) return {};
  return gender === "other" ? { genderAnnex: leaf(gender) } : { gender: leaf(gender) };
}
