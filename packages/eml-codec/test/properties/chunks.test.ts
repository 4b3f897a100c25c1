// However a file is cut into pieces: the same values, the same issues.
import { describeWithData } from "@telwerk/testkit/node";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { machineFor } from "../../src/decode.js";
import { dataFile } from "../documents.js";
import { runs } from "../runs.js";
import { samples } from "../samples.js";
import { read } from "../xml/reading.js";
import { edit, mutated } from "./mutations.js";

/** Everything that comes out of a document, read in pieces. */
function decoded(bytes: Uint8Array, cut: () => number): string {
  const values: unknown[] = [];
  const machine = machineFor({
    wanted: undefined,
    value: (value) => values.push(value),
    part: (part) => values.push(part),
  });
  for (let from = 0; from < bytes.length; ) {
    const size = Math.max(1, cut());
    machine.push(bytes.subarray(from, from + size));
    from += size;
  }
  return JSON.stringify([values, machine.finish()]);
}

/** Sizes of pieces, over and over. */
function cycle(sizes: readonly number[]): () => number {
  let next = 0;
  return () => sizes[next++ % sizes.length] ?? 1;
}

const sizes = fc.oneof(
  fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 }),
  fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 8 }),
  fc.constant([1]),
);

describe("pieces of any size", () => {
  it("give the same values and issues, whatever was damaged", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(edit, { maxLength: 3 }),
        sizes,
        (text, edits, cuts) => {
          const bytes = mutated(text, edits);
          expect(decoded(bytes, cycle(cuts))).toBe(decoded(bytes, () => bytes.length));
          // The fault itself has its place in the buffer, which depends on the pieces.
          const { events, offset } = read(bytes, cycle(cuts));
          const whole = read(bytes);
          expect([events, offset]).toEqual([whole.events, whole.offset]);
        },
      ),
      runs(400),
    );
  }, 120_000);
});

describeWithData("pieces of any size of real files", () => {
  it("give the same values and issues", () => {
    const bytes = dataFile("GR2022_WestMaasEnWaal/Telling_GR2022_WestMaasenWaal.eml.xml");
    const whole = decoded(bytes, () => bytes.length);
    for (const cuts of [[777], [65536], [1, 99999], [3, 5, 7]])
      expect(decoded(bytes, cycle(cuts)) === whole).toBe(true);
  });
});
