// Counts of any size, part by part, in constant memory.

import { type DecodeOptions, machineFor } from "./decode.js";
import type { CountPart } from "./decoders/count.js";
import { keptPart } from "./decoders/optional.js";
import { nobody } from "./machine/assembly.js";
import type { DocumentMachine } from "./machine/machine.js";

/** Bytes at a time, where a whole file was given. */
const PIECE = 262144;

interface Reading {
  readonly machine: DocumentMachine;
  /** Takes the parts that have become complete. */
  readonly ready: () => CountPart[];
}

function start(options: DecodeOptions): Reading {
  let parts: CountPart[] = [];
  const machine = machineFor({
    wanted: "count",
    value: nobody,
    part: (part) => {
      parts.push(part);
    },
    options,
  });
  return {
    machine,
    ready: () => {
      const taken = parts;
      parts = [];
      return taken;
    },
  };
}

function endOf({ machine }: Reading): CountPart {
  const issues = machine.finish();
  const outcome = machine.clean ? "ok" : "err";
  return { kind: "end", outcome, issues, ...keptPart(machine.keeper.take()) };
}

/**
 * Reads a count (510a to 510d) from memory, part by part.
 *
 * @param bytes - the whole file
 * @param options - how to read it
 * @returns the head, the totals and units in the order of the file, and one `end`
 * @example
 * ```ts
 * declare const bytes: Uint8Array;
 * for (const part of readCountSync(bytes)) {
 *   if (part.kind === "unit") part.unit.votes.totalCounted.value;
 *   if (part.kind === "end") part.outcome; // "ok" or "err"
 * }
 * ```
 * @public
 */
export function* readCountSync(
  bytes: Uint8Array,
  options: DecodeOptions = {},
): Generator<CountPart, void, undefined> {
  const reading = start(options);
  for (let from = 0; from < bytes.length; from += PIECE) {
    reading.machine.push(bytes.subarray(from, from + PIECE));
    yield* reading.ready();
  }
  const end = endOf(reading);
  yield* reading.ready();
  yield end;
}

/**
 * Reads a count (510a to 510d) from a stream or from memory, part by part, in constant memory.
 *
 * @param chunks - the file in pieces of any size, or as a whole
 * @param options - how to read it
 * @returns the head, the totals and units in the order of the file, and one `end`
 * @throws what the stream throws
 * @example
 * ```ts
 * declare const file: AsyncIterable<Uint8Array>;
 * for await (const part of readCount(file.stream())) if (part.kind === "end") part.outcome;
 * ```
 * @public
 */
export async function* readCount(
  chunks: AsyncIterable<Uint8Array> | Uint8Array,
  options: DecodeOptions = {},
): AsyncGenerator<CountPart, void, undefined> {
  if (chunks instanceof Uint8Array) {
    yield* readCountSync(chunks, options);
    return;
  }
  const reading = start(options);
  for await (const chunk of chunks) {
    reading.machine.push(chunk);
    yield* reading.ready();
  }
  const end = endOf(reading);
  yield* reading.ready();
  yield end;
}
