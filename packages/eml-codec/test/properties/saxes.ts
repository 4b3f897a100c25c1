// saxes, the reader that ours is held against: strict about well-formedness and namespaces.
import { SaxesParser } from "saxes";
import type { Fault } from "../../src/xml/state.js";

/** What saxes says: nothing if the document is in order. */
export function saxesFault(bytes: Uint8Array): string | undefined {
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

/** Tells whether we mean to be stricter than saxes here. An address with white space around it: saxes trims it. */
export function isChosen({ code, facts: { address } }: Fault): boolean {
  if (stricter.has(code)) return true;
  return code === "EML-XML-NAMESPACE" && /^\s|\s$/.test(String(address));
}
