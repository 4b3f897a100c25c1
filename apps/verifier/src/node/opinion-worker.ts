// A worker that gives second opinions: it starts with the schemas, and answers until it is ended.
import { parentPort, workerData } from "node:worker_threads";
import type { SchemaSet } from "@telwerk/eml-codec/xsd";
import { opinionsHere } from "../opinion/answer.js";
import type { AskedQuestion, GivenAnswer } from "../opinion/messages.js";

/** Whoever starts this worker gives it a set of schemas, or nothing. */
function isSchemaSet(value: unknown): value is SchemaSet {
  return typeof value === "object" && value !== null && "files" in value && "name" in value;
}

const given: unknown = workerData;
const opinions = opinionsHere(isSchemaSet(given) ? given : undefined);

async function answer({ number, question }: AskedQuestion): Promise<GivenAnswer> {
  try {
    return { number, opinion: await opinions.ask(question) };
  } catch (bug) {
    return { number, failure: String(bug) };
  }
}

parentPort?.on("message", (asked: AskedQuestion) => {
  void answer(asked).then((given) => {
    parentPort?.postMessage(given);
  });
});
