// Files are read in threads of Node, one for each core. Every thread runs this same program.
import { availableParallelism } from "node:os";
import { type Reader, readerHere } from "../evidence/reader.js";
import type { Delivery } from "../evidence/source.js";
import type { OpenLane } from "../pool/lane.js";
import { answerTo } from "../pool/lane-work.js";
import type { ReadOrder } from "../pool/messages.js";
import { ReadingPool } from "../pool/pool.js";
import { faultCode, sha256, sourceOf } from "./file-source.js";
import { type Post, startThread } from "./roles.js";

/** Below this many bytes of files a delivery is read before the first thread would have started. */
const worthThreads = 24e6;

/** A thread that reads less than 1 MB a second, after a minute of grace, hangs. */
const patience = (bytes: number): number => 60_000 + bytes / 1000;

/** Starts a thread of the program at `program`. */
export const openThread =
  (program: URL): OpenLane =>
  ({ answered, ended }) => {
    const thread = startThread(program, "telwerk-reading-thread");
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

/** A reader, and how to end it. */
export interface Reading {
  readonly reader: Reader;
  readonly close: () => void;
}

/** Who reads a delivery: threads, or nobody but us where that is faster. */
export function readingFor(
  { sources }: Delivery,
  program: URL | undefined,
  threads: number = availableParallelism(),
): Reading {
  const here = readerHere(sha256);
  const bytes = sources.reduce((sum, { size }) => sum + size, 0);
  const isSmall = sources.length < 2 || bytes < worthThreads;
  if (program === undefined || threads < 2 || isSmall) {
    return { reader: here, close: () => undefined };
  }
  const lanes = Math.min(threads, sources.length);
  const pool = new ReadingPool({ lanes, open: openThread(program), here, patience });
  return {
    reader: pool,
    close: () => {
      pool.close();
    },
  };
}

function isOrder(value: unknown): value is ReadOrder {
  return typeof value === "object" && value !== null && "origin" in value;
}

/** Reads what it is ordered to, until the thread is ended. */
export function readOnOrder({ port }: Post): void {
  port.on("message", (order: unknown) => {
    if (!isOrder(order)) throw new TypeError("no order");
    void answerTo(order, { sourceOf, digest: sha256 }).then((answer) => {
      port.postMessage(answer);
    });
  });
}
