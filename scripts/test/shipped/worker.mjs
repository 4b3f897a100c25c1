// Asks the schemas of the installed package for their verdict, in a worker of Node's that is started from it.
import { Worker } from "node:worker_threads";
import { connectSchemaValidator, ownSchemas } from "@telwerk/eml-codec/xsd";

const worker = new Worker(new URL(import.meta.resolve("@telwerk/eml-codec/xsd/worker")));
const validator = connectSchemaValidator(worker, ownSchemas("1.2"));
const verdict = await validator.validate(new TextEncoder().encode("<EML/>"));
console.log(verdict.kind === "ok" ? verdict.kind : verdict.error.map(({ code }) => code).join());
await worker.terminate();
