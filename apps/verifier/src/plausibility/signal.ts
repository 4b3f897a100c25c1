// What plausibility checks come across: never a verdict, always a reason to look again.
import type { Bilingual, CheckId } from "../catalogue/entry.js";
import type { Station } from "./table.js";

/** Something at one polling station that is worth a second look. */
export interface Signal {
  readonly reason: string;
  readonly station: Station;
  /** Byte offset of the value. */
  readonly at: number;
  /** Below the station, such as `list 4/candidate 7`. */
  readonly path: string;
  readonly expected?: string | number;
  readonly found?: string | number;
  readonly facts: Readonly<Record<string, string | number | Bilingual>>;
}

/** What one check says of one municipality. */
export interface Screening {
  readonly id: CheckId;
  /** How many values or pairs were looked at. */
  readonly examined: number;
  readonly signals: readonly Signal[];
  /** How many signals chance alone would give, where that can be worked out. */
  readonly byChance?: number;
}
