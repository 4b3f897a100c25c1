// From what libxml2 says to issues: a code, a line, a readable path, and the message as a fact.
import type { Fact, Issue, Span } from "@telwerk/core";
import type { XsdCode } from "./codes.js";
import type { Finding } from "./libxml.js";

const prefixes: Readonly<Record<string, string>> = {
  "urn:oasis:names:tc:evs:schema:eml": "",
  "http://www.kiesraad.nl/extensions": "kr:",
  "http://www.kiesraad.nl/sb-extensions": "sb:",
  "http://www.w3.org/2000/09/xmldsig#": "ds:",
  "urn:oasis:names:tc:ciq:xsdschema:xAL:2.0": "xal:",
  "urn:oasis:names:tc:ciq:xsdschema:xNL:2.0": "xnl:",
};

// libxml2-wasm passes the sentence on, not libxml2's number for it. The order matters: the first that fits.
const kinds: readonly (readonly [XsdCode, RegExp])[] = [
  ["EML-XSD-KEY", /key-sequence|No match found for key/],
  ["EML-XSD-ATTRIBUTE", /The attribute '[^']*' is (?:not allowed|required)/],
  [
    "EML-XSD-VALUE",
    /is not (?:a valid value|an element of the set|accepted by)|\[facet '|value (?:constraint|allowed)|length of '/,
  ],
  [
    "EML-XSD-ELEMENT",
    /not expected|Missing child element|content(?: other than whitespace)? is not allowed/,
  ],
];

/** Finds the beginning of lines, in order. */
export interface LineFinder {
  /** @returns the byte offset at which a line begins; lines from 1 */
  offsetOf(line: number): number;
}

/**
 * Counts lines, going forward as long as the questions do.
 *
 * @param bytes - the document
 */
export function lineFinder(bytes: Uint8Array): LineFinder {
  let line = 1;
  let offset = 0;
  return {
    offsetOf: (wanted) => {
      if (wanted < line) {
        line = 1;
        offset = 0;
      }
      while (line < wanted) {
        const newline = bytes.indexOf(0x0a, offset);
        if (newline < 0) break;
        offset = newline + 1;
        line += 1;
      }
      return offset;
    },
  };
}

/** Makes an issue of this package's schema codes. */
export function xsdIssue(
  code: XsdCode,
  facts: Readonly<Record<string, Fact>>,
  where: { readonly path?: string; readonly span?: Span } = {},
): Issue {
  return {
    code,
    severity: "error",
    path: where.path ?? "",
    ...(where.span === undefined ? {} : { span: where.span }),
    facts,
  };
}

/** The message in one line, with the usual prefixes instead of namespaces. */
export function plainMessage(message: string): string {
  return message
    .replace(/\{([^{}]*)\}/g, (written, uri: string) => prefixes[uri] ?? written)
    .replace(/\s+/g, " ")
    .trim();
}

/** The code for what a schema says about a document. */
export function codeOf(message: string): XsdCode {
  return kinds.find(([, form]) => form.test(message))?.[0] ?? "EML-XSD-OTHER";
}

/**
 * Makes an issue of a finding in a document.
 *
 * @param finding - what libxml2 says
 * @param code - what kind of thing it is
 * @param path - where, readable
 * @param lines - of the same document
 * @param schema - the set and the file that say so
 */
export function documentIssue(
  finding: Finding,
  code: XsdCode,
  path: string,
  lines: LineFinder,
  schema: string | null,
): Issue {
  const { line, column, message } = finding;
  const span = line < 1 ? undefined : { offset: lines.offsetOf(line), line, column };
  const facts = { message: plainMessage(message), schema };
  return xsdIssue(code, facts, { path, ...(span === undefined ? {} : { span }) });
}
