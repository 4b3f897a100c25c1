// Files are read beside us. Who is asked and who answers first changes nothing in what comes out.
import type { Reader, ReadRequest } from "../evidence/reader.js";
import type { Read } from "../evidence/reading.js";
import { ReadFault } from "../evidence/source.js";
import type { LanePool } from "./lane-pool.js";
import type { ReadAnswer, ReadOrder } from "./messages.js";
import { unpack } from "./packing.js";

/** How a pool reads. */
export interface PoolOptions {
  readonly pool: LanePool;
  /** Reads what no lane can: a source without an origin. */
  readonly here: Reader;
  /** After so many milliseconds without an answer a lane hangs. */
  readonly patience: (bytes: number) => number;
}

function isAnswer(value: unknown): value is ReadAnswer {
  return typeof value === "object" && value !== null && "kind" in value;
}

function readOf(answer: unknown): Read {
  if (!isAnswer(answer)) throw new Error("a reader answered something else");
  if (answer.kind === "read") return unpack(answer.read);
  if (answer.kind === "fault") throw new ReadFault(answer.code, { refused: answer.refused });
  throw new Error(answer.what);
}

/** A reader that asks the lanes of a pool. */
export function pooledReader({ pool, here, patience }: PoolOptions): Reader {
  return {
    // Twice the lanes and one more: while one result waits for its turn, other files are read.
    width: 2 * pool.lanes + 1,
    read: async (request: ReadRequest): Promise<Read> => {
      const { source, ...how } = request;
      if (source.origin === undefined) return await here.read(request);
      const order: ReadOrder = { kind: "read", ...how, origin: source.origin };
      return readOf(await pool.ask(order, patience(source.size)));
    },
    done: () => {
      pool.close();
    },
  };
}
