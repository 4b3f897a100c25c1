// Two count overviews side by side: are the values the same, and has a spreadsheet been at work?
// Nothing is refused: whatever cannot be read is a difference.
import { type Cell, tableOf } from "./table.js";

/**
 * What a spreadsheet or editor did to a file without changing what it says.
 *
 * - `mark-lost`, `mark-added`: the byte order mark; `encoding`: another one than UTF-8
 * - `separator`, `quotes`, `line-ends`, `empty-cells`: another way to write cells and rows
 * - `leading-zeros`: `0668` became `668`; `dates`: another form; `digit-groups`: `16.202`; `blanks`
 * @public
 */
export type SpreadsheetTrace =
  | "mark-lost"
  | "mark-added"
  | "encoding"
  | "separator"
  | "quotes"
  | "line-ends"
  | "empty-cells"
  | "leading-zeros"
  | "dates"
  | "digit-groups"
  | "blanks";

/** A cell that says something else. Rows and columns from 1. @public */
export interface CellDifference {
  readonly row: number;
  readonly column: number;
  readonly expected: string;
  readonly found: string;
}

/** How two overviews compare. @public */
export interface OverviewComparison {
  readonly kind: "same-bytes" | "same-values" | "different";
  readonly traces: readonly SpreadsheetTrace[];
  readonly differences: readonly CellDifference[];
}

interface Written {
  readonly rows: readonly (readonly Cell[])[];
  readonly separator: string;
  readonly utf8: boolean;
  readonly marked: boolean;
  readonly lineEnds: string;
  /** Some cell is not quoted as it should be: all but the empty ones. */
  readonly unusual: boolean;
}

function textOf(bytes: Uint8Array): { readonly text: string; readonly utf8: boolean } {
  try {
    // untrusted: what is no UTF-8 was probably saved in the encoding of an older Windows.
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, utf8: true };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), utf8: false };
  }
}

/** The separator that comes most often. */
function separatorOf(text: string): string {
  const times = (separator: string): number => text.split(separator).length;
  return [";", ",", "\t"].reduce((best, one) => (times(one) > times(best) ? one : best));
}

function lineEndsOf(text: string): string {
  const ends = new Set(text.match(/\r\n|\r|\n/g));
  return [...ends].sort().join(" ") + (/[\r\n]$/.test(text) ? " at the end" : "");
}

function read(bytes: Uint8Array): Written {
  const { text, utf8 } = textOf(bytes);
  const marked = text.startsWith("\uFEFF");
  const rest = marked ? text.slice(1) : text;
  const separator = separatorOf(rest);
  const { rows } = tableOf(rest, separator);
  const unusual = rows.some((row) => row.some(({ value, quoted }) => quoted !== (value !== "")));
  return { rows, separator, utf8, marked, lineEnds: lineEndsOf(rest), unusual };
}

const trimZeros = (text: string): string => text.replace(/^0+(?=\d)/, "");
const trimGroups = (text: string): string =>
  /^\d{1,3}(?:[., \u00A0\u202F]\d{3})+$/.test(text) ? text.replace(/\D/g, "") : text;
const trimBlanks = (text: string): string => text.trim().replace(/\s+/g, " ");

const dayForms = [
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4}|\d{2})$/,
  /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4}|\d{2})$/,
];

/** Every day that a text can mean, as `YYYY-MM-DD`; the century of a short year is ours. */
function daysOf(text: string): string[] {
  return dayForms.flatMap((form) => {
    const { year = "", month = "", day = "" } = form.exec(text)?.groups ?? {};
    if (year === "") return [];
    return [`${year.padStart(4, "20")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`];
  });
}

/** In what way two texts say the same; `undefined` when they do not. */
function likeness(expected: string, found: string): SpreadsheetTrace | "equal" | undefined {
  if (expected === found) return "equal";
  if (trimBlanks(expected) === trimBlanks(found)) return "blanks";
  if (/^\d+$/.test(expected)) {
    if (trimZeros(expected) === trimZeros(found)) return "leading-zeros";
    return expected === trimGroups(found) ? "digit-groups" : undefined;
  }
  return daysOf(found).includes(expected) ? "dates" : undefined;
}

/** What differs in the way of writing. */
function tracesOf(expected: Written, found: Written): SpreadsheetTrace[] {
  const traces: SpreadsheetTrace[] = [];
  if (expected.marked !== found.marked) traces.push(found.marked ? "mark-added" : "mark-lost");
  if (expected.utf8 !== found.utf8) traces.push("encoding");
  if (expected.separator !== found.separator) traces.push("separator");
  if (expected.lineEnds !== found.lineEnds) traces.push("line-ends");
  if (expected.unusual !== found.unusual) traces.push("quotes");
  return traces;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/**
 * Compares a count overview that was found with the one that it should be, first by bytes, then by
 * value, and tells what a spreadsheet did to it.
 *
 * @param expected - the bytes that should be there, made anew from the EML files
 * @param found - the bytes that are there
 * @returns `same-bytes`; `same-values` with the traces; or `different` with each cell that differs
 * @example
 * ```ts
 * declare const overview: CountOverview;
 * const bytes = encodeCountOverview(overview);
 * compareCountOverviews(bytes, bytes.slice(3)).traces; // ["mark-lost"]
 * ```
 * @public
 */
export function compareCountOverviews(expected: Uint8Array, found: Uint8Array): OverviewComparison {
  if (isSame(expected, found)) return { kind: "same-bytes", traces: [], differences: [] };
  const [wanted, written] = [read(expected), read(found)];
  const traces = new Set(tracesOf(wanted, written));
  const differences: CellDifference[] = [];
  const height = Math.max(wanted.rows.length, written.rows.length);
  for (let row = 0; row < height; row++) {
    const [one = [], other = []] = [wanted.rows[row], written.rows[row]];
    // A row that is not there and an empty one are the same: see `line-ends` for that.
    if (Math.max(one.length, 1) !== Math.max(other.length, 1)) traces.add("empty-cells");
    for (let column = 0; column < Math.max(one.length, other.length); column++) {
      const [want, have] = [one[column]?.value ?? "", other[column]?.value ?? ""];
      const like = likeness(want, have);
      if (like === undefined)
        differences.push({ row: row + 1, column: column + 1, expected: want, found: have });
      else if (like !== "equal") traces.add(like);
    }
  }
  const kind = differences.length === 0 ? "same-values" : "different";
  return { kind, traces: [...traces], differences };
}
