// The two workers behind the page: one verifies, one gives second opinions. Both run the same text, from memory.
import type { AdviseOrder, AdviserLost, Given, News, VerifyOrder } from "./messages.js";

/** A verification that is under way. */
export interface UnderWay {
  readonly stop: () => void;
}

/**
 * Starts a verification.
 *
 * @param program - the text of `engine.ts`, built
 * @param script - the text of the page's script
 * @param told - hears everything that happens; nothing comes after `finished` or `failed`
 */
export function start(
  program: string,
  script: string,
  { files, unreadable }: Given,
  told: (news: News) => void,
): UnderWay {
  const address = URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
  const engine = new Worker(address);
  const adviser = new Worker(address);
  const { port1, port2 } = new MessageChannel();
  const stop = (): void => {
    engine.terminate();
    adviser.terminate();
    URL.revokeObjectURL(address);
  };
  const end = (news: News): void => {
    stop();
    told(news);
  };
  const lost = (): void => {
    engine.postMessage({ kind: "adviser-lost" } satisfies AdviserLost);
  };
  engine.onmessage = ({ data }: MessageEvent<News>) => {
    if (data.kind === "finished" || data.kind === "failed") end(data);
    else told(data);
  };
  engine.onerror = ({ message }) => {
    end({ kind: "failed", cause: message });
  };
  // It tells nothing but that it failed.
  adviser.onmessage = lost;
  adviser.onerror = lost;
  const advise: AdviseOrder = { kind: "advise", port: port1 };
  adviser.postMessage(advise, [port1]);
  const order: VerifyOrder = { kind: "verify", files, unreadable, script, port: port2 };
  engine.postMessage(order, [port2]);
  return { stop };
}
