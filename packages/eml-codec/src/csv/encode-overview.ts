// A count overview to bytes: one way to write it, so that a second count of bytes can be a check.
import type { CountOverview, OverviewCounts } from "./overview.js";
import { headings } from "./rows.js";

const MARK = "\uFEFF";

function cell(value: string | number | undefined): string {
  const text = value === undefined ? "" : `${value}`;
  return text === "" ? "" : `"${text.replaceAll('"', '""')}"`;
}

function row(...values: readonly (string | number | undefined)[]): string {
  return values.map(cell).join(";");
}

const counts = ({ total, units }: OverviewCounts): (number | undefined)[] => [total, ...units];

/**
 * Writes a count overview as CSV, as OSV and Abacus do: UTF-8 with a byte order mark, `;` between
 * cells, double quotes around all that is not empty, `\n` between rows and none at the end.
 *
 * @param overview - the overview
 * @returns the bytes of the file
 * @example
 * ```ts
 * declare const overview: CountOverview;
 * encodeCountOverview(overview).slice(0, 3); // EF BB BF, the byte order mark
 * ```
 * @public
 */
export function encodeCountOverview(overview: CountOverview): Uint8Array {
  const { election, date, area, units, statistics, lists } = overview;
  const rows = [
    row(headings.election, "", election),
    row(headings.date, "", date),
    row(headings.area, "", area.name),
    row(headings.number, "", area.number),
    "",
    row(...headings.columns, ...units.map(({ name }) => name)),
    row(headings.unitNumbers, "", "", "", "", ...units.map(({ number }) => number)),
    row(headings.postcodes, "", "", "", "", ...units.map(({ postcode }) => postcode)),
    ...statistics.map((one) => row("", one.label, "", "", ...counts(one))),
    ...lists.flatMap((list) => [
      row(list.number, list.name, "", "", ...counts(list)),
      ...list.candidates.map((one) => row("", "", one.number, one.name, ...counts(one))),
    ]),
  ];
  return new TextEncoder().encode(MARK + rows.join("\n"));
}
