// Candidates who died, from the text of a JSON file. The README says what stands in it.
// untrusted: anybody's file. What does not name exactly one person is refused.
import { err, ok, type Result } from "@telwerk/core";
import { isParts, parsedJson } from "../json-text.js";
import { deceasedText, type GivenDeceased } from "./deceased.js";

const isNumber = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value > 0;

/** One person; nothing where a part is missing, of another kind, or one too many. */
function personOf(value: unknown): GivenDeceased | undefined {
  if (!isParts(value) || Object.keys(value).length !== 2) return undefined;
  const { list, shortCode, candidate } = value;
  if (!isNumber(list)) return undefined;
  if (typeof shortCode === "string" && shortCode !== "") return { list, shortCode };
  return isNumber(candidate) ? { list, candidate } : undefined;
}

/** Reads those who died from the text of a file. An error is a code with a sentence. */
export function deceasedIn(text: string): Result<readonly GivenDeceased[], string> {
  const file = parsedJson(text);
  if (!isParts(file) || file["format"] !== "telwerk-deceased" || file["formatVersion"] !== 0)
    return err('VER-DECEASED-FORM: "format": "telwerk-deceased", "formatVersion": 0');
  const { deceased } = file;
  if (!Array.isArray(deceased)) return err('VER-DECEASED-FORM: "deceased": [...]');
  const read = deceased.map(personOf);
  const bad = read.indexOf(undefined);
  if (bad >= 0)
    return err(`VER-DECEASED-FORM: persoon ${bad + 1} is niet volledig (person not complete)`);
  const people = read.filter((one) => one !== undefined);
  const names = people.map(deceasedText);
  const again = names.find((name, place) => names.indexOf(name) < place);
  if (again === undefined) return ok(people);
  return err(`VER-DECEASED-TWICE: ${again} staat er twee keer (stands there twice)`);
}
