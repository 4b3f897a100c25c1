// Rule X1: all documents are about one election.
import type { EmlDocument } from "../../documents/document.js";
import type { ElectionIdentifier } from "../../documents/envelope.js";
import type { Leaf } from "../../documents/leaf.js";
import { electionsOf } from "../elections.js";
import type { ElectionFiles, Held } from "./files.js";

type Facts = readonly (readonly [path: string, leaf: Leaf<string> | undefined])[];

/** Of the elections of a day the one that is meant, or else the first. */
function electionOf(document: EmlDocument, id: string | undefined): readonly ElectionIdentifier[] {
  const elections = electionsOf(document);
  const meant = elections.find((one) => one.id.value === id);
  return meant === undefined ? elections.slice(0, 1) : [meant];
}

function factsOf(election: ElectionIdentifier): Facts {
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
  for (const held of [...first, ...all]) checkFacts(held, said);
}

function checkFacts({ document, findings }: Held<EmlDocument>, said: Map<string, string>): void {
  const election = electionOf(document, said.get("ElectionIdentifier/@Id"));
  for (const [path, leaf] of election.flatMap(factsOf)) {
    if (leaf === undefined) continue;
    const expected = said.get(path);
    if (expected === undefined) said.set(path, leaf.value);
    else if (expected !== leaf.value)
      findings.report("EML-X01-ELECTION", path, leaf.at, { expected, found: leaf.value });
  }
}
