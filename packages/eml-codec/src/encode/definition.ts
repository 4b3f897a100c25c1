// An ElectionDefinition to 110a.
import type { ElectionDefinition, Region } from "../documents/election-definition.js";
import * as elements from "../elements/definition.js";
import { namelessContestIdentifier } from "../elements/envelope.js";
import { openDocument, writeContest, writeElection } from "./shared-parts.js";
import { attribute, childOf, plain, type Writer } from "./writer.js";

const root = elements.definitionRoot;
const event = elements.definitionEvent;
const election = childOf(event, "Election");
const tree = childOf(election, "ElectionTree");
const parties = childOf(election, "RegisteredParties");
const party = childOf(parties, "RegisteredParty");

export function writeDefinition(writer: Writer, definition: ElectionDefinition): void {
  openDocument(writer, root, definition.documentId, definition.envelope);
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
      writer.element(tree, [], () => {
        for (const region of definition.regions) writeRegion(writer, region);
      });
      writer.element(parties, [], () => {
        for (const name of definition.registeredParties)
          writer.element(party, [], () => {
            writer.value(elements.registeredAppellation, name);
          });
      });
    });
  });
  writer.close(root);
}

function writeRegion(writer: Writer, region: Region): void {
  const attributes = [
    attribute(elements.regionNumber, region.number),
    attribute(elements.regionCategory, region.category),
    // False is the default of the schema, and is not written.
    attribute(elements.romanNumerals, region.romanNumerals ? plain(true) : undefined),
    attribute(elements.frisianExportAllowed, region.frisianExportAllowed ? plain(true) : undefined),
    attribute(elements.superiorNumber, region.superiorNumber),
    attribute(elements.superiorCategory, region.superiorCategory),
  ];
  writer.element(elements.region, attributes, () => {
    writer.value(elements.regionName, region.name);
    for (const { category, name } of region.committees)
      writer.element(elements.committee, [
        attribute(elements.committeeCategory, category),
        attribute(elements.committeeName, name),
      ]);
  });
}
