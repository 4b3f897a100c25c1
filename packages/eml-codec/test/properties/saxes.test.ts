// Whatever saxes refuses, our reader refuses. saxes is strict about well-formedness and namespaces.
import * as fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import type { Fault } from "../../src/xml/state.js";
import { samples } from "../samples.js";
import { read } from "../xml/reading.js";
import { edit, mutated } from "./mutations.js";

/** What saxes says: nothing if the document is in order. */
function saxesFault(bytes: Uint8Array): string | undefined {
  let fault: string | undefined;
  const parser = new SaxesParser({ xmlns: true, fragment: false });
  parser.on("error", (error) => {
    fault ??= error.message;
  });
  parser.on("doctype", () => {
    fault ??= "doctype";
  });
  try {
    parser.write(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)).close();
  } catch (error) {
    fault ??= String(error);
  }
  return fault;
}

// Where we are stricter than saxes, and why.
const stricter: ReadonlySet<string> = new Set([
  "EML-XML-ENCODING", // only UTF-8
  "EML-LIMIT-DEPTH",
  "EML-LIMIT-VALUE",
  "EML-LIMIT-TEXT",
  "EML-LIMIT-NAME",
  "EML-LIMIT-ATTRIBUTES",
  "EML-LIMIT-VOCABULARY",
]);

// An address with white space around it: saxes trims it.
function isChosen({ code, facts: { address } }: Fault): boolean {
  if (stricter.has(code)) return true;
  return code === "EML-XML-NAMESPACE" && /^\s|\s$/.test(String(address));
}

const tiny = [
  "<a/>",
  "<?xml version=\"1.0\"?><a b='1'>x<c/>y</a>",
  "<p:a xmlns:p='u' p:b='1' xmlns:q='u' q:c='2'>&lt;<!-- c --><?pi d?><![CDATA[z]]></p:a>",
];

describe("our reader and saxes", () => {
  const { TELWERK_FUZZ_RUNS = "4000" } = process.env;
  const runs = Number(TELWERK_FUZZ_RUNS);

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
            if (fault !== undefined && !isChosen(fault)) throw new Error(message);
          } else {
            refused += 1;
            if (fault === undefined) throw new Error(message);
          }
        },
      ),
      { numRuns: runs },
    );
    expect(refused).toBeGreaterThan(runs / 10);
    expect(accepted).toBeGreaterThan(runs / 100);
  }, 600_000);
});
