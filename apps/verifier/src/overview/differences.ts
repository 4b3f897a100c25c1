// Two count overviews, the one that the EML files give and the one that was found, value by value: by the numbers of
// stations, lists and candidates, so that one row too many does not make all rows below it differ.
import type { CountOverview, OverviewCounts, OverviewUnit } from "@telwerk/eml-codec";

/** What differs. `statistic`: a row that not every program writes. `unread`: no number where one belongs. */
export type DifferenceKind =
  | "date"
  | "absent"
  | "extra"
  | "statistic"
  | "text"
  | "figure"
  | "votes"
  | "unread";

/** One difference; the cell is where it stands in the overview that was found, or would stand. From 1. */
export interface OverviewDifference {
  readonly kind: DifferenceKind;
  /** Which row or column, such as `list 3/candidate 7`. */
  readonly row: string;
  /** Which polling station; absent for the total. */
  readonly unit?: string;
  readonly expected: string | null;
  readonly found: string | null;
  readonly cell: readonly [row: number, column: number];
}

/** A row with numbers, known by its key. */
export interface CountsRow {
  readonly key: string;
  readonly kind: "figure" | "votes";
  readonly name: string;
  readonly row: number;
  readonly counts: OverviewCounts;
}

/** First row with numbers. */
const firstRow = 9;
/** The column of the totals; those of the stations come after it. */
export const totalColumn = 5;

/** The rows with numbers, in their order. */
export function rowsOf({ statistics, lists }: CountOverview): readonly CountsRow[] {
  const rows: Omit<CountsRow, "row">[] = statistics.map((one) => ({
    key: one.label,
    kind: "figure",
    name: one.label,
    counts: one,
  }));
  for (const list of lists) {
    const key = `list ${list.number}`;
    rows.push({ key, kind: "votes", name: list.name, counts: list });
    for (const one of list.candidates) {
      const own = `${key}/candidate ${one.number}`;
      rows.push({ key: own, kind: "votes", name: one.name, counts: one });
    }
  }
  return rows.map((row, index) => ({ ...row, row: firstRow + index }));
}

/** The same key twice is two things: nothing may hide behind the first. */
function keyed<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T> {
  const all = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    let unique = key;
    for (let times = 2; all.has(unique); times += 1) unique = `${key} (${times})`;
    all.set(unique, item);
  }
  return all;
}

/** What both have, by key; and what only one of them has. */
function matched<T>(
  expected: ReadonlyMap<string, T>,
  found: ReadonlyMap<string, T>,
): {
  readonly both: readonly (readonly [key: string, expected: T, found: T])[];
  readonly absent: readonly (readonly [string, T])[];
  readonly extra: readonly (readonly [string, T])[];
} {
  const both: [string, T, T][] = [];
  const absent: [string, T][] = [];
  for (const [key, one] of expected) {
    const other = found.get(key);
    if (other === undefined) absent.push([key, one]);
    else both.push([key, one, other]);
  }
  return { both, absent, extra: [...found].filter(([key]) => !expected.has(key)) };
}

interface Column extends OverviewUnit {
  readonly index: number;
}

const columnsOf = ({ units }: CountOverview): ReadonlyMap<string, Column> =>
  keyed(
    units.map((unit, index) => ({ ...unit, index })),
    ({ number }) => `SB${number}`,
  );

const shown = (value: number | undefined): string | null =>
  value === undefined ? null : String(value);

/** Everything in which two overviews differ; an overview without columns says nothing of stations. */
export class Comparison {
  readonly differences: OverviewDifference[] = [];
  examined = 0;
  readonly #columns: readonly (readonly [string, Column, Column])[];

  constructor(expected: CountOverview, found: CountOverview) {
    const columns = matched(columnsOf(expected), columnsOf(found));
    this.#columns = columns.both;
    this.#headings(expected, found);
    if (found.units.length > 0) this.#units(columns);
    this.#rows(expected, found);
  }

  #compare(difference: OverviewDifference): void {
    this.examined += 1;
    if (difference.expected !== difference.found) this.differences.push(difference);
  }

  #headings(expected: CountOverview, found: CountOverview): void {
    const text = (row: number, name: string, one: string, other: string): void => {
      const kind = name === "Datum" ? "date" : "text";
      this.#compare({ kind, row: name, expected: one, found: other, cell: [row, 3] });
    };
    text(1, "Verkiezing", expected.election, found.election);
    text(2, "Datum", expected.date, found.date);
    text(3, "Gebied", expected.area.name, found.area.name);
    text(4, "Nummer", expected.area.number, found.area.number);
  }

  #units({ both, absent, extra }: ReturnType<typeof matched<Column>>): void {
    for (const [row, one, other] of both) {
      const cell = [6, totalColumn + 1 + other.index] as const;
      this.#compare({ kind: "text", row, expected: one.name, found: other.name, cell });
      const below = [8, cell[1]] as const;
      const [expected, found] = [one.postcode, other.postcode];
      this.#compare({ kind: "text", row, expected, found, cell: below });
    }
    for (const [row, { name }] of absent)
      this.#compare({ kind: "absent", row, expected: name, found: null, cell: [7, 1] });
    for (const [row, { name, index }] of extra) {
      const cell = [7, totalColumn + 1 + index] as const;
      this.#compare({ kind: "extra", row, expected: null, found: name, cell });
    }
  }

  #rows(expected: CountOverview, found: CountOverview): void {
    const keyOf = ({ key }: CountsRow): string => key;
    const rows = matched(keyed(rowsOf(expected), keyOf), keyed(rowsOf(found), keyOf));
    const alone = (kind: CountsRow["kind"], otherwise: "absent" | "extra"): DifferenceKind =>
      kind === "figure" ? "statistic" : otherwise;
    for (const [row, { kind, name }] of rows.absent) {
      const cell = [1, 1] as const;
      this.#compare({ kind: alone(kind, "absent"), row, expected: name, found: null, cell });
    }
    for (const [row, one] of rows.extra) {
      const cell = [one.row, 1] as const;
      const kind = alone(one.kind, "extra");
      this.#compare({ kind, row, expected: null, found: one.name, cell });
    }
    for (const [row, one, other] of rows.both) {
      if (one.kind === "votes") {
        const cell = [other.row, row.includes("/") ? 4 : 2] as const;
        this.#compare({ kind: "text", row, expected: one.name, found: other.name, cell });
      }
      this.#counts(row, one, other);
    }
  }

  #counts(
    row: string,
    { kind, counts: one }: CountsRow,
    { counts: other, row: at }: CountsRow,
  ): void {
    const totals = { expected: shown(one.total), found: shown(other.total) };
    this.#compare({ kind, row, ...totals, cell: [at, totalColumn] });
    for (const [unit, { index, name }, { index: place }] of this.#columns) {
      const figures = { expected: shown(one.units[index]), found: shown(other.units[place]) };
      const cell = [at, totalColumn + 1 + place] as const;
      this.#compare({ kind, row, unit: `${unit} (${name})`, ...figures, cell });
    }
  }
}
