// Work is done beside us, each lane one order at a time, in the order in which it was asked for.
import { type ReaderEnd, ReaderFailure } from "../evidence/reader.js";
import type { Lane, OpenLane } from "./lane.js";

interface Job {
  readonly order: unknown;
  /** After so many milliseconds without an answer the lane hangs. */
  readonly patience: number;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (fault: Error) => void;
}

/** A lane, and what it is at. */
class Worker {
  readonly #lane: Lane;
  #job: Job | undefined;
  #alarm: ReturnType<typeof setTimeout> | undefined;

  constructor(open: OpenLane, done: (worker: Worker, isAlive: boolean) => void) {
    this.#lane = open({
      answered: (answer) => {
        this.#leave()?.resolve(answer);
        done(this, true);
      },
      ended: (isMemory) => {
        this.#leave()?.reject(new ReaderFailure(isMemory ? "OUT-OF-MEMORY" : "DIED"));
        done(this, false);
      },
    });
  }

  take(job: Job, hung: () => void): void {
    this.#job = job;
    this.#alarm = setTimeout(hung, job.patience);
    this.#lane.post(job.order);
  }

  /** Stops it, whatever it is doing. */
  stop(why: ReaderEnd): void {
    this.#leave()?.reject(new ReaderFailure(why));
    this.#lane.stop();
  }

  #leave(): Job | undefined {
    clearTimeout(this.#alarm);
    const job = this.#job;
    this.#job = undefined;
    return job;
  }
}

/** Lanes are opened when there is work for them, and stay open until `close`. */
export class LanePool {
  readonly lanes: number;
  readonly #open: OpenLane;
  readonly #waiting: Job[] = [];
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();
  #isClosed = false;

  constructor(lanes: number, open: OpenLane) {
    this.lanes = lanes;
    this.#open = open;
  }

  /**
   * Has an order done.
   *
   * @param patience - milliseconds without an answer after which the lane is given up
   * @returns the answer of the lane
   * @throws ReaderFailure when the lane died or hung
   */
  ask(order: unknown, patience: number): Promise<unknown> {
    if (this.#isClosed) return Promise.reject(new ReaderFailure("DIED"));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ order, patience, resolve, reject });
      this.#next();
    });
  }

  /** Ends all lanes. What is still asked for is not answered. */
  close(): void {
    this.#isClosed = true;
    for (const job of this.#waiting.splice(0)) job.reject(new ReaderFailure("DIED"));
    for (const worker of this.#all) worker.stop("DIED");
    this.#all.clear();
    this.#idle.length = 0;
  }

  #next(): void {
    const job = this.#waiting[0];
    if (job === undefined) return;
    const worker = this.#idle.pop() ?? this.#opened();
    if (worker === undefined) return;
    this.#waiting.shift();
    worker.take(job, () => {
      this.#all.delete(worker);
      worker.stop("HUNG");
      this.#next();
    });
  }

  #opened(): Worker | undefined {
    if (this.#all.size >= this.lanes) return undefined;
    const worker = new Worker(this.#open, (done, isAlive) => {
      if (!this.#all.has(done)) return;
      if (isAlive) this.#idle.push(done);
      else this.#drop(done);
      this.#next();
    });
    this.#all.add(worker);
    return worker;
  }

  #drop(worker: Worker): void {
    this.#all.delete(worker);
    const at = this.#idle.indexOf(worker);
    if (at >= 0) this.#idle.splice(at, 1);
  }
}
