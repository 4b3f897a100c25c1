// 510a to 510d, part by part: a vote group is handed over as soon as it is complete.
import type { Issue } from "@telwerk/core";
import type { Count, Investigation, ReportingUnit, VoteGroup } from "../documents/count.js";
import type { ContestIdentifier, ElectionIdentifier, Envelope } from "../documents/envelope.js";
import type { Kept } from "../documents/kept.js";
import * as elements from "../elements/count.js";
import { contestIdentifier } from "../elements/envelope.js";
import type { Assembly, Field } from "../machine/assembly.js";
import type { DocumentMachine } from "../machine/machine.js";
import { keptPart, optional } from "./optional.js";
import { contestOf, electionOf, envelopeOf } from "./shared-parts.js";
import { predictionOf, tallyOf } from "./tally.js";
import { refuseTwice } from "./uniqueness.js";
import { voteGroupOf } from "./vote-group.js";

/**
 * A part of a count, in the order of the file: one `head`, totals and units, one `end`.
 *
 * Nothing may be relied on before the `end` says `ok`: an error may still follow. After an error
 * no more totals and units are handed over.
 * @public
 */
export type CountPart = (
  | {
      readonly kind: "head";
      readonly documentId: Count["documentId"];
      readonly envelope: Envelope;
      readonly countingMethod?: NonNullable<Count["countingMethod"]>;
      readonly phase?: NonNullable<Count["phase"]>;
      readonly election: ElectionIdentifier;
    }
  | { readonly kind: "total"; readonly contest: ContestIdentifier; readonly votes: VoteGroup }
  | { readonly kind: "unit"; readonly contest: ContestIdentifier; readonly unit: ReportingUnit }
  | { readonly kind: "end"; readonly outcome: "ok" | "err"; readonly issues: readonly Issue[] }
) & {
  /** What has no meaning and stands outside the vote groups, since the part before. */
  readonly kept?: readonly Kept[];
};

/** What is told while a count is read: everything but its end. */
export type ReadPart = Exclude<CountPart, { kind: "end" }>;

/** Reads a count; `emit` gets its parts. */
export function countDecoder(
  machine: DocumentMachine,
  assembly: Assembly,
  documentId: Count["documentId"],
  emit: (part: ReadPart) => void,
  predict: boolean,
): void {
  const tally = tallyOf(machine, assembly, documentId);
  if (predict) predictionOf(machine, assembly, tally);
  const group = voteGroupOf(machine, assembly, tally);
  refuseTwice(machine, assembly, "EML-CONTEST-TWICE", [elements.countRoot], contestIdentifier);
  const { countContest, unitIdentifier } = elements;
  refuseTwice(machine, assembly, "EML-UNIT-TWICE", [countContest], unitIdentifier);
  const envelope = envelopeOf(machine, assembly, documentId);
  const election = electionOf(assembly, elements.countElection);
  const identifier = contestOf(assembly, contestIdentifier);
  const unit = unitOf(assembly);
  const method = assembly.attribute(elements.countingMethod, elements.methodCode);
  const phase = assembly.attribute(elements.phase, elements.phaseCode);
  let contest: ContestIdentifier | undefined;
  const here = (): ContestIdentifier => {
    contest ??= identifier.one();
    return contest;
  };
  const { keeper } = machine;
  const head = (): ReadPart => ({
    kind: "head",
    documentId,
    envelope: envelope(),
    ...optional("countingMethod", method.maybe()),
    ...optional("phase", phase.maybe()),
    election: election.one(),
    ...keptPart(keeper.take()),
  });
  let headed = false;
  assembly.onOpen(elements.countContest, () => {
    contest = undefined;
    if (headed || !machine.clean) return;
    headed = true;
    emit(head());
  });
  assembly.onClose(elements.totalVotes, (at) => {
    const votes = group(at);
    emit({ kind: "total", contest: here(), votes, ...keptPart(keeper.take()) });
  });
  assembly.onClose(elements.unitVotes, (at) => {
    const read = unit(group(at));
    emit({ kind: "unit", contest: here(), unit: read, ...keptPart(keeper.take()) });
  });
}

/** What a unit says beside its votes. */
function unitOf(assembly: Assembly): (votes: VoteGroup) => ReportingUnit {
  const id = assembly.attribute(elements.unitIdentifier, elements.unitId);
  const name = assembly.value(elements.unitIdentifier);
  const type = assembly.value(elements.unitType);
  const shared = assembly.value(elements.sharedLocation);
  const reason = assembly.attribute(elements.investigation, elements.investigationReason);
  const outcome = assembly.value(elements.investigation);
  const one: Field<Investigation> = assembly.element(elements.investigation, () => ({
    reason: reason.one(),
    value: outcome.one(),
  }));
  const before = assembly.element(elements.misplacedInvestigations, () => one.all());
  const after = assembly.element(elements.investigations, () => one.all());
  return (votes) => {
    const early = before.maybe();
    const late = after.maybe();
    return {
      id: id.one(),
      name: name.one(),
      votes,
      ...optional("type", type.maybe()),
      ...optional("sharedLocation", shared.maybe()),
      ...optional("investigations", early === undefined ? late : [...early, ...(late ?? [])]),
    };
  };
}
