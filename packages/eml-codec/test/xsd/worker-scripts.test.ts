// The scripts that workers start with, without a worker: each answers an opening and nothing else.
import { describe, expect, test, vi } from "vitest";
import { connectSchemaValidator, ownSchemas, type SchemaWorker } from "../../src/xsd/index.js";
import { samples } from "./samples.js";

type Listener = (message: unknown) => void;
const parent = vi.hoisted(() => {
  const listeners: ((message: unknown) => void)[] = [];
  return {
    listeners,
    on: (_: string, listener: (message: unknown) => void) => listeners.push(listener),
  };
});
vi.mock("node:worker_threads", () => ({ parentPort: parent }));

async function verdictOf(listener: Listener): Promise<string> {
  const worker: SchemaWorker = {
    postMessage: (message, transfer) => {
      listener({ kind: "something else" });
      listener(structuredClone(message, { transfer: [...(transfer ?? [])] as Transferable[] }));
    },
  };
  const validator = connectSchemaValidator(worker, ownSchemas("1.3"));
  const { kind } = await validator.validate(new TextEncoder().encode(samples("1.3")[0]?.text));
  validator.dispose();
  return kind;
}

describe("the script of a worker", () => {
  test("of a browser answers", async () => {
    const listeners: ((event: { data: unknown }) => void)[] = [];
    vi.stubGlobal("addEventListener", (_: string, listener: (event: { data: unknown }) => void) =>
      listeners.push(listener),
    );
    await import("../../src/xsd/worker.js");
    vi.unstubAllGlobals();
    expect(await verdictOf((data) => listeners[0]?.({ data }))).toBe("ok");
  });

  test("of Node answers", async () => {
    await import("../../src/node/xsd-worker.js");
    expect(await verdictOf((message) => parent.listeners[0]?.(message))).toBe("ok");
  });
});
