// Files are read beside us, each lane one file at a time. Who is asked and who answers first changes nothing in
// what comes out.
import {
  type Reader,
  type ReaderEnd,
  ReaderFailure,
  type ReadRequest,
} from "../evidence/reader.js";
import type { Read } from "../evidence/reading.js";
import { ReadFault } from "../evidence/source.js";
import type { Lane, OpenLane } from "./lane.js";
import type { ReadAnswer, ReadOrder } from "./messages.js";
import { type PackedRead, unpack } from "./packing.js";

/** How a pool reads. */
export interface PoolOptions {
  readonly lanes: number;
  readonly open: OpenLane;
  /** Reads what no lane can: a source without an origin. */
  readonly here: Reader;
  /** After so many milliseconds without an answer a lane hangs. */
  readonly patience: (bytes: number) => number;
}

interface Job {
  readonly order: ReadOrder;
  readonly size: number;
  readonly resolve: (read: PackedRead) => void;
  readonly reject: (fault: Error) => void;
}

/** A lane, and the file that it is at. */
class Worker {
  readonly #lane: Lane;
  #job: Job | undefined;
  #alarm: ReturnType<typeof setTimeout> | undefined;

  constructor(open: OpenLane, done: (worker: Worker, isAlive: boolean) => void) {
    this.#lane = open({
      answered: (answer) => {
        const job = this.#leave();
        if (job !== undefined) settle(job, answer);
        done(this, true);
      },
      ended: (isMemory) => {
        this.#leave()?.reject(new ReaderFailure(isMemory ? "OUT-OF-MEMORY" : "DIED"));
        done(this, false);
      },
    });
  }

  take(job: Job, patience: number, hung: () => void): void {
    this.#job = job;
    this.#alarm = setTimeout(hung, patience);
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

function isAnswer(value: unknown): value is ReadAnswer {
  return typeof value === "object" && value !== null && "kind" in value;
}

function settle({ resolve, reject }: Job, answer: unknown): void {
  if (!isAnswer(answer)) reject(new Error("a reader answered something else"));
  else if (answer.kind === "read") resolve(answer.read);
  else if (answer.kind === "fault") reject(new ReadFault(answer.code));
  else reject(new Error(answer.what));
}

/** Reads in several lanes. Lanes are opened when there is work for them, and stay open until `close`. */
export class ReadingPool implements Reader {
  /** Twice the lanes and one more: while the results of one file wait for their turn, others are read. */
  readonly width: number;
  readonly #options: PoolOptions;
  readonly #waiting: Job[] = [];
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.width = 2 * options.lanes + 1;
  }

  readonly read = (request: ReadRequest): Promise<Read> => {
    const { source, ...how } = request;
    if (this.#isClosed) return Promise.reject(new ReaderFailure("DIED"));
    if (source.origin === undefined) return this.#options.here.read(request);
    const order: ReadOrder = { ...how, origin: source.origin };
    const packed = new Promise<PackedRead>((resolve, reject) => {
      this.#waiting.push({ order, size: source.size, resolve, reject });
      this.#next();
    });
    return packed.then(unpack);
  };

  /** Ends all lanes. What is still asked for is not answered with a read. */
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
    worker.take(job, this.#options.patience(job.size), () => {
      this.#all.delete(worker);
      worker.stop("HUNG");
      this.#next();
    });
  }

  #opened(): Worker | undefined {
    const { lanes, open } = this.#options;
    if (this.#all.size >= lanes) return undefined;
    const worker = new Worker(open, (done, isAlive) => {
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
