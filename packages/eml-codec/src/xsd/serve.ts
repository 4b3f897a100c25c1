// The side of the worker: questions come in over a port, verdicts go back.
import type { Answer, Opening } from "./messages.js";
import { createSchemaValidator } from "./validator.js";

/** Answers everything that comes over the port of an opening, until the other side closes it. */
export function serve({ port, set, options }: Opening): void {
  const validator = createSchemaValidator(set, options);
  port.addEventListener("message", ({ data: { number, document } }) => {
    validator.validate(document).then(
      (verdict) => {
        port.postMessage({ number, verdict } satisfies Answer);
      },
      (cause: unknown) => {
        port.postMessage({ number, failure: String(cause) } satisfies Answer);
      },
    );
  });
  port.addEventListener("close", () => {
    validator.dispose();
  });
  port.start();
}

/** Whether a message opens a conversation; a worker may be told other things too. */
export function isOpening(message: unknown): message is Opening {
  return (
    typeof message === "object" &&
    message !== null &&
    "kind" in message &&
    message.kind === "telwerk-xsd"
  );
}
