// Every plausibility check of one municipality, in the mode that repairs the control protocol's faults.
import { ballotScreenings } from "./ballot-screenings.js";
import { candidateScreening } from "./candidate-screening.js";
import { copyScreening } from "./copy-screening.js";
import { listScreenings } from "./list-screenings.js";
import type { Neighbourhoods } from "./neighbourhoods.js";
import { type Parameters, tk2025 } from "./parameters.js";
import type { Screening } from "./signal.js";
import type { StationTable } from "./table.js";

/** Looks at the polling stations of one municipality. */
export function screeningsOf(
  table: StationTable,
  parameters: Parameters = tk2025,
  neighbourhoods: Neighbourhoods = new Map(),
): readonly Screening[] {
  return [
    ...ballotScreenings(table, parameters),
    ...listScreenings(table),
    candidateScreening(table, parameters, neighbourhoods),
    copyScreening(table),
  ];
}
