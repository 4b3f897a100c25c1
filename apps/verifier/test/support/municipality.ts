// A municipality of a usual size, with everything above it.
import { type ElectionParameters, generateElection, largeMunicipality } from "@telwerk/testkit";
import type { MemoryFile } from "./memory.js";

const large = largeMunicipality(21);

const parameters: ElectionParameters = {
  ...large,
  lists: large.lists.slice(0, 16).map((list) => ({ ...list, candidates: 16 })),
  seats: 17,
};

/** Its files: 21 polling stations, 16 lists of 16 candidates. */
export const municipalityFiles: readonly MemoryFile[] = generateElection(parameters).files;
