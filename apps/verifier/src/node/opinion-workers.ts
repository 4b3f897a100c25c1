// Second opinions by workers, beside the main reading: each file goes to a worker with little to do.
import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import type { SchemaSet } from "@telwerk/eml-codec/xsd";
import type { AskedQuestion, GivenAnswer } from "../opinion/messages.js";
import type { Opinion, OpinionQuestion, SecondOpinions } from "../opinion/port.js";
import { startThread } from "./roles.js";

/** More workers than this only cost memory: each takes many times the size of a file. */
const workerLimit = 3;

/** A worker has a second or two to do on so many bytes; with fewer another one only takes turns with the main reading. */
const worthAnother = 8_000_000;

/** What the machine and its users put up with. */
export interface OpinionLimits {
  /** How many workers can work at once. */
  readonly cores: number;
  /** So many milliseconds without an answer about so many bytes, and a worker hangs. */
  readonly patience: (bytes: number) => number;
}

/** Half a megabyte a second after two minutes of grace: a tenth of what a busy machine does. */
const usualLimits: OpinionLimits = {
  cores: availableParallelism(),
  patience: (bytes) => 120_000 + bytes / 500,
};

interface Waiting {
  readonly size: number;
  readonly resolve: (opinion: Opinion) => void;
  readonly reject: (cause: Error) => void;
}

/**
 * One worker with the questions that it still has to answer. They wait in the worker: a lane of the pool gets its next
 * order from this thread, which is busy with the first reading, and would idle until then.
 */
class Answerer {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #patience: OpinionLimits["patience"];
  #alarm: ReturnType<typeof setTimeout> | undefined;
  /** Why it is gone; nothing that is asked of it then would be answered. */
  #gone: Error | undefined;
  /** In bytes. */
  load = 0;

  constructor(program: URL, schemas: SchemaSet | undefined, { patience }: OpinionLimits) {
    this.#patience = patience;
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
    if (this.#gone !== undefined) return Promise.reject(this.#gone);
    const { length: size } = question.bytes;
    return new Promise((resolve, reject) => {
      this.load += size;
      this.#waiting.set(number, { size, resolve, reject });
      if (this.#waiting.size === 1) this.#watch();
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
    this.#watch();
    if ("opinion" in given) who?.resolve(given.opinion);
    else who?.reject(new Error(given.failure));
  }

  #giveUp(cause: Error): void {
    this.#gone ??= cause;
    for (const { reject } of this.#waiting.values()) reject(cause);
    this.#waiting.clear();
    this.#watch();
  }

  /** Waits for the next answer, from now on. */
  #watch(): void {
    clearTimeout(this.#alarm);
    const [next] = this.#waiting.values();
    if (next === undefined) return;
    this.#alarm = setTimeout(() => {
      this.#giveUp(new Error("the worker gives no answer"));
      void this.end();
    }, this.#patience(next.size));
  }
}

/** Workers that give second opinions: one, and more of them where there is much to do. */
export class OpinionWorkers implements SecondOpinions {
  readonly #start: () => Answerer;
  readonly #limit: number;
  readonly #started: Answerer[] = [];
  #asked = 0;
  #isOver = false;

  /**
   * @param program - the program itself
   * @param schemas - a set to use instead of our own
   * @param limits - other than the usual ones
   */
  constructor(program: URL, schemas?: SchemaSet, limits: Partial<OpinionLimits> = {}) {
    const all = { ...usualLimits, ...limits };
    this.#limit = Math.min(all.cores, workerLimit);
    this.#start = () => new Answerer(program, schemas, all);
  }

  ask(question: OpinionQuestion): Promise<Opinion> {
    // After a bug the engine may still ask: nobody would end the worker that this would start.
    if (this.#isOver) return Promise.reject(new Error("the workers have ended"));
    this.#asked += 1;
    return this.#leastBusy().ask(this.#asked, question);
  }

  /** What they hold is wanted elsewhere: a hundred megabytes, beside threads that read. Others start when asked. */
  rest(): void {
    void this.#endAll();
  }

  /** Ends all workers, for good: what was not answered by then is rejected, and what is asked later. */
  async end(): Promise<void> {
    this.#isOver = true;
    await this.#endAll();
  }

  async #endAll(): Promise<void> {
    await Promise.all(this.#started.splice(0).map((one) => one.end()));
  }

  #leastBusy(): Answerer {
    const [least] = this.#started.toSorted((a, b) => a.load - b.load);
    const isEnough = this.#started.length >= this.#limit || (least?.load ?? 0) < worthAnother;
    if (least !== undefined && isEnough) return least;
    const started = this.#start();
    this.#started.push(started);
    return started;
  }
}
