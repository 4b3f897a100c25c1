// What the front door found: zips, signatures, manifests and hashes, before anything is counted.
import type { Container } from "./container.js";

/** Everything that was found around the documents. */
export interface Intake {
  /** Every zip, in the order of the files; a zip before the zips in it. */
  readonly containers: readonly Container[];
}

/** Nothing but loose files. */
export const emptyIntake: Intake = { containers: [] };
