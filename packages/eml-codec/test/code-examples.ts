// All codes of this package, with an example of each code of reading: for the page that is made of them.
import { type Code, catalogue } from "../src/codes.js";
import { overviewCatalogue } from "../src/csv/codes.js";
import { hashCatalogue } from "../src/hash/codes.js";
import { ruleCatalogue } from "../src/rules/index.js";
import { xsdCatalogue } from "../src/xsd/codes.js";
import { deviations, provocations, type ReadCode } from "./provocations.js";
import { sampleCount, sampleDefinition, sampleLists, sampleResult } from "./samples.js";
import { samples as schemaSamples } from "./xsd/samples.js";

const bases = [
  sampleCount,
  sampleDefinition,
  sampleLists,
  sampleResult,
  ...schemaSamples("1.2").map(({ text }) => text),
];

/** How much of two texts is the same at the beginning and at the end. */
function common(one: string, other: string): { readonly start: number; readonly end: number } {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && one[one.length - 1 - end] === other[other.length - 1 - end])
    end += 1;
  return { start, end };
}

const LONGEST = 120;
const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 30)} … ${text.slice(-25)}`;

/** What no piece of text shows. */
const inWords: Readonly<Partial<Record<ReadCode, string>>> = {
  "EML-EMPTY": "a file of no bytes",
  "EML-XML-UTF8": "the bytes C3 20 in a name",
  "EML-DOCUMENT-KIND": "a 510b, where a 230b was asked for",
};

/** What was changed in a sound document, with a little of what stands around it. */
function exampleOf(code: ReadCode): string {
  const text = provocations[code];
  const words = inWords[code];
  if (words !== undefined) return words;
  const [nearest] = bases
    .map((base) => ({ base, ...common(base, text) }))
    .sort((a, b) => b.start + b.end - (a.start + a.end));
  if (text === "" || nearest === undefined) return "";
  const from = Math.max(0, text.lastIndexOf("<", Math.max(0, nearest.start - 1)));
  const to = text.indexOf(">", text.length - nearest.end);
  return shortened(text.slice(from, to < 0 ? text.length : to + 1));
}

/** What the page says of a code. */
export interface Described {
  readonly code: string;
  readonly severity: string;
  readonly isTolerated: boolean;
  readonly rule?: string;
  readonly source?: string;
  readonly meaning: { readonly nl: string; readonly en: string };
  readonly action: { readonly nl: string; readonly en: string };
  readonly example?: string;
  readonly profile?: string;
}

const isRead = (code: string): code is ReadCode => Object.hasOwn(provocations, code);

/** The catalogues, each with the name of its part of the page. */
export const parts: readonly (readonly [string, readonly Described[]])[] = [
  ["Reading and writing", described(catalogue)],
  ["Second opinion by schema", described(xsdCatalogue)],
  ["Hash codes", described(hashCatalogue)],
  ["Count overview (CSV)", described(overviewCatalogue)],
  ["Business rules", described(ruleCatalogue)],
];

type Entry = Omit<Described, "code" | "isTolerated"> & { readonly isTolerated?: true };

function described(entries: Readonly<Record<string, Entry>>): Described[] {
  return Object.entries(entries).map(([code, entry]) => {
    const example = isRead(code) ? exampleOf(code) : "";
    return {
      ...entry,
      code,
      isTolerated: entry.isTolerated === true,
      ...(example === "" ? {} : { example }),
      ...(deviations.has(code as Code) ? { profile: "tolerant" } : {}),
    };
  });
}
