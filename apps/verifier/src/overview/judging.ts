// Count overviews among the files, each held against the one that its count and its candidate lists give.
// untrusted: a CSV is anybody's; what cannot be read is told, and is no reason to believe anything.

import type { Issue, Result } from "@telwerk/core";
import {
  type CandidateLists,
  type Count,
  type CountOverview,
  compareCountOverviews,
  decodeCountOverview,
  decodeDocument,
  encodeCountOverview,
  type SpreadsheetTrace,
  toCountOverview,
} from "@telwerk/eml-codec";
import { profileOf } from "../evidence/edition.js";
import type { Gathering } from "../evidence/gathering.js";
import { ReadFault } from "../evidence/source.js";
import type { IntakeFiles } from "../intake/files.js";
import {
  Comparison,
  type CountsRow,
  type OverviewDifference,
  rowsOf,
  totalColumn,
} from "./differences.js";

/** A count overview, and what came of comparing it. */
export interface FoundOverview {
  readonly file: number;
  readonly size: number;
  readonly outcome: "compared" | "unreadable" | "no-count" | "no-lists" | "refused";
  /** The number of its area, as it says itself. */
  readonly number: string;
  /** Why it could not be read or compared: codes of `@telwerk/eml-codec`. */
  readonly issues: readonly Issue[];
  /** Why its bytes were not to be had. */
  readonly fault?: string;
  /** What a spreadsheet did to it. */
  readonly traces: readonly SpreadsheetTrace[];
  readonly examined: number;
  readonly differences: readonly (OverviewDifference & { readonly at: number })[];
  /** The same rows and columns in another order. */
  readonly isReordered: boolean;
}

type Judged = Omit<FoundOverview, "file" | "size" | "number">;

const nothing: Judged = {
  outcome: "compared",
  issues: [],
  traces: [],
  examined: 0,
  differences: [],
  isReordered: false,
};

/** What a spreadsheet leaves of the first words is enough to know an overview by. */
const opening = /^(?:\uFEFF|\uFFFD\uFFFD)?"?Verkiezing"?[;,\t]/;
const officialName = /^osv4-3[_-]telling/i;
const numberRow = /(?:^|[\r\n])"?Nummer"?[;,\t]+"?([^";,\t\r\n]*)/;

const zeroless = (number: string): string => number.replace(/^0+(?=.)/, "");

/** Where each cell begins: rows and cells in rows, by byte. */
function cellStarts(bytes: Uint8Array): readonly (readonly number[])[] {
  const rows: number[][] = [[0]];
  let isQuoted = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === 0x22) isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (byte === 0x0a) rows.push([at + 1]);
    if (byte === 0x3b) rows.at(-1)?.push(at + 1);
  }
  return rows;
}

/** The count of an area: its file, by the number of the committee that made it. */
function countOf({ documents }: Gathering, number: string): number | undefined {
  const found = documents.filter(
    ({ read }) =>
      read.kind === "count" &&
      read.count.documentId !== "510a" &&
      zeroless(read.count.envelope.managingAuthority?.id.value ?? "") === zeroless(number),
  );
  return found[0]?.file;
}

function listsFor({ documents }: Gathering, contest: string): CandidateLists | undefined {
  for (const { read } of documents) {
    if (read.kind !== "document" || read.document.kind !== "candidate-lists") continue;
    const { document } = read;
    if (document.contests.some((one) => one.contest.id.value === contest)) return document;
  }
  return undefined;
}

/** The central committee's overview has no columns for areas below it. */
function comparable(count: Count): Count {
  if (count.documentId !== "510d") return count;
  return { ...count, contests: count.contests.map((contest) => ({ ...contest, units: [] })) };
}

/** The overview that there should be; the name of an area that is no municipality stands in no EML file. */
function expectedOverview(
  count: Count,
  lists: CandidateLists,
  areaName: string,
): Result<CountOverview, readonly Issue[]> {
  const id = count.envelope.managingAuthority?.id.value ?? "";
  const area = count.documentId === "510b" ? {} : { area: { name: areaName, number: id } };
  const made = toCountOverview({ lists, count: comparable(count), ...area });
  return made.kind === "ok"
    ? { kind: "ok", value: made.value }
    : { kind: "err", error: made.issues };
}

/** As a spreadsheet may write it too. */
const wholeNumber = /^\s*\d+(?:[.,\s]\d{3})*\s*$/;

/** What a damaged cell says: another number, none where a station may leave a figure out, or nothing. */
function saidIn(
  { kind }: CountsRow,
  column: number,
  text: string,
): Pick<OverviewDifference, "kind" | "found"> {
  const found = text === "" ? null : text;
  const isLeftOut = found === null && kind === "figure" && column > totalColumn;
  return { kind: isLeftOut || wholeNumber.test(text) ? kind : "unread", found };
}

