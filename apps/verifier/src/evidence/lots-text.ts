// The lots of an election, from the text of a JSON file. The README says what stands in it.
// untrusted: anybody's file. What is not exactly a lot is refused.
import { err, ok, type Result } from "@telwerk/core";
import { isParts, parsedJson } from "../json-text.js";
import type { GivenLot } from "./lots.js";

const isOption = (value: unknown): value is string | number =>
  typeof value === "string" || (typeof value === "number" && Number.isSafeInteger(value));

const known: ReadonlySet<string> = new Set(["kind", "about", "seats", "options", "drawn"]);

/** One lot; nothing where a part is missing, of another kind, or unknown. */
function lotOf(value: unknown): GivenLot | undefined {
  if (!isParts(value) || Object.keys(value).some((name) => !known.has(name))) return undefined;
  const { kind, about, seats, options, drawn } = value;
  if (typeof kind !== "string" || typeof seats !== "number" || !isOption(drawn)) return undefined;
  if (!Array.isArray(options) || !options.every(isOption)) return undefined;
  if (about !== undefined && !isOption(about)) return undefined;
  return { kind, seats, options, drawn, ...(about === undefined ? {} : { about }) };
}

/** Reads lots from the text of a file. An error is a code with a sentence. */
export function lotsIn(text: string): Result<readonly GivenLot[], string> {
  const file = parsedJson(text);
  if (!isParts(file) || file["format"] !== "telwerk-lots" || file["formatVersion"] !== 0)
    return err('VER-LOTS-FORM: "format": "telwerk-lots", "formatVersion": 0');
  const { lots } = file;
  if (!Array.isArray(lots)) return err('VER-LOTS-FORM: "lots": [...]');
  const read = lots.map(lotOf);
  const bad = read.indexOf(undefined);
  if (bad >= 0) return err(`VER-LOTS-FORM: loting ${bad + 1} is niet volledig (lot not complete)`);
  return ok(read.filter((lot) => lot !== undefined));
}
