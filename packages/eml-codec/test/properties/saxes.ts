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

const COLON = 0x3a;

const otherVersion = /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(["'])1\.(?!0\1)[0-9]+\1/;
const headOf = (bytes: Uint8Array): string =>
  new TextDecoder("latin1").decode(bytes.subarray(0, 100));

/**
 * Tells whether we mean to be stricter than saxes here. An address with white space around it: saxes trims
 * it. A name such as `q:-c`: after the colon saxes takes what may not begin a name (Namespaces in XML 1.0,
 * production 4; libxml2 refuses it too). A version such as `1.00`: saxes takes every `1.` and digits (XML 1.0,
 * production 26), and libxml2 warns; EML_NL is `1.0`, and what another version means is not for us to guess.
 */
export function isChosen({ code, at, facts: { address } }: Fault, bytes: Uint8Array): boolean {
  if (stricter.has(code)) return true;
  if (code === "EML-XML-DECLARATION") return otherVersion.test(headOf(bytes));
  if (code === "EML-XML-NAME") return bytes[at - 1] === COLON;
  return code === "EML-XML-NAMESPACE" && /^\s|\s$/.test(String(address));
}
