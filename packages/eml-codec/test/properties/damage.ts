// Damaged documents: counts, hand-made and from a fictional election, mostly damaged in their last groups, and
// among them documents of every other kind.
import { generateElection, presets, prettyFile } from "@telwerk/testkit";
import * as fc from "fast-check";
import { oddCounts, renumbered, reselected } from "../skeleton/counts.js";
import { correctedTails, oddTails, refigured } from "../skeleton/tails.js";
import { samples as schemaSamples } from "../xsd/samples.js";
import { type Edit, edit, mutated } from "./mutations.js";

/** The files of a small fictional election, in one line and over lines: its counts, and what is none. */
function fictional(): { readonly counts: string[]; readonly others: string[] } {
  const counts: string[] = [];
  const others: string[] = [];
  for (const { name, kind, bytes } of generateElection(presets["list-exhaustion"]).files) {
    if (!name.endsWith(".xml")) continue;
    const text = new TextDecoder().decode(bytes);
    const pretty = Array.from(prettyFile({ name, kind, chunks: [text] }).chunks).join("");
    (kind.startsWith("510") ? counts : others).push(text, pretty);
  }
  return { counts, others };
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

/** Damaged counts of all kinds; one document in five is of another kind, or holds all that its schema knows. */
export function damaged(): fc.Arbitrary<Damaged> {
  const { counts, others } = fictional();
  const everything = (["1.2", "1.3"] as const).flatMap((profile) =>
    schemaSamples(profile).map(({ text }) => text),
  );
  return fc
    .record({
      text: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...oddCounts, ...counts) },
        { weight: 1, arbitrary: fc.constantFrom(...oddTails, ...correctedTails) },
        { weight: 1, arbitrary: fc.constantFrom(...others, ...everything) },
      ),
      changes: fc.array(fc.oneof(renumbered, reselected, refigured), { maxLength: 2 }),
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
