// Who a code is: the units of a count write a candidate's number beside the ShortCode, its total the code alone.
import type { Issue } from "@telwerk/core";
import type { CandidateSlot, ListSlot } from "@telwerk/eml-codec";
import { issue } from "./issues.js";

/** The candidates of one list who have a code: one number for one code, everywhere. */
export interface CountedPersons {
  readonly numbers: ReadonlyMap<string, number>;
  readonly codes: ReadonlyMap<number, string>;
}

/** Reads number and code wherever a list is counted. A code with two numbers, or the reverse, is refused. */
export function countedPersons(
  slots: readonly (ListSlot | undefined)[],
  path: string,
  issues: Issue[],
): CountedPersons {
  const numbers = new Map<string, number>();
  const codes = new Map<number, string>();
  for (const { id, shortCode } of slots.flatMap((slot) => slot?.candidates ?? [])) {
    if (id === undefined || shortCode === undefined) continue;
    const number = numbers.get(shortCode) ?? id;
    const code = codes.get(id) ?? shortCode;
    if (number !== id || code !== shortCode)
      issues.push(
        issue("AP-COUNT-PERSON", `${path}/candidate ${id}`, { shortCode, number, known: code }),
      );
    numbers.set(shortCode, number);
    codes.set(id, code);
  }
  return { numbers, codes };
}

/** The number of a candidate, as written or by its code. */
export function numberOf(
  { id, shortCode }: CandidateSlot,
  { numbers }: CountedPersons,
): number | undefined {
  return id ?? (shortCode === undefined ? undefined : numbers.get(shortCode));
}
