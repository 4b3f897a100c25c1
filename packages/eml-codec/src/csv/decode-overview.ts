// The strict reader of a count overview: bytes come in, values go out. Refused, with code and place:
// whatever is not written exactly as OSV and Abacus write it.

import type { Issue } from "@telwerk/core";
import { present } from "../cells.js";
import type { Decoded } from "../decode.js";
import { positionsOf } from "../xml/lines.js";
import { type OverviewIssueCode, overviewCatalogue } from "./codes.js";
import { encodeCountOverview } from "./encode-overview.js";
import type {
  CountOverview,
  OverviewCandidate,
  OverviewCounts,
  OverviewList,
  OverviewStatistic,
  OverviewUnit,
} from "./overview.js";
import { headings, LEADING, statisticRows } from "./rows.js";
import { type Cell, tableOf } from "./table.js";

type Row = readonly Cell[];

/** A place that was found wrong, by index into the text. */
interface Found {
  readonly code: OverviewIssueCode;
  readonly path: string;
  readonly at: number;
  readonly facts: Issue["facts"];
}

class Reading {
  readonly found: Found[] = [];
  private readonly rows: readonly Row[];

  constructor(rows: readonly Row[]) {
    this.rows = rows;
  }

  report(code: OverviewIssueCode, row: number, column: number, facts: Issue["facts"] = {}): void {
    const cells = this.rows[row] ?? [];
    const { at } = present(cells[column] ?? cells.at(-1) ?? this.rows.at(-1)?.at(-1));
    this.found.push({ code, path: `row ${row + 1}/column ${column + 1}`, at, facts });
  }

  text(row: number, column: number): string {
    return this.rows[row]?.[column]?.value ?? "";
  }

  /** Holds the words at the beginning of a heading row against what they have to be. */
  heading(row: number, words: readonly string[]): void {
    words.forEach((expected, column) => {
      const found = this.text(row, column);
      if (found !== expected) this.report("EML-CSV-HEADING", row, column, { expected, found });
    });
  }

  cells(row: number, expected: number): void {
    const found = this.rows[row]?.length ?? 0;
    if (found !== expected) this.report("EML-CSV-CELLS", row, found - 1, { expected, found });
  }

  number(row: number, column: number): number | undefined {
    const found = this.text(row, column);
    const value = /^(?:0|[1-9][0-9]*)$/.test(found) ? Number(found) : Number.NaN;
    if (Number.isSafeInteger(value)) return value;
    this.report("EML-CSV-NUMBER", row, column, { found });
    return undefined;
  }

  /** The total and the units of a row; in a statistic row a unit may leave its cell empty. */
  counts(row: number, units: number, mayBeEmpty: boolean): OverviewCounts {
    this.cells(row, LEADING + units);
    const total = this.number(row, LEADING - 1) ?? Number.NaN;
    const places = Array.from({ length: units }, (_, index) => LEADING + index);
    const of = (column: number): number | undefined =>
      mayBeEmpty && this.text(row, column) === "" ? undefined : this.number(row, column);
    return { total, units: places.map(of) };
  }

  /** Number of cells of a row. */
  width(row: number): number {
    return this.rows[row]?.length ?? 0;
  }
}

const HEADING_ROWS = 8;

function readHeadings(reading: Reading): OverviewUnit[] {
  const names = [headings.election, headings.date, headings.area, headings.number];
  names.forEach((name, row) => {
    reading.heading(row, [name, ""]);
    reading.cells(row, 3);
  });
  reading.heading(4, [""]);
  reading.heading(5, headings.columns);
  reading.heading(6, [headings.unitNumbers, "", "", "", ""]);
  reading.heading(7, [headings.postcodes, "", "", "", ""]);
  const units: OverviewUnit[] = [];
  for (let column = LEADING; column < reading.width(5); column++)
    units.push({
      name: reading.text(5, column),
      number: reading.text(6, column),
      postcode: reading.text(7, column),
    });
  for (const row of [6, 7]) reading.cells(row, LEADING + units.length);
  return units;
}

type OpenList = OverviewList & { readonly candidates: OverviewCandidate[] };

const labels: ReadonlySet<string> = new Set(statisticRows.map(({ label }) => label));

class Rows {
  readonly statistics: OverviewStatistic[] = [];
  readonly lists: OpenList[] = [];
  private readonly reading: Reading;
  private readonly units: number;

