import { Worker } from "node:worker_threads";
import { describe, expect, test } from "vitest";
import { connectSchemaValidator, ownSchemas, type SchemaWorker } from "../../src/xsd/index.js";
import type { Answer, Opening } from "../../src/xsd/messages.js";
import { isOpening, serve } from "../../src/xsd/serve.js";
import { samples } from "./samples.js";

const encoder = new TextEncoder();
const sound = encoder.encode(samples("1.2")[0]?.text);
const unsound = encoder.encode("<EML/>");

/** A worker in this thread: everything but the thread. */
const here: SchemaWorker = {
  postMessage: (message, transfer) => {
    const opening = structuredClone(message, { transfer: [...(transfer ?? [])] as Transferable[] });
    if (isOpening(opening)) serve(opening);
  },
};

/** A worker that gives one answer to everything. */
function answering(answer: (number: number) => Answer | undefined): SchemaWorker {
  return {
    postMessage: (message, transfer) => {
      const { port } = structuredClone(message, {
        transfer: [...(transfer ?? [])] as Transferable[],
      }) as Opening;
      port.addEventListener("message", ({ data }) => {
        const given = answer(data.number);
        if (given === undefined) port.close();
        else port.postMessage(given);
      });
      port.start();
    },
  };
}

describe("a validator with a worker", () => {
  test("gives the verdicts that one without gives, many at a time", async () => {
    const validator = connectSchemaValidator(here, ownSchemas("1.2"), { maxBytes: 10_000 });
    const large = new Uint8Array(10_001);
    const verdicts = await Promise.all(
      [sound, unsound, large].map((each) => validator.validate(each)),
    );
    expect(verdicts).toMatchObject([
      { kind: "ok", value: { schema: "1.2/110a.xsd" } },
      { kind: "err", error: [{ code: "EML-XSD-ROOT" }] },
      { kind: "err", error: [{ code: "EML-XSD-SIZE" }] },
    ]);
    validator.dispose();
    await expect(validator.validate(sound)).rejects.toThrow("disposed");
  });

  test("rejects what was not answered when it is disposed of", async () => {
    const validator = connectSchemaValidator(here, ownSchemas("1.2"));
    const asked = validator.validate(sound);
    validator.dispose();
    await expect(asked).rejects.toThrow("ended");
  });

  test("rejects where the worker fails, and where it ends", async () => {
    const failing = connectSchemaValidator(
      answering((number) => ({ number, failure: "out of memory" })),
      ownSchemas("1.2"),
    );
    await expect(failing.validate(sound)).rejects.toThrow("out of memory");
    failing.dispose();
    const ending = connectSchemaValidator(
      answering(() => undefined),
      ownSchemas("1.2"),
    );
    await expect(ending.validate(sound)).rejects.toThrow("ended");
    await expect(ending.validate(sound)).rejects.toThrow("ended");
  });

  test("passes on what is no verdict as a failure", async () => {
    const validator = connectSchemaValidator(here, { name: "broken", files: null as never });
    await expect(validator.validate(sound)).rejects.toThrow("TypeError");
    validator.dispose();
  });

  test("does not mistake other messages for an opening", () => {
    expect([null, "telwerk-xsd", {}, { kind: "other" }].map(isOpening)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("the worker of Node, as it is built", () => {
  test("validates, and counts as no verdict when it is ended", async () => {
    const worker = new Worker(new URL(import.meta.resolve("@telwerk/eml-codec/xsd/worker")));
    const validator = connectSchemaValidator(worker, ownSchemas("1.2"));
    expect(await validator.validate(sound)).toMatchObject({ kind: "ok" });
    expect(await validator.validate(unsound)).toMatchObject({ kind: "err" });
    const asked = validator.validate(sound);
    const rejected = expect(asked).rejects.toThrow("ended");
    await worker.terminate();
    await rejected;
  });
});
