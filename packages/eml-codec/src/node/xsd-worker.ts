// The worker of Node's worker_threads: start it with this module, and connect to it with `connectSchemaValidator`.
import { parentPort } from "node:worker_threads";
import { isOpening, serve } from "../xsd/serve.js";

parentPort?.on("message", (message: unknown) => {
  if (isOpening(message)) serve(message);
});
