// Rule X1: all documents are about one election.
import type { EmlDocument } from "../../documents/document.js";
import type { Leaf } from "../../documents/leaf.js";
import type { ElectionFiles } from "./files.js";

type Facts = readonly (readonly [path: string, leaf: Leaf<string> | undefined])[];

function factsOf({ election }: EmlDocument): Facts {
  const path = "ElectionIdentifier";
  return [
    [`${path}/@Id`, election.id],
    [`${path}/ElectionCategory`, election.category],
    [`${path}/ElectionDate`, election.electionDate],
    [`${path}/ElectionSubcategory`, election.subcategory],
    [`${path}/NominationDate`, election.nominationDate],
    [`${path}/ElectionDomain/@Id`, election.domain?.id],
    [`${path}/ElectionDomain`, election.domain?.name],
  ];
}

/** Holds each document against the definition, or against the first that says something. */
export function checkSameElection({ all, definition }: ElectionFiles): void {
  const said = new Map<string, string>();
  const first = definition === undefined ? [] : [definition];
  for (const { document, findings } of [...first, ...all]) {
    for (const [path, leaf] of factsOf(document)) {
      if (leaf === undefined) continue;
      const expected = said.get(path);
      if (expected === undefined) said.set(path, leaf.value);
      else if (expected !== leaf.value)
        findings.report("EML-X01-ELECTION", path, leaf.at, { expected, found: leaf.value });
    }
  }
}
