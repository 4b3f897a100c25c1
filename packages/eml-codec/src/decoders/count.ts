// 510a to 510d, part by part: a vote group is handed over as soon as it is complete.
import type { Issue } from "@telwerk/core";
import type { Count, ReportingUnit, VoteGroup } from "../documents/count.js";
import type { ContestIdentifier, ElectionIdentifier, Envelope } from "../documents/envelope.js";
import type { Leaf } from "../documents/leaf.js";
import * as elements from "../elements/count.js";
import { affiliationIdentifier, contestIdentifier, registeredName } from "../elements/envelope.js";
import { looseCandidateIdentifier, shortCodeReference } from "../elements/person.js";
import type { ElementType, TextType } from "../grammar/model.js";
import type { Assembly, Field } from "../machine/assembly.js";
import type { DocumentMachine } from "../machine/machine.js";
import { Prediction } from "../skeleton/prediction.js";
import { Tally } from "../tally/tally.js";
import { contestOf, electionOf, envelopeOf } from "./shared-parts.js";
import { refuseTwice } from "./uniqueness.js";

/**
 * A part of a count, in the order of the file: one `head`, totals and units, one `end`.
 *
 * Nothing may be relied on before the `end` says `ok`: an error may still follow. After an error
 * no more totals and units are handed over.
 * @public
 */
export type CountPart =
  | {
      readonly kind: "head";
      readonly documentId: Count["documentId"];
      readonly envelope: Envelope;
      readonly election: ElectionIdentifier;
    }
  | { readonly kind: "total"; readonly contest: ContestIdentifier; readonly votes: VoteGroup }
  | { readonly kind: "unit"; readonly contest: ContestIdentifier; readonly unit: ReportingUnit }
  | { readonly kind: "end"; readonly outcome: "ok" | "err"; readonly issues: readonly Issue[] };

/** Reads a count; `emit` gets its parts, but for the end. */
export function countDecoder(
  machine: DocumentMachine,
  assembly: Assembly,
  documentId: Count["documentId"],
  emit: (part: CountPart) => void,
  predict: boolean,
): void {
  const tally = tallyOf(machine, assembly, documentId);
  if (predict) assembly.ahead = predictionOf(machine, assembly, tally);
  const group = voteGroupOf(machine, assembly, tally);
  refuseTwice(machine, assembly, "EML-CONTEST-TWICE", [elements.countRoot], contestIdentifier);
  refuseTwice(
    machine,
    assembly,
    "EML-UNIT-TWICE",
    [elements.countContest],
    elements.unitIdentifier,
  );
  const envelope = envelopeOf(assembly);
  const election = electionOf(assembly, elements.countElection);
  const identifier = contestOf(assembly, contestIdentifier);
  const unitId = assembly.attribute(elements.unitIdentifier, elements.unitId);
  const unitName = assembly.value(elements.unitIdentifier);
  let contest: ContestIdentifier | undefined;
  const here = (): ContestIdentifier => {
    contest ??= identifier.one();
    return contest;
  };
  let headed = false;
  assembly.onOpen(elements.countContest, () => {
    contest = undefined;
    if (headed || !machine.clean) return;
    headed = true;
    emit({ kind: "head", documentId, envelope: envelope(), election: election.one() });
  });
  assembly.onClose(elements.totalVotes, (at) => {
    emit({ kind: "total", contest: here(), votes: group(at) });
  });
  assembly.onClose(elements.unitVotes, (at) => {
    const unit = { id: unitId.one(), name: unitName.one(), votes: group(at) };
    emit({ kind: "unit", contest: here(), unit });
  });
}

function voteGroupOf(
  machine: DocumentMachine,
  assembly: Assembly,
  tally: Tally,
): (at: number) => VoteGroup {
  const cast = assembly.value(elements.cast);
  const total = assembly.value(elements.totalCounted);
  const rejected = codedOf(assembly, elements.rejectedVotes, (type) =>
    assembly.attribute(type, elements.rejectedCode),
  );
  const uncounted = codedOf(assembly, elements.uncountedVotes, (type) =>
    assembly.attribute(type, elements.uncountedCode),
  );
  // Business rule S12: one blank and one invalid count, and no code of `UncountedVotes` twice.
  const groups = [elements.totalVotes, elements.unitVotes];
  for (const type of [elements.rejectedVotes, elements.uncountedVotes])
    refuseTwice(machine, assembly, "EML-CODE-TWICE", groups, type);
  return (at) => {
    const counts = new Map(rejected.all().map(({ code, count }) => [code.value, count]));
    return {
      at,
      ...tally.end(),
      cast: cast.one(),
      totalCounted: total.one(),
      blankVotes: required(counts.get("blanco")),
      invalidVotes: required(counts.get("ongeldig")),
      uncounted: uncounted.all(),
    };
  };
}

// Two rejected counts with different codes out of two: both are there.
function required(count: Leaf<number> | undefined): Leaf<number> {
  if (count === undefined) throw new Error("a rejected count was never read");
  return count;
}

function tallyOf(
  machine: DocumentMachine,
  assembly: Assembly,
  documentId: Count["documentId"],
): Tally {
  const { attributeIds } = assembly.grammar;
  const tally = new Tally(machine, attributeIds.get("Id") ?? 0, attributeIds.get("ShortCode") ?? 0);
  assembly.readsAttributes(affiliationIdentifier);
  assembly.readsAttributes(looseCandidateIdentifier);
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
  assembly.onValue(registeredName, ({ value }) => {
    tally.registeredName(value);
  });
  assembly.onValue(shortCodeReference, ({ value }) => {
    tally.reference(value);
  });
  assembly.onOpen(elements.validVotes, () => {
    tally.beginVotes();
  });
  assembly.countsVotes(elements.validVotes, (value, at) => {
    tally.count(value, at);
  });
  const selectionId = assembly.typeId(elements.selection);
  assembly.selection = () => {
    let depth = machine.depth;
    while (depth > 0 && machine.types[depth] !== selectionId) depth -= 1;
    return tally.path(machine.ordinals[depth] ?? 1);
  };
  return tally;
}

function predictionOf(machine: DocumentMachine, assembly: Assembly, tally: Tally): Prediction {
  const prediction = new Prediction(machine, assembly, tally, assembly.typeId(elements.selection));
  tally.onDeparture = (from, to, size) => {
    prediction.departed(from, to, size);
  };
  return prediction;
}

function codedOf<T extends string>(
  assembly: Assembly,
  type: TextType<number>,
  codeOf: (type: ElementType) => Field<Leaf<T>>,
): Field<{ readonly code: Leaf<T>; readonly count: Leaf<number> }> {
  const code = codeOf(type);
  const count = assembly.value(type);
  return assembly.element(type, () => ({ code: code.one(), count: count.one() }));
}
