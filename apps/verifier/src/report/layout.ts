// Columns, numbers and wrapped lines. Fixed-width columns come first on a line, prose last.
import { formatNumber } from "@telwerk/core";

/** A row is never wider than this, but for paths and names that cannot be broken. */
const pageWidth = 100;

/** A number as people read it: `10.422.852`. */
export const grouped = (value: number): string => formatNumber(value);

/** An exact fraction as people read it: `69485 17/25` as `69.485 17/25`. */
export function exact(fraction: string): string {
  return clean(fraction).replace(/^\d+(?= |$)/, (whole) => grouped(Number(whole)));
}

/** A value of a finding: numbers grouped, absence named. */
export function shownValue(value: string | number | null): string {
  if (value === null) return "niets (nothing)";
  return typeof value === "number" ? grouped(value) : clean(value);
}

/** untrusted: text from a file must not steer a terminal. Control characters are made visible. */
export function clean(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "\u00b7");
}

/** How many places a text takes on a line: code points are near enough for Dutch names. */
function widthOf(text: string): number {
  return Array.from(text).length;
}

/** Aligned columns: widths follow from the cells, numbers to the right. */
export function table(
  rows: readonly (readonly string[])[],
  alignment: readonly ("left" | "right")[],
): readonly string[] {
  const widths = alignment.map((_, column) =>
    Math.max(0, ...rows.map((row) => widthOf(row[column] ?? ""))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const padding = " ".repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)));
        return alignment[column] === "right" ? padding + cell : cell + padding;
      })
      .join("  ")
      .trimEnd(),
  );
}

/** Words over as many lines as they need, each behind the same indent. */
export function wrapped(words: readonly string[], indent: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(indent + longer) > pageWidth) {
      lines.push(indent + line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, indent + line];
}

/** A heading of a section, Dutch with English beside it. */
export function heading(nl: string, en: string): readonly string[] {
  const title = `${nl} (${en})`;
  return ["", title, "-".repeat(widthOf(title))];
}
