// Wires the tally of a count, and reading ahead in front of it, to the machine.
import { present } from "../cells.js";
import type { Count } from "../documents/count.js";
import * as elements from "../elements/count.js";
import {
  affiliationIdentifier,
  affiliationShortCode,
  listNumber,
  registeredName,
} from "../elements/envelope.js";
import {
  looseCandidateIdentifier,
  optionalCandidateNumber,
  shortCode,
  shortCodeReference,
} from "../elements/person.js";
import type { Assembly } from "../machine/assembly.js";
import type { DocumentMachine } from "../machine/machine.js";
import { Prediction } from "../skeleton/prediction.js";
import { Tally } from "../tally/tally.js";

export function tallyOf(
  machine: DocumentMachine,
  assembly: Assembly,
  documentId: Count["documentId"],
): Tally {
  const { attributeIds } = assembly.grammar;
  const tally = new Tally(
    machine,
    present(attributeIds.get("Id")),
    present(attributeIds.get("ShortCode")),
  );
  assembly.readsAttributes(affiliationIdentifier, [listNumber, affiliationShortCode]);
  assembly.readsAttributes(looseCandidateIdentifier, [optionalCandidateNumber, shortCode]);
  assembly.readsAttributes(elements.countedOption, [elements.optionId, elements.optionShortCode]);
  assembly.onOpen(elements.totalVotes, () => {
    // Business rule S11: persons without a number only in the totals of the whole country.
    tally.begin(documentId === "510d");
  });
  assembly.onOpen(elements.unitVotes, () => {
    tally.begin(false);
  });
  assembly.onOpen(elements.selection, () => {
    tally.beginSelection();
  });
  assembly.onOpen(affiliationIdentifier, () => {
    tally.list();
  });
  assembly.onOpen(looseCandidateIdentifier, () => {
    tally.candidate();
  });
  assembly.onOpen(elements.countedOption, () => {
    tally.option();
  });
  tallyTexts(machine, assembly, tally);
  const selectionId = assembly.typeId(elements.selection);
  assembly.selection = () => {
    let depth = machine.depth;
    while (depth > 0 && machine.types[depth] !== selectionId) depth -= 1;
    return tally.path(machine.ordinals[depth] ?? 0);
  };
  return tally;
}

/** Lets the tally hear of names, words and votes. */
function tallyTexts(machine: DocumentMachine, assembly: Assembly, tally: Tally): void {
  // A text with white space around it is kept as it is, each time.
  const keep = (text: string | undefined): void => {
    if (text !== undefined) machine.keeper.keepText(text);
  };
  assembly.onValue(registeredName, ({ value, text }) => {
    tally.registeredName(value);
    keep(text);
  });
  assembly.onValue(elements.countedOption, ({ value, text }) => {
    tally.optionText(value);
    keep(text);
  });
  assembly.onValue(shortCodeReference, ({ value, text }) => {
    tally.reference(value);
    keep(text);
  });
  assembly.onOpen(elements.validVotes, () => {
    tally.beginVotes();
  });
  assembly.countsVotes(elements.validVotes, (value, at, text) => {
    tally.count(value, at);
    keep(text);
  });
}

export function predictionOf(machine: DocumentMachine, assembly: Assembly, tally: Tally): void {
  const prediction = new Prediction(machine, assembly, tally, assembly.typeId(elements.selection));
  tally.onDeparture = (from, to, size) => {
    prediction.departed(from, to, size);
  };
  const { validVotes, cast, totalCounted, rejectedVotes, uncountedVotes } = elements;
  assembly.readsAhead(prediction, [validVotes, cast, totalCounted, rejectedVotes, uncountedVotes]);
}
