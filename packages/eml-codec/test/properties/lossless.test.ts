// Damaged documents that can still be read come out as their own canonical form: nothing is lost.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../runs.js";
import { bytesOf, samples } from "../samples.js";
import { samples as schemaSamples } from "../xsd/samples.js";
import { loss } from "./lossless.js";
import { edit, mutated } from "./mutations.js";

const aside = fc.constantFrom(
  "<!-- x -->",
  "<?p q?>",
  "<!---->",
  " ",
  "\n",
  "<![CDATA[ ]]>",
  "&#32;",
  "&#xD;",
  '<x y="1"/>',
  "<q:x xmlns:q='urn:q' q:a='2' b='1'>t<y/></q:x>",
);
const asides = fc.array(
  fc.record({
    at: fc.nat({ max: 20000 }),
    drop: fc.constant(0),
    insert: aside.map((text) => new TextEncoder().encode(text)),
  }),
  { minLength: 1, maxLength: 4 },
);
/** Places something after a tag, or in a text, so that most documents can still be read. */
const gently = (text: string, edits: readonly { at: number; insert: Uint8Array }[]): Uint8Array => {
  const bytes = new TextEncoder().encode(text);
  const places = Array.from(bytes.keys()).filter((at) => bytes[at - 1] === 0x3e);
  const moved = edits.map(({ at, insert }) => ({
    at: places[at % places.length] ?? 0,
    drop: 0,
    insert,
  }));
  return mutated(
    text,
    moved.sort((a, b) => b.at - a.at),
  );
};

const texts = [...samples, ...schemaSamples("1.2").map(({ text }) => text)].map((text) =>
  text.replaceAll("<CandidateIdentifier><ShortCode>", '<CandidateIdentifier Id="2"><ShortCode>'),
);

describe("nothing is lost", () => {
  it("of documents with something beside their values", () => {
    let kept = 0;
    fc.assert(
      fc.property(fc.constantFrom(...texts), asides, (text, edits) => {
        const bytes = gently(text, edits);
        for (const profile of ["strict-1.2", "tolerant"] as const)
          expect(loss(bytes, profile)).toBeUndefined();
        kept += 1;
      }),
      runs(400),
    );
    expect(kept).toBe(runs(400).numRuns);
  }, 120_000);

  it("of damaged documents, as far as they can be read", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(edit, { minLength: 1, maxLength: 2 }),
        (text, edits) => {
          const bytes = mutated(text, edits);
          for (const profile of ["strict-1.2", "tolerant"] as const)
            expect(loss(bytes, profile)).toBeUndefined();
        },
      ),
      runs(400),
    );
  }, 120_000);

  it("of what is not kept nothing is said: white space between elements", () => {
    const [text = ""] = samples;
    expect(loss(bytesOf(text.replaceAll("><", ">\n  <")), "strict-1.2")).toBeUndefined();
  });
});
