// Lanes in memory: everything that a thread would do, without a thread, and in an order of our choice.
import { type ChooseReader, readerHere } from "../../src/evidence/reader.js";
import type { Delivery, Source } from "../../src/evidence/source.js";
import { Shelf } from "../../src/intake/shelf.js";
import { sha256 } from "../../src/node/file-source.js";
import type { OpenLane } from "../../src/pool/lane.js";
import { LanePool } from "../../src/pool/lane-pool.js";
import { answerTo, type LaneTools } from "../../src/pool/lane-work.js";
import type { ReadOrder } from "../../src/pool/messages.js";
import { pooledReader } from "../../src/pool/pool.js";
import type { MemoryFile } from "./memory.js";

/** Milliseconds after which the answer to an order is given. */
export type Delay = (order: ReadOrder) => number;

const memorySource = ({ name, bytes }: MemoryFile): Source => ({
  path: name,
  size: bytes.length,
  head: () => bytes.subarray(0, 4096),
  chunks: () => [bytes],
  origin: { name },
});

/** Files in memory with an origin, so that lanes can read them. */
export function deliveryForLanes(files: readonly MemoryFile[]): Delivery {
  return { sources: files.map(memorySource), unreadable: [], ignored: [] };
}

/** A lane over files in memory; what goes in and out is cloned, as between threads. */
export function memoryLane(files: readonly MemoryFile[], delay: Delay = () => 0): OpenLane {
  const fileOf = (origin: unknown): Source => {
    const { name } = origin as { readonly name: string };
    const found = files.find((file) => file.name === name);
    if (found === undefined) throw new Error(`no file ${name}`);
    return memorySource(found);
  };
  return ({ answered }) => ({
    post: (message) => {
      const order = structuredClone(message) as ReadOrder;
      const shelf = new Shelf(fileOf);
      const sourceOf: LaneTools["sourceOf"] = (origin, refuse) => shelf.source(origin, refuse);
      void answerTo(order, { sourceOf, digest: sha256 }).then((answer) =>
        setTimeout(() => {
          answered(structuredClone(answer));
        }, delay(order)),
      );
    },
    stop: () => undefined,
  });
}

/** Chooses a reader over lanes, whatever the work; and how to end them. */
export interface TestPool {
  readonly reader: ChooseReader;
  readonly close: () => void;
}

/** A pool of such lanes. */
export function poolOf(lanes: number, open: OpenLane, patience = 60_000): TestPool {
  const pool = new LanePool(lanes, open);
  const reader = pooledReader({ pool, here: readerHere(sha256), patience: () => patience });
  return {
    reader: () => reader,
    close: () => {
      pool.close();
    },
  };
}
