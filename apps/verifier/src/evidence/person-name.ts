// How people are named and told apart (rule S22: an empty part and an absent part are the same).
import type { ListedCandidate, PersonName, Residence } from "@telwerk/eml-codec";

/** The parts of a name, in a fixed order, absent parts empty. */
function partsOf(name: PersonName | undefined): readonly string[] {
  return [
    name?.initials?.value ?? "",
    name?.firstName?.value ?? "",
    name?.prefix?.value ?? "",
    name?.lastName.value ?? "",
  ];
}

/** Equal for two names exactly when all their parts are equal. */
export function nameKey(name: PersonName | undefined): string {
  return partsOf(name).join("\u0000");
}

/** As a reader knows the name: `T. (Tamara) van Ark`. */
export function fullName(name: PersonName | undefined): string {
  const [initials = "", firstName = "", prefix = "", lastName = ""] = partsOf(name);
  const first = firstName === "" ? "" : `(${firstName})`;
  return [initials, first, prefix, lastName].filter((part) => part !== "").join(" ");
}

/** As on a ballot paper: `Ark, T. van (Tamara)`. */
export function ballotName(name: PersonName | undefined): string {
  const [initials = "", firstName = "", prefix = "", lastName = ""] = partsOf(name);
  const first = firstName === "" ? "" : `(${firstName})`;
  const behind = [initials, prefix, first].filter((part) => part !== "").join(" ");
  return behind === "" ? lastName : `${lastName}, ${behind}`;
}

/** Where someone lives: `Leiden`, or `Luik (BE)`. */
export function residenceText(residence: Residence | undefined): string {
  if (residence === undefined) return "";
  const country = residence.countryCode?.value;
  return residence.locality.value + (country === undefined ? "" : ` (${country})`);
}

/** The name of a list without a name of its own (rule S22). */
export function unnamedListName(first: ListedCandidate | undefined): string {
  const [initials = "", , prefix = "", lastName = ""] = partsOf(first?.name);
  return `Blanco (${prefix === "" ? "" : `${prefix} `}${lastName}, ${initials})`;
}

/** Whether two residences can be the same: a country code that one side leaves out says nothing. */
export function sameResidence(a: Residence | undefined, b: Residence | undefined): boolean {
  if (a?.locality.value !== b?.locality.value) return false;
  const [one, other] = [a?.countryCode?.value, b?.countryCode?.value];
  return one === undefined || other === undefined || one === other;
}
