// Whatever saxes refuses, our reader refuses. saxes is strict about well-formedness and namespaces.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../runs.js";
import { samples } from "../samples.js";
import { read } from "../xml/reading.js";
import { edit, mutated } from "./mutations.js";
import { isChosen, saxesFault } from "./saxes.js";

const tiny = [
  "<a/>",
  "<?xml version=\"1.0\"?><a b='1'>x<c/>y</a>",
  "<p:a xmlns:p='u' p:b='1' xmlns:q='u' q:c='2'>&lt;<!-- c --><?pi d?><![CDATA[z]]></p:a>",
];

describe("our reader and saxes", () => {
  it.each([
    ['<?xml version="1.00"?><a/>', "EML-XML-DECLARATION"],
    ["<?xml version='1.1'?><a/>", "EML-XML-DECLARATION"],
    ["<p:a xmlns:p='u' p:-c='1'/>", "EML-XML-NAME"],
  ])("differ by choice on %s", (text, code) => {
    const bytes = new TextEncoder().encode(text);
    const { fault } = read(bytes);
    expect(saxesFault(bytes)).toBeUndefined();
    expect(fault?.code).toBe(code);
    expect(fault !== undefined && isChosen(fault, bytes)).toBe(true);
  });

  it("differ by no choice on a declaration that both refuse", () => {
    const bytes = new TextEncoder().encode('<?xml version="1.0" standalone="maybe"?><a/>');
    const { fault } = read(bytes);
    expect(saxesFault(bytes)).toBeDefined();
    expect(fault?.code).toBe("EML-XML-DECLARATION");
    expect(fault !== undefined && isChosen(fault, bytes)).toBe(false);
  });

  const { TELWERK_FUZZ_RUNS = "4000" } = process.env;
  const tries = runs(Number(TELWERK_FUZZ_RUNS));

  it("agree on mutated documents, or the difference is one we chose", () => {
    let refused = 0;
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...samples, ...tiny, ...tiny, ...tiny),
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        (text, edits) => {
          const bytes = mutated(text, edits);
          const theirs = saxesFault(bytes);
          const { fault } = read(bytes);
          const message = `saxes: ${theirs ?? "fine"}; ours: ${JSON.stringify(fault)}; ${new TextDecoder().decode(bytes.subarray(0, 400))}`;
          if (theirs === undefined) {
            accepted += 1;
            if (fault !== undefined && !isChosen(fault, bytes)) throw new Error(message);
          } else {
            refused += 1;
            if (fault === undefined) throw new Error(message);
          }
        },
      ),
      tries,
    );
    expect(refused).toBeGreaterThan(tries.numRuns / 10);
    expect(accepted).toBeGreaterThan(tries.numRuns / 100);
  }, 600_000);
});
