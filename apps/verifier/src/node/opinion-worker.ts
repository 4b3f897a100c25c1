// A worker that gives second opinions: it is given the schemas, and answers until it is ended.
import type { SchemaSet } from "@telwerk/eml-codec/xsd";
import { opinionsHere } from "../opinion/answer.js";
import type { AskedQuestion, GivenAnswer } from "../opinion/messages.js";
import { sha256 } from "./file-source.js";
import type { Post } from "./roles.js";

/** Whoever starts this worker gives it a set of schemas, or nothing. */
function isSchemaSet(value: unknown): value is SchemaSet {
  return typeof value === "object" && value !== null && "files" in value && "name" in value;
}

/** Answers questions, until the thread is ended. */
export function giveOpinions({ port, given }: Post): void {
  const opinions = opinionsHere(isSchemaSet(given) ? given : undefined, sha256);
  const answer = async ({ number, question }: AskedQuestion): Promise<GivenAnswer> => {
    try {
      return { number, opinion: await opinions.ask(question) };
    } catch (bug) {
      return { number, failure: String(bug) };
    }
  };
  port.on("message", (asked: AskedQuestion) => {
    void answer(asked).then((answered) => {
      port.postMessage(answered);
    });
  });
}
