// Work is done in threads of Node, one for each core. Every thread runs this same program.
import { availableParallelism } from "node:os";
import { type ChooseReader, readerHere, type Work } from "../evidence/reader.js";
import { Shelf } from "../intake/shelf.js";
import type { OpenLane } from "../pool/lane.js";
import { LanePool } from "../pool/lane-pool.js";
import { answerTo, type LaneTools } from "../pool/lane-work.js";
import type { FolderOrder, ReadOrder } from "../pool/messages.js";
import { pooledReader } from "../pool/pool.js";
import { faultCode, fileOf, sha256 } from "./file-source.js";
import { type Post, startThread } from "./roles.js";
import { zipPorts } from "./zip-ports.js";

/** Below this many bytes of files a delivery is read before the first thread would have started. */
const worthThreads = 100e6;

/** Little that a thread makes lives longer than the file that it reads: more room would only be filled. */
const threadLimits = { maxYoungGenerationSizeMb: 16 };

/** A thread that does less than 1 MB a second, after a minute of grace, hangs. */
export const patience = (bytes: number): number => 60_000 + bytes / 1000;

/** Starts a thread of the program at `program`. */
export const openThread =
  (program: URL): OpenLane =>
  ({ answered, ended }) => {
    const thread = startThread(program, "telwerk-thread", undefined, threadLimits);
    let isMemory = false;
    thread.on("message", answered);
    thread.on("error", (fault) => {
      isMemory ||= faultCode(fault) === "ERR_WORKER_OUT_OF_MEMORY";
    });
    thread.on("exit", () => {
      ended(isMemory);
    });
    return {
      post: (order) => {
        thread.postMessage(order);
      },
      stop: () => {
        void thread.terminate();
      },
    };
  };

/** Threads for so much work, or none where it is done sooner without. */
export function threadsFor(
  { files, bytes }: Work,
  program: URL | undefined,
  threads: number = availableParallelism(),
): LanePool | undefined {
  const isSmall = files < 2 || bytes < worthThreads;
  if (program === undefined || threads < 2 || isSmall) return undefined;
  return new LanePool(Math.min(threads, files), openThread(program));
}

/** Chooses a reader, and ends what it started. */
export interface Reading {
  readonly reader: ChooseReader;
  readonly close: () => void;
}

/** Who reads a delivery: threads, or nobody but us where that is faster. */
export function reading(program: URL | undefined, threads?: number): Reading {
  const here = readerHere(sha256);
  let pool: LanePool | undefined;
  return {
    reader: (work) => {
      pool = threadsFor(work, program, threads);
      return pool === undefined ? here : pooledReader({ pool, here, patience });
    },
    close: () => {
      pool?.close();
    },
  };
}

function isOrder(value: unknown): value is ReadOrder | FolderOrder {
  return typeof value === "object" && value !== null && "kind" in value;
}

/** Does what it is ordered to, until the thread is ended. */
export function workOnOrder({ port }: Post): void {
  const shelf = new Shelf(fileOf, zipPorts);
  const tools: LaneTools = {
    sourceOf: (origin, refuse) => shelf.source(origin, refuse),
    digest: sha256,
    ...zipPorts,
  };
  port.on("message", (order: unknown) => {
    if (!isOrder(order)) throw new TypeError("no order");
    void answerTo(order, tools).then((answer) => {
      port.postMessage(answer);
    });
  });
}
