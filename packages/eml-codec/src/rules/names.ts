// Rule S22: how names are compared. An empty part and an absent part are the same.
import type { CandidateList, PersonName } from "../documents/candidate-lists.js";

/** Equal for two names exactly when all their parts are. */
export function nameKey(name: PersonName | undefined): string {
  const parts = [name?.initials, name?.firstName, name?.prefix, name?.lastName];
  return parts.map((part) => part?.value ?? "").join("\n");
}

/** The name of a list; one without a name is called after its first candidate. */
export function nameOfList(list: CandidateList): string {
  const { value } = list.registeredName;
  if (value !== "") return value;
  const name = list.candidates[0]?.name;
  const prefix = name?.prefix?.value ?? "";
  const before = prefix === "" ? "" : `${prefix} `;
  return `Blanco (${before}${name?.lastName.value ?? ""}, ${name?.initials?.value ?? ""})`;
}
