// Second opinions through a port: one worker asks, another answers, so that neither waits for the other's work.
import type { AskedQuestion, GivenAnswer } from "../opinion/messages.js";
import type { Opinion, OpinionQuestion, SecondOpinions } from "../opinion/port.js";
import { pageDigest } from "./file-source.js";
import type { AdviseOrder } from "./messages.js";

interface Waiting {
  readonly resolve: (opinion: Opinion) => void;
  readonly reject: (cause: Error) => void;
}

/** The asking end. */
export class Adviser implements SecondOpinions {
  readonly #port: MessagePort;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  #isLost = false;

  constructor(port: MessagePort) {
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<GivenAnswer>) => {
      const who = this.#waiting.get(data.number);
      this.#waiting.delete(data.number);
      if ("opinion" in data) who?.resolve(data.opinion);
      else who?.reject(new Error(data.failure));
    };
  }

  ask(question: OpinionQuestion): Promise<Opinion> {
    if (this.#isLost) return Promise.reject(new Error("the worker has ended"));
    this.#asked += 1;
    const asked: AskedQuestion = { number: this.#asked, question };
    return new Promise((resolve, reject) => {
      this.#waiting.set(asked.number, { resolve, reject });
      this.#port.postMessage(asked, [question.bytes.buffer]);
    });
  }

  /** Nobody answers any more: no opinion is never taken for a good one. */
  lost(): void {
    this.#isLost = true;
    for (const { reject } of this.#waiting.values()) reject(new Error("the worker has ended"));
    this.#waiting.clear();
  }
}

async function answerTo(opinions: SecondOpinions, asked: AskedQuestion): Promise<GivenAnswer> {
  const { number, question } = asked;
  try {
    return { number, opinion: await opinions.ask(question) };
  } catch (bug) {
    return { number, failure: String(bug) };
  }
}

/** Whoever reads a second time and whoever knows the schemas work side by side, each with bytes of its own. */
export function together(reader: Adviser, validator: Adviser): SecondOpinions {
  const none: Promise<Opinion> = Promise.resolve({});
  return {
    ask: async ({ bytes, reading, schema, values }) => {
      const own = reading ? bytes.slice() : bytes;
      const [read, held] = await Promise.all([
        reading
          ? reader.ask({ bytes: own, reading, schema: false, ...(values && { values }) })
          : none,
        schema ? validator.ask({ bytes, reading: false, schema }) : none,
      ]);
      return { ...read, ...held };
    },
  };
}

/** The answering end. libxml2 is loaded here, and nowhere else. */
export async function advise({ port }: AdviseOrder): Promise<void> {
  const { opinionsHere } = await import("../opinion/answer.js");
  const opinions = opinionsHere(undefined, pageDigest);
  port.onmessage = ({ data }: MessageEvent<AskedQuestion>) => {
    void answerTo(opinions, data).then((answer) => {
      port.postMessage(answer);
    });
  };
}
