// Stories are told in lines: Dutch, and the same in English below it.
import { clean, wrapped } from "../layout.js";

/** A sentence and its English, wrapped behind the same indent. */
export function told(nl: string, en: string, indent = "  "): readonly string[] {
  return [nl, en].flatMap((text) => wrapped(clean(text).split(" "), indent));
}

/** `+3`, `-1`. */
export function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}
