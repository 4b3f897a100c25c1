// A worker that gives second opinions: it starts with the schemas, and answers until it is ended.
import { parentPort, workerData } from "node:worker_threads";
import type { SchemaSet } from "@telwerk/eml-codec/xsd";
import { opinionsHere } from "../opinion/answer.js";
import type { AskedQuestion, GivenAnswer } from "../opinion/messages.js";

const schemas: SchemaSet | undefined = workerData;
const opinions = opinionsHere(schemas);

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
