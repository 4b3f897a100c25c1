// CSV as the control protocol's program writes it: semicolons, UTF-8, CRLF.

/** One line, without its end. */
export type Row = readonly (string | number)[];

function cell(value: string | number): string {
  const text = String(value);
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text of a file. */
export function csvText(rows: readonly Row[]): string {
  return rows.map((row) => `${row.map(cell).join(";")}\r\n`).join("");
}
