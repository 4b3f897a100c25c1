// ReferendumOptions to 630.
import type { ReferendumOptions } from "../documents/referendum-options.js";
import * as elements from "../elements/referendum.js";
import { writeTree } from "./definition.js";
import { type Manner, openDocument, writeElection } from "./shared-parts.js";
import { attribute, childOf, type Writer } from "./writer.js";

const election = childOf(elements.referendumContent, "Election");

export function writeReferendum(
  writer: Writer,
  referendum: ReferendumOptions,
  manner: Manner,
): void {
  const { documentId, envelope, question, options, regions } = referendum;
  openDocument(writer, elements.referendumRoot, documentId, envelope, manner);
  writer.element(elements.referendumContent, [], () => {
    writer.element(election, [], () => {
      writeElection(writer, elements.referendumElection, referendum.election);
      writer.element(elements.proposal, [], () => {
        const id = [attribute(elements.proposalId, question.id)];
        writer.element(elements.proposalIdentifier, id, () => {
          writer.value(elements.proposalName, question.text);
        });
        writer.element(elements.answers, [], () => {
          for (const option of options)
            writer.value(elements.answer, option.text, [attribute(elements.answerId, option.id)]);
        });
      });
      writeTree(writer, regions);
    });
  });
  writer.close(elements.referendumRoot);
}