/** What cannot be read strictly: the same values, other numbers, or another table altogether. */
function judgeDamaged(
  expected: CountOverview,
  bytes: Uint8Array,
  issues: readonly Issue[],
): Judged {
  const { kind, traces, differences } = compareCountOverviews(encodeCountOverview(expected), bytes);
  if (kind !== "different") return { ...nothing, examined: 1, traces };
  const rows = rowsOf(expected);
  const figures = differences.flatMap((one): OverviewDifference[] => {
    const row = rows.find((candidate) => candidate.row === one.row);
    const unit = expected.units[one.column - totalColumn - 1];
    if (row === undefined || one.column < totalColumn) return [];
    const named = unit === undefined ? {} : { unit: `SB${unit.number} (${unit.name})` };
    const said = saidIn(row, one.column, one.found);
    const cell = [one.row, one.column] as const;
    return [{ row: row.key, ...named, expected: one.expected, ...said, cell }];
  });
  // Where anything but numbers differs, rows and columns no longer say what they are.
  const isTable = figures.length === differences.length;
  const first = issues.slice(0, 1);
  if (!isTable) return { ...nothing, outcome: "unreadable", issues: first };
  const starts = cellStarts(bytes);
  return { ...nothing, examined: 1, traces, differences: figures.map(placedIn(starts)) };
}

function placedIn(
  starts: readonly (readonly number[])[],
): (one: OverviewDifference) => OverviewDifference & { readonly at: number } {
  return (one) => {
    const [row, column] = one.cell;
    const cells = starts[row - 1] ?? [];
    return { ...one, at: cells[column - 1] ?? cells[0] ?? 0 };
  };
}

function judgeAgainst(expected: CountOverview, bytes: Uint8Array): Judged {
  const read = decodeCountOverview(bytes);
  if (read.kind === "err") return judgeDamaged(expected, bytes, read.issues);
  const { examined, differences } = new Comparison(expected, read.value);
  // Places are looked for where there is something to point at, and another order where nothing else differs.
  if (differences.length > 0) {
    const placed = differences.map(placedIn(cellStarts(bytes)));
    return { ...nothing, examined, differences: placed };
  }
  const { kind } = compareCountOverviews(encodeCountOverview(expected), bytes);
  const hasColumns = read.value.units.length > 0 || expected.units.length === 0;
  return { ...nothing, examined, isReordered: kind === "different" && hasColumns };
}

async function judgeOne(
  files: IntakeFiles,
  gathering: Gathering,
  bytes: Uint8Array,
  text: string,
): Promise<Judged> {
  const number = numberRow.exec(text)?.[1] ?? "";
  const file = number === "" ? undefined : countOf(gathering, number);
  if (file === undefined) {
    const read = decodeCountOverview(bytes);
    if (read.kind === "ok") return { ...nothing, outcome: "no-count" };
    return { ...nothing, outcome: "unreadable", issues: read.issues.slice(0, 1) };
  }
  const whole = await files.bytes(file);
  const decoded =
    whole === undefined ? undefined : decodeDocument(whole, { profile: profileOf(whole) });
  if (decoded?.kind !== "ok" || decoded.value.kind !== "count")
    return { ...nothing, outcome: "no-count" };
  const count = decoded.value;
  const lists = listsFor(gathering, count.contests[0]?.contest.id.value ?? "");
  if (lists === undefined) return { ...nothing, outcome: "no-lists" };
  const areaName = /(?:^|[\r\n])"?Gebied"?[;,\t]+"?([^";\t\r\n]*)/.exec(text)?.[1] ?? "";
  const expected = expectedOverview(count, lists, areaName);
  if (expected.kind === "err")
    return { ...nothing, outcome: "refused", issues: expected.error.slice(0, 1) };
  return judgeAgainst(expected.value, bytes);
}

/** Only to know an overview by. Zero bytes go, so that UTF-16 is seen for what it is: an overview to refuse. */
function shownText(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes).replaceAll("\u0000", "");
}

/** What came of one CSV; nothing where it is no overview: not by its first words, nor by its name. */
async function judgeFile(
  files: IntakeFiles,
  gathering: Gathering,
  file: number,
  size: number,
): Promise<FoundOverview | undefined> {
  const isNamed = officialName.test(files.name(file));
  try {
    const bytes = await files.small(file);
    if (bytes === undefined) throw new ReadFault("TOO-LARGE");
    const text = shownText(bytes);
    if (!opening.test(text) && !isNamed) return undefined;
    const number = numberRow.exec(text)?.[1] ?? "";
    return { file, size, number, ...(await judgeOne(files, gathering, bytes, text)) };
  } catch (cause) {
    if (!(cause instanceof ReadFault)) throw cause;
    const { code: fault } = cause;
    return isNamed
      ? { file, size, number: "", ...nothing, outcome: "unreadable", fault }
      : undefined;
  }
}

/** Judges every count overview: known by its first words, or by the name that programs give it. */
export async function judgeOverviews(
  files: IntakeFiles,
  gathering: Gathering,
): Promise<readonly FoundOverview[]> {
  const judged: FoundOverview[] = [];
  for (const [file, { role, path, size }] of files.records.entries()) {
    if (role.kind !== "other" || !path.toLowerCase().endsWith(".csv")) continue;
    const found = await judgeFile(files, gathering, file, size);
    if (found !== undefined) judged.push(found);
  }
  return judged;
}
