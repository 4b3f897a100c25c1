// The workers behind the page: one verifies, one reads a second time, one knows the schemas. All run the same text,
// from memory.
import type { AdviseOrder, AdviserLost, Given, News, VerifyOrder } from "./messages.js";

/** Workers that have started before there is work: loading takes longer than most counts. */
export interface Readied {
  /**
   * Verifies, once.
   *
   * @param told - hears everything that happens; nothing comes after `kept` or `failed`
   */
  readonly verify: (given: Given, script: string, told: (news: News) => void) => void;
  readonly stop: () => void;
}

/**
 * Starts the workers.
 *
 * @param program - the text of `engine.ts`, built
 */
export function readied(program: string): Readied {
  const address = URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
  const engine = new Worker(address);
  const reader = new Worker(address);
  const validator = new Worker(address);
  const stop = (): void => {
    engine.terminate();
    reader.terminate();
    validator.terminate();
    URL.revokeObjectURL(address);
  };
  const lost = (): void => {
    engine.postMessage({ kind: "adviser-lost" } satisfies AdviserLost);
  };
  /** Sets a worker to answer at one end of a channel, and gives the other. */
  const answering = (adviser: Worker, schemas: boolean): MessagePort => {
    const { port1, port2 } = new MessageChannel();
    // It tells nothing but that it failed.
    adviser.onmessage = lost;
    adviser.onerror = lost;
    const order: AdviseOrder = { kind: "advise", port: port1, schemas };
    adviser.postMessage(order, [port1]);
    return port2;
  };
  const [reading, schema] = [answering(reader, false), answering(validator, true)];
  let broken: string | undefined;
  engine.onerror = ({ message }) => {
    broken = message;
  };
  return {
    verify: ({ files, unreadable }, script, told) => {
      const fail = (cause: string): void => {
        stop();
        told({ kind: "failed", cause });
      };
      if (broken !== undefined) {
        fail(broken);
        return;
      }
      engine.onmessage = ({ data }: MessageEvent<News>) => {
        if (data.kind === "kept" || data.kind === "failed") stop();
        told(data);
      };
      engine.onerror = ({ message }) => {
        fail(message);
      };
      const order: VerifyOrder = { kind: "verify", files, unreadable, script, reading, schema };
      engine.postMessage(order, [reading, schema]);
    },
    stop,
  };
}
