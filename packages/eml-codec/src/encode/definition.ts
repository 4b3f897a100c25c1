// An ElectionDefinition to 110a.
import type { ElectionDefinition, Region } from "../documents/election-definition.js";
import type { Leaf } from "../documents/leaf.js";
import * as elements from "../elements/definition.js";
import { namelessContestIdentifier } from "../elements/envelope.js";
import { type Manner, openDocument, writeContest, writeElection } from "./shared-parts.js";
import { attribute, childOf, plain, type Writer } from "./writer.js";

const root = elements.definitionRoot;
const event = elements.definitionEvent;
const election = childOf(event, "Election");
const parties = childOf(election, "RegisteredParties");

export function writeDefinition(
  writer: Writer,
  definition: ElectionDefinition,
  manner: Manner,
): void {
  openDocument(writer, root, definition.documentId, definition.envelope, manner);
  writer.element(event, [], () => {
    writer.element(childOf(event, "EventIdentifier"));
    writer.element(election, [], () => {
      writeElection(writer, elements.definitionElection, definition.election);
      writer.element(elements.definitionContest, [], () => {
        writeContest(writer, namelessContestIdentifier, definition.contest);
        writer.value(elements.votingMethod, definition.votingMethod);
        writer.value(elements.maxVotes, definition.maxVotes);
      });
      writer.value(elements.numberOfSeats, definition.numberOfSeats);
      writer.value(elements.preferenceThreshold, definition.preferenceThreshold);
      writeTree(writer, definition.regions);
      writer.element(parties, [], () => {
        for (const { registeredBy, ...name } of definition.registeredParties)
          writer.element(elements.registeredParty, [], () => {
            writer.value(elements.registeredAppellation, name);
            writer.value(elements.registeredBy, registeredBy);
          });
      });
    });
  });
  writer.close(root);
}

/** The regions of an election. */
export function writeTree(writer: Writer, regions: readonly Region[]): void {
  writer.element(elements.electionTree, [], () => {
    for (const region of regions) writeRegion(writer, region);
  });
}

/** False is the default of the schema, and is written only where the file did. */
function markOf(value: boolean, written: Leaf<boolean> | undefined): Leaf<boolean> | undefined {
  if (written?.value === value) return written;
  return value ? plain(true) : undefined;
}

function writeRegion(writer: Writer, region: Region): void {
  const { written } = region;
  const attributes = [
    attribute(elements.regionNumber, region.number),
    attribute(elements.regionCategory, region.category),
    attribute(elements.romanNumerals, markOf(region.romanNumerals, written?.romanNumerals)),
    attribute(
      elements.frisianExportAllowed,
      markOf(region.frisianExportAllowed, written?.frisianExportAllowed),
    ),
    attribute(elements.superiorNumber, region.superiorNumber),
    attribute(elements.superiorCategory, region.superiorCategory),
  ];
  writer.element(elements.region, attributes, () => {
    writer.value(elements.regionName, region.name);
    for (const { category, name, acceptsCentralSubmissions } of region.committees)
      writer.element(elements.committee, [
        attribute(elements.committeeCategory, category),
        attribute(elements.committeeName, name),
        attribute(elements.acceptsCentral, acceptsCentralSubmissions),
      ]);
  });
}
