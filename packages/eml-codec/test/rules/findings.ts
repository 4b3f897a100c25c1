// What the rules say of each case in full: code, document, path, facts, and what stands at the place.
import { decodeDocument, type EmlDocument } from "../../src/index.js";
import type { RuleIssue } from "../../src/rules/index.js";
import { decodedValue } from "../documents.js";
import { text } from "./findings-text.js";

const sources = new WeakMap<EmlDocument, Uint8Array>();

/** Decodes a document, and remembers its text. */
export function remembered(source: string, profile: "strict-1.2" | "tolerant"): EmlDocument {
  const bytes = new TextEncoder().encode(source);
  const document = decodedValue(decodeDocument(bytes, { profile }));
  sources.set(document, bytes);
  return document;
}

const decoder = new TextDecoder();
const LENGTH = 32;

function placed(bytes: Uint8Array | undefined, at: number): string {
  return at < 0 ? "nowhere" : JSON.stringify(decoder.decode(bytes?.subarray(at, at + LENGTH)));
}

const SHOWN = 3;

/**
 * The issues of a code, each as one line, and beside it how often other codes are given.
 *
 * @param usual - what is found before anything is broken: left out
 */
export function told(
  code: string,
  documents: readonly EmlDocument[],
  issues: readonly RuleIssue[],
  usual: readonly RuleIssue[] = [],
): string[] {
  const said = (issue: RuleIssue): string =>
    `${issue.code} ${issue.document} ${issue.path} ${JSON.stringify(issue.facts)}`;
  const known = usual.map(said);
  const found = issues.filter((issue) => {
    const index = known.indexOf(said(issue));
    if (index >= 0) known.splice(index, 1);
    return index < 0;
  });
  const own = found.filter((issue) => issue.code === code);
  const others = found.map((issue) => issue.code).filter((other) => other !== code);
  const lines = own.slice(0, SHOWN).map((issue) => {
    const document = documents[issue.document];
    return `${said(issue)} at ${placed(document && sources.get(document), issue.at)}`;
  });
  return [
    ...lines,
    ...(own.length > SHOWN ? [`and ${own.length - SHOWN} more`] : []),
    ...[...new Set(others)].map(
      (other) => `beside ${other}: ${others.filter((one) => one === other).length}`,
    ),
  ];
}

/** What is expected, by the name of the case. */
export const findings: ReadonlyMap<string, readonly string[]> = new Map(
  text.split("\n\n").map((block) => {
    const [name = "", ...lines] = block.trimEnd().split("\n");
    return [name, lines.map((line) => line.trim())];
  }),
);
