// The port, with the work done in a worker: documents are sent there, verdicts come back.
import type { Issue, Result } from "@telwerk/core";
import type { Answer, Opening, Port, Question } from "./messages.js";
import type { SchemaSet } from "./schema-set.js";
import type { FittingSchema, SchemaValidator, SchemaValidatorOptions } from "./validator.js";

/** A worker, as browsers and Node both have it. @public */
export interface SchemaWorker {
  /** Hands a question to the worker; what is in `transfer` moves there. */
  postMessage(message: unknown, transfer?: readonly object[]): void;
}

interface Waiting {
  readonly resolve: (verdict: Result<FittingSchema, readonly Issue[]>) => void;
  readonly reject: (cause: Error) => void;
}

/**
 * Makes a validator that lets a worker do the work.
 *
 * The worker runs `@telwerk/eml-codec/xsd/worker`; the caller starts it, and may end it at any time: whatever
 * was not answered by then is rejected, and counts as not validated.
 *
 * @param worker - a worker of a browser, or of Node's `worker_threads`
 * @param set - the schemas
 * @param options - limits
 * @returns the validator; `dispose` closes the connection and leaves the worker alone
 * @example
 * ```ts
 * declare const Worker: typeof globalThis.Worker;
 * const worker = new Worker(new URL(import.meta.resolve("@telwerk/eml-codec/xsd/worker")));
 * const validator = connectSchemaValidator(worker, ownSchemas("1.2"));
 * ```
 * @public
 */
export function connectSchemaValidator(
  worker: SchemaWorker,
  set: SchemaSet,
  options: SchemaValidatorOptions = {},
): SchemaValidator {
  const { port1, port2 } = new MessageChannel();
  const port: Port<Answer> = port1;
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let closed = false;
  const opening = { kind: "telwerk-xsd", port: port2, set, options } satisfies Opening;
  port.addEventListener("message", ({ data }) => {
    settle(waiting, data);
  });
  const close = (): void => {
    closed = true;
    for (const { reject } of waiting.values()) reject(new Error("the schema worker has ended"));
    waiting.clear();
  };
  port.addEventListener("close", close);
  port.start();
  worker.postMessage(opening, [port2]);
  return {
    validate: (document) =>
      new Promise((resolve, reject) => {
        if (closed) throw new Error("the validator has been disposed, or its worker has ended");
        asked += 1;
        waiting.set(asked, { resolve, reject });
        port.postMessage({ number: asked, document } satisfies Question);
      }),
    dispose: () => {
      port.close();
      close();
    },
  };
}

function settle(waiting: Map<number, Waiting>, answer: Answer): void {
  const who = waiting.get(answer.number);
  waiting.delete(answer.number);
  if ("verdict" in answer) who?.resolve(answer.verdict);
  else who?.reject(new Error(answer.failure));
}
