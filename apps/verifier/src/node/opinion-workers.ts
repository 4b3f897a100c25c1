// Second opinions by workers, beside the main reading: each file goes to a worker with little to do.
import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import type { SchemaSet } from "@telwerk/eml-codec/xsd";
import type { AskedQuestion, GivenAnswer } from "../opinion/messages.js";
import type { Opinion, OpinionQuestion, SecondOpinions } from "../opinion/port.js";
import { startThread } from "./roles.js";

/** More readers than this only cost memory: each takes many times the size of a file. */
const readerLimit = 3;

interface Waiting {
  readonly size: number;
  readonly resolve: (opinion: Opinion) => void;
  readonly reject: (cause: Error) => void;
}

/** One worker with the questions that it still has to answer. */
class Answerer {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  /** In bytes. */
  load = 0;

  constructor(program: URL, schemas: SchemaSet | undefined) {
    // Trees of elements are short-lived and large: room for the young ones saves a fifth of the time.
    const limits = { maxYoungGenerationSizeMb: 48 };
    this.#worker = startThread(program, "telwerk-opinion-worker", schemas, limits);
    this.#worker.on("message", (given: GivenAnswer) => {
      this.#settle(given);
    });
    this.#worker.on("error", (cause) => {
      this.#giveUp(cause instanceof Error ? cause : new Error(String(cause)));
    });
    this.#worker.on("exit", () => {
      this.#giveUp(new Error("the worker has ended"));
    });
  }

  ask(number: number, question: OpinionQuestion): Promise<Opinion> {
    const { length: size } = question.bytes;
    return new Promise((resolve, reject) => {
      this.load += size;
      this.#waiting.set(number, { size, resolve, reject });
      const asked: AskedQuestion = { number, question };
      this.#worker.postMessage(asked, [question.bytes.buffer]);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle(given: GivenAnswer): void {
    const who = this.#waiting.get(given.number);
    this.#waiting.delete(given.number);
    this.load -= who?.size ?? 0;
    if ("opinion" in given) who?.resolve(given.opinion);
    else who?.reject(new Error(given.failure));
  }

  #giveUp(cause: Error): void {
    for (const { reject } of this.#waiting.values()) reject(cause);
    this.#waiting.clear();
  }
}

/** Workers for one task, started when there is something to ask. */
class Answerers {
  readonly #start: () => Answerer;
  readonly #limit: number;
  readonly #started: Answerer[] = [];

  constructor(start: () => Answerer, limit: number) {
    this.#start = start;
    this.#limit = limit;
  }

  leastBusy(): Answerer {
    const idle = this.#started.find(({ load }) => load === 0);
    if (idle !== undefined) return idle;
    if (this.#started.length < this.#limit) {
      const started = this.#start();
      this.#started.push(started);
      return started;
    }
    return this.#started.reduce((least, one) => (one.load < least.load ? one : least));
  }

  async end(): Promise<void> {
    await Promise.all(this.#started.splice(0).map((one) => one.end()));
  }
}

/**
 * Workers that give second opinions. Reading and judging by schema are work for different ones: each
 * has its own code to load and to warm up. The main reading has a core to itself.
 */
export class OpinionWorkers implements SecondOpinions {
  readonly #readers: Answerers;
  readonly #judges: Answerers;
  #asked = 0;

  /**
   * @param program - the program itself
   * @param schemas - a set to use instead of our own
   */
  constructor(program: URL, schemas?: SchemaSet) {
    const start = (): Answerer => new Answerer(program, schemas);
    const spare = Math.max(1, Math.min(availableParallelism() - 1, readerLimit));
    this.#readers = new Answerers(start, spare);
    this.#judges = new Answerers(start, 1);
  }

  async ask({ bytes, reading, schema, values }: OpinionQuestion): Promise<Opinion> {
    // Bytes are handed over, not shared: whoever is asked first gets a copy.
    const copy = reading && schema ? bytes.slice() : bytes;
    const judged = schema
      ? this.#put(this.#judges, { bytes: copy, reading: false, schema })
      : Promise.resolve({});
    const read = reading
      ? this.#put(this.#readers, { bytes, reading, schema: false, ...(values && { values }) })
      : Promise.resolve({});
    const [one, other] = await Promise.all([judged, read]);
    return { ...one, ...other };
  }

  /** What they hold is wanted elsewhere: a hundred megabytes, beside threads that read. Others start when asked. */
  rest(): void {
    void this.end();
  }

  /** Ends all workers; what was not answered by then is rejected. */
  async end(): Promise<void> {
    await Promise.all([this.#readers.end(), this.#judges.end()]);
  }

  #put(answerers: Answerers, question: OpinionQuestion): Promise<Opinion> {
    this.#asked += 1;
    return answerers.leastBusy().ask(this.#asked, question);
  }
}