  constructor(reading: Reading, units: number) {
    this.reading = reading;
    this.units = units;
  }

  /** Takes a row below the headings: first come statistics, then lists with their candidates. */
  take(row: number): void {
    const { reading, units } = this;
    const list = this.lists.at(-1);
    const name = reading.text(row, 1);
    if (reading.text(row, 0) !== "") this.takeList(row, name);
    else if (reading.text(row, 2) !== "" && list !== undefined) {
      const counts = reading.counts(row, units, false);
      const of = reading.number(row, 2) ?? Number.NaN;
      list.candidates.push({ number: of, name: reading.text(row, 3), ...counts });
    } else if (list === undefined && labels.has(name)) {
      this.statistics.push({ label: name, ...reading.counts(row, units, true) });
    } else reading.report("EML-CSV-LABEL", row, 1, { found: name });
  }

  private takeList(row: number, name: string): void {
    const counts = this.reading.counts(row, this.units, false);
    const number = this.reading.number(row, 0) ?? Number.NaN;
    this.lists.push({ number, name, ...counts, candidates: [] });
  }
}

function readOverview(reading: Reading, height: number): CountOverview {
  const units = readHeadings(reading);
  const [election = "", date = "", name = "", number = ""] = [0, 1, 2, 3].map((row) =>
    reading.text(row, 2),
  );
  const rows = new Rows(reading, units.length);
  for (let row = HEADING_ROWS; row < height; row++) rows.take(row);
  const { statistics, lists } = rows;
  return { election, date, area: { name, number }, units, statistics, lists };
}

function refused(
  code: OverviewIssueCode,
  bytes: Uint8Array,
  offset: number,
): { readonly kind: "err"; readonly issues: readonly Issue[] } {
  const [span] = positionsOf(bytes, [offset]);
  const { severity } = overviewCatalogue[code];
  return { kind: "err", issues: [{ code, severity, path: "", ...(span && { span }), facts: {} }] };
}

/** Spans of all places that were found wrong, in one pass. */
function issuesOf(found: readonly Found[], bytes: Uint8Array, text: string): Issue[] {
  const marked = bytes.length - new TextEncoder().encode(text).length;
  const offsets = found.map(
    ({ at }) => marked + new TextEncoder().encode(text.slice(0, at)).length,
  );
  const spans = positionsOf(bytes, offsets);
  return found.map(({ code, path, facts }, index) => {
    const span = spans[index];
    const { severity } = overviewCatalogue[code];
    return { code, severity, path, ...(span && { span }), facts };
  });
}

function firstDifference(one: Uint8Array, other: Uint8Array): number | undefined {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at < Math.max(one.length, other.length) ? at : undefined;
}

/**
 * Reads a count overview (tellingsoverzicht, OSV4-3), strictly.
 *
 * @param bytes - the whole file
 * @returns the overview, or the issues `EML-CSV-ENCODING`, `-QUOTE`, `-HEADING`, `-CELLS`, `-LABEL`,
 *   `-NUMBER`; and `EML-CSV-FORM` at the first byte that OSV and Abacus would write differently
 * @example
 * ```ts
 * decodeCountOverview(new TextEncoder().encode("Verkiezing;;Gemeenteraad")).kind; // "err"
 * ```
 * @public
 */
export function decodeCountOverview(bytes: Uint8Array): Decoded<CountOverview> {
  let text: string;
  try {
    // untrusted: bytes that are no UTF-8 would turn into other names without a word.
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refused("EML-CSV-ENCODING", bytes, 0);
  }
  const { rows, brokenAt } = tableOf(text, ";");
  const reading = new Reading(rows);
  if (brokenAt !== undefined) {
    const found: Found = {
      code: "EML-CSV-QUOTE",
      path: `row ${rows.length}`,
      at: brokenAt,
      facts: {},
    };
    return { kind: "err", issues: issuesOf([found], bytes, text) };
  }
  const overview = readOverview(reading, rows.length);
  if (reading.found.length > 0)
    return { kind: "err", issues: issuesOf(reading.found, bytes, text) };
  const difference = firstDifference(bytes, encodeCountOverview(overview));
  if (difference !== undefined) return refused("EML-CSV-FORM", bytes, difference);
  return { kind: "ok", value: overview, issues: [] };
}
