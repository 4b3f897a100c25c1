// 630 to ReferendumOptions.
import type { ReferendumOptions } from "../documents/referendum-options.js";
import * as elements from "../elements/referendum.js";
import type { Assembly } from "../machine/assembly.js";
import type { DocumentMachine } from "../machine/machine.js";
import { regionsOf } from "./definition.js";
import { optional } from "./optional.js";
import { electionOf, envelopeOf } from "./shared-parts.js";
import { refuseTwice } from "./uniqueness.js";

/** Reads the question of a referendum; `done` gets it at the end of the document. */
export function referendumDecoder(
  machine: DocumentMachine,
  assembly: Assembly,
  done: (value: ReferendumOptions) => void,
): void {
  refuseTwice(machine, assembly, "EML-OPTION-TWICE", [elements.answers], elements.answer);
  const envelope = envelopeOf(machine, assembly, "630");
  const election = electionOf(assembly, elements.referendumElection);
  const questionId = assembly.attribute(elements.proposalIdentifier, elements.proposalId);
  const question = assembly.value(elements.proposalName);
  const id = assembly.attribute(elements.answer, elements.answerId);
  const text = assembly.value(elements.answer);
  const options = assembly.element(elements.answer, () => ({ id: id.one(), text: text.one() }));
  const regions = regionsOf(machine, assembly);
  assembly.onClose(elements.referendumRoot, () => {
    done({
      kind: "referendum-options",
      documentId: "630",
      envelope: envelope(),
      election: election.one(),
      question: { ...optional("id", questionId.maybe()), text: question.one() },
      options: options.all(),
      regions: regions.all(),
    });
  });
}
