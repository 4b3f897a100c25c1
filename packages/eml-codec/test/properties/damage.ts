// Damaged counts: from hand-made ones and from a fictional election, mostly damaged in their last groups.
import { generateElection, presets, prettyFile } from "@telwerk/testkit";
import * as fc from "fast-check";
import { oddCounts, renumbered, reselected } from "../skeleton/counts.js";
import { type Edit, edit, mutated } from "./mutations.js";

/** 510b, 510c and 510d of a small fictional election, in one line and over lines. */
function fictionalCounts(): string[] {
  const { files } = generateElection(presets["list-exhaustion"]);
  const counts = files.filter(({ kind }) => kind.startsWith("510"));
  return counts.flatMap(({ name, kind, bytes }) => {
    const text = new TextDecoder().decode(bytes);
    return [text, Array.from(prettyFile({ name, kind, chunks: [text] }).chunks).join("")];
  });
}

/** An edit of a text near its end: `at` counts from the beginning, whatever it is. */
function nearEnd({ at, drop, insert }: Edit, text: string): Edit {
  const reach = Math.max(1, text.length >> 2);
  return { at: Math.max(0, text.length - reach + (at % reach)), drop, insert };
}

/** One damaged document, and how it is cut into pieces. */
export interface Damaged {
  readonly bytes: Uint8Array;
  readonly cuts: readonly number[];
}

const sizes = fc.oneof(
  fc.constant([1e9]),
  fc.array(fc.integer({ min: 200, max: 6000 }), { minLength: 1, maxLength: 5 }),
  fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 8 }),
);

/** Damaged counts of all kinds. */
export function damaged(): fc.Arbitrary<Damaged> {
  return fc
    .record({
      text: fc.constantFrom(...oddCounts, ...fictionalCounts()),
      changes: fc.array(fc.oneof(renumbered, reselected), { maxLength: 2 }),
      edits: fc.array(edit, { maxLength: 2 }),
      late: fc.boolean(),
      cuts: sizes,
    })
    .map(({ text, changes, edits, late, cuts }) => {
      const changed = changes.reduce((before, change) => change(before), text);
      const placed = late ? edits.map((one) => nearEnd(one, changed)) : edits;
      return { bytes: mutated(changed, placed), cuts };
    });
}
