// The workers behind the page: one verifies, one reads a second time, one knows the schemas. All run the same text,
// from memory.
import type { AdviseOrder, AdviserLost, News, PrepareOrder, VerifyOrder } from "./messages.js";

/** What is to be verified, and how. */
type Wanted = Omit<VerifyOrder, "kind">;

/**
 * Workers that have started before there is work, and have done some: they verified an election of which the verdict
 * is known. Loading and learning take longer than most counts.
 */
export interface Readied {
  /**
   * Verifies, once.
   *
   * @param told - hears everything that happens; nothing comes after `kept` or `failed`
   */
  readonly verify: (given: Wanted, told: (news: News) => void) => void;
  readonly stop: () => void;
}

/**
 * Starts the workers.
 *
 * @param program - the text of `engine.ts`, built
 * @param script - the text of the page's own script, for its hash
 */
export function readied(program: string, script: string): Readied {
  const address = URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
  const all = [new Worker(address), new Worker(address), new Worker(address)] as const;
  const [engine, reader, validator] = all;
  const stop = (): void => {
    for (const worker of all) worker.terminate();
    URL.revokeObjectURL(address);
  };
  const lost = (): void => {
    engine.postMessage({ kind: "adviser-lost" } satisfies AdviserLost);
  };
  /** Sets a worker to answer at one end of a channel, and gives the other. */
  const answering = (adviser: Worker): MessagePort => {
    const { port1, port2 } = new MessageChannel();
    // It tells nothing but that it failed.
    adviser.onmessage = lost;
    adviser.onerror = lost;
    const order: AdviseOrder = { kind: "advise", port: port1 };
    adviser.postMessage(order, [port1]);
    return port2;
  };
  const [reading, schema] = [answering(reader), answering(validator)];
  const prepare: PrepareOrder = { kind: "prepare", reading, schema, script };
  engine.postMessage(prepare, [reading, schema]);
  let broken: string | undefined;
  engine.onerror = ({ message }) => {
    broken = message;
  };
  return {
    verify: (wanted, told) => {
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
      const order: VerifyOrder = { kind: "verify", ...wanted };
      engine.postMessage(order);
    },
    stop,
  };
}
