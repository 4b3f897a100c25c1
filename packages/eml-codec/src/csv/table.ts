// Text in cells: rows and quotes come apart here, and nothing is judged but the quotes.
import { present } from "../cells.js";

/** One cell, and where it begins in the text. */
export interface Cell {
  readonly value: string;
  readonly quoted: boolean;
  readonly at: number;
}

/** The rows of a text; `brokenAt` is where a quotation mark stands that should not. */
export interface Table {
  readonly rows: readonly (readonly Cell[])[];
  readonly brokenAt?: number;
}

/** Ends of lines as `\r\n`, `\n` or `\r`; one end of line after the last row makes one row more. */
export function tableOf(text: string, separator: string): Table {
  const rows: Cell[][] = [[]];
  const cell = new RegExp(`"((?:[^"]|"")*)"|([^"\r\n${separator}]*)`, "y");
  let at = 0;
  for (;;) {
    cell.lastIndex = at;
    const [all = "", quoted, bare = ""] = present(cell.exec(text));
    const value = quoted === undefined ? bare : quoted.replaceAll('""', '"');
    rows.at(-1)?.push({ value, quoted: quoted !== undefined, at });
    at += all.length;
    const next = text[at];
    if (next === undefined) return { rows };
    if (next === "\r" || next === "\n") rows.push([]);
    else if (next !== separator) return { rows, brokenAt: at };
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
}
